/**
 * Every label of every edition in one tree of characters, compared without blanks, punctuation and leading numeral. Data made once
 * from the form; knows no text and no layout.
 */

import { editions } from '../../form/editions.ts';
import type { FormTable, TableKey } from '../../form/types.ts';
import type { Span } from '../../text/span.ts';
import {
  classCount,
  classes,
  DIGIT,
  FIRST_LABEL_CHARACTER,
  isChineseNumeral,
  labelCharacter,
  PUNCTUATION,
  UNKNOWN,
  unifyTraditional,
} from './characters.ts';

export type LabelKind = 'row' | 'column' | 'group' | 'block';

/** One label of the form; the editions share it where they share its key. */
export interface Label {
  readonly id: number;
  readonly table: TableKey;
  readonly kind: LabelKind;
  /** Key of the row or column; the official text for a group or block. */
  readonly key: string;
  /** The official text in each edition, in the order of `editions`; undefined where the edition has no such label. */
  readonly official: readonly (string | undefined)[];
  /** Rows only: their order down the form, all editions together. */
  readonly order: number;
  /** The digit of `1.` … `8.` or the numeral of （一） that the form prints before it; empty if none. */
  readonly numeral: string;
  /** Says that the table itself begins here, and not only running text that mentions its words. */
  readonly anchors: boolean;
}

interface Draft {
  table: TableKey;
  kind: LabelKind;
  key: string;
  official: (string | undefined)[];
  order: number;
  numeral: string;
  anchors: boolean;
  spellings: Set<string>;
}

/** What stands left of the columns in every block of table 二. */
const BLOCK_HEAD = '信息内容';

/** The label without its numeral, and that numeral. */
export function splitNumeral(label: string): { readonly numeral: string; readonly rest: string } {
  const match = /^[（(]?([一二三四五六七八九十\d])[）).、．]/u.exec(label);
  return match === null ? { numeral: '', rest: label } : { numeral: match[1] ?? '', rest: label.slice(match[0].length) };
}

function collect(): Draft[] {
  const drafts = new Map<string, Draft>();
  const rowOrder = orderOfRows();
  /** The labels of rows, columns and blocks by table: what else stands in its head is a group. */
  const named = new Map<TableKey, Set<string>>();
  editions.forEach((edition, at) => {
    const note = (table: FormTable, kind: LabelKind, key: string, official: string, spellings: readonly string[]): void => {
      const { numeral, rest } = splitNumeral(official);
      // The editions share keys of columns under different labels (采购总金额, 本年收费金额): those are labels of their own.
      const id = `${table.key}/${kind}/${key}${kind === 'column' ? rest : ''}`;
      let draft = drafts.get(id);
      if (draft === undefined) {
        const order = kind === 'row' ? (rowOrder.get(`${table.key}/${key}`) ?? -1) : -1;
        draft = {
          table: table.key,
          kind,
          key,
          official: [],
          order,
          numeral,
          anchors: anchors(table, kind, key, official),
          spellings: new Set(),
        };
        drafts.set(id, draft);
      }
      if (draft.official[at] === undefined) {
        draft.official[at] = official;
        if (kind !== 'group') named.get(table.key)?.add(official);
      }
      for (const spelling of [rest, ...spellings]) draft.spellings.add(splitNumeral(spelling).rest);
    };
    for (const table of edition.tables) {
      if (!named.has(table.key)) named.set(table.key, new Set());
      for (const block of table.blocks) {
        if (block.label !== undefined) {
          note(table, 'block', block.label, block.label, []);
          note(table, 'group', BLOCK_HEAD, BLOCK_HEAD, []);
        }
        for (const column of block.columns) note(table, 'column', column.key, column.label, column.spellings);
        for (const row of block.rows) {
          note(table, 'row', row.key, row.label, row.spellings);
          for (const group of row.groups) note(table, 'group', group, group, []);
        }
      }
      for (const text of table.head.flat()) if (text !== '' && !named.get(table.key)?.has(text)) note(table, 'group', text, text, []);
    }
  });
  return [...drafts.values()];
}

/** Rows of all editions in one order: each edition's order, a row that it lacks after the row that comes before it elsewhere. */
function orderOfRows(): Map<string, number> {
  const orders = new Map<string, number>();
  for (const table of ['disclosure', 'requests', 'reviews'] as const) {
    const keys: string[] = [];
    for (const edition of editions) {
      let after = -1;
      for (const form of edition.tables.filter(({ key }) => key === table)) {
        for (const row of form.blocks.flatMap((block) => block.rows)) {
          const at = keys.indexOf(row.key);
          if (at < 0) keys.splice(after + 1, 0, row.key);
          after = at < 0 ? after + 1 : at;
        }
      }
    }
    keys.forEach((key, order) => {
      orders.set(`${table}/${key}`, order);
    });
  }
  return orders;
}

function anchors(table: FormTable, kind: LabelKind, key: string, official: string): boolean {
  if (table.key === 'disclosure') return kind === 'block' || kind === 'group' || (kind === 'column' && key !== 'decisions');
  if (table.key === 'requests')
    return kind === 'row' ? key === 'received' || key === 'carriedOut' : table.head[0]?.includes(official) === true;
  return kind === 'column' && key !== 'total';
}

const drafts = collect();

export const labels: readonly Label[] = drafts.map((draft, id) => ({
  id,
  table: draft.table,
  kind: draft.kind,
  key: draft.key,
  official: draft.official,
  order: draft.order,
  numeral: draft.numeral,
  anchors: draft.anchors,
}));

/** The label's text as it is compared: class by class, without blanks and punctuation. */
function compared(text: string): number[] {
  const result: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const kind = labelCharacter(text.charCodeAt(at));
    if (kind >= FIRST_LABEL_CHARACTER) result.push(kind);
  }
  return result;
}

const spelled = drafts.map(({ spellings }) => [...spellings].map(compared));
unifyTraditional();

// The tree. Most nodes have one child or none: those are told by two small arrays, and only where it branches has a node a row of a table.
const width = classCount() - FIRST_LABEL_CHARACTER;
interface Node {
  readonly children: Map<number, number>;
  readonly ends: number[];
  readonly below: Set<number>;
}
const makeNode = (): Node => ({ children: new Map(), ends: [], below: new Set() });
const nodes: Node[] = [makeNode()];
spelled.forEach((spellings, id) => {
  for (const spelling of spellings) {
    let node = nodes[0]!;
    for (const kind of spelling) {
      let child = node.children.get(kind);
      if (child === undefined) {
        child = nodes.length;
        node.children.set(kind, child);
        nodes.push(makeNode());
      }
      node = nodes[child]!;
      node.below.add(id);
    }
    node.ends.push(id);
  }
});

/** The class that leads on where only one does, and where it leads; 0 elsewhere. */
const onlyKind = new Uint16Array(nodes.length);
const onlyChild = new Uint16Array(nodes.length);
/** Which row of `branches` holds a node's children; row 0 holds none. */
const branchOf = new Uint16Array(nodes.length);
const branching = nodes.filter(({ children }) => children.size > 1);
const branches = new Uint16Array((branching.length + 1) * width);
nodes.forEach((node, at) => {
  if (node.children.size > 1) branchOf[at] = branching.indexOf(node) + 1;
  for (const [kind, child] of node.children) {
    if (node.children.size > 1) branches[(branchOf[at] ?? 0) * width + kind - FIRST_LABEL_CHARACTER] = child;
    else {
      onlyKind[at] = kind;
      onlyChild[at] = child;
    }
  }
});

/** The only label that goes on below a node, -1 where there are several. */
const onlyBelow = Int16Array.from(nodes, ({ below }) => (below.size === 1 ? ([...below][0] ?? -1) : -1));
const complete = Uint8Array.from(nodes, ({ ends }) => (ends.length > 0 ? 1 : 0));
const hasChildren = Uint8Array.from(nodes, ({ children }) => (children.size > 0 ? 1 : 0));

export const ROOT = 0;

/** The node after `node` for a character of class `kind`, 0 if there is none. */
export const stepFrom = (node: number, kind: number): number => {
  if (kind < FIRST_LABEL_CHARACTER) return 0;
  if (onlyKind[node] === kind) return onlyChild[node]!;
  return branches[branchOf[node]! * width + kind - FIRST_LABEL_CHARACTER]!;
};

const NO_LABELS: readonly number[] = [];

const ends: readonly (readonly number[])[] = nodes.map((node) => (node.ends.length === 0 ? NO_LABELS : node.ends));

/** The labels that end at the node. */
export const labelsAt = (node: number): readonly number[] => ends[node]!;

export const isComplete = (node: number): boolean => complete[node] === 1;

export const goesOn = (node: number): boolean => hasChildren[node] === 1;

/** The one label that the characters up to the node can still become, -1 if several. */
export const onlyLabel = (node: number): number => onlyBelow[node] ?? -1;

/** What a code unit is compared as: 0 for blanks and punctuation, which are left out; widths and traditional forms unified. */
function comparedAs(code: number): number {
  const kind = classes[code] ?? UNKNOWN;
  if (kind > UNKNOWN && kind <= PUNCTUATION) return 0;
  if (kind === DIGIT || isChineseNumeral(code)) return code >= 0xff10 && code <= 0xff19 ? code - 0xfee0 : code;
  return kind >= FIRST_LABEL_CHARACTER ? 0xe000 + kind : code;
}

/** The official wordings of each label as they are compared, with and without their numerals, by the label's id. */
const wordings: readonly (readonly (readonly number[])[])[] = labels.map(({ official }) => {
  const texts = new Set(official.flatMap((text) => (text === undefined ? [] : [text, splitNumeral(text).rest])));
  return [...texts].map((text) =>
    Array.from({ length: text.length }, (_, at) => comparedAs(text.charCodeAt(at))).filter((code) => code > 0),
  );
});

/** Whether what is printed in the spans is an official wording of the label: blanks, punctuation, widths and traditional forms aside. */
export function isOfficial(label: Label, text: string, spans: readonly Span[]): boolean {
  for (const wording of wordings[label.id] ?? []) if (isPrintedAs(text, spans, wording)) return true;
  return false;
}

function isPrintedAs(text: string, spans: readonly Span[], wording: readonly number[]): boolean {
  let next = 0;
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) {
      const code = comparedAs(text.charCodeAt(at));
      if (code === 0) continue;
      if (code !== wording[next]) return false;
      next += 1;
    }
  }
  return next === wording.length;
}

/** The very characters of the official label in each edition, by the label's id; none where the edition has no such label. */
const official = labels.map((label) =>
  editions.map((_, at) => Uint16Array.from([...(label.official[at] ?? '')], (one) => one.charCodeAt(0))),
);

// How near what is printed comes to the edition's own wording, from far to near.

/** Another wording, as far as one look tells. */
export const ELSEWISE = 0;
/** The same but for blanks, and for what `ALIKE` allows. */
export const WITH_BLANKS = 1;
/** The same but for punctuation, widths and traditional forms. */
export const ALIKE = 2;
/** The same character by character. */
export const VERBATIM = 3;

/** How the label is printed in the span, next to how the edition has it. */
export function likeOfficial(label: Label, editionAt: number, text: string, { start, end }: Span): number {
  const characters = official[label.id]![editionAt]!;
  const { length } = characters;
  if (length === 0) return ELSEWISE;
  let like = VERBATIM;
  let next = 0;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (next < length && code === characters[next]) {
      next += 1;
      at += 1;
      continue;
    }
    const printed = comparedAs(code);
    const asked = next < length ? comparedAs(characters[next]!) : NONE;
    if (printed === 0) {
      const kind = classes[code]!;
      if (kind < PUNCTUATION) like = WITH_BLANKS;
      else if (like === VERBATIM) like = ALIKE;
      at += 1;
    } else if (asked === 0) {
      if (like === VERBATIM) like = ALIKE;
      next += 1;
    } else if (printed === asked) {
      if (like === VERBATIM) like = ALIKE;
      at += 1;
      next += 1;
    } else return ELSEWISE;
  }
  for (; next < length; next += 1) {
    if (comparedAs(characters[next]!) !== 0) return ELSEWISE;
    if (like === VERBATIM) like = ALIKE;
  }
  return like;
}

/** What no character is compared as. */
const NONE = -1;

/** Finds fixed phrases in a text whatever blanks, widths or line ends stand between their characters. Knows no phrase itself. */

import { fold, foldText, isLineEnd, isSpace, unfold } from './characters.ts';
import { PairTable } from './pairs.ts';

export interface PhraseMatch<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  /** Line ends inside the match. */
  readonly lineEnds: number;
}

export interface PhraseFinder<Value> {
  /** The longest phrase that begins exactly at the offset. */
  matchAt(text: string, at: number, limit: number): PhraseMatch<Value> | undefined;
  /** All matches in order, the longest at each place, without overlap. */
  findAll(text: string, from: number, limit: number): PhraseMatch<Value>[];
  /** Enters where a phrase may begin. */
  addBeginnings(table: PairTable): void;
}

/** Blanks that may stand between two characters; more is a gap between cells. Keeps each attempt short, so the search is linear. */
const MOST_BLANKS = 24;
const MOST_LINE_ENDS = 3;

export function phraseFinder<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>): PhraseFinder<Value> {
  return new Finder(phrases);
}

/**
 * The tree level by level in flat arrays, so that a node's children stand side by side: those of node n from `children[n]` up to
 * `children[n + 1]`. Few nodes have more than one or two.
 */
class Finder<Value> implements PhraseFinder<Value> {
  private readonly codes: Uint16Array;
  private readonly children: Uint32Array;
  private readonly values: (Value | undefined)[];
  /** The children of the root, which has very many, by every way to write their character. */
  private readonly firsts = new Uint16Array(0x10000);
  private readonly table = new PairTable();

  constructor(phrases: Iterable<readonly [phrase: string, value: Value]>) {
    const byPhrase = new Map<string, Value>();
    for (const [phrase, value] of phrases) byPhrase.set(foldText(phrase), value);
    const sorted = [...byPhrase.keys()].sort();
    const [codes, children]: [number[], number[]] = [[0], []];
    const values: (Value | undefined)[] = [undefined];
    // The phrases that begin as a node says stand side by side; so many characters of them lead to it.
    const [from, to, length] = [[0], [sorted.length], [0]];
    for (let node = 0; node < codes.length; node += 1) {
      children.push(codes.length);
      const [end, level] = [to[node]!, length[node]!];
      let at = from[node]!;
      if (at < end && sorted[at]!.length === level) values[node] = byPhrase.get(sorted[at++]!);
      while (at < end) {
        const code = sorted[at]!.charCodeAt(level);
        codes.push(code);
        values.push(undefined);
        from.push(at);
        length.push(level + 1);
        while (at < end && sorted[at]!.charCodeAt(level) === code) at += 1;
        to.push(at);
      }
    }
    this.codes = Uint16Array.from(codes);
    this.children = Uint32Array.from([...children, codes.length]);
    this.values = values;
    for (let first = children[0]!; first < children[1]!; first += 1) for (const code of unfold(codes[first]!)) this.firsts[code] = first;
    this.addBeginnings(this.table);
  }

  /** Of a single character alone, else of the first two, or the first and a blank. */
  addBeginnings(table: PairTable): void {
    const { codes, children, values } = this;
    for (let first = children[0]!; first < children[1]!; first += 1) {
      const ways = unfold(codes[first]!);
      if (values[first] !== undefined) table.addAlone(ways);
      else table.addBeforeSpace(ways);
      for (let second = children[first]!; second < children[first + 1]!; second += 1) table.add(ways, unfold(codes[second]!));
    }
  }

  findAll(text: string, from: number, limit: number): PhraseMatch<Value>[] {
    const matches: PhraseMatch<Value>[] = [];
    for (let at = this.table.next(text, from, limit); at < limit; ) {
      const match = this.matchAt(text, at, limit);
      if (match !== undefined) matches.push(match);
      at = this.table.next(text, match === undefined ? at + 1 : match.end, limit);
    }
    return matches;
  }

  matchAt(text: string, at: number, limit: number): PhraseMatch<Value> | undefined {
    const { values, children } = this;
    let node = this.firsts[text.charCodeAt(at)]!;
    let best = 0;
    let bestEnd = at;
    let bestLineEnds = 0;
    let lineEnds = 0;
    let offset = at + 1;
    while (node > 0) {
      if (values[node] !== undefined) {
        best = node;
        bestEnd = offset;
        bestLineEnds = lineEnds;
      }
      if (offset >= limit || children[node] === children[node + 1]) break;
      const code = text.charCodeAt(offset);
      if (isSpace(code)) {
        const next = gapEnd(text, offset, limit);
        if (next < 0) break;
        for (; offset < next; offset += 1) if (isLineEnd(text.charCodeAt(offset))) lineEnds += 1;
      }
      node = this.child(node, text.charCodeAt(offset));
      offset += 1;
    }
    return best === 0 ? undefined : { start: at, end: bestEnd, value: values[best] as Value, lineEnds: bestLineEnds };
  }

  /** The child of a node for a code in whatever way it is written; 0, the root, where it has none. */
  private child(node: number, code: number): number {
    const { codes, children } = this;
    const end = children[node + 1]!;
    for (let child = children[node]!; child < end; child += 1) if (codes[child] === code) return child;
    const folded = fold(code);
    if (folded !== code) for (let child = children[node]!; child < end; child += 1) if (codes[child] === folded) return child;
    return 0;
  }
}

/** Behind the blanks and line ends from `at` on; -1 where they are too many or end the text. */
function gapEnd(text: string, at: number, limit: number): number {
  let lineEnds = 0;
  for (let next = at; next < limit; next += 1) {
    const code = text.charCodeAt(next);
    if (!isSpace(code)) return next;
    if (isLineEnd(code)) lineEnds += 1;
    if (next - at >= MOST_BLANKS || lineEnds > MOST_LINE_ENDS) return -1;
  }
  return -1;
}

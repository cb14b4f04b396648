/**
 * The text of a clipboard's HTML as a person sees it: a paragraph a line, a row of a table a line with a tab between cells. Knows
 * how Word, Excel, WPS and web pages write their tables, nothing of reports. Loaded only when a table is pasted.
 */

import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expand, type GridCell, type GridRow, type RowGroup } from './grid.ts';
import { joined, shown } from './words.ts';

/** Undefined where something in a table can't be known from the HTML: better no table than a wrong one. */
export function textOfHtml(html: string): string | undefined {
  const marked = /<!--\s*StartFragment\s*-->/iu.test(html);
  const reader = new Reader(!marked);
  const flow = new Flow();
  reader.read(parse(html), flow, 0);
  flow.endLine();
  return reader.unclear ? undefined : flow.lines.join('\n');
}

/** Lines as they come; in a cell they become one. */
class Flow {
  readonly lines: string[] = [];
  hasTable = false;
  /** Something that is not plainly the text of its place: struck out, raised, or typed into a field. */
  doubtful = false;
  /** Of all text so far, blanks aside. */
  length = 0;
  private source = '';

  add(text: string): void {
    this.source += text;
    this.length += text.trim().length;
  }

  endLine(): void {
    const line = shown(this.source);
    if (line !== '') this.lines.push(line);
    this.source = '';
  }

  /** What stood in a cell of a table that is none. */
  take({ lines, hasTable, doubtful, length }: Flow): void {
    for (const line of lines) this.lines.push(line);
    this.hasTable ||= hasTable;
    this.doubtful ||= doubtful;
    this.length += length;
  }
}

class Reader {
  unclear = false;
  /** What stands outside the marks was not selected: it only tells the place of the selection. */
  private selected: boolean;

  constructor(selected: boolean) {
    this.selected = selected;
  }

  read(node: Tree.Node, flow: Flow, depth: number): void {
    if (node.nodeName === '#comment') this.mark(node as Tree.CommentNode);
    else if (node.nodeName === '#text') {
      if (this.selected) flow.add((node as Tree.TextNode).value);
    } else if (depth > DEEPEST) this.unclear = true;
    else if ('tagName' in node) this.element(node, flow, depth);
    else if ('childNodes' in node) this.children(node, flow, depth);
  }

  private mark({ data }: Tree.CommentNode): void {
    const name = data.trim().toLowerCase();
    if (name === 'startfragment') this.selected = true;
    if (name === 'endfragment') this.selected = false;
  }

  private children(node: Tree.ParentNode, flow: Flow, depth: number): void {
    for (const child of node.childNodes) this.read(child, flow, depth + 1);
  }

  private element(element: Tree.Element, flow: Flow, depth: number): void {
    const { tagName } = element;
    if (UNSEEN.has(tagName) || isHidden(element)) return;
    if (tagName === 'table') {
      this.table(element, flow, depth);
      return;
    }
    const ownLine = BLOCKS.has(tagName);
    if (ownLine) flow.endLine();
    const before = flow.length;
    this.children(element, flow, depth);
    if (isField(element) || (isAside(element) && flow.length > before)) flow.doubtful = true;
    if (ownLine) flow.endLine();
  }

  private table(table: Tree.Element, flow: Flow, depth: number): void {
    flow.endLine();
    const cells: Flow[] = [];
    const groups: RowGroup[] = [];
    for (const child of table.childNodes) {
      if (child.nodeName === '#comment') this.mark(child as Tree.CommentNode);
      else if (child.nodeName === 'caption') this.read(child, flow, depth + 1);
      else if (ROW_GROUPS.has(child.nodeName)) groups.push(this.rows(child as Tree.Element, cells, depth + 1));
    }
    flow.endLine();
    // A table around tables, or around one text, is only the page's layout.
    if (cells.length <= 1 || cells.some(({ hasTable }) => hasTable)) {
      for (const cell of cells) flow.take(cell);
      return;
    }
    flow.hasTable = true;
    this.unclear ||= cells.some(({ doubtful }) => doubtful);
    for (const row of expand(groups)) flow.lines.push(row.join('\t'));
  }

  private rows(group: Tree.Element, cells: Flow[], depth: number): GridRow[] {
    const rows: GridRow[] = [];
    for (const child of group.childNodes) {
      if (child.nodeName === '#comment') this.mark(child as Tree.CommentNode);
      else if (child.nodeName === 'tr') rows.push(this.row(child as Tree.Element, isHidden(group), cells, depth + 1));
    }
    return rows;
  }

  private row(row: Tree.Element, groupHidden: boolean, cells: Flow[], depth: number): GridRow {
    const read: GridCell[] = [];
    const hidden = groupHidden || isHidden(row);
    for (const child of row.childNodes) {
      if (child.nodeName === '#comment') this.mark(child as Tree.CommentNode);
      if ((child.nodeName !== 'td' && child.nodeName !== 'th') || isHidden(child as Tree.Element)) continue;
      const cell = child as Tree.Element;
      const flow = new Flow();
      this.children(cell, flow, depth + 1);
      flow.endLine();
      if (isAside(cell) && flow.length > 0) flow.doubtful = true;
      if (!hidden) cells.push(flow);
      read.push({ text: joined(flow.lines), columns: count(cell, 'colspan', 1), rows: count(cell, 'rowspan', 1) });
    }
    // Word and Excel end a table with a row of no height that only fixes the widths.
    const onlyWidths = attribute(row, 'height') === '0' && read.every(({ text }) => text === '');
    return { cells: read, hidden: hidden || onlyWidths };
  }
}

/** Deeper than browsers themselves nest. */
const DEEPEST = 1024;

const ROW_GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);
const UNSEEN: ReadonlySet<string> = new Set(['head', 'title', 'style', 'script', 'template', 'noscript', 'xml', 'svg', 'math', 'rt', 'rp']);
const BLOCKS: ReadonlySet<string> = new Set(
  ['address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6']
    .concat(['header hr li main nav ol p pre section summary ul'])
    .flatMap((names) => names.split(' ')),
);

const attribute = ({ attrs }: Tree.Element, name: string): string | undefined => attrs.find((each) => each.name === name)?.value;

const styleOf = (element: Tree.Element): string => (attribute(element, 'style') ?? '').replace(/\s+/gu, '').toLowerCase();

const isHidden = (element: Tree.Element): boolean =>
  attribute(element, 'hidden') !== undefined ||
  /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)/u.test(styleOf(element));

/** A number struck out is none, and one that is raised belongs to a note. */
const isAside = (element: Tree.Element): boolean =>
  ASIDES.has(element.tagName) ||
  /(?:^|;)(?:text-decoration(?:-line)?:[^;]*line-through|vertical-align:su(?:per|b))/u.test(styleOf(element));

/** What was typed into a field is not in the HTML. */
const isField = (element: Tree.Element): boolean =>
  FIELDS.has(element.tagName) && !SILENT_INPUTS.has(attribute(element, 'type')?.toLowerCase() ?? '');

const ASIDES: ReadonlySet<string> = new Set(['del', 's', 'strike', 'sup', 'sub']);
const FIELDS: ReadonlySet<string> = new Set(['input', 'select', 'textarea']);
const SILENT_INPUTS: ReadonlySet<string> = new Set(['hidden', 'checkbox', 'radio', 'button', 'submit', 'image']);

function count(cell: Tree.Element, name: string, otherwise: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '', 10);
  return Number.isNaN(value) || value < 0 ? otherwise : value;
}

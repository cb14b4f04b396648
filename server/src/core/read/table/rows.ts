/**
 * Gathers what the scanner meets into rows: a label and the cells that follow it, in the way of the notation. Decides which label a
 * wording is where several share it; does not decide which column a cell belongs to.
 */

import type { TableKey } from '../../form/types.ts';
import type { Span } from '../../text/span.ts';
import type { ReadLabel } from '../types.ts';
import { addCell, CELL_SIZE, cellRoom, END, RowItem, START } from './cells.ts';
import { type Label, labels } from './labels.ts';

export interface LabelItem {
  /** Its place among `Scan.labels`. */
  readonly at: number;
  /** Where in the tree of labels its characters lead. */
  node: number;
  label: Label | undefined;
  readonly numeral: string;
  readonly spans: Span[];
  readonly column: number;
  readonly line: number;
  /** The line in which its last piece stands. */
  lastLine: number;
  /** Index of the row that it began, -1 if none. */
  row: number;
  /** Of a row's label: what the readers of the table see of it. */
  described: ReadLabel | undefined;
}

export interface Residue {
  readonly span: Span;
  readonly kind: 'page-number' | 'separator' | 'repeated-head' | 'other';
}

export type LineKind = 'tab' | 'pipe' | 'cell-tab' | 'cell-pipe' | 'html' | 'plain';

/** Whether a line of the kind is a row of cells. */
export const isGridLine = (kind: LineKind): boolean => kind === 'tab' || kind === 'pipe' || kind === 'html';

export interface Scan {
  /** In the order of the text; those of table 四 hold its cells in stretches between labels. */
  readonly rows: readonly RowItem[];
  readonly labels: readonly LabelItem[];
  readonly residue: readonly Residue[];
  /** Where each line begins; behind each part of the text a gap of lines that all begin where it ends (`startOfLine`). */
  readonly lineStarts: readonly number[];
}

/** As many lines as the widest row takes, one cell a line, a blank line between: so many may lie behind a part of the text. */
export const LINES_BELOW = 32;

/** Where a line begins, which may lie behind the part of the text whose end is noted last; undefined if there is no such line. */
export function startOfLine(lineStarts: readonly number[], line: number): number | undefined {
  for (let above = 0; above < LINES_BELOW; above += 1) {
    const start = lineStarts[line - above];
    if (start !== undefined) return start;
  }
  return undefined;
}

const EXPECTED: Readonly<Record<TableKey, number>> = { disclosure: 3, requests: 7, reviews: 15 };

/** The row after which a bare 总计 can be the row （七）总计, and the one after which 其他 can be 3.其他. */
const orderOf = (key: string): number => labels.find((label) => label.kind === 'row' && label.key === key)?.order ?? -1;
const BEFORE_OTHER = orderOf('other.notCorrected');
const BEFORE_TOTAL = orderOf('notHandled.confirmation');

export class Rows {
  /** Whether text stands in a cell that no pipe has ended yet. */
  unended = false;
  readonly lineStarts: number[] = [];
  private readonly rowItems: RowItem[] = [];
  private readonly labelItems: LabelItem[] = [];
  private readonly residues: Residue[] = [];
  private table: TableKey | undefined;
  private current: RowItem | undefined;
  /** The order of the row of table 三 that came last. */
  private lastOrder = -1;
  private headOpen = false;
  private kind: LineKind = 'plain';
  private line = -1;
  private isGrid = false;
  /** Cells of the present line of a grid that came before its label: where the first stands, and how many they are. */
  private firstPending = 0;
  private pendingCount = 0;
  /** Whether one of them holds something. */
  private pendingValue = false;
  private gridRow: RowItem | undefined;
  private lineHasLabel = false;
  private otherInLine = 0;
  private labelEnd = -1;

  finish(): Scan {
    return { rows: this.rowItems, labels: this.labelItems, residue: this.residues, lineStarts: this.lineStarts };
  }

  residue(start: number, end: number, kind: Residue['kind']): void {
    if (this.table !== undefined) this.residues.push({ span: { start, end }, kind });
  }

  beginLine(line: number, kind: LineKind): void {
    this.line = line;
    this.kind = kind;
    this.isGrid = isGridLine(kind);
    this.pendingCount = 0;
    this.pendingValue = false;
    this.gridRow = undefined;
    this.lineHasLabel = false;
    this.otherInLine = 0;
  }

  blankLine(): void {
    if (this.kind === 'cell-tab') this.current = undefined;
  }

  /** Whether a row waits for values, so that odd characters may be one. */
  takesJunk(length: number): boolean {
    if (length > 24) return false;
    const row = this.isGrid ? this.gridRow : this.current;
    if (row !== undefined) return row.filled < EXPECTED[row.table];
    // A row without a label, as in table 四, is a row once it has begun with a value.
    return this.isGrid && this.pendingValue;
  }

  /** Whether the row waits for one more value only. */
  awaitsLast(): boolean {
    return this.current !== undefined && this.current.filled === EXPECTED[this.current.table] - 1;
  }

  labelEndsAt(at: number): boolean {
    return this.labelEnd === at;
  }

  /** A cell of the present line; `column` as in `CellItem`. */
  cell(start: number, end: number, fieldStart: number, fieldEnd: number, column: number, glued: boolean): void {
    const filled = end > start;
    if (filled) this.unended = true;
    if (this.table === undefined) return;
    if (this.isGrid) {
      const cell = addCell(start, end, fieldStart, fieldEnd, column, this.line, glued);
      if (this.gridRow !== undefined) this.gridRow.take(cell, filled);
      else {
        if (this.pendingCount === 0) this.firstPending = cell;
        this.pendingCount += 1;
        this.pendingValue ||= filled;
      }
      return;
    }
    if (!filled && this.kind === 'plain') return;
    if (this.kind === 'plain' && this.otherInLine >= 4 && !this.lineHasLabel) return;
    let row = this.current;
    if (row !== undefined && this.kind === 'plain' && this.table !== 'reviews') {
      if (row.count > 0 && row.filled >= EXPECTED[this.table] && row.lineOf(row.count - 1) !== this.line) row = undefined;
    }
    if (row === undefined) {
      this.current = undefined;
      if (!filled && this.table !== 'reviews') return;
      row = this.begin(undefined, start);
      this.current = row;
    }
    // A label in a line of its own: its row is printed as the lines with its cells are.
    if (row.count === 0 && row.kind === 'plain') row.kind = this.kind;
    row.take(addCell(start, end, fieldStart, fieldEnd, column, this.line, glued), filled);
  }

  endGridLine(): void {
    const isData = this.pendingValue || (!this.lineHasLabel && this.table === 'reviews' && this.pendingCount >= 5);
    if (this.gridRow === undefined && isData && this.table !== undefined) this.beginPending();
    // Cells of the next line belong to this row only if it has none of its own yet.
    this.current = this.gridRow?.count === 0 ? this.gridRow : undefined;
    this.pendingCount = 0;
    this.gridRow = undefined;
  }

  /** A row without a label, as in table 四: its cells stand side by side. */
  private beginPending(): void {
    const room = cellRoom();
    const row = this.begin(undefined, room[this.firstPending + START]!);
    for (let at = 0; at < this.pendingCount; at += 1) {
      const cell = this.firstPending + at * CELL_SIZE;
      row.take(cell, room[cell + END]! > room[cell + START]!);
    }
  }

  endPlainLine(): void {
    const row = this.current;
    if (row === undefined || row.label !== undefined || this.otherInLine < 4 || row.count === 0 || row.lineOf(0) !== this.line) return;
    // Numbers in a sentence are no cells.
    row.clear();
    this.current = undefined;
  }

  /** Text that is neither label nor value. */
  other(start: number, end: number): void {
    this.otherInLine += end - start;
    this.unended = true;
    if (end - start >= 3 && !this.isGrid && this.table !== 'reviews' && (this.current?.filled ?? 0) > 0) this.current = undefined;
  }

  /** How many labels there are so far. */
  get labelCount(): number {
    return this.labelItems.length;
  }

  /** A label begins in this line, or all of it stands there; `end`: where what stands there ends. */
  label(item: LabelItem, end: number): void {
    this.labelItems.push(item);
    this.noteEnd(end);
  }

  private noteEnd(end: number): void {
    this.unended = true;
    this.lineHasLabel = true;
    this.labelEnd = end;
  }

  /** A label that began above goes on in this line: in a grid, the line's cells are its row's. */
  goneOn(item: LabelItem, end: number): void {
    this.noteEnd(end);
    const row = this.rowItems[item.row];
    if (row === undefined || !this.isGrid || this.gridRow !== undefined || row.filled > 0) return;
    this.gridRow = row;
    // A label that began in a line of its own: the row is printed as the line with its cells is.
    if (row.count === 0) row.kind = this.kind;
  }

  /** Which of the labels that share a wording is meant here; undefined if none can be. */
  choose(item: LabelItem, ids: readonly number[]): Label | undefined {
    if (ids.length === 1) {
      const only = labels[ids[0]!];
      return only !== undefined && this.mayStandHere(only) ? only : undefined;
    }
    let found: Label | undefined;
    for (const id of ids) {
      const label = labels[id];
      if (label === undefined || !this.mayStandHere(label)) continue;
      if (label.kind === 'row' && !this.isRowHere(label, item)) continue;
      if (found === undefined || label.kind === 'row') found = label;
    }
    return found;
  }

  private mayStandHere(label: Label): boolean {
    return label.table === this.table || label.anchors || (label.table === 'reviews' && label.kind === 'row');
  }

  private isRowHere(label: Label, item: LabelItem): boolean {
    // The group （六）其他处理 may be printed in the middle of its rows; before them it can be a row itself.
    if (label.key === 'other') return this.lastOrder < BEFORE_OTHER || this.lastOrder === label.order;
    if (label.numeral !== '' && item.numeral === label.numeral) return true;
    if (this.headOpen || item.numeral !== '') return false;
    // While the row above waits for its values, 其他 is a piece of its group's label, which is wrapped beside it.
    if (label.key === 'other.other') return this.lastOrder >= BEFORE_OTHER && this.lastOrder < label.order && this.current?.filled !== 0;
    if (label.key === 'handled') return this.lastOrder >= BEFORE_TOTAL && this.lastOrder < label.order;
    return true;
  }

  /** The item turns out to be this label. */
  become(item: LabelItem, label: Label): void {
    if (item.label === label) return;
    if (label.table !== this.table) {
      if (!label.anchors) {
        if (label.table === 'reviews') item.label = label;
        return;
      }
      this.table = label.table;
      this.current = undefined;
    }
    item.label = label;
    if (label.kind !== 'row') {
      if (label.table === 'requests' && (label.kind === 'column' || label.anchors)) this.headOpen = true;
      if (label.table !== 'requests') this.current = undefined;
      return;
    }
    if (label.table === 'reviews') {
      this.current = undefined;
      return;
    }
    if (item.row >= 0) return;
    this.headOpen = false;
    if (label.table === 'requests') this.lastOrder = label.order;
    const row = this.begin(item, item.spans[0]?.start ?? 0);
    item.row = this.rowItems.length - 1;
    if (this.isGrid) this.gridRow = row;
    else this.current = row;
  }

  private begin(label: LabelItem | undefined, start: number): RowItem {
    const row = new RowItem(this.table ?? 'requests', label, this.kind, start);
    this.rowItems.push(row);
    return row;
  }
}

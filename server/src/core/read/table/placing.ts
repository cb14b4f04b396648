/**
 * Gives the cells of a row to its columns where they stand in plain order: by the grid that the rows share, by the place behind the
 * label, or one after another. Knows no identities; what stays open is told as a doubt, never guessed.
 */

import { type Amount, add, equal, ZERO } from '../../number/amount.ts';
import { readNotation } from '../../number/notation.ts';
import { isSpace } from '../../text/characters.ts';
import type { Doubt } from '../types.ts';
import { CELL_SIZE, type CellItem, COLUMN, cellRoom, END, firstFilledOf, type RowItem, START } from './cells.ts';
import type { RowInOrder } from './inOrder.ts';
import type { Outline } from './outline.ts';
import { isGridLine, type LabelItem, type Scan, startOfLine } from './rows.ts';

/** Where the value of one column stands. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly fieldStart: number;
  readonly fieldEnd: number;
  /** The digits of one number stand apart. */
  readonly split?: true;
}

/** A row with its columns. `places` holds one entry a column; undefined where that column can't be known. */
export interface PlacedRow {
  readonly item: RowItem;
  readonly key: string;
  readonly expected: number;
  places: readonly (Place | undefined)[];
  placement: 'plain' | 'inferred' | 'uncertain';
  doubt?: Doubt;
  shifted?: true;
  /** Its last cell is empty as no other in the table is: right only if the sums down the other columns hold. */
  loose?: true;
}

/** Which row of the form it is, -1 if none. */
export function rowOfForm({ rowByLabel, rowByKey }: Outline, { key, item }: PlacedRow | RowInOrder): number {
  const label = item.label?.label;
  return (label?.key === key ? rowByLabel[label.id] : rowByKey.get(key)) ?? -1;
}

/** How the rows of a table lay out their values. */
export interface Grid {
  /** The cell of the line in which the first column stands, -1 where the rows don't share one. */
  readonly column: number;
  /** How many cells stand between the label and the first column; used where `column` is -1. */
  readonly offset: number;
  /** Whether this table leaves cells empty by habit. */
  readonly blanks: boolean;
  /** One cell a line: how many lines there are from one cell to the next; 0 where cells don't stand so. */
  readonly lines: number;
  /** Whether separators part the cells, and not blanks and lines alone. */
  readonly separated: boolean;
}

/** What the rows, and the heads of the first and last column, say of the grid: the reading that most rows fit. */
export function gridOf(
  rows: readonly RowItem[],
  expected: number,
  heads: readonly [first: number, last: number],
  lines: LineHabit,
  leavesEmpty: boolean,
): Grid {
  let parted = 0;
  for (const { kind } of rows) if (kind !== 'plain') parted += 1;
  const separated = parted * 2 > rows.length;
  const blanks = separated ? leavesEmpty : lines.blanks;
  const { column, offset } = firstColumnOf(rows, expected, heads);
  return { column, offset, blanks, lines: lines.step, separated };
}

/** Where in the rows the first column stands. */
export function firstColumnOf(
  rows: readonly RowItem[],
  expected: number,
  heads: readonly [first: number, last: number],
): Pick<Grid, 'column' | 'offset'> {
  const room = cellRoom();
  const columns = new Votes();
  const offsets = new Votes();
  for (const row of rows) {
    if (row.kind === 'plain' || row.filled < expected || row.filled === 0) continue;
    const first = firstFilledOf(room, row);
    const column = room[first + COLUMN]!;
    if (column >= 0) columns.add(column);
    offsets.add((first - row.first) / CELL_SIZE);
  }
  if (heads[1] - heads[0] === expected - 1) columns.add(heads[0], 2);
  const column = columns.best();
  const offset = Math.max(offsets.best(), 0);
  if (column < 0) return { column: -1, offset };
  let byColumn = 0;
  let byOffset = 0;
  for (const row of rows) {
    if (row.filled === 0) continue;
    if (fitsAt(row, cellInColumn(row, column), expected)) byColumn += 1;
    if (fitsAt(row, offset, expected)) byOffset += 1;
  }
  return { column: byColumn >= byOffset ? column : -1, offset };
}

/** Which of the row's cells stands in the column of its line, -1 if none. */
function cellInColumn({ first, count }: RowItem, column: number): number {
  const room = cellRoom();
  for (let at = 0; at < count; at += 1) if (room[first + at * CELL_SIZE + COLUMN] === column) return at;
  return -1;
}

/** Whether everything that the row holds stands in the cells from `start` on that the columns take. */
function fitsAt({ first, count }: RowItem, start: number, expected: number): boolean {
  if (start < 0 || start + expected > count) return false;
  return !holdsAny(first, 0, start) && !holdsAny(first, start + expected, count);
}

/** Whether one of the cells holds something: those from `from` up to `to` of a row whose first cell is `first`. */
function holdsAny(first: number, from: number, to: number): boolean {
  const room = cellRoom();
  for (let at = first + from * CELL_SIZE; at < first + to * CELL_SIZE; at += CELL_SIZE)
    if (room[at + END]! > room[at + START]!) return true;
  return false;
}

/** Of a table with one cell a line: how many lines from one cell to the next (0: none such), and whether some are empty. */
export interface LineHabit {
  readonly step: number;
  readonly blanks: boolean;
}

/** Counts the lines from each row's label to the next label. */
export function lineHabit(rows: readonly RowItem[], expected: (row: RowItem) => number, labels: readonly LabelItem[]): LineHabit {
  let single = 0;
  let double = 0;
  let blanks = false;
  for (const row of rows) {
    if (row.kind !== 'plain' || row.label === undefined) continue;
    const next = nextLabelLine(labels, row);
    if (next < 0) continue;
    const lines = next - row.label.lastLine;
    if (lines === expected(row) + 1) single += 1;
    else if (lines === 2 * (expected(row) + 1)) double += 1;
    else continue;
    // One empty line says little: the value may stand elsewhere.
    if (row.filled < expected(row) && expected(row) >= 3) blanks = true;
  }
  return { step: single + double === 0 ? 0 : single >= double ? 1 : 2, blanks };
}

/** The line of the label that comes next in the row's table, -1 for the last one. */
function nextLabelLine(labels: readonly LabelItem[], { label: item }: RowItem): number {
  const next = item === undefined ? undefined : labels[item.at + 1];
  if (next === undefined) return -1;
  return next.label === undefined || next.label.table === item?.label?.table ? next.line : -1;
}

/** Whether the rows leave cells empty by habit: one between two values, or a whole row. */
export function leavesCellsEmpty(rows: readonly RowItem[]): boolean {
  const room = cellRoom();
  for (const { kind, label, first, count, filled } of rows) {
    if (kind === 'plain' || label === undefined || filled === count) continue;
    if (filled === 0) {
      if (count >= 3) return true;
      continue;
    }
    let gap = false;
    let seen = false;
    for (let at = first; at < first + count * CELL_SIZE; at += CELL_SIZE) {
      const isFilled = room[at + END]! > room[at + START]!;
      if (isFilled && gap) return true;
      seen ||= isFilled;
      gap = seen && !isFilled;
    }
  }
  return false;
}

class Votes {
  private readonly values: number[] = [];
  private readonly counts: number[] = [];

  add(value: number, weight = 1): void {
    let at = this.values.indexOf(value);
    if (at < 0) {
      at = this.values.push(value) - 1;
      this.counts.push(0);
    }
    this.counts[at]! += weight;
  }

  /** The value with the most votes, -1 if there are none. */
  best(): number {
    let best = -1;
    let most = 0;
    for (let at = 0; at < this.counts.length; at += 1) {
      if (this.counts[at]! <= most) continue;
      most = this.counts[at]!;
      best = this.values[at]!;
    }
    return best;
  }
}

export const isFilled = (cell: CellItem): boolean => cell.end > cell.start;

/** The cells of the row that hold something. */
export const filledCells = (row: RowItem): readonly CellItem[] =>
  row.filled === row.cells.length ? row.cells : row.cells.filter(isFilled);

/** Whether the row's first value stands in another cell of its line than those of its neighbours, in `column`. */
export const standsShifted = ({ kind }: RowItem, first: number, column: number): boolean =>
  column >= 0 && kind !== 'plain' && first >= 0 && first !== column;

/** Places one row. */
export function placeRow(
  text: string,
  item: RowItem,
  key: string,
  expected: number,
  grid: Grid,
  lineCells: LineCells,
  addsUp: boolean,
): PlacedRow {
  const filled = filledCells(item);
  if (filled.length === expected) {
    const placed: PlacedRow = { item, key, expected, places: filled, placement: 'plain' };
    if (standsShifted(item, filled[0]?.column ?? -1, grid.column)) placed.shifted = true;
    return placed;
  }
  if (filled.length > expected) return placeTooMany(text, item, key, expected, filled);
  const window = item.kind === 'plain' && !grid.separated ? lineCells.window(item, expected, grid) : windowOf(item, expected, grid);
  if (window !== undefined && !looksShifted(text, window, grid, addsUp)) {
    const placed: PlacedRow = { item, key, expected, places: window, placement: 'plain' };
    if (addsUp && filled.length === expected - 1 && window.at(-1)?.start === window.at(-1)?.end && !grid.blanks) placed.loose = true;
    return placed;
  }
  return placeTooFew(text, item, key, expected, filled);
}

/** The cells of the row in the columns of the grid, empty ones included; undefined where the row doesn't fit the grid. */
function windowOf(item: RowItem, expected: number, grid: Grid): readonly CellItem[] | undefined {
  if (item.count === 0) return grid.blanks ? emptyWindow(item, expected) : undefined;
  const start = windowStart(item, expected, grid.column, grid.offset);
  return start < 0 ? undefined : item.cells.slice(start, start + expected);
}

/** Which of the row's cells is the first in the columns of the grid; -1 where the row doesn't fit the grid. */
export function windowStart(item: RowItem, expected: number, column: number, offset: number): number {
  if (item.filled === 0 && item.count >= expected) return 0;
  const start = isGridLine(item.kind) && column >= 0 ? cellInColumn(item, column) : offset;
  return fitsAt(item, start, expected) ? start : -1;
}

/** Longer than any number with what people write beside it. */
const LONGEST_CELL = 12;

/** Tables with one cell a line, where an empty cell is an empty line: the cells by their lines. */
export class LineCells {
  private readonly text: string;
  private readonly lineStarts: readonly number[];
  private readonly labels: readonly LabelItem[];

  constructor(text: string, { lineStarts, labels }: Scan) {
    this.text = text;
    this.lineStarts = lineStarts;
    this.labels = labels;
  }

  /** The row's cells, if the lines from its label to the next one are as many as its columns need. */
  window(item: RowItem, expected: number, grid: Grid): readonly CellItem[] | undefined {
    const line = item.label?.lastLine ?? -1;
    if (grid.lines === 0 || !grid.blanks || line < 0) return undefined;
    const next = nextLabelLine(this.labels, item);
    if (next >= 0 && next - line !== (expected + 1) * grid.lines) return undefined;
    return this.from(item.cells, line, expected, grid.lines);
  }

  /** The cells that stand every `step` lines below `line`. */
  from(cells: readonly CellItem[], line: number, expected: number, step: number): readonly CellItem[] | undefined {
    const window: CellItem[] = [];
    const taken = new Set<number>();
    for (let at = 1; at <= expected; at += 1) {
      const cell = this.cellOf(line + at * step);
      if (cell === undefined) return undefined;
      window.push(cell);
    }
    for (const cell of cells) {
      const at = (cell.line - line) / step - 1;
      const there = window[at];
      if (!Number.isInteger(at) || there === undefined || taken.has(at)) return undefined;
      taken.add(at);
      window[at] = cell;
    }
    return window;
  }

  /** What stands in a line: nothing, or something that is no number, as `4。`; undefined where there is no line, or more than a cell holds. */
  private cellOf(line: number): CellItem | undefined {
    const from = startOfLine(this.lineStarts, line);
    if (from === undefined) return undefined;
    let end = startOfLine(this.lineStarts, line + 1) ?? this.text.length;
    let start = from;
    while (end > start && isSpace(this.text.charCodeAt(end - 1))) end -= 1;
    while (start < end && isSpace(this.text.charCodeAt(start))) start += 1;
    if (end - start > LONGEST_CELL) return undefined;
    if (start === end) return { start: from, end: from, fieldStart: from, fieldEnd: from, column: -1, line, glued: false };
    return { start, end, fieldStart: start, fieldEnd: end, column: -1, line, glued: false };
  }
}

/** A row of which nothing but the label is left: every cell is empty, where the label ends. */
function emptyWindow(item: RowItem, expected: number): readonly CellItem[] {
  const at = item.label?.spans.at(-1)?.end ?? item.start;
  return Array.from({ length: expected }, () => ({ start: at, end: at, fieldStart: at, fieldEnd: at, column: -1, line: -1, glued: false }));
}

/**
 * Whether an empty cell at the edge may be one that was lost, with the others moved up: the last value can be the total of the ones before it
 * and a lost one; or nothing else in the table is ever empty.
 */
function looksShifted(text: string, window: readonly CellItem[], grid: Grid, hasTotal: boolean): boolean {
  const first = window[0];
  const last = window.at(-1);
  if (first === undefined || last === undefined || window.length < 3) return false;
  const values = window.filter(isFilled);
  if (values.length === 0 || (isFilled(first) && isFilled(last))) return false;
  if (!hasTotal) return !grid.blanks;
  const total = amountOf(text, values.at(-1));
  let parts: Amount = ZERO;
  for (const value of values.slice(0, -1)) parts = add(parts, amountOf(text, value) ?? ZERO);
  if (!isFilled(last)) {
    return total === undefined ? !grid.blanks : fits(parts, total);
  }
  return !grid.blanks && values.length === window.length - 1;
}

/** Whether a lost value ≥ 0 could make the parts the total. */
const fits = (parts: Amount, total: Amount): boolean => typeof parts === 'number' && typeof total === 'number' && parts <= total;

function amountOf(text: string, cell: Place | undefined): Amount | undefined {
  return cell === undefined ? undefined : readNotation(text, cell.start, cell.end, 'count').amount;
}

/** Fewer values than columns: one was lost. Where all that is left are zeros, the lost one is a zero too (`domain.md` L1c). */
function placeTooFew(text: string, item: RowItem, key: string, expected: number, filled: readonly CellItem[]): PlacedRow {
  const zeros = filled.length === expected - 1 && expected > 2 && filled.every((cell) => amountOf(text, cell) === 0);
  if (!zeros) return { item, key, expected, places: [], placement: 'uncertain', doubt: 'lost-cell' };
  const last = filled.at(-1);
  return { item, key, expected, places: last === undefined ? [] : [...filled, last], placement: 'inferred', doubt: 'lost-cell' };
}

/** More values than columns: digits of one number that stand apart (`1 2` for 12), if joining two neighbours in one way alone makes the row add up. */
function placeTooMany(text: string, item: RowItem, key: string, expected: number, filled: readonly CellItem[]): PlacedRow {
  const uncertain: PlacedRow = { item, key, expected, places: [], placement: 'uncertain', doubt: 'extra-cell' };
  if (filled.length !== expected + 1 || expected < 3 || item.kind !== 'plain') return uncertain;
  let found: readonly Place[] | undefined;
  for (let at = 0; at < expected; at += 1) {
    const left = filled[at];
    const right = filled[at + 1];
    if (left === undefined || right === undefined || left.line !== right.line || amountOf(text, left) === 0) continue;
    const joined: Place = { start: left.start, end: right.end, fieldStart: left.start, fieldEnd: right.end, split: true };
    const places = [...filled.slice(0, at), joined, ...filled.slice(at + 2)];
    if (!makesTotal(text, places)) continue;
    if (found !== undefined) return uncertain;
    found = places;
  }
  return found === undefined ? uncertain : { item, key, expected, places: found, placement: 'inferred' };
}

function makesTotal(text: string, places: readonly Place[]): boolean {
  let parts: Amount = ZERO;
  for (const place of places.slice(0, -1)) {
    const amount = amountOf(text, place);
    if (amount === undefined) return false;
    parts = add(parts, amount);
  }
  const total = amountOf(text, places.at(-1));
  return total !== undefined && equal(parts, total);
}

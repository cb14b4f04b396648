/**
 * Gives the cells of a row to its columns where they stand in plain order: by the grid that the rows share, by the place behind the
 * label, or one after another. Knows no identities; what stays open is told as a doubt, never guessed.
 */

import { type Amount, add, equal, ZERO } from '../../number/amount.ts';
import { readNotation } from '../../number/notation.ts';
import type { Doubt } from '../types.ts';
import type { CellItem, RowItem } from './rows.ts';

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
}

/** How the rows of a table lay out their values: at a fixed cell of the line, and so many cells behind the label. */
export interface Grid {
  /** The cell of the line in which the first column stands, -1 where the rows disagree. */
  readonly column: number;
  /** How many cells stand between the label and the first column, -1 where the rows disagree. */
  readonly offset: number;
  /** Whether this table leaves cells empty by habit. */
  readonly blanks: boolean;
}

/** What the complete rows of the table, and the heads of its first and last column, say of the grid. */
export function gridOf(rows: readonly RowItem[], expected: number, firstColumn: number, lastColumn: number): Grid {
  const columns = new Votes();
  const offsets = new Votes();
  let withBlanks = 0;
  for (const row of rows) {
    const first = row.cells.findIndex(isFilled);
    if (row.kind === 'plain' || first < 0) continue;
    if (row.filled >= expected) {
      const cell = row.cells[first];
      if (cell !== undefined && cell.column >= 0) columns.add(cell.column);
      offsets.add(first);
    } else if (row.filled <= expected - 2) withBlanks += 1;
  }
  if (lastColumn - firstColumn === expected - 1) columns.add(firstColumn, 2);
  return { column: columns.winner(), offset: offsets.winner(), blanks: withBlanks >= 2 };
}

class Votes {
  private readonly counts = new Map<number, number>();

  add(value: number, weight = 1): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + weight);
  }

  /** The value with the most votes, if it has more than all others together. */
  winner(): number {
    let total = 0;
    let best = -1;
    let most = 0;
    for (const [value, count] of this.counts) {
      total += count;
      if (count > most) {
        most = count;
        best = value;
      }
    }
    return most * 2 > total ? best : -1;
  }
}

const isFilled = (cell: CellItem): boolean => cell.end > cell.start;

/** Places one row. */
export function placeRow(text: string, item: RowItem, key: string, expected: number, grid: Grid): PlacedRow {
  const filled = item.cells.filter(isFilled);
  if (filled.length === expected) {
    const placed: PlacedRow = { item, key, expected, places: filled, placement: 'plain' };
    const first = filled[0];
    if (grid.column >= 0 && item.kind !== 'plain' && first !== undefined && first.column >= 0 && first.column !== grid.column) placed.shifted = true;
    return placed;
  }
  if (filled.length > expected) return placeTooMany(text, item, key, expected, filled);
  const window = windowOf(item, expected, grid);
  if (window !== undefined) {
    const doubtful = looksShifted(text, window, grid);
    if (!doubtful) return { item, key, expected, places: window, placement: 'plain' };
  }
  return placeTooFew(text, item, key, expected, filled);
}

/** The cells of the row in the columns of the grid, empty ones included; undefined where the row doesn't fit the grid. */
function windowOf(item: RowItem, expected: number, grid: Grid): readonly CellItem[] | undefined {
  const { cells } = item;
  if (cells.length === 0) return item.kind !== 'plain' && grid.blanks && item.filled === 0 ? emptyWindow(item, expected) : undefined;
  if (item.kind === 'plain') return undefined;
  if (item.filled === 0 && cells.length >= expected) return cells.slice(0, expected);
  const byColumn = grid.column < 0 ? -1 : cells.findIndex((cell) => cell.column === grid.column);
  const inGrid = item.kind === 'tab' || item.kind === 'pipe';
  const start = inGrid && grid.column >= 0 ? byColumn : Math.max(grid.offset, 0);
  if (start < 0 || start + expected > cells.length) return undefined;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell !== undefined && isFilled(cell) && (at < start || at >= start + expected)) return undefined;
  }
  return cells.slice(start, start + expected);
}

/** A row of which nothing but the label is left: every cell is empty, where the label ends. */
function emptyWindow(item: RowItem, expected: number): readonly CellItem[] {
  const at = item.label?.spans.at(-1)?.end ?? item.start;
  return Array.from({ length: expected }, () => ({ start: at, end: at, fieldStart: at, fieldEnd: at, column: -1, line: -1, glued: false }));
}

/**
 * Whether an empty cell at the edge is more likely a cell that was lost, with the others moved up: the last value is what the ones before it
 * make together; or nothing else in the table is ever empty, and a value would fit the gap.
 */
function looksShifted(text: string, window: readonly CellItem[], grid: Grid): boolean {
  const first = window[0];
  const last = window.at(-1);
  if (first === undefined || last === undefined || window.length < 3) return false;
  const values = window.filter(isFilled);
  if (values.length === 0 || (isFilled(first) && isFilled(last))) return false;
  const total = amountOf(text, values.at(-1));
  let parts: Amount = ZERO;
  for (const value of values.slice(0, -1)) parts = add(parts, amountOf(text, value) ?? ZERO);
  if (!isFilled(last)) {
    if (total === undefined) return !grid.blanks;
    if (values.length > 1 && equal(parts, total)) return true;
    return !grid.blanks && values.length === window.length - 1 && fits(parts, total);
  }
  return !grid.blanks && values.length === window.length - 1;
}

/** Whether a value ≥ 0 in the gap could make the parts the total. */
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
    if (!addsUp(text, places)) continue;
    if (found !== undefined) return uncertain;
    found = places;
  }
  return found === undefined ? uncertain : { item, key, expected, places: found, placement: 'inferred' };
}

function addsUp(text: string, places: readonly Place[]): boolean {
  let parts: Amount = ZERO;
  for (const place of places.slice(0, -1)) {
    const amount = amountOf(text, place);
    if (amount === undefined) return false;
    parts = add(parts, amount);
  }
  const total = amountOf(text, places.at(-1));
  return total !== undefined && equal(parts, total);
}

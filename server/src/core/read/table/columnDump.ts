/**
 * Tables that an extractor took apart: labels in one place, values in another, column by column or row by row. The values stand in the
 * order of the form's rows; where the blocks end is what the identities of the form must leave exactly one answer to.
 */

import { type Amount, add, equal, ZERO } from '../../number/amount.ts';
import { readNotation } from '../../number/notation.ts';
import type { Place } from './placing.ts';
import type { CellItem } from './rows.ts';

/** Whether values hold what the form asks of them; `undefined` amounts (blank) count as nothing. */
export interface Checks {
  /** The row adds up. */
  row(values: readonly (Amount | undefined)[]): boolean;
  /** All rows together: sums down the columns. Rows in the order of the keys. */
  table(rows: readonly (readonly (Amount | undefined)[])[]): boolean;
}

/** No more readings than this are looked at; a table with more is not read. */
const READINGS = 2000;

/**
 * Cuts the values into blocks of rows, each block column by column. Gives the places row by row; cells on which the readings that hold
 * disagree are undefined. Undefined if no reading holds.
 */
export function readDump(text: string, values: readonly CellItem[], rows: number, columns: number, checks: Checks): (Place | undefined)[][] | undefined {
  if (rows === 0 || values.length !== rows * columns) return undefined;
  const amounts = values.map((cell) => readNotation(text, cell.start, cell.end, 'count').amount);
  // The columns in their order first; then with the total anywhere among them, as its head may stand higher than theirs.
  const inOrder = holdingReadings(values, amounts, rows, columns, checks, [columns - 1]);
  const holding = inOrder.length > 0 ? inOrder : holdingReadings(values, amounts, rows, columns, checks, Array.from({ length: columns }, (_, at) => columns - 1 - at));
  const [first] = holding;
  if (first === undefined) return undefined;
  return first.map((row, rowAt) =>
    row.map((at, column) => {
      const agreed = holding.every((other) => {
        const there = other[rowAt]?.[column];
        return there === at || (there !== undefined && sameAmount(amounts[there], amounts[at]));
      });
      return agreed ? values[at] : undefined;
    }),
  );
}

function holdingReadings(
  values: readonly CellItem[],
  amounts: readonly (Amount | undefined)[],
  rows: number,
  columns: number,
  checks: Checks,
  totals: readonly number[],
): Reading[] {
  const readings = [...paths(values, amounts, rows, columns, checks, totals)];
  if (readings.length >= READINGS) return [];
  return readings.filter((reading) => checks.table(reading.map((row) => row.map((at) => amounts[at]))));
}

const sameAmount = (a: Amount | undefined, b: Amount | undefined): boolean => (a === undefined || b === undefined ? a === b : equal(a, b));

type Reading = number[][];

/** Every way to cut the values into blocks in which all rows add up and no unbroken stretch of lines is torn. */
function* paths(values: readonly CellItem[], amounts: readonly (Amount | undefined)[], rows: number, columns: number, checks: Checks, totals: readonly number[]): Iterable<Reading> {
  const blocks = new Map<number, Reading[]>();
  const blocksAt = (done: number): Reading[] => {
    let found = blocks.get(done);
    if (found === undefined) {
      found = [];
      for (let height = 1; height <= rows - done; height += 1) {
        if (tears(values, done * columns, height, columns)) continue;
        for (const total of totals) {
          const block = blockAt(done * columns, height, columns, total);
          if ((height > 1 || total !== columns - 1) && isSame(block, amounts, done * columns)) continue;
          if (block.every((row) => checks.row(row.map((at) => amounts[at])))) found.push(block);
        }
      }
      blocks.set(done, found);
    }
    return found;
  };
  const canEnd = new Array<boolean>(rows + 1).fill(false);
  canEnd[rows] = true;
  for (let done = rows - 1; done >= 0; done -= 1) canEnd[done] = blocksAt(done).some((block) => canEnd[done + block.length] === true);
  let left = READINGS;
  const walk = function* (done: number, so: Reading): Iterable<Reading> {
    if (left <= 0) return;
    if (done === rows) {
      left -= 1;
      yield so;
      return;
    }
    for (const block of blocksAt(done)) if (canEnd[done + block.length] === true) yield* walk(done + block.length, [...so, ...block]);
  };
  yield* walk(0, []);
}

/** The values' numbers of `height` rows whose columns stand one after another from `start` on, the total as the column `total` of them. */
function blockAt(start: number, height: number, columns: number, total: number): Reading {
  const order = Array.from({ length: columns }, (_, column) => (column === columns - 1 ? total : column < total ? column : column + 1));
  return Array.from({ length: height }, (_, row) => order.map((column) => start + column * height + row));
}

/** Whether the block reads the same row by row: then it is no reading of its own. */
function isSame(block: Reading, amounts: readonly (Amount | undefined)[], start: number): boolean {
  return block.every((row, rowAt) => row.every((at, column) => sameAmount(amounts[at], amounts[start + rowAt * row.length + column])));
}

/** Whether a stretch of values on lines one below another would be cut in the middle of a column (or of a row). */
function tears(values: readonly CellItem[], start: number, height: number, columns: number): boolean {
  const unit = height === 1 ? columns : height;
  for (let at = start; at <= start + height * columns; at += unit) {
    const before = values[at - 1];
    const after = values[at];
    if (before !== undefined && after !== undefined && after.line - before.line === 1 && !standsAlone(values, at, columns)) return true;
  }
  return false;
}

/** Whether the lines around are rows of a plain table, one value a line throughout, where a stretch says nothing. */
function standsAlone(values: readonly CellItem[], at: number, columns: number): boolean {
  let from = at;
  while (from > 0 && at - from <= columns * 2 && (values[from]?.line ?? 0) - (values[from - 1]?.line ?? 0) === 1) from -= 1;
  return at - from > columns * 2;
}

/** The form's identities as checks on amounts. `total`: its column; the others are parts. */
export function rowAddsUp(values: readonly (Amount | undefined)[]): boolean {
  let parts: Amount = ZERO;
  for (let at = 0; at + 1 < values.length; at += 1) parts = add(parts, values[at] ?? ZERO);
  const total = values.at(-1);
  return total === undefined ? equal(parts, ZERO) : equal(parts, total);
}

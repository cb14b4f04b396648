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
  /** All rows together, in the order of the keys: how many sums down the columns are broken. */
  table(rows: readonly (readonly (Amount | undefined)[])[]): number;
}

/** No more readings than this are looked at; a table with more is not read. */
const READINGS = 2000;

/** As many broken sums are taken for the report's own: one wrong cell breaks up to three. */
const FAULTS = 3;

/**
 * Cuts the values into blocks of rows, each block column by column. Gives the places row by row; cells on which the readings that hold
 * disagree are undefined. Undefined if no reading holds. `pages`: how many rows' labels stand together before each stretch of values.
 */
export function readDump(
  text: string,
  values: readonly CellItem[],
  rows: number,
  columns: number,
  pages: readonly number[],
  checks: Checks,
): (Place | undefined)[][] | undefined {
  if (rows === 0 || values.length !== rows * columns) return undefined;
  const dump: Dump = {
    values,
    amounts: values.map((cell) => readNotation(text, cell.start, cell.end, 'count').amount),
    rows,
    columns,
    checks,
  };
  const anywhere = Array.from({ length: columns }, (_, at) => columns - 1 - at);
  // The columns in their order first; then with the total anywhere among them, as its head may stand higher than theirs.
  let holding = wholeReadings(dump, [columns - 1]);
  if (holding.length === 0) holding = wholeReadings(dump, anywhere);
  // With a sum that is broken in the report itself: the reading that the labels' own blocks ask for, if it breaks the least.
  if (holding.length === 0) holding = leastBroken(dump, pageReadings(dump, pages, anywhere));
  if (holding.length === 0) holding = leastBroken(dump, [...paths(dump, [columns - 1], 1)]);
  const [first] = holding;
  if (first === undefined) return undefined;
  return first.map((row, rowAt) =>
    row.map((at, column) => {
      const agreed = holding.every((other) => {
        const there = other[rowAt]?.[column];
        return there === at || (there !== undefined && sameAmount(dump.amounts[there], dump.amounts[at]));
      });
      return agreed ? values[at] : undefined;
    }),
  );
}

interface Dump {
  readonly values: readonly CellItem[];
  readonly amounts: readonly (Amount | undefined)[];
  readonly rows: number;
  readonly columns: number;
  readonly checks: Checks;
}

const amountsOf = (dump: Dump, reading: Reading): (Amount | undefined)[][] => reading.map((row) => row.map((at) => dump.amounts[at]));

/** The readings in which nothing is broken. */
function wholeReadings(dump: Dump, totals: readonly number[]): Reading[] {
  const readings = [...paths(dump, totals, 0)];
  if (readings.length >= READINGS) return [];
  return readings.filter((reading) => dump.checks.table(amountsOf(dump, reading)) === 0);
}

/** The readings that break the fewest sums, if those are few: a report may hold a fault or two, not a dozen. */
function leastBroken(dump: Dump, readings: readonly Reading[]): Reading[] {
  if (readings.length >= READINGS) return [];
  let least = FAULTS + 1;
  let best: Reading[] = [];
  for (const reading of readings) {
    const amounts = amountsOf(dump, reading);
    const broken = amounts.filter((row) => !dump.checks.row(row)).length + dump.checks.table(amounts);
    if (broken > least || broken > FAULTS) continue;
    if (broken < least) best = [];
    least = broken;
    best.push(reading);
  }
  return best;
}

/** Each page's rows as one block: column by column with the total anywhere, or row by row. */
function pageReadings(dump: Dump, pages: readonly number[], totals: readonly number[]): Reading[] {
  let readings: Reading[] = [[]];
  for (const height of pages) {
    const choices = (done: number): Reading[] => [
      ...totals.map((total) => blockAt(done * dump.columns, height, dump.columns, total)),
      Array.from({ length: height }, (_, row) => blockAt((done + row) * dump.columns, 1, dump.columns, dump.columns - 1)[0] ?? []),
    ];
    readings = readings.flatMap((so) => choices(so.length).map((block) => [...so, ...block]));
    if (readings.length >= READINGS) return [];
  }
  return readings.filter((reading) => reading.length === dump.rows);
}

const sameAmount = (a: Amount | undefined, b: Amount | undefined): boolean => (a === undefined || b === undefined ? a === b : equal(a, b));

type Reading = number[][];

/** Every way to cut the values into blocks in which all rows but `faults` add up and no unbroken stretch of lines is torn. */
function* paths(dump: Dump, totals: readonly number[], faults: number): Iterable<Reading> {
  const { values, amounts, rows, columns, checks } = dump;
  const blocks = new Map<number, { readonly block: Reading; readonly broken: number }[]>();
  const blocksAt = (done: number) => {
    let found = blocks.get(done);
    if (found === undefined) {
      found = [];
      for (let height = 1; height <= rows - done; height += 1) {
        // A row that stands in a line of its own is part of no block.
        if (height > 1 && (isLine(values, done * columns, columns) || isLine(values, (done + height - 1) * columns, columns))) break;
        if (tears(values, done * columns, height, columns)) continue;
        for (const total of totals) {
          const block = blockAt(done * columns, height, columns, total);
          if ((height > 1 || total !== columns - 1) && isSame(block, amounts, done * columns)) continue;
          const broken = block.filter((row) => !checks.row(row.map((at) => amounts[at]))).length;
          if (broken <= faults) found.push({ block, broken });
        }
      }
      blocks.set(done, found);
    }
    return found;
  };
  // With how few faults the rest from each row on can be read.
  const fewest = new Array<number>(rows + 1).fill(Number.POSITIVE_INFINITY);
  fewest[rows] = 0;
  for (let done = rows - 1; done >= 0; done -= 1) {
    for (const { block, broken } of blocksAt(done)) fewest[done] = Math.min(fewest[done] ?? 0, broken + (fewest[done + block.length] ?? 0));
  }
  let left = READINGS;
  const walk = function* (done: number, so: Reading, spare: number): Iterable<Reading> {
    if (left <= 0) return;
    if (done === rows) {
      left -= 1;
      yield so;
      return;
    }
    for (const { block, broken } of blocksAt(done)) {
      if (broken + (fewest[done + block.length] ?? 0) <= spare) yield* walk(done + block.length, [...so, ...block], spare - broken);
    }
  };
  yield* walk(0, [], faults);
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
    if (
      before !== undefined &&
      after !== undefined &&
      after.line - before.line === 1 &&
      !standsAlone(values, at, columns) &&
      !besideLine(values, at, columns)
    )
      return true;
  }
  return false;
}

/** Whether the values from `start` on, as many as the row has columns, make up one line. */
function isLine(values: readonly CellItem[], start: number, columns: number): boolean {
  const line = values[start]?.line;
  return values[start + columns - 1]?.line === line && values[start - 1]?.line !== line && values[start + columns]?.line !== line;
}

const besideLine = (values: readonly CellItem[], at: number, columns: number): boolean =>
  isLine(values, at, columns) || (at >= columns && isLine(values, at - columns, columns));

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

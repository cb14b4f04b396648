/**
 * Tables that an extractor took apart: labels in one place, values in another, column by column or row by row. The values stand in the
 * order of the form's rows; where the blocks end is what the identities of the form must leave exactly one answer to.
 */

import { type Amount, add, equal, ZERO } from '../../number/amount.ts';
import { readNotation, readPlainInteger } from '../../number/notation.ts';
import type { CellItem } from './cells.ts';
import type { TableIdentity } from './identities.ts';

/** No more readings than this are looked at; a table with more is not read. */
const READINGS = 2000;

/** As many broken sums are taken for the report's own: one wrong cell breaks up to three. */
const FAULTS = 3;

/** Which value each cell takes, row by row. */
type Reading = Int32Array;

/**
 * Cuts the values into blocks of rows, each block column by column. Gives the values row by row; cells on which the readings that hold
 * disagree are undefined. Undefined if no reading holds. `pages`: how many rows' labels stand together before each stretch of values;
 * `identities`: the sums down the columns, the last of which is each row's total.
 */
export function readDump(
  text: string,
  values: readonly CellItem[],
  rows: number,
  columns: number,
  pages: readonly number[],
  identities: readonly TableIdentity[],
): (CellItem | undefined)[][] | undefined {
  if (rows === 0 || values.length !== rows * columns) return undefined;
  const dump = new Dump(text, values, rows, columns, identities);
  const anywhere = Array.from({ length: columns }, (_, at) => columns - 1 - at);
  // The columns in their order first; then with the total anywhere among them, as its head may stand higher than theirs.
  let holding = dump.wholeReadings([columns - 1]);
  if (holding.length === 0) holding = dump.wholeReadings(anywhere);
  // With a sum that is broken in the report itself: the reading that the labels' own blocks ask for, if it breaks the least.
  if (holding.length === 0) holding = dump.leastBroken(dump.pageReadings(pages, anywhere));
  if (holding.length === 0) holding = dump.leastBroken(dump.readings([columns - 1], 1));
  const [first, ...others] = holding;
  if (first === undefined) return undefined;
  const placed: (CellItem | undefined)[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const cells: (CellItem | undefined)[] = [];
    for (let cell = row * columns; cell < (row + 1) * columns; cell += 1) {
      const agreed = others.every((other) => dump.isSameValue(other[cell] ?? 0, first[cell] ?? 0));
      cells.push(agreed ? values[first[cell] ?? 0] : undefined);
    }
    placed.push(cells);
  }
  return placed;
}

/** Rows whose columns stand one after another among the values. */
interface Block {
  /** How many rows stand before it. */
  readonly done: number;
  readonly height: number;
  /** Which of the columns is the total; the others stand in their order. */
  readonly total: number;
  /** How many of its rows don't add up. */
  readonly broken: number;
}

class Dump {
  private readonly values: readonly CellItem[];
  private readonly rows: number;
  private readonly columns: number;
  private readonly identities: readonly TableIdentity[];
  /** What is printed; undefined where it is no number. */
  private readonly amounts: readonly (Amount | undefined)[];

  constructor(text: string, values: readonly CellItem[], rows: number, columns: number, identities: readonly TableIdentity[]) {
    this.values = values;
    this.rows = rows;
    this.columns = columns;
    this.identities = identities;
    const amounts: (Amount | undefined)[] = [];
    for (const { start, end } of values) {
      const plain = readPlainInteger(text, start, end);
      amounts.push(plain >= 0 ? plain : readNotation(text, start, end, 'count').amount);
    }
    this.amounts = amounts;
  }

  isSameValue(a: number, b: number): boolean {
    const [left, right] = [this.amounts[a], this.amounts[b]];
    return a === b || left === right || (left !== undefined && right !== undefined && equal(left, right));
  }

  /** The readings in which nothing is broken. */
  wholeReadings(totals: readonly number[]): Reading[] {
    const readings = this.readings(totals, 0);
    return readings.length >= READINGS ? [] : readings.filter((reading) => this.brokenSums(reading) === 0);
  }

  /** The readings that break the fewest sums, if those are few: a report may hold a fault or two, not a dozen. */
  leastBroken(readings: readonly Reading[]): Reading[] {
    if (readings.length >= READINGS) return [];
    let least = FAULTS + 1;
    let best: Reading[] = [];
    for (const reading of readings) {
      let broken = this.brokenSums(reading);
      for (let row = 0; row < this.rows && broken <= least; row += 1) if (!this.rowAddsUp(reading, row * this.columns)) broken += 1;
      if (broken > least || broken > FAULTS) continue;
      if (broken < least) best = [];
      least = broken;
      best.push(reading);
    }
    return best;
  }

  /** Each page's rows as one block: column by column with the total anywhere, or row by row. */
  pageReadings(pages: readonly number[], totals: readonly number[]): Reading[] {
    if ((totals.length + 1) ** pages.length >= READINGS) return [];
    if (pages.reduce((sum, height) => sum + height, 0) !== this.rows) return [];
    let ways: Block[][] = [[]];
    let done = 0;
    for (const height of pages) {
      const blocks = totals.map((total): Block[] => [{ done, height, total, broken: 0 }]);
      const rows = Array.from({ length: height }, (_, row): Block => ({ done: done + row, height: 1, total: this.columns - 1, broken: 0 }));
      ways = ways.flatMap((so) => [...blocks, rows].map((next) => [...so, ...next]));
      done += height;
    }
    return ways.map((blocks) => this.readingOf(blocks));
  }

  /** Every way to cut the values into blocks in which all rows but `faults` add up and no unbroken stretch of lines is torn. */
  readings(totals: readonly number[], faults: number): Reading[] {
    const known: Block[][] = [];
    const blocksAt = (done: number): readonly Block[] => (known[done] ??= this.blocksAt(done, totals, faults));
    // With how few faults the rest from each row on can be read: no way is gone that leads nowhere, and no row is tried to which none leads.
    const fewest: number[] = [];
    fewest[this.rows] = 0;
    const fewestFrom = (done: number): number => {
      let least = fewest[done];
      if (least === undefined) {
        least = Number.POSITIVE_INFINITY;
        for (const { height, broken } of blocksAt(done)) least = Math.min(least, broken + fewestFrom(done + height));
        fewest[done] = least;
      }
      return least;
    };
    const found: Reading[] = [];
    const way: Block[] = [];
    const walk = (done: number, spare: number): void => {
      if (done === this.rows) found.push(this.readingOf(way));
      else
        for (const block of blocksAt(done)) {
          const next = done + block.height;
          if (found.length >= READINGS || block.broken + fewestFrom(next) > spare) continue;
          way.push(block);
          walk(next, spare - block.broken);
          way.pop();
        }
    };
    if (fewestFrom(0) <= faults) walk(0, faults);
    return found;
  }

  /** The blocks that may begin below the first `done` rows. */
  private blocksAt(done: number, totals: readonly number[], faults: number): Block[] {
    const { columns, values } = this;
    const found: Block[] = [];
    const start = done * columns;
    for (let height = 1; height <= this.rows - done; height += 1) {
      // A row that stands in a line of its own is part of no block.
      if (height > 1 && (isLine(values, start, columns) || isLine(values, (done + height - 1) * columns, columns))) break;
      if (tears(values, start, height, columns)) continue;
      for (const total of totals) {
        const broken = this.brokenRows(start, height, total, faults);
        if (broken > faults || ((height > 1 || total !== columns - 1) && this.isRowByRow(start, height, total))) continue;
        found.push({ done, height, total, broken });
      }
    }
    return found;
  }

  /** How many rows of the block don't add up; no more than `most` + 1 are counted. */
  private brokenRows(start: number, height: number, total: number, most: number): number {
    const { amounts, columns } = this;
    const end = start + height * columns;
    let broken = 0;
    for (let row = start; row < start + height && broken <= most; row += 1) {
      const printed = row + total * height;
      let parts: Amount = ZERO;
      for (let at = row; at < end; at += height) if (at !== printed) parts = add(parts, amounts[at] ?? ZERO);
      if (!equal(parts, amounts[printed] ?? ZERO)) broken += 1;
    }
    return broken;
  }

  /** Whether the block reads the same row by row: then it is no reading of its own. */
  private isRowByRow(start: number, height: number, total: number): boolean {
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < this.columns; column += 1) {
        const at = start + this.placeOf(column, total) * height + row;
        if (!this.isSameValue(at, start + row * this.columns + column)) return false;
      }
    }
    return true;
  }

  /** Where among the block's columns the form's column stands. */
  private placeOf(column: number, total: number): number {
    return column === this.columns - 1 ? total : column < total ? column : column + 1;
  }

  private readingOf(blocks: readonly Block[]): Reading {
    const { columns } = this;
    const reading = new Int32Array(this.rows * columns);
    let cell = 0;
    for (const { done, height, total } of blocks) {
      for (let row = 0; row < height; row += 1) {
        for (let column = 0; column < columns; column += 1) {
          reading[cell] = done * columns + this.placeOf(column, total) * height + row;
          cell += 1;
        }
      }
    }
    return reading;
  }

  private brokenSums(reading: Reading): number {
    let broken = 0;
    for (const { left, right } of this.identities) if (!equal(this.sideOf(left, reading), this.sideOf(right, reading))) broken += 1;
    return broken;
  }

  private sideOf(cells: TableIdentity['left'], reading: Reading): Amount {
    let result: Amount = ZERO;
    for (const cell of cells) result = add(result, this.amounts[reading[cell[0] * this.columns + cell[1]] ?? 0] ?? ZERO);
    return result;
  }

  private rowAddsUp(reading: Reading, from: number): boolean {
    const values: (Amount | undefined)[] = [];
    for (let cell = from; cell < from + this.columns; cell += 1) values.push(this.amounts[reading[cell] ?? 0]);
    return rowAddsUp(values);
  }
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

/** Whether the last value is what the others make together; blanks count as nothing. */
export function rowAddsUp(values: readonly (Amount | undefined)[]): boolean {
  let parts: Amount = ZERO;
  for (let at = 0; at + 1 < values.length; at += 1) parts = add(parts, values[at] ?? ZERO);
  return equal(parts, values.at(-1) ?? ZERO);
}

/**
 * Which cuts of the rows of table 三 together make its identities hold; if none do, which do but for one fault. Notes on each row what is
 * possible; searches no longer than its bounds allow. Knows numbers and identities, no text.
 */

import type { Edition, FormTable } from '../../form/types.ts';
import type { RowItem } from './cells.ts';
import { type Cut, cutsOffByOneCell, lacksOneOf } from './digits.ts';
import { type Addend, type Field, highest, lowest, RowSums, type Sum, type Vector } from './rowSums.ts';
import type { Run } from './runs.ts';

/** As many additions of rows a table may cost; what isn't found by then is not known. */
const WORK = 200_000;
/** As many cuts of rows are held against the totals one by one; where there are more, against all of them at once. */
const COMPARED = 100_000;

export interface RunRow extends Addend {
  readonly item: RowItem;
  readonly key: string;
  readonly run: Run;
  readonly expected: number;
  /** The ways to cut it: the only one, or those that add up. */
  readonly cuts: readonly Cut[];
  /** There is no other way to cut it: it is known, whatever the sums say. */
  readonly only: boolean;
  /** Whether each cut is in one of the solutions found so far. */
  readonly possible: boolean[];
  readonly faulty: Cut[];
}

/** The identities of table 三 on whole rows: results add up to 总计; 新收 + 结转 = 总计 + 结转下年. */
export class Solver {
  private readonly rows: readonly RunRow[];
  private readonly width: number;
  private readonly results: readonly RunRow[];
  private readonly total: RunRow | undefined;
  private readonly left: readonly RunRow[];
  private readonly right: readonly RunRow[];
  /** Whether every row is there, so that the sum of the results can be checked (and not only bounded). */
  private readonly complete: boolean;
  private readonly balanced: boolean;
  /** The columns in which every row holds a number. */
  private readonly columns: readonly number[];
  private readonly sums: RowSums;

  constructor(rows: readonly RunRow[], form: FormTable, edition: Edition, width: number) {
    this.rows = rows;
    this.width = width;
    const byKey = new Map<string, RunRow>();
    for (const row of rows) if (row.item.filled > 0) byKey.set(row.key, row);
    const present = (keys: readonly string[]): RunRow[] => keys.map((key) => byKey.get(key)).filter((row) => row !== undefined);
    const keys = keysOf(edition, form);
    this.results = present(keys.results);
    this.complete = this.results.length === keys.results.length;
    [this.total] = present(keys.total);
    this.left = present(keys.left);
    this.right = present(keys.right);
    this.balanced = this.left.length === keys.left.length && this.right.length === keys.right.length;
    const columns: number[] = [];
    for (let at = 0; at < width; at += 1) if (!rows.some((row) => row.only && Number.isNaN(row.values[0]?.[at]))) columns.push(at);
    this.columns = columns;
    this.sums = new RowSums(width, columns, WORK);
  }

  solve(): void {
    this.search();
    if (this.sums.work >= 0) return;
    // Not all readings were seen: what was found so far may not be all that is possible.
    for (const row of this.rows) {
      row.possible.fill(false);
      row.faulty.length = 0;
    }
  }

  private search(): void {
    if (this.total === undefined || this.findWhole(this.total)) return;
    // One fault: in a cell of one row, or alike in a column and the total.
    for (const row of this.rows) {
      if (row.item.filled === 0) continue;
      if (row === this.total) this.findFaultyTotal(row);
      else if (this.results.includes(row)) this.findFaultyResult(this.total, row);
      else this.findFaultyBalance(this.total, row);
    }
    this.findShifted(this.total);
  }

  /** All readings in which every identity holds. Whether there is one. */
  private findWhole(total: RunRow): boolean {
    const field = this.sums.fieldOf(this.results);
    // One 总计 after the other bounds the rows best, if that is not too much.
    let cuts = 0;
    for (const { values } of this.results) cuts += values.length;
    if (!this.complete || cuts * total.values.length > COMPARED) return this.findWithin(field, total, undefined);
    let any = false;
    total.values.forEach((value, at) => {
      const found = this.sums.sums(field, { least: value, most: value });
      const [end] = found?.ends ?? [];
      if (found === undefined || end === undefined || !this.balanceHolds(value, undefined)) return;
      any = true;
      total.possible[at] = true;
      for (const each of found.ends) found.mark(each);
    });
    return any;
  }

  /** All readings in which the results fit 总计 and the balance holds, but for one cell of the row `faulty`. Whether there is one. */
  private findWithin(field: Field, total: RunRow, faulty: RunRow | undefined): boolean {
    const bounds = { least: this.complete ? lowest(total.values) : undefined, most: highest(total.values) };
    const found = this.sums.sums(field, bounds);
    let any = false;
    total.values.forEach((value, at) => {
      const ends = found?.ends.filter(({ made }) => (this.complete ? this.sums.same(made, value) : this.sums.isBelow(made, value))) ?? [];
      if (found === undefined || ends.length === 0 || !this.balanceHolds(value, faulty)) return;
      any = true;
      total.possible[at] = true;
      for (const end of ends) found.mark(end);
    });
    return any;
  }

  private findFaultyBalance(total: RunRow, faulty: RunRow): void {
    if (this.balanced) this.findWithin(this.sums.fieldOf(this.results), total, faulty);
  }

  /** The results and 总计 differ in one cell of the row `faulty`. */
  private findFaultyResult(total: RunRow, faulty: RunRow): void {
    if (!this.complete) return;
    const others = this.sums.fieldOf(this.results.filter((row) => row !== faulty));
    const found = this.sums.sums(others, { most: highest(total.values) });
    total.values.forEach((value, at) => {
      for (const end of found?.ends ?? []) {
        if (!this.sums.isBelow(end.made, value)) continue;
        const cuts = offByOneCell(faulty, minus(value, end.made));
        if (cuts.length === 0 || !this.balanceHolds(value, undefined)) continue;
        faulty.faulty.push(...cuts);
        total.possible[at] = true;
        found?.mark(end);
      }
    });
  }

  /** The row 总计 itself has the fault: results and balance say the same of it. */
  private findFaultyTotal(total: RunRow): void {
    const out = this.right.find((row) => row !== total);
    const [first, second] = this.left;
    if (!this.complete || !this.balanced || out === undefined || first === undefined || second === undefined) return;
    const found = this.sums.sums(this.sums.fieldOf(this.results), {});
    if (found === undefined || !this.affords(found.ends.length * first.values.length * second.values.length * out.values.length)) return;
    for (const end of found.ends) {
      first.values.forEach((a, aAt) => {
        second.values.forEach((b, bAt) => {
          out.values.forEach((c, cAt) => {
            if (!this.isBalanced(a, b, end.made, c)) return;
            const cuts = offByOneCell(total, end.made);
            if (cuts.length === 0) return;
            total.faulty.push(...cuts);
            first.possible[aAt] = true;
            second.possible[bAt] = true;
            out.possible[cAt] = true;
            found.mark(end);
          });
        });
      });
    }
  }

  /** Every row adds up, but the results miss 总计 by the same number in one column and in the last. */
  private findShifted(total: RunRow): void {
    if (!this.complete) return;
    const found = this.sums.sums(this.sums.fieldOf(this.results), {});
    if (found === undefined) return;
    total.values.forEach((value, at) => {
      const ends = found.ends.filter((end) => this.isShifted(value, end));
      if (ends.length === 0 || !this.balanceHolds(value, undefined)) return;
      total.possible[at] = true;
      for (const end of ends) found.mark(end);
    });
  }

  private isShifted(total: Vector, { made }: Sum): boolean {
    const off = minus(total, made);
    const columns = this.columns.filter((at) => off[at] !== 0);
    return columns.length === 2 && columns[1] === this.width - 1 && off[columns[0] ?? 0] === off[this.width - 1];
  }

  /** Whether the balance can hold with this 总计 (but for one cell of `faulty`); notes the cuts that make it. */
  private balanceHolds(total: Vector, faulty: RunRow | undefined): boolean {
    const [first, second] = this.left;
    const out = this.right.find((row) => row !== this.total);
    if (!this.balanced || first === undefined || second === undefined || out === undefined) {
      for (const row of [...this.left, ...this.right]) if (row !== this.total) row.possible.fill(true);
      return true;
    }
    if (!this.affords(first.values.length * second.values.length * out.values.length)) return false;
    let any = false;
    const valuesIn = (row: RunRow): readonly Vector[] => (row === faulty ? [[]] : row.values);
    valuesIn(first).forEach((a, aAt) => {
      valuesIn(second).forEach((b, bAt) => {
        valuesIn(out).forEach((c, cAt) => {
          if (faulty === undefined) {
            if (!this.isBalanced(a, b, total, c)) return;
          } else {
            const wanted = faulty === out ? minus(plus(a, b), total) : minus(plus(total, c), faulty === first ? b : a);
            const cuts = offByOneCell(faulty, wanted);
            if (cuts.length === 0) return;
            faulty.faulty.push(...cuts);
          }
          any = true;
          if (faulty !== first) first.possible[aAt] = true;
          if (faulty !== second) second.possible[bAt] = true;
          if (faulty !== out) out.possible[cAt] = true;
        });
      });
    });
    return any;
  }

  private isBalanced(first: Vector, second: Vector, total: Vector, out: Vector): boolean {
    for (const at of this.columns) if ((first[at] ?? 0) + (second[at] ?? 0) !== (total[at] ?? 0) + (out[at] ?? 0)) return false;
    return true;
  }

  private affords(work: number): boolean {
    this.sums.work -= work;
    return this.sums.work >= 0;
  }
}

/** The rows that take part in the identities, by key. */
interface Keys {
  readonly results: readonly string[];
  readonly total: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const keysByForm = new Map<FormTable, Keys>();

function keysOf(edition: Edition, form: FormTable): Keys {
  let known = keysByForm.get(form);
  if (known === undefined) {
    const identity = (kind: string) => edition.identities.find((each) => each.table.key === form.key && each.kind === kind);
    const results = identity('results-total');
    const balance = identity('balance');
    const keys = (cells: readonly { readonly row: { readonly key: string } }[] | undefined) => (cells ?? []).map(({ row }) => row.key);
    known = { results: keys(results?.right), total: keys(results?.left), left: keys(balance?.left), right: keys(balance?.right) };
    keysByForm.set(form, known);
  }
  return known;
}

const plus = (a: Vector, b: Vector): number[] => a.map((value, at) => value + (b[at] ?? 0));
const minus = (a: Vector, b: Vector): number[] => a.map((value, at) => value - (b[at] ?? 0));

/** The ways to cut the row that differ from the wanted numbers in one cell; none where a lost cell explains the row as well. */
const offByOneCell = (row: RunRow, wanted: Vector): Cut[] =>
  lacksOneOf(row.run, wanted) ? [] : cutsOffByOneCell(row.run, wanted).filter((cut) => !row.only || sameCut(cut, row.cuts[0]));

const sameCut = (a: Cut, b: Cut | undefined): boolean => b !== undefined && a.every((value, at) => value === b[at]);

/**
 * Which cuts of the rows of table 三 together make its identities hold; if none do, which do but for one fault. Notes on each row what is
 * possible; searches no longer than its bounds allow. Knows numbers and identities, no text.
 */

import type { Edition, FormTable } from '../../form/types.ts';
import { type Cut, cutsOffByOneCell, lacksOneOf, type Run } from './digits.ts';
import type { RowItem } from './rows.ts';

/** As many additions of rows a table may cost; what isn't found by then is not known. */
const WORK = 200_000;
/** As often the cuts of each row are narrowed down by what the others leave. */
const ROUNDS = 8;

export interface RunRow {
  readonly item: RowItem;
  readonly key: string;
  readonly run: Run;
  readonly expected: number;
  /** The ways to cut it: the only one, or those that add up. */
  readonly cuts: readonly Cut[];
  readonly values: readonly (readonly number[])[];
  /** There is no other way to cut it: it is known, whatever the sums say. */
  readonly only: boolean;
  /** The cuts of the solutions found so far. */
  readonly possible: Set<number>;
  readonly faulty: Cut[];
}

type Vector = readonly number[];

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
  private work = WORK;

  constructor(rows: readonly RunRow[], form: FormTable, edition: Edition, width: number) {
    this.rows = rows;
    this.width = width;
    const byKey = new Map(rows.map((row) => [row.key, row]));
    const identity = (kind: string) => edition.identities.find((each) => each.table.key === form.key && each.kind === kind);
    const of = (cells: readonly { readonly row: { readonly key: string } }[] | undefined) =>
      (cells ?? []).map((cell) => byKey.get(cell.row.key));
    const present = (list: readonly (RunRow | undefined)[]) =>
      list.filter((row): row is RunRow => row !== undefined && row.item.filled > 0);
    const results = identity('results-total');
    const balance = identity('balance');
    const parts = of(results?.right);
    this.results = present(parts);
    this.complete = this.results.length === parts.length;
    [this.total] = present(of(results?.left));
    const left = of(balance?.left);
    const right = of(balance?.right);
    this.left = present(left);
    this.right = present(right);
    this.balanced = this.left.length === left.length && this.right.length === right.length;
    this.columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
      rows.every((row) => !row.only || !Number.isNaN(row.values[0]?.[at])),
    );
  }

  solve(): void {
    this.search();
    if (this.work >= 0) return;
    // Not all readings were seen: what was found so far may not be all that is possible.
    for (const row of this.rows) {
      row.possible.clear();
      row.faulty.length = 0;
    }
  }

  private search(): void {
    if (this.total === undefined) return;
    if (this.tryAll(undefined)) return;
    // One fault: in a cell of one row, or alike in a column and the total.
    for (const row of this.rows) if (row.item.filled > 0) this.tryAll(row);
    this.tryShifted();
  }

  /** All readings in which every identity holds — or holds but for one cell of the row `faulty`. Whether there is one. */
  private tryAll(faulty: RunRow | undefined): boolean {
    const { total, results } = this;
    if (total === undefined) return false;
    const inResults = faulty !== undefined && results.includes(faulty);
    if (faulty !== undefined && !(inResults ? this.complete : this.balanced)) return false;
    const sums = this.sumsOf(
      inResults ? results.filter((row) => row !== faulty) : results,
      faulty === total ? undefined : highest(total.values),
      this.complete && !inResults && faulty !== total ? lowest(total.values) : undefined,
    );
    if (sums === undefined) return false;
    if (faulty === total) return this.faultyTotal(sums, total);
    let any = false;
    total.values.forEach((value, at) => {
      const exact = this.complete && !inResults;
      for (const [key, sum] of sums.ends) {
        if (!(exact ? this.same(sum, value) : this.isBelow(sum, value))) continue;
        if (inResults) {
          const found = offByOneCell(faulty, minus(value, sum));
          if (found.length === 0 || !this.balanceHolds(value, undefined)) continue;
          faulty.faulty.push(...found);
        } else if (!this.balanceHolds(value, faulty)) return;
        any = true;
        total.possible.add(at);
        sums.mark(key);
      }
    });
    return any;
  }

  /** The row 总计 itself has the fault: results and balance say the same of it. */
  private faultyTotal(sums: Sums, total: RunRow): boolean {
    if (!this.complete || !this.balanced) return false;
    let any = false;
    const out = this.right.find((row) => row !== total);
    const [first, second] = this.left;
    if (out === undefined || first === undefined || second === undefined) return false;
    this.work -= sums.ends.size * first.values.length * second.values.length * out.values.length;
    if (this.work < 0) return false;
    for (const [key, sum] of sums.ends) {
      first.values.forEach((a, aAt) => {
        second.values.forEach((b, bAt) => {
          out.values.forEach((c, cAt) => {
            if (!this.same(plus(a, b), plus(sum, c))) return;
            const found = offByOneCell(total, sum);
            if (found.length === 0) return;
            any = true;
            total.faulty.push(...found);
            first.possible.add(aAt);
            second.possible.add(bAt);
            out.possible.add(cAt);
            sums.mark(key);
          });
        });
      });
    }
    return any;
  }

  /** Whether the balance can hold with this 总计 (but for one cell of `faulty`); notes the cuts that make it. */
  private balanceHolds(total: Vector, faulty: RunRow | undefined): boolean {
    const [first, second] = this.left;
    const out = this.right.find((row) => row !== this.total);
    if (!this.balanced || first === undefined || second === undefined || out === undefined) {
      for (const row of [...this.left, ...this.right]) if (row !== this.total) for (const at of row.cuts.keys()) row.possible.add(at);
      return true;
    }
    this.work -= first.values.length * second.values.length * out.values.length;
    if (this.work < 0) return false;
    let any = false;
    const valuesIn = (row: RunRow): readonly Vector[] => (row === faulty ? [[]] : row.values);
    valuesIn(first).forEach((a, aAt) => {
      valuesIn(second).forEach((b, bAt) => {
        valuesIn(out).forEach((c, cAt) => {
          if (faulty === undefined) {
            if (!this.same(plus(a, b), plus(total, c))) return;
          } else {
            const wanted = faulty === out ? minus(plus(a, b), total) : minus(plus(total, c), faulty === first ? b : a);
            const found = offByOneCell(faulty, wanted);
            if (found.length === 0) return;
            faulty.faulty.push(...found);
          }
          any = true;
          if (faulty !== first) first.possible.add(aAt);
          if (faulty !== second) second.possible.add(bAt);
          if (faulty !== out) out.possible.add(cAt);
        });
      });
    });
    return any;
  }

  /** Every row adds up, but the results miss 总计 by the same number in one column and in the last. */
  private tryShifted(): void {
    const { total } = this;
    if (total === undefined || !this.complete) return;
    const sums = this.sumsOf(this.results, undefined, undefined);
    if (sums === undefined) return;
    total.values.forEach((value, at) => {
      const ends = [...sums.ends].filter(([, sum]) => {
        const off = minus(value, sum);
        const columns = off.flatMap((each, column) => (each === 0 || !this.columns.includes(column) ? [] : [column]));
        return columns.length === 2 && columns[1] === this.width - 1 && off[columns[0] ?? 0] === off[this.width - 1];
      });
      if (ends.length === 0 || !this.balanceHolds(value, undefined)) return;
      total.possible.add(at);
      for (const [key] of ends) sums.mark(key);
    });
  }

  private same(a: Vector, b: Vector): boolean {
    return this.columns.every((at) => a[at] === b[at]);
  }

  private isBelow(a: Vector, b: Vector): boolean {
    return this.columns.every((at) => (a[at] ?? 0) <= (b[at] ?? 0));
  }

  /** The cuts of each row that can take part in a sum between `least` and `most`, by what the other rows make at least and at most. */
  private narrow(rows: readonly RunRow[], base: Vector, most: Vector, least: Vector | undefined): number[][] {
    let live = rows.map((row) => [...row.values.keys()]);
    for (let round = 0; round < ROUNDS; round += 1) {
      const low = rows.map((row, at) => lowest(pick(row, live[at])));
      const high = rows.map((row, at) => highest(pick(row, live[at])));
      const allLow = low.reduce(plus, base);
      const allHigh = high.reduce(plus, base);
      const next = rows.map((row, at) =>
        (live[at] ?? []).filter((cut) => {
          const value = row.values[cut] ?? [];
          if (!this.isBelow(plus(value, minus(allLow, low[at] ?? [])), most)) return false;
          return least === undefined || this.isBelow(least, plus(value, minus(allHigh, high[at] ?? [])));
        }),
      );
      const same = next.every((cuts, at) => cuts.length === live[at]?.length);
      live = next;
      if (same) break;
    }
    return live;
  }

  /** What the rows from each one on can make at most. */
  private restOf(rows: readonly RunRow[], live: readonly (readonly number[])[]): Vector[] {
    const rest: Vector[] = new Array<Vector>(rows.length + 1).fill(this.zero());
    for (let at = rows.length - 1; at >= 0; at -= 1) {
      const row = rows[at];
      if (row !== undefined) rest[at] = plus(highest(pick(row, live[at])), rest[at + 1] ?? []);
    }
    return rest;
  }

  private zero(): Vector {
    return new Array<number>(this.width).fill(0);
  }

  /**
   * Every sum up to `most` (and at least `least`) that the rows can make, with the cuts that lead to it. Undefined if there are too many.
   */
  private sumsOf(all: readonly RunRow[], most: Vector | undefined, least: Vector | undefined): Sums | undefined {
    // Rows with one cut make one number; only the others are searched.
    const rows = all.filter((row) => row.values.length !== 1);
    const settled = all.filter((row) => row.values.length === 1);
    const base = settled.reduce((sum, row) => plus(sum, row.values[0] ?? []), this.zero());
    const live = most === undefined ? rows.map((row) => [...row.values.keys()]) : this.narrow(rows, base, most, least);
    const layers: Map<string, { sum: Vector; from: { key: string; cut: number }[] }>[] = [];
    let ends = new Map<string, { sum: Vector; from: { key: string; cut: number }[] }>([['', { sum: base, from: [] }]]);
    layers.push(ends);
    const rest = this.restOf(rows, live);
    for (const [rowAt, row] of rows.entries()) {
      const next: typeof ends = new Map();
      this.work -= ends.size * (live[rowAt]?.length ?? 0);
      if (this.work < 0) return undefined;
      const after = rest[rowAt + 1];
      for (const [key, { sum }] of ends) {
        live[rowAt]?.forEach((cut) => {
          const made = plus(sum, row.values[cut] ?? []);
          if (most !== undefined && !this.isBelow(made, most)) return;
          if (least !== undefined && after !== undefined && !this.isBelow(least, plus(made, after))) return;
          const id = made.join();
          const known = next.get(id);
          if (known === undefined) next.set(id, { sum: made, from: [{ key, cut }] });
          else known.from.push({ key, cut });
        });
      }
      ends = next;
      layers.push(ends);
    }
    const marked = layers.map(() => new Set<string>());
    const mark = (end: string): void => {
      const walk = (layer: number, key: string): void => {
        if (layer === 0 || marked[layer]?.has(key)) return;
        marked[layer]?.add(key);
        for (const from of layers[layer]?.get(key)?.from ?? []) {
          rows[layer - 1]?.possible.add(from.cut);
          walk(layer - 1, from.key);
        }
      };
      for (const row of settled) row.possible.add(0);
      walk(rows.length, end);
    };
    const sums = new Map([...ends].map(([key, { sum }]) => [key, sum]));
    // The settled rows alone may already be too many.
    if (rows.length === 0 && most !== undefined && !this.isBelow(base, most)) sums.clear();
    return { ends: sums, mark };
  }
}

interface Sums {
  readonly ends: ReadonlyMap<string, Vector>;
  /** Notes every cut on the way to this sum as possible. */
  mark(key: string): void;
}

/** The greatest and the least value in each column. */
const highest = (values: readonly Vector[]): Vector =>
  values.reduce((so, value) => so.map((each, at) => Math.max(each, value[at] ?? 0)), values[0] ?? []);
const lowest = (values: readonly Vector[]): Vector =>
  values.reduce((so, value) => so.map((each, at) => Math.min(each, value[at] ?? 0)), values[0] ?? []);

const pick = (row: RunRow, cuts: readonly number[] | undefined): Vector[] => (cuts ?? []).map((cut) => row.values[cut] ?? []);

const plus = (a: Vector, b: Vector): number[] => a.map((value, at) => value + (b[at] ?? 0));
const minus = (a: Vector, b: Vector): number[] => a.map((value, at) => value - (b[at] ?? 0));
/** The ways to cut the row that differ from the wanted numbers in one cell; none where a lost cell explains the row as well. */
const offByOneCell = (row: RunRow, wanted: Vector): Cut[] =>
  lacksOneOf(row.run, wanted) ? [] : cutsOffByOneCell(row.run, wanted).filter((cut) => !row.only || sameCut(cut, row.cuts[0]));

const sameCut = (a: Cut, b: Cut | undefined): boolean => b !== undefined && a.every((value, at) => value === b[at]);

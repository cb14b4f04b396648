/**
 * What rows can make together, each taken in one of several ways: first each way is held against the least and the most that the other
 * rows make, then the ways that are left are added up row by row. Knows numbers, no text and no identity.
 */

export type Vector = readonly number[];

/** A row with the ways to take it. */
export interface Addend {
  readonly values: readonly Vector[];
  /** Which of the ways were found possible. */
  readonly possible: boolean[];
}

/** What the sums must lie between, column by column. */
export interface Bounds {
  readonly least?: Vector | undefined;
  readonly most?: Vector | undefined;
}

/** A sum of the rows up to one of them, with all that lead to it. */
export interface Sum {
  readonly made: Vector;
  /** Of each way to it the sum before, and the way to take the row. */
  readonly from: Sum[];
  readonly cuts: number[];
  readonly row: Addend | undefined;
  /** The next sum of the same rows with the same remainder, in the table that finds equal ones. */
  next: Sum | undefined;
  marked: boolean;
}

export interface Sums {
  readonly ends: readonly Sum[];
  /** Notes every way to this sum as possible. */
  mark(end: Sum): void;
}

/** As often the ways of each row are narrowed down by what the others leave. */
const ROUNDS = 8;

export class RowSums {
  /** How many additions may still be made; below 0: too many were needed, and what is found may not be all. */
  work: number;
  private readonly width: number;
  /** The columns that count. */
  private readonly columns: readonly number[];

  constructor(width: number, columns: readonly number[], work: number) {
    this.width = width;
    this.columns = columns;
    this.work = work;
  }

  /** Whether two sums are the same in the columns that count. */
  same(a: Vector, b: Vector): boolean {
    for (const at of this.columns) if (a[at] !== b[at]) return false;
    return true;
  }

  isBelow(a: Vector, b: Vector): boolean {
    for (const at of this.columns) if ((a[at] ?? 0) > (b[at] ?? 0)) return false;
    return true;
  }

  /** Every way to take each of the rows, as a start for `sums`. */
  fieldOf(rows: readonly Addend[]): Field {
    const live = rows.map(({ values }) => (values.length === 1 ? FIRST : [...values.keys()]));
    const low = rows.map(({ values }) => lowest(values));
    const high = rows.map(({ values }) => highest(values));
    const lows = this.zero();
    const highs = this.zero();
    rows.forEach((_, at) => {
      move(lows, low[at] ?? [], 1);
      move(highs, high[at] ?? [], 1);
    });
    return { rows, live, low, high, lows, highs };
  }

  /** Every sum within the bounds that the rows can make; undefined if there are too many. */
  sums(start: Field, bounds: Bounds): Sums | undefined {
    const field = this.narrowed(start, bounds);
    if (field === undefined) return NONE;
    const { rows, live, lows, highs } = field;
    // Rows with one way left make one number; only the others are searched.
    const open = [...rows.keys()].filter((at) => live[at]?.length !== 1);
    const restLow = [...lows];
    const restHigh = [...highs];
    const base = [...lows];
    for (const at of open) move(base, field.low[at] ?? [], -1);
    move(restLow, base, -1);
    move(restHigh, base, -1);
    let ends: Sum[] = [{ made: base, from: [], cuts: [], row: undefined, next: undefined, marked: false }];
    for (const at of open) {
      const row = rows[at];
      const ways = live[at] ?? [];
      this.work -= ends.length * ways.length;
      if (this.work < 0 || row === undefined) return undefined;
      move(restLow, field.low[at] ?? [], -1);
      move(restHigh, field.high[at] ?? [], -1);
      ends = this.added(ends, row, ways, bounds, restLow, restHigh);
    }
    const mark = (end: Sum): void => {
      for (const [at, row] of rows.entries()) if (live[at]?.length === 1) row.possible[live[at]?.[0] ?? 0] = true;
      markFrom(end);
    };
    return { ends, mark };
  }

  /** The sums with one more row; the rest makes from `restLow` to `restHigh`. */
  private added(before: readonly Sum[], row: Addend, ways: readonly number[], bounds: Bounds, restLow: Vector, restHigh: Vector): Sum[] {
    const found: Sum[] = [];
    const table = new Map<number, Sum>();
    for (const sum of before) {
      for (const way of ways) {
        const value = row.values[way] ?? [];
        if (!this.isWithin(sum.made, value, bounds, restLow, restHigh)) continue;
        const made = [...sum.made];
        move(made, value, 1);
        const hash = hashOf(made);
        const first = table.get(hash);
        let known = first;
        while (known !== undefined && !isEqual(known.made, made)) known = known.next;
        if (known === undefined) {
          known = { made, from: [], cuts: [], row, next: first, marked: false };
          table.set(hash, known);
          found.push(known);
        }
        known.from.push(sum);
        known.cuts.push(way);
      }
    }
    return found;
  }

  /** The ways of each row that can take part in a sum within the bounds; undefined if one has none left. */
  private narrowed(field: Field, bounds: Bounds): Field | undefined {
    const { least, most } = bounds;
    const { rows } = field;
    if (!this.mayBe(field.lows, field.highs, bounds)) return undefined;
    const live = [...field.live];
    const low = [...field.low];
    const high = [...field.high];
    const lows = [...field.lows];
    const highs = [...field.highs];
    const rounds = least === undefined && most === undefined ? 0 : ROUNDS;
    let changed = true;
    for (let round = 0; round < rounds && changed; round += 1) {
      changed = false;
      for (let at = 0; at < rows.length; at += 1) {
        const ways = live[at] ?? [];
        if (ways.length <= 1) continue;
        const { values } = rows[at]!;
        move(lows, low[at] ?? [], -1);
        move(highs, high[at] ?? [], -1);
        const kept = ways.filter((way) => this.isWithin(values[way] ?? [], NOTHING, bounds, lows, highs));
        if (kept.length === 0) return undefined;
        if (kept.length < ways.length) {
          changed = true;
          live[at] = kept;
          const left = kept.map((way) => values[way] ?? []);
          low[at] = lowest(left);
          high[at] = highest(left);
        }
        move(lows, low[at] ?? [], 1);
        move(highs, high[at] ?? [], 1);
      }
      if (!this.mayBe(lows, highs, bounds)) return undefined;
    }
    return live.some((ways) => ways.length === 0) ? undefined : { rows, live, low, high, lows, highs };
  }

  private mayBe(lows: Vector, highs: Vector, { least, most }: Bounds): boolean {
    return (most === undefined || this.isBelow(lows, most)) && (least === undefined || this.isBelow(least, highs));
  }

  /** Whether two numbers and a rest of `low` to `high` can make a sum within the bounds. */
  private isWithin(a: Vector, b: Vector, { least, most }: Bounds, low: Vector, high: Vector): boolean {
    for (const at of this.columns) {
      const made = (a[at] ?? 0) + (b[at] ?? 0);
      if (most !== undefined && made + (low[at] ?? 0) > (most[at] ?? 0)) return false;
      if (least !== undefined && made + (high[at] ?? 0) < (least[at] ?? 0)) return false;
    }
    return true;
  }

  private zero(): number[] {
    return new Array<number>(this.width).fill(0);
  }
}

/** The ways of rows that are left, with what each row and all together make at least and at most. */
export interface Field {
  readonly rows: readonly Addend[];
  readonly live: readonly (readonly number[])[];
  readonly low: readonly Vector[];
  readonly high: readonly Vector[];
  readonly lows: Vector;
  readonly highs: Vector;
}

const NONE: Sums = { ends: [], mark: () => undefined };
const NOTHING: Vector = [];
const FIRST: readonly number[] = [0];

function markFrom(sum: Sum): void {
  if (sum.marked) return;
  sum.marked = true;
  sum.from.forEach((before, at) => {
    if (sum.row !== undefined) sum.row.possible[sum.cuts[at] ?? 0] = true;
    markFrom(before);
  });
}

/** Adds `by` × `step` to each column. */
function move(sum: number[], by: Vector, step: 1 | -1): void {
  for (let at = 0; at < by.length; at += 1) sum[at] = (sum[at] ?? 0) + step * (by[at] ?? 0);
}

/** Equal vectors have the same; NaN, which a row that can be cut in but one way may hold, is the same for all. */
function hashOf(vector: Vector): number {
  let hash = 0;
  for (const value of vector) hash = (Math.imul(hash, 31) + value) | 0;
  return hash;
}

const isEqual = (a: Vector, b: Vector): boolean => a.every((value, at) => Object.is(value, b[at]));

/** The greatest and the least value in each column. */
export function highest(values: readonly Vector[]): Vector {
  if (values.length <= 1) return values[0] ?? [];
  const most = [...(values[0] ?? [])];
  for (const value of values) for (let at = 0; at < most.length; at += 1) most[at] = Math.max(most[at] ?? 0, value[at] ?? 0);
  return most;
}

export function lowest(values: readonly Vector[]): Vector {
  if (values.length <= 1) return values[0] ?? [];
  const least = [...(values[0] ?? [])];
  for (const value of values) for (let at = 0; at < least.length; at += 1) least[at] = Math.min(least[at] ?? 0, value[at] ?? 0);
  return least;
}

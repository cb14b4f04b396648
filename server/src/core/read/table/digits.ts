/**
 * Cells that run together (`640020470` = 64, 0, 0, 2, 0, 4, 70): in how many ways the digits can be cut into numbers. Knows no rows and no
 * identities; which way is meant is for `runTogether.ts` to find.
 */

import type { Place } from './placing.ts';
import { isCell, LONGEST, numberIn, type Run, stretches } from './runs.ts';

/** A way to cut the run: where each number begins (and, last, where the run ends). */
export type Cut = readonly number[];

/** Whether so many characters can be so many cells. */
const canBe = (characters: number, cells: number): boolean => characters >= cells && characters <= cells * LONGEST;

/** No more cells than these are tried for one row. */
const TRIES = 30_000;

/** Up to `limit` ways to cut the run into so many cells; undefined where looking for them takes too long. */
export function cuts(run: Run, cells: number, limit: number): Cut[] | undefined {
  const found: Cut[] = [];
  const ends = run.kinds.length;
  if (!canBe(ends, cells)) return found;
  stretches.read(run);
  let tries = 0;
  const walk = (from: number, so: readonly number[]): void => {
    const left = cells - so.length - 1;
    for (let to = from + 1; to <= Math.min(ends - left, from + LONGEST); to += 1) {
      if (found.length >= limit || !canBe(ends - to, left)) continue;
      tries += 1;
      if (tries > TRIES) return;
      if (!stretches.isCell(from, to - from)) continue;
      if (left === 0) found.push([...so, from, ends]);
      else walk(to, [...so, from]);
    }
  };
  walk(0, []);
  return tries > TRIES ? undefined : found;
}

/** Bits that a number has for the places that a cell may begin at. */
const BITS = 31;
/** By number of the cell: bit `extra` is set where the rest can be cut if the cells before it have so many characters above one each. */
const reach: number[] = [];

/** The way to cut the run into so many cells, if there is just one. */
export function onlyCut(run: Run, cells: number): Cut | undefined {
  const ends = run.kinds.length;
  const spare = ends - cells;
  if (!canBe(ends, cells)) return undefined;
  stretches.read(run);
  if (!stretches.plain || spare >= BITS) {
    // With a remark among the digits, a way that is hard to find is none that could be certain.
    const two = cuts(run, cells, 2);
    return two?.length === 1 ? two[0] : undefined;
  }
  const { lengths } = stretches;
  reach[cells] = 1 << spare;
  for (let cell = cells - 1; cell >= 0; cell -= 1) {
    const next = reach[cell + 1] ?? 0;
    let bits = 0;
    for (let extra = 0; extra <= spare; extra += 1) if (((lengths[cell + extra] ?? 0) >> 1) & (next >> extra)) bits |= 1 << extra;
    reach[cell] = bits;
  }
  const cut: number[] = [];
  let extra = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const choices = ((lengths[cell + extra] ?? 0) >> 1) & ((reach[cell + 1] ?? 0) >> extra);
    if (choices === 0 || (choices & (choices - 1)) !== 0) return undefined;
    cut.push(cell + extra);
    extra += 31 - Math.clz32(choices);
  }
  cut.push(ends);
  return cut;
}

/** So many beginnings of a cut are looked at, some three times as many as any row of plain digits takes. */
const STEPS = 100_000;

/** Finds the ways to cut a stretch of a run into cells the last of which is what the others make together. */
class Adder {
  private found: number[][] = [];
  private limit = 0;
  private steps = 0;
  private end = 0;
  private readonly begins: number[] = [];

  /** Those in `[from, end)`; undefined where there are more than `limit`, or looking for them takes too long. */
  find(run: Run, from: number, end: number, cells: number, limit: number): number[][] | undefined {
    stretches.read(run);
    const found: number[][] = [];
    this.found = found;
    this.limit = limit;
    this.steps = STEPS;
    this.end = end;
    let others = 0;
    for (let at = from; at < end; at += 1) others += Math.max(run.kinds[at] ?? 0, 0);
    let last = 0;
    for (let length = 1; length <= Math.min(LONGEST, end - from - cells + 1); length += 1) {
      const digit = Math.max(run.kinds[end - length] ?? 0, 0);
      others -= digit;
      last += digit;
      // A number leaves the same remainder by 9 as its digits do: numbers that add up do so in their digits, however they are cut.
      if ((others - last) % 9 !== 0 && !stretches.signed) continue;
      const total = stretches.isCell(end - length, length) ? stretches.number(end - length, length) : Number.NaN;
      if (!Number.isNaN(total)) this.walk(from, end - length, cells - 1, total);
    }
    return found.length > limit || this.steps <= 0 ? undefined : found;
  }

  /** Cuts `[at, stop)` into so many cells that together make `rest`. */
  private walk(at: number, stop: number, cells: number, rest: number): void {
    this.steps -= 1;
    if (this.found.length > this.limit || this.steps <= 0) return;
    const characters = stop - at;
    if (cells <= 1) {
      if (cells === 1 ? stretches.isCell(at, characters) && stretches.number(at, characters) === rest : characters === 0 && rest === 0)
        this.found.push(cells === 1 ? [...this.begins, at, stop, this.end] : [...this.begins, stop, this.end]);
      return;
    }
    let longest = LONGEST;
    if (!stretches.signed) {
      // They make the most when one takes all characters that the others can spare.
      const spare = characters - cells + 1;
      if (spare <= LONGEST && rest >= (POWERS[spare] ?? 0) + 9 * (cells - 1)) return;
      // None can have more digits than what they make together.
      if (stretches.plain) longest = digitsOf(rest);
    }
    const most = Math.min(longest, characters - cells + 1);
    for (let length = Math.max(1, characters - (cells - 1) * longest); length <= most; length += 1) {
      if (!stretches.isCell(at, length)) continue;
      const left = rest - stretches.number(at, length);
      if (
        cells === 2 &&
        !(stretches.isCell(at + length, characters - length) && stretches.number(at + length, characters - length) === left)
      )
        continue;
      if (Number.isNaN(left) || (left < 0 && !stretches.signed)) continue;
      this.begins.push(at);
      this.walk(at + length, stop, cells - 1, left);
      this.begins.pop();
    }
  }
}

/** 1, 10, 100 … */
const POWERS = Array.from({ length: LONGEST + 1 }, (_, digits) => 10 ** digits);

const adder = new Adder();

function digitsOf(value: number): number {
  let digits = 1;
  while (digits < LONGEST && value >= (POWERS[digits] ?? 0)) digits += 1;
  return digits;
}

/** The ways in which the last number is what the others make together; undefined where there are more than `limit`. */
export function cutsThatAddUp(run: Run, cells: number, limit: number): Cut[] | undefined {
  return canBe(run.kinds.length, cells) ? adder.find(run, 0, run.kinds.length, cells, limit) : [];
}

/** A group is taken for no longer than so many characters a cell. */
const LONGEST_IN_GROUP = 6;

/** The ways to cut the run into groups of cells, in each of which the last number is what the others make together; as above. */
export function cutsInGroups(run: Run, cells: number, groups: number, limit: number): Cut[] | undefined {
  const ends = run.kinds.length;
  if (!canBe(ends, cells * groups)) return [];
  const known: Cut[][] = [];
  let tooMany = false;
  /** The groups that begin at a place, with so many more behind them. */
  const groupsAt = (from: number, more: number): readonly Cut[] => {
    const id = from * groups + more;
    let found = known[id];
    if (found === undefined) {
      found = [];
      const last = Math.min(ends - more * cells, from + cells * LONGEST_IN_GROUP);
      for (let to = more === 0 ? ends : from + cells; to <= last; to += 1) {
        if (!canBe(ends - to, cells * more)) continue;
        const here = adder.find(run, from, to, cells, limit);
        tooMany ||= here === undefined;
        if (here !== undefined) found.push(...here);
      }
      known[id] = found;
    }
    return found;
  };
  const result: Cut[] = [];
  const walk = (from: number, left: number, so: Cut): void => {
    if (left === 0) result.push([...so, ends]);
    if (left === 0 || result.length > limit || tooMany) return;
    for (const cut of groupsAt(from, left - 1)) walk(cut.at(-1) ?? ends, left - 1, [...so, ...cut.slice(0, -1)]);
  };
  walk(0, groups, []);
  return tooMany || result.length > limit ? undefined : result;
}

/** The cuts in which all numbers but one are the wanted ones, and that one is another. */
export function cutsOffByOneCell(run: Run, wanted: readonly number[]): Cut[] {
  const found: Cut[] = [];
  const ends = run.kinds.length;
  // Where the first k wanted numbers end, and where the last k begin.
  const forward = [0];
  for (const value of wanted) {
    const from = forward.at(-1) ?? -1;
    const to = from < 0 ? -1 : from + String(value).length;
    forward.push(to >= 0 && to <= ends && isCell(run, from, to) && numberIn(run, from, to) === value ? to : -1);
  }
  const backward = [ends];
  for (const value of [...wanted].reverse()) {
    const to = backward.at(-1) ?? -1;
    const from = to < 0 ? -1 : to - String(value).length;
    backward.push(from >= 0 && isCell(run, from, to) && numberIn(run, from, to) === value ? from : -1);
  }
  for (let other = 0; other < wanted.length; other += 1) {
    const from = forward[other] ?? -1;
    const to = backward[wanted.length - 1 - other] ?? -1;
    if (from < 0 || to <= from || !isCell(run, from, to) || numberIn(run, from, to) === wanted[other]) continue;
    const after = wanted.map((_, at) => backward[wanted.length - 1 - at] ?? -1);
    found.push([...forward.slice(0, other + 1), ...after.slice(other, -1), ends]);
  }
  return found;
}

/** Whether the run is the wanted numbers with one of them left out: a row that lost a cell. */
export function lacksOneOf(run: Run, wanted: readonly number[]): boolean {
  return wanted.some((_, left) => {
    let at = 0;
    for (const [index, value] of wanted.entries()) {
      if (index === left) continue;
      const to = at + String(value).length;
      if (to > run.kinds.length || !isCell(run, at, to) || numberIn(run, at, to) !== value) return false;
      at = to;
    }
    return at === run.kinds.length;
  });
}

/** The values of a cut, NaN for what is no number. */
export function valuesOf(run: Run, cut: Cut): number[] {
  stretches.read(run);
  const values: number[] = [];
  for (let at = 0; at + 1 < cut.length; at += 1) {
    const from = cut[at] ?? 0;
    values.push(stretches.number(from, (cut[at + 1] ?? from) - from));
  }
  return values;
}

/** Where the cells of a cut stand in the text. */
export function placesOf(run: Run, cut: Cut): Place[] {
  const places: Place[] = [];
  for (let at = 0; at + 1 < cut.length; at += 1) {
    const start = run.at[cut[at] ?? 0] ?? 0;
    const end = (run.at[(cut[at + 1] ?? 0) - 1] ?? start) + 1;
    places.push({ start, end, fieldStart: start, fieldEnd: end });
  }
  return places;
}

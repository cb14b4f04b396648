/**
 * Cells that run together (`640020470` = 64, 0, 0, 2, 0, 4, 70): in how many ways the digits can be cut into numbers. Knows characters
 * only; which way is meant is for `runTogether.ts` to find.
 */

import { BLANK, classes, DASH, DIGIT, digitValue } from './characters.ts';
import type { Place } from './placing.ts';
import type { CellItem } from './rows.ts';

/** The characters of a row's cells without blanks. */
export interface Run {
  readonly text: string;
  /** Where each character stands. */
  readonly at: readonly number[];
  /** The kind of each character: a digit's value, or one of the negative codes below. */
  readonly kinds: readonly number[];
  /** Whether a new number must begin with the character: behind a blank, a unit, before a sign. */
  readonly begins: readonly boolean[];
}

/** No number of a report has more digits. */
const LONGEST = 12;

const COMMA = -1;
const POINT = -2;
/** A dash: a minus before digits, or an empty cell of its own. */
const MINUS = -3;
/** 件 and the like, or any other character: part of the cell before it. */
const OTHER = -4;

export function runOf(text: string, cells: readonly CellItem[]): Run {
  const at: number[] = [];
  const kinds: number[] = [];
  const begins: boolean[] = [];
  for (const cell of cells) {
    let begin = true;
    for (let place = cell.start; place < cell.end; place += 1) {
      const code = text.charCodeAt(place);
      const kind = classes[code];
      if (kind === BLANK) {
        begin = true;
        continue;
      }
      const last = kinds.at(-1) ?? COMMA;
      const mine =
        kind === DIGIT
          ? digitValue(code)
          : kind === DASH
            ? MINUS
            : code === 0x2c || code === 0xff0c
              ? COMMA
              : code === 0x2e || code === 0xff0e
                ? POINT
                : OTHER;
      begins.push(begin || mine === MINUS || (last === OTHER && mine >= 0));
      at.push(place);
      kinds.push(mine);
      begin = false;
    }
  }
  return { text, at, kinds, begins };
}

/** A way to cut the run: where each number begins (and, last, where the run ends). */
export type Cut = readonly number[];

/** Whether the characters `[from, to)` can be one cell, and not two by force. */
function isCell(run: Run, from: number, to: number): boolean {
  const first = run.kinds[from] ?? OTHER;
  if (to - from > LONGEST) return false;
  for (let at = from + 1; at < to; at += 1) if (run.begins[at] === true) return false;
  if (first === 0 && to - from > 1) {
    const second = run.kinds[from + 1] ?? OTHER;
    return second === OTHER || second === POINT;
  }
  if (first === COMMA || first === POINT) return false;
  let commas = false;
  for (let at = from + 1; at < to; at += 1) commas ||= run.kinds[at] === COMMA;
  if (!commas) return true;
  // 1,234: three digits behind each comma.
  let since = -1;
  for (let at = from; at < to; at += 1) {
    if (run.kinds[at] === COMMA) {
      if (since >= 0 && since !== 3) return false;
      if (since < 0 && at - from > 3) return false;
      since = 0;
    } else if (since >= 0) since += 1;
  }
  return since === 3;
}

/** The number in `[from, to)`; NaN if it is none. Blank for a lone dash counts as 0. */
export function numberIn(run: Run, from: number, to: number): number {
  let value = 0;
  let sign = 1;
  for (let at = from; at < to; at += 1) {
    const kind = run.kinds[at] ?? OTHER;
    if (kind >= 0) value = value * 10 + kind;
    else if (kind === MINUS && at === from) sign = to - from === 1 ? 1 : -1;
    else if (kind !== COMMA) return Number.NaN;
  }
  return sign * value;
}

/** No more cells than these are tried for one row. */
const TRIES = 30_000;

/** Whether so many characters can be so many cells. */
const canBe = (characters: number, cells: number): boolean => characters >= cells && characters <= cells * LONGEST;

/** Up to `limit` ways to cut the run into so many cells; undefined where looking for them takes too long. */
export function cuts(run: Run, cells: number, limit: number): Cut[] | undefined {
  const found: Cut[] = [];
  const ends = run.kinds.length;
  let tries = 0;
  const walk = (from: number, so: readonly number[]): void => {
    const left = cells - so.length - 1;
    for (let to = from + 1; to <= Math.min(ends - left, from + LONGEST); to += 1) {
      if (found.length >= limit || !canBe(ends - to, left)) continue;
      tries += 1;
      if (tries > TRIES) return;
      if (!isCell(run, from, to)) continue;
      if (left === 0) found.push([...so, from, ends]);
      else walk(to, [...so, from]);
    }
  };
  if (canBe(ends, cells)) walk(0, []);
  return tries > TRIES ? undefined : found;
}

/**
 * The ways in which the last number is what the others make together; undefined where there are more than `limit`. The others are cut
 * from both ends and meet in the middle, so that long runs cost little.
 */
export function cutsThatAddUp(run: Run, cells: number, limit: number): Cut[] | undefined {
  const found: Cut[] = [];
  const ends = run.kinds.length;
  if (!canBe(ends, cells)) return found;
  const front = Math.ceil((cells - 1) / 2);
  const back = cells - 1 - front;
  const heads = new Map<number, Map<number, number[][]>>();
  stretches(run, 0, 1, front, Number.POSITIVE_INFINITY, (end, sum, begins) => {
    const bySum = heads.get(end) ?? new Map<number, number[][]>();
    heads.set(end, bySum);
    const same = bySum.get(sum);
    if (same === undefined) bySum.set(sum, [begins]);
    else same.push(begins);
  });
  for (let last = ends - 1; last >= Math.max(cells - 1, ends - LONGEST); last -= 1) {
    const total = isCell(run, last, ends) ? numberIn(run, last, ends) : Number.NaN;
    if (Number.isNaN(total)) continue;
    stretches(run, last, -1, back, run.kinds.includes(MINUS) ? Number.POSITIVE_INFINITY : total, (start, sum, begins) => {
      for (const head of heads.get(start)?.get(total - sum) ?? []) found.push([...head, ...begins, last, ends]);
    });
    if (found.length > limit) return undefined;
  }
  return found;
}

/** Every stretch of so many cells, together `most` at the most, that begins (`step` 1) or ends (-1) at a place: where it leads, what it makes, where its cells begin. */
function stretches(
  run: Run,
  from: number,
  step: 1 | -1,
  cells: number,
  most: number,
  tell: (to: number, sum: number, begins: number[]) => void,
): void {
  const walk = (at: number, left: number, sum: number, begins: readonly number[]): void => {
    if (left === 0) {
      tell(at, sum, [...begins]);
      return;
    }
    for (let length = 1; length <= LONGEST; length += 1) {
      const to = at + step * length;
      if (to < 0 || to > run.kinds.length) return;
      const start = Math.min(at, to);
      const end = Math.max(at, to);
      // Going on would take in the beginning of another number.
      if (step === 1 && length > 1 && run.begins[end - 1] === true) return;
      if (!isCell(run, start, end)) {
        if (step === 1 && run.kinds[start] === 0 && length > 1 && (run.kinds[end - 1] ?? 0) >= 0) return;
        continue;
      }
      const value = numberIn(run, start, end);
      if (sum + value <= most) walk(to, left - 1, sum + value, step === 1 ? [...begins, start] : [start, ...begins]);
    }
  };
  walk(from, cells, 0, []);
}

/** The ways to cut the run into groups of cells, in each of which the last number is what the others make together; as above. */
export function cutsInGroups(run: Run, cells: number, groups: number, limit: number): Cut[] | undefined {
  const ends = run.kinds.length;
  if (!canBe(ends, cells * groups)) return [];
  const known = new Map<number, Cut[]>();
  let tooMany = false;
  const groupsAt = (from: number): Cut[] => {
    let found = known.get(from);
    if (found === undefined) {
      found = [];
      for (let to = from + cells; to <= Math.min(ends, from + cells * 6); to += 1) {
        const here = cutsThatAddUp(partOf(run, from, to), cells, limit);
        tooMany ||= here === undefined;
        for (const cut of here ?? []) found.push(cut.map((at) => at + from));
      }
      known.set(from, found);
    }
    return found;
  };
  const result: Cut[] = [];
  const walk = (from: number, left: number, so: Cut): void => {
    if (left === 0 && from === ends) result.push([...so, ends]);
    if (left === 0 || result.length > limit || tooMany) return;
    for (const cut of groupsAt(from)) {
      const to = cut.at(-1) ?? ends;
      if (left === 1 ? to === ends : canBe(ends - to, cells * (left - 1))) walk(to, left - 1, [...so, ...cut.slice(0, -1)]);
    }
  };
  walk(0, groups, []);
  return tooMany || result.length > limit ? undefined : result;
}

function partOf(run: Run, from: number, to: number): Run {
  return { text: run.text, at: run.at.slice(from, to), kinds: run.kinds.slice(from, to), begins: run.begins.slice(from, to) };
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
export const valuesOf = (run: Run, cut: Cut): number[] => cut.slice(0, -1).map((from, at) => numberIn(run, from, cut[at + 1] ?? from));

/** Where the cells of a cut stand in the text. */
export function placesOf(run: Run, cut: Cut): Place[] {
  return cut.slice(0, -1).map((from, at) => {
    const start = run.at[from] ?? 0;
    const end = (run.at[(cut[at + 1] ?? from) - 1] ?? start) + 1;
    return { start, end, fieldStart: start, fieldEnd: end };
  });
}

/**
 * The characters of a row whose cells run together, and what each stretch of them can be: a cell or none, and which number. Knows
 * characters only.
 */

import type { CellItem } from './cells.ts';
import { BLANK, classes, DASH, DIGIT, digitValue } from './characters.ts';

/** The characters of a row's cells without blanks. */
export interface Run {
  /** Where each character stands. */
  readonly at: readonly number[];
  /** The kind of each character: a digit's value, or one of the negative codes below. */
  readonly kinds: readonly number[];
  /** Whether a new number must begin with the character: behind a blank, a unit, before a sign. */
  readonly begins: readonly boolean[];
}

/** No number of a report has more digits. */
export const LONGEST = 12;

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
  let last = COMMA;
  for (const cell of cells) {
    let begin = true;
    for (let place = cell.start; place < cell.end; place += 1) {
      const code = text.charCodeAt(place);
      const kind = classes[code];
      if (kind === BLANK) {
        begin = true;
        continue;
      }
      const mine = kind === DIGIT ? digitValue(code) : kindOf(code);
      begins.push(begin || mine === MINUS || (last === OTHER && mine >= 0));
      at.push(place);
      kinds.push(mine);
      last = mine;
      begin = false;
    }
  }
  return { at, kinds, begins };
}

function kindOf(code: number): number {
  if (classes[code] === DASH) return MINUS;
  if (code === 0x2c || code === 0xff0c) return COMMA;
  return code === 0x2e || code === 0xff0e ? POINT : OTHER;
}

/** How many characters the cells hold, blanks left out. */
export function charactersIn(text: string, cells: readonly CellItem[]): number {
  let count = 0;
  for (const { start, end } of cells) for (let at = start; at < end; at += 1) if (classes[text.charCodeAt(at)] !== BLANK) count += 1;
  return count;
}

/** Whether the characters `[from, to)` can be one cell, and not two by force. */
export function isCell(run: Run, from: number, to: number): boolean {
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

/**
 * What each stretch of a run's characters is, so that a search for cuts but looks it up: which lengths of a cell may begin at each place,
 * and the number that each is. Made for one run at a time and kept until the next.
 */
class Stretches {
  ends = 0;
  /** Whether all characters are digits. */
  plain = true;
  /** Whether a number may be below 0. */
  signed = false;
  /** By place: bit `length` is set where a cell of that length may begin. */
  lengths = new Uint16Array(16 * LONGEST);
  /** By place × `LONGEST` + length - 1; NaN for a cell that is no number. */
  numbers = new Float64Array(16 * LONGEST * LONGEST);
  private run: Run | undefined;

  read(run: Run): void {
    if (this.run === run) return;
    this.run = run;
    const { kinds, begins } = run;
    this.ends = kinds.length;
    this.plain = true;
    this.signed = false;
    if (this.ends > this.lengths.length) {
      this.lengths = new Uint16Array(this.ends * 2);
      this.numbers = new Float64Array(this.ends * 2 * LONGEST);
    }
    for (let from = 0; from < this.ends; from += 1) {
      const first = kinds[from] ?? OTHER;
      if (first < 0) this.plain = false;
      if (first === MINUS) this.signed = true;
      const most = Math.min(LONGEST, this.ends - from);
      let lengths = 0;
      let length = 1;
      let value = 0;
      for (; length <= most && (length === 1 || begins[from + length - 1] !== true); length += 1) {
        const kind = kinds[from + length - 1] ?? OTHER;
        if (kind < 0) break;
        // No number begins with a needless 0, unless it is followed by its unit.
        if (length > 1 && first === 0) {
          length = LONGEST + 1;
          break;
        }
        value = value * 10 + kind;
        lengths |= 1 << length;
        this.numbers[from * LONGEST + length - 1] = value;
      }
      for (; length <= most && (length === 1 || begins[from + length - 1] !== true); length += 1) {
        if (!isCell(run, from, from + length)) continue;
        lengths |= 1 << length;
        this.numbers[from * LONGEST + length - 1] = numberIn(run, from, from + length);
      }
      this.lengths[from] = lengths;
    }
  }

  isCell(from: number, length: number): boolean {
    return length <= LONGEST && (((this.lengths[from] ?? 0) >> length) & 1) === 1;
  }

  number(from: number, length: number): number {
    return this.numbers[from * LONGEST + length - 1] ?? Number.NaN;
  }
}

export const stretches = new Stretches();

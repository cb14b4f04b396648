/**
 * Shapes of lines and tokens that need no label to be known: page numbers, separator rows, values. Knows characters only; `kinds` holds
 * their classes by place.
 */

import {
  BLANK,
  classes,
  DASH,
  DIGIT,
  FIRST_LABEL_CHARACTER,
  isChineseNumeral,
  LINE_END,
  PIPE,
  PUNCTUATION,
  TAB,
  UNKNOWN,
} from './characters.ts';

const UNITS = '件项个条宗万元余多';
const LOOK_ALIKE = 'OoＯｏIlｌ〇○Q？?×xXNAna零百千两无空';

/** `|---|---|`, `-----⇥---`, `===`: nothing but dashes and frames, with three dashes in a row. */
export function isSeparatorLine(text: string, kinds: Uint16Array, start: number, end: number): boolean {
  let run = 0;
  let longest = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const kind = kinds[at];
    if (code === 45 || code === 61 || code === 0x2500) {
      run += 1;
      if (run > longest) longest = run;
    } else {
      run = 0;
      if (kind !== PIPE && kind !== TAB && kind !== BLANK && code !== 58 && code !== 43) return false;
    }
  }
  return longest >= 3;
}

/** `- 4 -`, `· 2 ·`, `-3/8-`, `(5)`, `第 3 页`, `Page 8`, `3 / 12`: a page number that stands alone in its line. */
export function isPageNumber(text: string, kinds: Uint16Array, start: number, end: number): boolean {
  let stop = end;
  while (stop > start && kinds[stop - 1] === BLANK) stop -= 1;
  if (stop - start > 24) return false;
  const first = text.charCodeAt(start);
  const kind = kinds[start];
  if (kind === DASH || (kind === PUNCTUATION && !isStroke(first))) {
    return kinds[stop - 1] === kind && hasOnlyDigitsBetween(kinds, start, stop);
  }
  const last = text.charCodeAt(stop - 1);
  if (kinds[stop - 1] !== DIGIT && last !== 0x9875 && !isChineseNumeral(last)) return false;
  // With a digit begins nothing but `3 / 12`. The expression is long: it costs more to make than all else here, and most texts need none.
  if (kind === DIGIT) return text.slice(start, stop).includes('/') && PAGE.test(text.slice(start, stop));
  return BEFORE_PAGE.includes(text.charAt(start)) && PAGE.test(text.slice(start, stop));
}

const BEFORE_PAGE = '第共页Pp';
const PAGE =
  /^(?:(?:共\s?[\d０-９一二三四五六七八九十]{1,4}页\s?)?第\s{0,3}[\d０-９一二三四五六七八九十]{1,4}\s{0,3}页(?:\s{0,3}[，,/]?\s{0,3}共\s{0,3}[\d０-９一二三四五六七八九十]{1,4}\s{0,3}页)?|[Pp](?:age|\.)?\s{0,3}[\d０-９一二三四五六七八九十]{1,4}(?:\s{0,3}(?:of|\/)\s{0,3}[\d０-９一二三四五六七八九十]{1,4})?|页码[:：]?\s?[\d０-９一二三四五六七八九十]{1,4}|[\d０-９一二三四五六七八九十]{1,4}\s{0,3}\/\s{0,3}[\d０-９一二三四五六七八九十]{1,4})$/u;

/** A stroke stands for an empty cell as well. */
const isStroke = (code: number): boolean => code === 0x2f || code === 0xff0f;

function hasOnlyDigitsBetween(kinds: Uint16Array, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at += 1) {
    const kind = kinds[at];
    if (kind === DIGIT) digits += 1;
    else if (kind !== DASH && kind !== BLANK && kind !== PUNCTUATION) return false;
  }
  return digits > 0 && digits <= 6;
}

/**
 * Whether `无` or `空` at this place is an empty cell and not the start of a label (无法提供): it stands alone, and beside it, or in the lines
 * right below, stands a value; or `last`, for it is the one that a row still lacks.
 */
export function isNilWord(text: string, kinds: Uint16Array, at: number, end: number, last: boolean): boolean {
  if (!isNil(text.charCodeAt(at)) || !endsToken(kinds, at + 1, end)) return false;
  let before = at - 1;
  while (before >= 0 && classes[text.charCodeAt(before)] === BLANK) before -= 1;
  let behind = at + 1;
  while (behind < text.length && behind - at < REACH && isSpace(text.charCodeAt(behind))) behind += 1;
  return last || (before >= 0 && isValue(text.charCodeAt(before))) || (behind < text.length && isValue(text.charCodeAt(behind)));
}

const REACH = 24;
const isNil = (code: number): boolean => code === 0x65e0 || code === 0x7a7a;
const isValue = (code: number): boolean => isNil(code) || isStroke(code) || classes[code] === DIGIT || classes[code] === DASH;
const isSpace = (code: number): boolean => classes[code] === BLANK || classes[code] === LINE_END;

/** Where the value that begins at `start` ends; `start` itself if none begins here. `junk`: a row waits for values, so take look-alikes. */
export function valueEnd(text: string, kinds: Uint16Array, start: number, end: number, junk: boolean): number {
  const code = text.charCodeAt(start);
  const kind = kinds[start];
  if (kind === DIGIT) return numberEnd(text, kinds, start, end);
  const next = start + 1 < end ? kinds[start + 1] : BLANK;
  if (kind === DASH || code === 0x2b || code === 0xff0b) {
    if (next === DIGIT) return numberEnd(text, kinds, start + 1, end);
    if (kind !== DASH) return start;
    let at = start;
    while (at < end && kinds[at] === DASH) at += 1;
    return at;
  }
  // 约30, 减4, 增3
  if (next === DIGIT && (code === 0x7ea6 || code === 0x51cf || code === 0x589e)) return numberEnd(text, kinds, start + 1, end);
  if ((code === 0x2f || code === 0xff0f) && endsToken(kinds, start + 1, end)) return start + 1;
  if (!junk) return start;
  let at = start;
  while (at < end && (isJunk(text, at) || kinds[at] === DIGIT)) at += 1;
  return at > start &&
    at - start <= 6 &&
    endsToken(kinds, at, end) &&
    (at - start > 1 || !isNumeralWord(text, start, at) || numbersFollow(kinds, at, end))
    ? at
    : start;
}

/** By code unit: look-alikes of digits, and numerals. */
const junk = new Uint8Array(0x10000);
for (let at = 0; at < LOOK_ALIKE.length; at += 1) junk[LOOK_ALIKE.charCodeAt(at)] = 1;

const isJunk = (text: string, at: number): boolean => junk[text.charCodeAt(at)] === 1 || isChineseNumeral(text.charCodeAt(at));

/** `三` may be the first character of 三、本年度办理结果 written downwards: take it for a value only where numbers follow in the line, or where it has two characters. */
function isNumeralWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isChineseNumeral(text.charCodeAt(at))) return false;
  return true;
}

function numbersFollow(kinds: Uint16Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && kinds[at] === BLANK) at += 1;
  const kind = at < end ? kinds[at] : UNKNOWN;
  return kind === DIGIT || kind === DASH;
}

function endsToken(kinds: Uint16Array, at: number, end: number): boolean {
  if (at >= end) return true;
  const kind = kinds[at];
  return kind === BLANK || kind === TAB || kind === PIPE;
}

/** Digits with points, commas between digits and dashes, then a unit, then a remark in brackets. */
function numberEnd(text: string, kinds: Uint16Array, start: number, end: number): number {
  let at = start;
  for (;;) {
    while (at < end && (kinds[at] === DIGIT || isInside(text, kinds, at, end))) at += 1;
    const unit = unitEnd(text, kinds, at, end);
    // `0003件000`: cells that run together go on behind the unit.
    if (unit === at || unit >= end || kinds[unit] !== DIGIT) return remarkEnd(text, kinds, unit, end);
    at = unit;
  }
}

/** Point, comma, minus: within a number when a digit follows. */
function isInside(text: string, kinds: Uint16Array, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x2e && code !== 0x2c && code !== 0xff0c && code !== 0xff0e && code !== 0x2d && code !== 0xff0d) return false;
  return at + 1 < end && kinds[at + 1] === DIGIT;
}

function unitEnd(text: string, kinds: Uint16Array, start: number, end: number): number {
  const behindBlank = start + 1 < end && kinds[start] === BLANK && UNITS.includes(text.charAt(start + 1));
  const from = behindBlank ? start + 1 : start;
  let at = from;
  while (at < end && at - from < 4 && UNITS.includes(text.charAt(at))) at += 1;
  return behindBlank && !endsToken(kinds, at, end) ? start : at;
}

function remarkEnd(text: string, kinds: Uint16Array, start: number, end: number): number {
  const open = text.charAt(start);
  if (start >= end || (open !== '(' && open !== '（') || isChineseNumeral(text.charCodeAt(start + 1))) return start;
  for (let at = start + 1; at < end && at - start < 40; at += 1) {
    const code = text.charAt(at);
    if (code === ')' || code === '）') return endsToken(kinds, at + 1, end) ? at + 1 : start;
  }
  return start;
}

/** Whether the code unit is part of a word: neither blank nor separator nor punctuation. */
export const isWord = (kind: number): boolean => kind === UNKNOWN || kind >= FIRST_LABEL_CHARACTER || kind === DIGIT;

/** Dates as people write them, the stated period, and the date under a report. Knows calendars of words and digits, no section. */

import { digitValue, fold, isBlank, isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { chineseDigit, skipAhead, skipBack, smallChineseNumber } from './numeral.ts';
import type { Report } from './types.ts';

export interface ReadDate {
  readonly span: Span;
  /** Undefined for `12月31日`. */
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

const isYear = (value: number): boolean => value >= 1990 && value <= 2099;

/** A year (`2021年`, `２０２１ 年`, `二〇二一年`) that begins exactly here; its span holds 年, but no 度. */
export function yearAt(text: string, at: number, limit: number): { readonly span: Span; readonly value: number } | undefined {
  const first = text.charCodeAt(at);
  if (digitValue(first) < 0 && chineseDigit(first) < 0) return undefined;
  const number = numberAt(text, at, limit, 4);
  if (number === undefined || !isYear(number.value)) return undefined;
  const mark = skipAhead(text, number.end, Math.min(limit, number.end + 8), isSpace);
  return text.charAt(mark) === '年' && mark < limit ? { span: { start: at, end: mark + 1 }, value: number.value } : undefined;
}

/** Digits, with blanks between, or a Chinese numeral: `1 2`, `十二`, `二〇二一` (digit by digit when four are asked). */
function numberAt(text: string, at: number, limit: number, most: number): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  let count = 0;
  let end = at;
  for (let next = at; next < limit && count <= most; next += 1) {
    const code = text.charCodeAt(next);
    const digit = digitValue(code);
    if (digit >= 0) {
      value = value * 10 + digit;
      count += 1;
      end = next + 1;
    } else if (count === 0 || !isBlank(code) || next - end > 2) break;
  }
  if (count > 0) return count <= most ? { value, end } : undefined;
  let chinese = '';
  while (end < limit && chinese.length <= 4) {
    // 二O二三: a letter or digit for the round zero.
    const character = chinese !== '' && 'OoＯｏ0０'.includes(text.charAt(end)) ? '〇' : text.charAt(end);
    if (chineseDigit(character.charCodeAt(0)) < 0) break;
    chinese += character;
    end += 1;
  }
  if (chinese === '') return undefined;
  if (most === 4) {
    if (chinese.length !== 4) return undefined;
    for (const character of chinese) value = value * 10 + chineseDigit(character.charCodeAt(0));
    return { value, end };
  }
  return { value: smallChineseNumber(chinese), end };
}

/** A date that begins exactly here: `2021年1月1日`, `12月31日`, `2021.1.1`, `2021-01-01`, `二〇二一年一月一日`. */
export function dateAt(text: string, at: number, limit: number): ReadDate | undefined {
  const first = numberAt(text, at, limit, 4);
  if (first === undefined) return undefined;
  const mark = markAfter(text, first.end, limit);
  if (mark === undefined) return undefined;
  if (mark.mark === '月') return dayAfter(text, at, limit, undefined, first.value, mark);
  if (!isYear(first.value)) return undefined;
  const month = numberAt(text, mark.next, limit, 2);
  if (month === undefined) return undefined;
  const second = markAfter(text, month.end, limit);
  const same = mark.mark === '年' ? '月' : mark.mark;
  return second?.mark === same ? dayAfter(text, at, limit, first.value, month.value, second) : undefined;
}

/** The date that begins at `start`, once its day is read behind the mark of its month. */
function dayAfter(
  text: string,
  start: number,
  limit: number,
  year: number | undefined,
  month: number,
  { next, mark }: Mark,
): ReadDate | undefined {
  const day = numberAt(text, next, limit, 2);
  if (day === undefined || month < 1 || month > 12 || day.value < 1 || day.value > 31) return undefined;
  if (mark !== '月') return { span: { start, end: day.end }, year, month, day: day.value };
  const last = markAfter(text, day.end, limit);
  return last?.mark === '日' ? { span: { start, end: last.at + 1 }, year, month, day: day.value } : undefined;
}

interface Mark {
  readonly mark: string;
  readonly at: number;
  readonly next: number;
}

function markAfter(text: string, from: number, limit: number): Mark | undefined {
  const at = skipAhead(text, from, Math.min(limit, from + 8), isSpace);
  if (at >= limit) return undefined;
  const character = text.charAt(at);
  const mark = '年月日'.includes(character) ? character : '.-/'.includes(String.fromCharCode(fold(text.charCodeAt(at)))) ? '.' : undefined;
  return mark === undefined ? undefined : { mark, at, next: skipAhead(text, at + 1, Math.min(limit, at + 9), isSpace) };
}

const periodWords = /统\s*计|数\s*据|期\s*限|时\s*限|数\s*字|时\s*间\s*范\s*围/u;
/** As many characters, whatever the line ends among them, may stand between the two dates, and before them up to the word. */
const BETWEEN = 15;
const BEFORE = 40;
const withoutReturns = (words: string): string => words.replaceAll('\r\n', '\n');
const betweenEnds = /^[\s起至到—–\-－~～止自从（(，,为]*$/u;

/** A mark of a date: 月, or the full stop, hyphen or slash of the short forms. 年 is none: every date has one of these as well. */
const marks = /[月\-./－．／]/gu;
/** More than from the first digit of a year to such a mark, however many of the blanks that may stand between do. */
const MARK_REACH = 48;

/** The next mark with a number before it; the end of the part where there is none. */
function nextMark(words: string, from: number): number {
  marks.lastIndex = from;
  while (marks.test(words)) {
    const mark = marks.lastIndex - 1;
    const number = skipBack(words, mark, 0, isSpace) - 1;
    if (isDigit(words.charCodeAt(number))) return mark;
  }
  return words.length;
}

/** The period that is stated with both ends: two dates joined by 至 and the like, after a word about statistics. */
export function findPeriod(text: string, part: Span): Report['period'] {
  const words = text.slice(part.start, part.end);
  let previous: ReadDate | undefined;
  let marked = -1;
  for (let at = part.start; at < part.end; at += 1) {
    if (at > marked) {
      // What stands further before the next mark belongs to no date.
      marked = part.start + nextMark(words, at - part.start);
      if (marked === part.end) return undefined;
      at = skipBack(text, Math.max(at, marked - MARK_REACH), at, (code) => digitValue(code) >= 0);
    }
    if (!isDigit(text.charCodeAt(at))) continue;
    const date = dateAt(text, at, part.end);
    if (date === undefined) {
      while (at + 1 < part.end && digitValue(text.charCodeAt(at + 1)) >= 0) at += 1;
      continue;
    }
    const period = previous ? joined(text, previous, date, part.start) : undefined;
    if (period !== undefined) return period;
    previous = date;
    at = date.span.end - 1;
  }
  return undefined;
}

const isDigit = (code: number): boolean => digitValue(code) >= 0 || chineseDigit(code) >= 0;

function joined(text: string, first: ReadDate, second: ReadDate, from: number): Report['period'] {
  const year = first.year ?? second.year;
  if (year === undefined || second.span.start - first.span.end > 2 * BETWEEN) return undefined;
  const between = withoutReturns(text.slice(first.span.end, second.span.start));
  if (between.length > BETWEEN || !betweenEnds.test(between)) return undefined;
  if (!periodWords.test(withoutReturns(text.slice(Math.max(from, first.span.start - 2 * BEFORE), first.span.start)).slice(-BEFORE)))
    return undefined;
  const a = [first.year ?? year, first.month, first.day] as const;
  const b = [second.year ?? year, second.month, second.day] as const;
  // `统计到12月31日（从1月1日起算）` names the end first.
  const reversed = /[从自]/u.test(text.slice(first.span.end, second.span.start)) && a[0] === b[0] && a[1] * 100 + a[2] > b[1] * 100 + b[2];
  return { span: { start: first.span.start, end: second.span.end }, from: reversed ? b : a, to: reversed ? a : b };
}

/** Numerals before a heading and inside dates: 一、 2． （三） 第四部分 表二：. Knows how they are written, not what they number. */

import { digitValue, fold, isBlank, isLineEnd, isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

export type NumeralStyle = 'chinese' | 'arabic' | 'bracketed' | 'part';

export interface Numeral {
  readonly span: Span;
  readonly value: number;
  readonly style: NumeralStyle;
  /** `表二：` names a table, not a section. */
  readonly caption: boolean;
}

/** By code; a table, for it is asked of most characters of a report. */
const chineseDigits = new Int8Array(0x10000).fill(-1);
for (const digits of ['〇一二三四五六七八九十', '零', '○'])
  for (let value = 0; value < digits.length; value += 1) chineseDigits[digits.charCodeAt(value)] = value;
chineseDigits['两'.charCodeAt(0)] = 2;

/** 0 to 10 for 〇 to 十 (零 and ○ count as 〇, 两 as 2); -1 for any other character. */
export const chineseDigit = (code: number): number => chineseDigits[code] ?? -1;

/** 十二 is 12, 二十一 is 21; good for up to 99, which no numbering and no date exceeds. */
export function smallChineseNumber(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = chineseDigit(text.charCodeAt(i));
    value = digit === 10 ? (value === 0 ? 10 : value * 10) : value + digit;
  }
  return value;
}

const code = (character: string): number => character.charCodeAt(0);
const separators = new Set([...'、.．，,:：。·'].map(code));
const [PART_FIRST, PART_LAST, ORDINAL, TABLE, CHAPTER] = [code('部'), code('分'), code('第'), code('表'), code('章')];
const isOpening = (character: number): boolean => fold(character) === code('(') || character === code('【') || character === code('〔');
const isClosing = (character: number): boolean => fold(character) === code(')') || character === code('】') || character === code('〕');

/** The numeral that ends right before `before` (blanks between are skipped), if there is one. Looks back no further than `from`. */
export function numeralBefore(text: string, before: number, from: number): Numeral | undefined {
  let at = skipBack(text, before, from, isBlank);
  // The numeral may stand on a line of its own above its title.
  const ownLine = at > from && isLineEnd(text.charCodeAt(at - 1));
  if (ownLine) at = skipBack(text, at, from, isSpace);
  const end = at;
  if (at > from && separators.has(text.charCodeAt(at - 1))) at = skipBack(text, at - 1, from, isBlank);
  const separated = at < end;
  const last = text.charCodeAt(at - 1);
  if (at > from && isClosing(last)) {
    const digits = digitsBefore(text, skipBack(text, at - 1, from, isBlank), from);
    if (digits === undefined) return undefined;
    const open = skipBack(text, digits.start, from, isBlank);
    // `1）` has no opening bracket.
    const start = open > from && isOpening(text.charCodeAt(open - 1)) ? open - 1 : digits.start;
    return ownLine ? undefined : { span: { start, end }, value: digits.value, style: 'bracketed', caption: false };
  }
  const isPart = at - 1 > from && last === PART_LAST && text.charCodeAt(at - 2) === PART_FIRST;
  if (isPart || last === CHAPTER) {
    const digits = digitsBefore(text, at - (isPart ? 2 : 1), from);
    if (digits === undefined || digits.start <= from || text.charCodeAt(digits.start - 1) !== ORDINAL) return undefined;
    return { span: { start: digits.start - 1, end }, value: digits.value, style: 'part', caption: false };
  }
  const digits = digitsBefore(text, at, from);
  if (digits === undefined || (ownLine && !separated)) return undefined;
  if (digits.start > from && text.charCodeAt(digits.start - 1) === TABLE) {
    return { span: { start: digits.start - 1, end }, value: digits.value, style: 'chinese', caption: true };
  }
  return { span: { start: digits.start, end }, value: digits.value, style: digits.chinese ? 'chinese' : 'arabic', caption: false };
}

function digitsBefore(text: string, before: number, from: number): { start: number; value: number; chinese: boolean } | undefined {
  let start = before;
  while (start > from && before - start < 3 && chineseDigit(text.charCodeAt(start - 1)) > 0) start -= 1;
  if (start < before) return { start, value: smallChineseNumber(text.slice(start, before)), chinese: true };
  let value = 0;
  let power = 1;
  while (start > from && before - start < 3) {
    const digit = digitValue(text.charCodeAt(start - 1));
    if (digit < 0) break;
    value += digit * power;
    power *= 10;
    start -= 1;
  }
  if (start === before || before - start > 2) return undefined;
  // 2.1 is a level further down, and 2021 no numeral at all.
  const previous = start > from ? fold(text.charCodeAt(start - 1)) : 0;
  return previous === code('.') || digitValue(previous) >= 0 ? undefined : { start, value, chinese: false };
}

export function skipBack(text: string, before: number, from: number, skip: (code: number) => boolean): number {
  let at = before;
  while (at > from && skip(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

export function skipAhead(text: string, at: number, limit: number, skip: (code: number) => boolean): number {
  let next = at;
  while (next < limit && skip(text.charCodeAt(next))) next += 1;
  return next;
}

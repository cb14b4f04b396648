/** The numbers with units in a stream of running text: `12件`, `1,234条`, `三百二十一件`, `33.9%`. Knows units, not what is counted. */

import { type Amount, parseDecimal } from '../number/amount.ts';

export interface FoundNumber {
  /** Places in the stream. */
  readonly start: number;
  readonly end: number;
  readonly amount: Amount;
  readonly unit: string;
  /** Behind the unit. */
  readonly unitEnd: number;
  /** 约, 余, 多, 以上: no exact number. */
  readonly approximate: boolean;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
}

/** The longer before the shorter, 万元 aside. 万 before a unit multiplies: such numbers are rounded, so they are taken as approximate. */
const units = ['元', '件次', '人次', '件', '条', '份', '个', '宗', '起', '项', '例', '次', '篇', '%', '期', '年', '月', '日'];
const chineseDigits = '零一二三四五六七八九';
const chinesePowers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const beforeApproximate = ['约', '近', '超', '超过', '逾', '不足', '将近', '大约', '共约', '达约'];
const afterApproximate = ['以上', '以下', '以内', '左右', '上下'];
const MORE = '余多几来';
const TEN_THOUSAND_YUAN = '万元';
const LONGEST = 24;

/** What a number may be written with: nearly every character is looked at only here. */
const DIGIT = 1;
const CHINESE = 2;
/** The units that begin with a character stand at the place of its kind. 万 is a numeral, too, and looked at by itself. */
const FIRST_UNIT = 3;
const kinds = new Uint8Array(0x10000);
const unitsOf: string[][] = [[], [], []];
for (const unit of units) {
  const first = unit.charCodeAt(0);
  if (kinds[first] === 0) kinds[first] = unitsOf.push([]) - 1;
  unitsOf[kinds[first]!]!.push(unit);
}
for (const character of '0123456789') kinds[character.charCodeAt(0)] = DIGIT;
for (const character of `〇两${chineseDigits}${Object.keys(chinesePowers).join('')}`) kinds[character.charCodeAt(0)] = CHINESE;

/** What a number is written with and goes on with, and what the units begin with that count something. */
export const numerals = `0123456789〇两${chineseDigits}${Object.keys(chinesePowers).join('')}${MORE}`;
export const countUnits = units
  .filter((unit) => !'年月日'.includes(unit))
  .map((unit) => unit.charAt(0))
  .join('')
  .concat('万');

/** The last characters of the words before, and the first of those after: hardly any number stands beside one. */
const BEFORE_APPROXIMATE = beforeApproximate.map((word) => word.slice(-1)).join('');
const AFTER_APPROXIMATE = afterApproximate.map((word) => word.charAt(0)).join('');

export function findNumbers(stream: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < stream.length; at += 1) {
    const kind = kinds[stream.charCodeAt(at)];
    if (kind === 0 || kind! >= FIRST_UNIT) continue;
    const end = kind === DIGIT ? digitsEnd(stream, at) : chineseEnd(stream, at);
    const number = end - at <= LONGEST ? numberAt(stream, at, end, kind === DIGIT) : undefined;
    if (number !== undefined) found.push(number);
    at = (number?.unitEnd ?? end) - 1;
  }
  return found;
}

const isDigit = (code: number): boolean => kinds[code] === DIGIT;

function digitsEnd(stream: string, start: number): number {
  let end = start;
  while (end < stream.length) {
    const code = stream.charCodeAt(end);
    const joins = (code === 0x2e || code === 0x2c) && isDigit(stream.charCodeAt(end + 1));
    if (!isDigit(code) && !joins) break;
    end += 1;
  }
  return end;
}

function chineseEnd(stream: string, start: number): number {
  let end = start;
  while (end < stream.length && kinds[stream.charCodeAt(end)] === CHINESE) end += 1;
  return end;
}

function numberAt(stream: string, start: number, end: number, digits: boolean): FoundNumber | undefined {
  let next = end;
  const more = MORE.includes(stream.charAt(next)) && next < stream.length;
  if (more) next += 1;
  const tenThousands = digits && stream.charAt(next) === '万' && stream.charAt(next + 1) !== '元';
  if (tenThousands) next += 1;
  const moreAfter = '余多'.includes(stream.charAt(next)) && next < stream.length;
  if (moreAfter) next += 1;
  const unit = unitAt(stream, next);
  if (unit === undefined) return undefined;
  const before = stream.charAt(start - 1);
  // 第3件, 每件, 一事一件, a letter or bracket before a digit: a name, not a count.
  if (before === '第' || before === '每' || (!digits && (before === '各' || before === '同'))) return undefined;
  const amount = digits ? decimal(stream, start, end) : chineseAmount(stream.slice(start, end));
  if (amount === undefined) return undefined;
  const unitEnd = next + unit.length;
  const approximate =
    more ||
    tenThousands ||
    moreAfter ||
    (BEFORE_APPROXIMATE.includes(before) && beforeApproximate.some((word) => stream.startsWith(word, start - word.length))) ||
    (AFTER_APPROXIMATE.includes(stream.charAt(unitEnd)) && afterApproximate.some((word) => stream.startsWith(word, unitEnd)));
  return { start, end, amount, unit, unitEnd, approximate, chinese: !digits };
}

function unitAt(stream: string, at: number): string | undefined {
  const kind = kinds[stream.charCodeAt(at)];
  if (kind === CHINESE) return stream.startsWith(TEN_THOUSAND_YUAN, at) ? TEN_THOUSAND_YUAN : undefined;
  return kind === undefined ? undefined : unitsOf[kind]!.find((unit) => unit.length === 1 || stream.startsWith(unit, at));
}

/** As many digits are a safe integer. */
const SAFE_DIGITS = 15;

function decimal(stream: string, start: number, end: number): Amount | undefined {
  let value = end - start <= SAFE_DIGITS ? 0 : Number.NaN;
  for (let at = start; at < end; at += 1) value = value * 10 + (isDigit(stream.charCodeAt(at)) ? stream.charCodeAt(at) - 0x30 : Number.NaN);
  if (value >= 0) return value;
  const written = stream.slice(start, end);
  if (!written.includes(',')) return parseDecimal(written);
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(written) ? parseDecimal(written.replaceAll(',', '')) : undefined;
}

/** 三百二十一 is 321, 十二 is 12, 两千零五 is 2005; undefined for digits in a row (二〇二一) and for what is no number (一一). */
export function chineseAmount(written: string): number | undefined {
  let total = 0;
  let part = 0;
  let digit = -1;
  for (const character of written) {
    const power = chinesePowers[character];
    if (power === undefined) {
      const value = character === '两' ? 2 : character === '〇' ? 0 : chineseDigits.indexOf(character);
      if (digit > 0) return undefined;
      digit = value;
    } else if (power === 10_000) {
      total = (total + part + Math.max(digit, 0)) * power;
      part = 0;
      digit = -1;
    } else {
      part += (digit < 0 ? 1 : digit) * power;
      digit = -1;
    }
  }
  return total + part + Math.max(digit, 0);
}

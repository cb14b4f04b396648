/** The marks before the items of a list in running text: 一是, （一）, 第一，, 1. Finds them and their values; judges nothing. */

import type { Part, Prose, ProseLine } from '../../narrative/prose.ts';
import { isSpace } from '../../text/characters.ts';
import { numeralValue } from './numerals.ts';

export type ItemKind = 'shi' | 'bracketed' | 'di' | 'arabic';

export interface Item {
  readonly kind: ItemKind;
  readonly value: number;
  /** As printed, blanks aside: `二是`, `（二）`, `2.`. */
  readonly mark: string;
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

const CHINESE = 1;
const ARABIC = 2;
const numerals = new Uint8Array(0x10000);
for (const character of '一二三四五六七八九十') numerals[character.charCodeAt(0)] = CHINESE;
for (const character of '0123456789') numerals[character.charCodeAt(0)] = ARABIC;

/** No list is longer than these digits say. */
const LONGEST_CHINESE = 3;
const LONGEST_ARABIC = 2;
const AFTER_SENTENCE = '。；;：:！？?!';
const AFTER_COMMA = '，,、';

/** The items in the order of the text. A mark within a sentence, as a reference to a clause, is none. */
export function itemsOf(text: string, prose: Prose): Item[] {
  const items: Item[] = [];
  let line = 0;
  for (const at of prose.marks) {
    while (prose.lines[line]!.span.end <= at) line += 1;
    const item = itemAt(text, prose.lines, line, at);
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** Where the characters up to the end of a mark stand, blanks passed over, the last first: its numeral and two characters before. */
const places = new Int32Array(LONGEST_CHINESE + 3);

function itemAt(text: string, lines: readonly ProseLine[], line: number, at: number): Item | undefined {
  const found = lookBack(text, lines, line, at);
  const numeral = found > 1 ? numerals[text.charCodeAt(places[1]!)]! : 0;
  if (numeral === 0) return undefined;
  let digits = 1;
  while (digits + 1 < found && numerals[text.charCodeAt(places[digits + 1]!)] === numeral) digits += 1;
  const kind =
    numeral === CHINESE ? chineseMark(text.charAt(at), characterAt(text, digits + 1, found), digits) : arabicMark(text, lines, line, at);
  if (kind === undefined) return undefined;
  const longest = numeral === CHINESE ? LONGEST_CHINESE : LONGEST_ARABIC;
  const ownDigits = Math.min(digits, longest);
  const first = kind === 'bracketed' || kind === 'di' ? digits + 1 : ownDigits;
  const start = places[first]!;
  const written = at - start === first ? text.slice(start, at + 1) : withoutGaps(text, first);
  const value = numeralValue(written.slice(first - ownDigits, -1));
  if (value === undefined || !begins(text, lines, line, start, characterAt(text, first + 1, found), kind)) return undefined;
  return { kind, value, mark: written, part: lines[line]!.part, start, end: at + 1 };
}

const characterAt = (text: string, index: number, found: number): string => (index < found ? text.charAt(places[index]!) : '');

/** The characters from a place to the end of the mark. */
function withoutGaps(text: string, first: number): string {
  let written = '';
  for (let index = first; index >= 0; index -= 1) written += text.charAt(places[index]!);
  return written;
}

/** Leaves in `places` where the characters of the part stand, from `end` back, and says how many there are. */
function lookBack(text: string, lines: readonly ProseLine[], line: number, end: number): number {
  const { part } = lines[line]!;
  let index = line;
  let { start } = lines[line]!.span;
  let found = 0;
  for (let at = end; found < places.length; at -= 1) {
    while (at < start) {
      do index -= 1;
      while (index >= 0 && lines[index]!.part !== part);
      if (index < 0) return found;
      start = lines[index]!.span.start;
      at = lines[index]!.span.end - 1;
    }
    if (!isSpace(text.charCodeAt(at))) places[found++] = at;
  }
  return found;
}

/** （一）, 第一，, 一是 */
function chineseMark(behind: string, before: string, digits: number): ItemKind | undefined {
  if (behind === '是') return 'shi';
  if (digits > LONGEST_CHINESE) return undefined;
  if ((behind === '）' || behind === ')') && (before === '（' || before === '(')) return 'bracketed';
  return before === '第' && AFTER_COMMA.includes(behind) ? 'di' : undefined;
}

/** 1. and 1、, but no decimal */
function arabicMark(text: string, lines: readonly ProseLine[], line: number, at: number): ItemKind | undefined {
  return '.、．'.includes(text.charAt(at)) && numerals[nextCode(text, lines, line, at)] !== ARABIC ? 'arabic' : undefined;
}

/** The next character of the part. */
function nextCode(text: string, lines: readonly ProseLine[], line: number, at: number): number {
  const { part } = lines[line]!;
  for (let index = line; index < lines.length; index += 1) {
    const { span, part: other } = lines[index]!;
    if (other !== part) continue;
    for (let next = index === line ? at + 1 : span.start; next < span.end; next += 1)
      if (!isSpace(text.charCodeAt(next))) return text.charCodeAt(next);
  }
  return 0;
}

/** 一是 may follow a comma; the others begin a line or a sentence. */
function begins(text: string, lines: readonly ProseLine[], line: number, start: number, before: string, kind: ItemKind): boolean {
  if (before === '' || AFTER_SENTENCE.includes(before)) return true;
  if (kind === 'shi' || kind === 'di') return AFTER_COMMA.includes(before);
  return before !== '第' && startsLine(text, lines, line, start);
}

/** Whether nothing but blanks stands before it in its line, which may be one before the given. */
function startsLine(text: string, lines: readonly ProseLine[], last: number, start: number): boolean {
  let line = last;
  while (lines[line]!.span.start > start) line -= 1;
  let at = start;
  while (at > lines[line]!.span.start && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at === lines[line]!.span.start;
}

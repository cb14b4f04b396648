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

const CHINESE = '一二三四五六七八九十';
const ARABIC = '0123456789';
/** No list is longer than these digits say. */
const LONGEST_CHINESE = 3;
const LONGEST_ARABIC = 2;
const AFTER_SENTENCE = '。；;：:！？?!';

/** The items in the order of the text. A mark within a sentence, as a reference to a clause, is none. */
export function itemsOf(text: string, { marks, lines }: Prose): Item[] {
  const items: Item[] = [];
  let line = 0;
  for (const at of marks) {
    while (lines[line]!.span.end <= at) line += 1;
    const item = itemAt(text, lines, line, at);
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** More than a mark can have, and the character before it. */
const LOOK_BACK = LONGEST_CHINESE + 2;

/** What stands round the end of a mark, over blanks and line ends. */
interface Window {
  readonly text: string;
  /** Where each character stands. */
  readonly places: readonly number[];
  /** In which line. */
  readonly lines: readonly number[];
}

function itemAt(text: string, lines: readonly ProseLine[], line: number, at: number): Item | undefined {
  const window = windowBefore(text, lines, line, at);
  const last = window.text.length - 1;
  const numeral = window.text.charAt(last - 1);
  const mark = CHINESE.includes(numeral)
    ? chineseMark(window.text, last)
    : ARABIC.includes(numeral)
      ? arabicMark(window.text, last)
      : undefined;
  const value = mark && numeralValue(window.text.slice(mark.numeral, last));
  if (mark === undefined || value === undefined) return undefined;
  const { kind, index } = mark;
  if (kind === 'arabic' && isDigit(visibleBehind(text, lines, line, at))) return undefined;
  const start = window.places[index]!;
  const before = window.text.charAt(index - 1);
  if (!(before === '' || AFTER_SENTENCE.includes(before))) {
    const follows =
      kind === 'shi' || kind === 'di' ? '，,、'.includes(before) : before !== '第' && startsLine(text, lines[window.lines[index]!]!, start);
    if (!follows) return undefined;
  }
  return { kind, value, mark: window.text.slice(index), part: lines[line]!.part, start, end: at + 1 };
}

const isDigit = (character: string): boolean => character !== '' && ARABIC.includes(character);

function windowBefore(text: string, lines: readonly ProseLine[], line: number, end: number): Window {
  const { part } = lines[line]!;
  let characters = text.charAt(end);
  const places = [end];
  const of = [line];
  let index = line;
  for (let at = end - 1; places.length <= LOOK_BACK; at -= 1) {
    while (index >= 0 && (at < lines[index]!.span.start || lines[index]!.part !== part)) {
      index -= 1;
      if (index >= 0) at = lines[index]!.span.end - 1;
    }
    if (index < 0) break;
    if (isSpace(text.charCodeAt(at))) continue;
    characters = text.charAt(at) + characters;
    places.unshift(at);
    of.unshift(index);
  }
  return { text: characters, places, lines: of };
}

/** The next character of the part. */
function visibleBehind(text: string, lines: readonly ProseLine[], line: number, at: number): string {
  const { part } = lines[line]!;
  for (let index = line; index < lines.length; index += 1) {
    const { span, part: other } = lines[index]!;
    if (other !== part) continue;
    for (let next = index === line ? at + 1 : span.start; next < span.end; next += 1)
      if (!isSpace(text.charCodeAt(next))) return text.charAt(next);
  }
  return '';
}

function startsLine(text: string, { span }: ProseLine, at: number): boolean {
  let start = at;
  while (start > span.start && isSpace(text.charCodeAt(start - 1))) start -= 1;
  return start === span.start;
}

interface Mark {
  readonly kind: ItemKind;
  /** Where the mark begins, and its numeral in it; the character behind the numeral ends it. */
  readonly index: number;
  readonly numeral: number;
}

function runStart(text: string, end: number, numerals: string): number {
  let start = end;
  while (start > 0 && numerals.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

/** （一）, 第一，, 一是 */
function chineseMark(text: string, end: number): Mark | undefined {
  const start = runStart(text, end, CHINESE);
  const behind = text.charAt(end);
  if (behind === '是') {
    const numeral = Math.max(start, end - LONGEST_CHINESE);
    return { kind: 'shi', index: numeral, numeral };
  }
  if (end - start > LONGEST_CHINESE) return undefined;
  const before = text.charAt(start - 1);
  if ((behind === '）' || behind === ')') && (before === '（' || before === '('))
    return { kind: 'bracketed', index: start - 1, numeral: start };
  const isEnumerated = before === '第' && (behind === '，' || behind === ',' || behind === '、');
  return isEnumerated ? { kind: 'di', index: start - 1, numeral: start } : undefined;
}

/** 1. and 1、 */
function arabicMark(text: string, end: number): Mark | undefined {
  const behind = text.charAt(end);
  if (behind !== '.' && behind !== '、' && behind !== '．') return undefined;
  const numeral = Math.max(runStart(text, end, ARABIC), end - LONGEST_ARABIC);
  return { kind: 'arabic', index: numeral, numeral };
}

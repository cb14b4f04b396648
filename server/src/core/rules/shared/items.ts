/** The marks before the items of a list in running text: 一是, （一）, 第一，, 1. Finds them and their values; judges nothing. */

import type { SectionKey } from '../../form/types.ts';
import type { Report } from '../../read/types.ts';
import { numeralValue } from './numerals.ts';
import { joined, type Prose } from './prose.ts';

export type ItemKind = 'shi' | 'bracketed' | 'di' | 'arabic';

export interface Item {
  readonly kind: ItemKind;
  readonly value: number;
  /** As printed: `二是`, `（二）`, `2.`. */
  readonly mark: string;
  /** Index into the section's prose, and where that is in the document. */
  readonly index: number;
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
const AFTER_SENTENCE = new Set('。；;：:！？?!');

const found = new WeakMap<Prose, readonly Item[]>();

/** The items of one section in the order of the text. A mark within a sentence, as a reference to a clause, is none. */
export function itemsOf(text: string, report: Report, part: SectionKey | 'preamble'): { prose: Prose; items: readonly Item[] } {
  const prose = joined(text, report, part);
  let items = found.get(prose);
  if (items === undefined) {
    items = itemsIn(prose);
    found.set(prose, items);
  }
  return { prose, items };
}

function itemsIn(prose: Prose): Item[] {
  const { text } = prose;
  const items: Item[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const numeral = numerals[text.charCodeAt(at)];
    if (numeral === 0) continue;
    const start = at;
    while (numerals[text.charCodeAt(at + 1)] === numeral) at += 1;
    const mark = numeral === CHINESE ? chineseMark(text, start, at + 1) : arabicMark(text, start, at + 1);
    const value = mark && numeralValue(text.slice(mark.numeral, at + 1));
    if (mark === undefined || value === undefined || !begins(prose, mark.index, mark.kind)) continue;
    const { kind, index } = mark;
    const printed = text.slice(index, at + 2);
    items.push({ kind, value, mark: printed, index, start: prose.offsetAt(index), end: prose.offsetAt(at + 1) + 1 });
  }
  return items;
}

interface Mark {
  readonly kind: ItemKind;
  /** Where the mark begins, and its numeral in it; the character behind the numeral ends it. */
  readonly index: number;
  readonly numeral: number;
}

/** （一）, 第一，, 一是 */
function chineseMark(text: string, start: number, end: number): Mark | undefined {
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  if (behind === '是') {
    const numeral = Math.max(start, end - LONGEST_CHINESE);
    return { kind: 'shi', index: numeral, numeral };
  }
  if (end - start > LONGEST_CHINESE) return undefined;
  if ((behind === '）' || behind === ')') && (before === '（' || before === '('))
    return { kind: 'bracketed', index: start - 1, numeral: start };
  const isEnumerated = before === '第' && (behind === '，' || behind === ',' || behind === '、');
  return isEnumerated ? { kind: 'di', index: start - 1, numeral: start } : undefined;
}

/** 1. and 1、, but no decimal */
function arabicMark(text: string, start: number, end: number): Mark | undefined {
  const behind = text.charAt(end);
  if ((behind !== '.' && behind !== '、' && behind !== '．') || numerals[text.charCodeAt(end + 1)] === ARABIC) return undefined;
  const numeral = Math.max(start, end - LONGEST_ARABIC);
  return { kind: 'arabic', index: numeral, numeral };
}

/** 一是 may follow a comma; the others begin a line or a sentence. */
function begins(prose: Prose, index: number, kind: ItemKind): boolean {
  const before = prose.text[index - 1];
  if (before === undefined || AFTER_SENTENCE.has(before)) return true;
  if (kind === 'shi' || kind === 'di') return before === '，' || before === ',' || before === '、';
  return prose.startsLine(index) && before !== '第';
}

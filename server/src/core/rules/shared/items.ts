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

const MARK =
  /[（(]([一二三四五六七八九十]{1,3})[）)]|第([一二三四五六七八九十]{1,3})[，,、]|([一二三四五六七八九十]{1,3})是|([0-9]{1,2})[.、．](?![0-9])/gu;
const KINDS: readonly ItemKind[] = ['bracketed', 'di', 'shi', 'arabic'];
const AFTER_SENTENCE = new Set('。；;：:！？?!');

/** The items of one section in the order of the text. A mark within a sentence, as a reference to a clause, is none. */
export function itemsOf(text: string, report: Report, part: SectionKey | 'preamble'): { prose: Prose; items: Item[] } {
  const prose = joined(text, report, part);
  const items: Item[] = [];
  for (const match of prose.text.matchAll(MARK)) {
    const at = match.slice(1).findIndex((numeral) => numeral !== undefined);
    const value = numeralValue(match[at + 1] ?? '');
    const kind = KINDS[at];
    if (kind === undefined || value === undefined || !begins(prose, match.index, kind)) continue;
    const start = prose.offsetAt(match.index);
    const end = prose.offsetAt(match.index + match[0].length - 1) + 1;
    items.push({ kind, value, mark: match[0], index: match.index, start, end });
  }
  return { prose, items };
}

/** 一是 may follow a comma; the others begin a line or a sentence. */
function begins(prose: Prose, index: number, kind: ItemKind): boolean {
  const before = prose.text[index - 1];
  if (before === undefined || AFTER_SENTENCE.has(before)) return true;
  if (kind === 'shi' || kind === 'di') return before === '，' || before === ',' || before === '、';
  return prose.startsLine(index) && before !== '第';
}

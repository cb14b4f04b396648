/**
 * The one look at every character of a text: finds the words that titles and headings are made of, counts characters that no
 * readable report has many of, and notes what hardly any report holds. Whoever reads further looks only there. Judges nothing of what it finds.
 */

import { sections } from '../form/sections.ts';
import type { FormSection } from '../form/types.ts';
import { isLineEnd, isSpace, isSpecialBlank } from '../text/characters.ts';
import { PairTable } from '../text/pairs.ts';
import { type PhraseMatch, phraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { isOdd, oddCodes } from './encoding.ts';
import { isRadical, radicalCodes } from './radicals.ts';
import type { Rare } from './types.ts';

/** How the name of the document ends; the short forms count only behind a year. */
export type NameForm = 'full' | 'short';

const names: readonly (readonly [phrase: string, form: NameForm])[] = [
  ['政府信息公开工作年度报告', 'full'],
  ['政府信息公开年度报告', 'full'],
  ['政府信息公开工作年度总结报告', 'full'],
  ['政府信息公开工作情况年度报告', 'full'],
  ['政府信息公开工作的年度报告', 'full'],
  ['政府信息公开情况年度报告', 'full'],
  ['政务公开年度报告', 'full'],
  ['信息公开工作年度报告', 'full'],
  ['政务公开工作年度报告', 'full'],
  ['政府信息公开工作报告', 'short'],
  ['政府信息公开工作年报', 'short'],
  ['政府信息公开年报', 'short'],
];

export interface Survey {
  readonly names: PhraseMatch<NameForm>[];
  readonly headings: PhraseMatch<FormSection>[];
  hasRadicals: boolean;
  /** Characters of which a text in the wrong encoding has many. */
  odd: number;
  readonly blanks: Span[];
  readonly lines: Span[];
  readonly leftovers: Span[];
}

/** One search does for both: no name overlaps a heading. */
const words = phraseFinder<NameForm | FormSection>([
  ...names,
  ...sections.flatMap((section) => section.titles.map((title) => [title, section] as const)),
]);

/** What other programs leave: control and other invisible characters, and what their marks begin with. */
function isLeftover(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return code === 0x5b || code === 0x26 || code === 0x7f || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

/** A line with a page number: `- 3 -`, `Page 3`, `第 3 页`; or a rule. */
const PAGE_LINE = /[ \t]*(?:[-—–] ?[-—–0-9]|Page|第 ?[0-9])/uy;
const pageLineCodes = [...'-—–P第'].map((character) => character.charCodeAt(0));

const table = new PairTable();
words.addBeginnings(table);
// Rare blanks are also blanks between the characters of a phrase, the others are not.
table.addAlone(codesOf(isSpecialBlank));
table.addAlone(codesOf((code) => isLeftover(code) && !isSpace(code)));
table.addAlone(oddCodes.filter((code) => code !== 0));
table.addAlone(radicalCodes);
table.addAfterLineEnd(pageLineCodes);

/** All that are rare stand here: in ASCII, and among the marks and blanks of the world's scripts. */
function codesOf(isRare: (code: number) => boolean): number[] {
  const codes = [0xa0, 0xfeff];
  for (let code = 0; code < 0x80; code += 1) codes.push(code, 0x2000 + code);
  return codes.filter(isRare);
}

export function survey(text: string, from: number, limit: number): Survey {
  const found: Survey = { names: [], headings: [], hasRadicals: false, odd: 0, blanks: [], lines: [], leftovers: [] };
  notePageLine(found, text, from);
  for (let at = table.next(text, from, limit); at < limit; ) {
    const match = words.matchAt(text, at, limit);
    if (match === undefined) noteRare(found, text, at);
    else {
      if (isHeading(match)) found.headings.push(match);
      else if (isName(match)) found.names.push(match);
      for (let inside = at + 1; inside < match.end; inside += 1) if (isSpace(text.charCodeAt(inside))) noteRare(found, text, inside);
    }
    at = table.next(text, match === undefined ? at + 1 : match.end, limit);
  }
  return found;
}

function noteRare(found: Survey, text: string, at: number): void {
  const code = text.charCodeAt(at);
  if (isLineEnd(code)) notePageLine(found, text, at + 1);
  else if (isSpecialBlank(code)) noteBlank(found, text, at);
  else {
    if (isLeftover(code)) found.leftovers.push({ start: at, end: at + 1 });
    if (isOdd(code)) found.odd += 1;
    else if (isRadical(code)) found.hasRadicals = true;
  }
}

function notePageLine({ lines }: Survey, text: string, at: number): void {
  PAGE_LINE.lastIndex = at;
  if (PAGE_LINE.test(text)) lines.push({ start: at, end: PAGE_LINE.lastIndex });
}

/** With those that follow it, which needn't be noted again. */
function noteBlank({ blanks }: Survey, text: string, at: number): void {
  if (blanks.length > 0 && blanks[blanks.length - 1]!.end > at) return;
  let end = at + 1;
  while (isSpecialBlank(text.charCodeAt(end))) end += 1;
  blanks.push({ start: at, end });
}

const NOTHING: readonly never[] = [];

/** What of it stands in a part of the text. */
export const rareIn = ({ blanks, lines, leftovers }: Survey, part: Span): Rare => ({
  blanks: within(blanks, part),
  lines: within(lines, part),
  leftovers: within(leftovers, part).length > 0,
});

function within(places: readonly Span[], { start, end }: Span): readonly Span[] {
  if (places.length === 0) return NOTHING;
  const first = countBefore(places, start);
  return places.slice(first, countBefore(places, end));
}

/** How many begin before the offset. */
function countBefore(places: readonly Span[], offset: number): number {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Found = PhraseMatch<NameForm | FormSection>;
const isName = (match: Found): match is PhraseMatch<NameForm> => typeof match.value === 'string';
const isHeading = (match: Found): match is PhraseMatch<FormSection> => typeof match.value === 'object';

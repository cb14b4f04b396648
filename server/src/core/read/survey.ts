/**
 * The one look at every character of a text: finds the words that titles and headings are made of, and counts characters that no
 * readable report has many of. Whoever reads further looks only there. Judges nothing of what it finds.
 */

import { sections } from '../form/sections.ts';
import type { FormSection } from '../form/types.ts';
import { PairTable } from '../text/pairs.ts';
import { type PhraseMatch, phraseFinder } from '../text/phrases.ts';
import { isOdd, oddCodes } from './encoding.ts';
import { isRadical, radicalCodes } from './radicals.ts';

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
}

/** One search does for both: no name overlaps a heading. */
const words = phraseFinder<NameForm | FormSection>([
  ...names,
  ...sections.flatMap((section) => section.titles.map((title) => [title, section] as const)),
]);

const table = new PairTable();
words.addBeginnings(table);
// NUL is also a blank between the characters of a phrase, the others are not.
table.addAlone([0]);
table.addAlone(oddCodes.filter((code) => code !== 0));
table.addAlone(radicalCodes);

export function survey(text: string, from: number, limit: number): Survey {
  const found: Survey = { names: [], headings: [], hasRadicals: false, odd: 0 };
  for (let at = table.next(text, from, limit); at < limit; ) {
    const match = words.matchAt(text, at, limit);
    if (match === undefined) {
      const code = text.charCodeAt(at);
      if (isOdd(code)) found.odd += 1;
      else if (isRadical(code)) found.hasRadicals = true;
    } else if (isHeading(match)) found.headings.push(match);
    else if (isName(match)) found.names.push(match);
    at = table.next(text, match === undefined ? at + 1 : match.end, limit);
  }
  return found;
}

type Found = PhraseMatch<NameForm | FormSection>;
const isName = (match: Found): match is PhraseMatch<NameForm> => typeof match.value === 'string';
const isHeading = (match: Found): match is PhraseMatch<FormSection> => typeof match.value === 'object';

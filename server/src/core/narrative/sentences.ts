/**
 * The sentences of the running text, with their words, numbers and years, each looked for when it is first asked for. Knows tags, not
 * what they mean together.
 */

import type { NarrativeLine } from '../read/types.ts';
import { isSpace } from '../text/characters.ts';
import { phraseFinder } from '../text/phrases.ts';
import { type Groups, groupOf, groupsOf, YEAR } from './groups.ts';
import { type Tag, words } from './lexicon.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import type { Sign } from './signs.ts';
import { type Extent, type Stream, streamOf } from './stream.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly tag: Tag | 'year';
  /** The one of the tag. */
  readonly group: Groups;
  /** Of a `year`: which. */
  readonly year: number | undefined;
}

/** Places of a sentence, its words and numbers are those of its stream. */
export interface Sentence {
  readonly stream: Stream;
  /** The signs that its stretch holds: what they don't tell need not be looked for. */
  readonly told: Sign;
  readonly start: number;
  readonly end: number;
  /** The one before it, unless it opens its section: what was said there is of another. */
  readonly previous: Sentence | undefined;
  readonly words: readonly Word[];
  /** The groups of its words. */
  readonly groups: Groups;
  readonly years: readonly Word[];
  /** Counts and sums, years and days left out. */
  readonly numbers: readonly FoundNumber[];
}

export interface Source {
  readonly text: string;
  readonly lines: readonly NarrativeLine[];
}

/** No sentence of a report is longer; what is, is cut, so that the work in each stays small. */
export const LONGEST_SENTENCE = 700;

/** Running text up to where a sentence surely ends: one sentence, unless it is too long for one. */
export class Stretch implements Extent {
  readonly line: number;
  readonly from: number;
  readonly toLine: number;
  readonly to: number;
  readonly told: Sign;
  private readonly source: Source;
  private readonly ending: string;
  private readonly previous: Stretch | undefined;
  private cut: readonly Sentence[] | undefined;

  constructor(
    source: Source,
    line: number,
    from: number,
    toLine: number,
    to: number,
    ending: string,
    told: Sign,
    previous: Stretch | undefined,
  ) {
    this.source = source;
    this.line = line;
    this.from = from;
    this.toLine = toLine;
    this.to = to;
    this.told = told;
    this.ending = ending;
    this.previous = previous;
    this.cut = undefined;
  }

  get sentences(): readonly Sentence[] {
    if (this.cut === undefined) {
      const { source, ending, told, previous } = this;
      const stream = streamOf(source.text, source.lines, this, ending);
      const length = stream.text.length - ending.length;
      this.cut = length <= LONGEST_SENTENCE ? [new Cut(stream, 0, length, told, previous)] : cutUp(stream, length, told, previous);
    }
    return this.cut;
  }
}

/** Whether there is nothing to be read between two places, each with its line. */
export function isBlank({ text, lines }: Source, line: number, from: number, toLine: number, to: number): boolean {
  for (let index = line; index <= toLine; index += 1) {
    const end = index === toLine ? to : lines[index]!.span.end;
    for (let at = index === line ? from : lines[index]!.span.start; at < end; at += 1) if (!isSpace(text.charCodeAt(at))) return false;
  }
  return true;
}

const COMMA = '、'.charCodeAt(0);

/** If possible behind a comma. */
function cutUp(stream: Stream, length: number, told: Sign, previous: Stretch | undefined): Sentence[] {
  const { text } = stream;
  const numbers = findNumbers(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let first = 0;
  for (let at = 0; at <= length; at += 1) {
    const size = at - start;
    if (at < length && (size <= LONGEST_SENTENCE || (text.charCodeAt(at) !== COMMA && size <= LONGEST_SENTENCE * 2))) continue;
    let next = first;
    while (next < numbers.length && numbers[next]!.start < at) next += 1;
    if (at > start) sentences.push(new Cut(stream, start, at, told, sentences.at(-1) ?? previous, numbers.slice(first, next)));
    first = next;
    start = at + 1;
  }
  return sentences;
}

/** What a word is: the same object for all words of a tag. */
interface Term {
  readonly tag: Tag;
  readonly group: Groups;
}

const terms = new Map<Tag, Term>();

function termOf(tag: Tag): Term {
  const term = terms.get(tag) ?? { tag, group: groupOf(tag) };
  terms.set(tag, term);
  return term;
}

const finder = phraseFinder(words.map(([word, tag]) => [word, termOf(tag)] as const));

/** Most sentences name no year, and many hold no number. */
const NOTHING: readonly never[] = [];

class Cut implements Sentence {
  readonly stream: Stream;
  readonly start: number;
  readonly end: number;
  readonly told: Sign;
  private readonly before: Sentence | Stretch | undefined;
  private allNumbers: readonly FoundNumber[] | undefined;
  private foundNumbers: readonly FoundNumber[] | undefined;
  private foundYears: readonly Word[] | undefined;
  private foundWords: readonly Word[] | undefined;
  private foundGroups: Groups;

  constructor(
    stream: Stream,
    start: number,
    end: number,
    told: Sign,
    before: Sentence | Stretch | undefined,
    numbers?: readonly FoundNumber[],
  ) {
    this.stream = stream;
    this.start = start;
    this.end = end;
    this.told = told;
    this.before = before;
    this.allNumbers = numbers;
    this.foundNumbers = undefined;
    this.foundYears = undefined;
    this.foundWords = undefined;
    this.foundGroups = 0;
  }

  get previous(): Sentence | undefined {
    return this.before instanceof Stretch ? this.before.sentences.at(-1) : this.before;
  }

  get numbers(): readonly FoundNumber[] {
    this.foundNumbers ??= without(isDay, this.all());
    return this.foundNumbers;
  }

  get years(): readonly Word[] {
    this.foundYears ??= yearsIn(this.stream.text, this.all());
    return this.foundYears;
  }

  get words(): readonly Word[] {
    if (this.foundWords === undefined) {
      const found: Word[] = [];
      const matches = finder.findAll(this.stream.text, this.start, this.end);
      for (let index = 0; index < matches.length; index += 1) {
        const { start, end, value } = matches[index]!;
        found.push({ start, end, tag: value.tag, group: value.group, year: undefined });
      }
      this.foundWords = this.years.length === 0 ? found : merged(found, this.years);
      this.foundGroups = groupsOf(this.foundWords);
    }
    return this.foundWords;
  }

  get groups(): Groups {
    return this.words.length === 0 ? 0 : this.foundGroups;
  }

  private all(): readonly FoundNumber[] {
    this.allNumbers ??= findNumbers(this.stream.text);
    return this.allNumbers;
  }
}

const isDay = ({ unit }: FoundNumber): boolean => unit === '月' || unit === '日' || unit === '年';

/** The list itself, where none is to be left out. */
const without = (test: (number: FoundNumber) => boolean, numbers: readonly FoundNumber[]): readonly FoundNumber[] =>
  numbers.some(test) ? numbers.filter((number) => !test(number)) : numbers;

function yearsIn(text: string, numbers: readonly FoundNumber[]): readonly Word[] {
  let years: Word[] | undefined;
  for (const { start, unitEnd, unit, amount } of numbers) {
    if (unit !== '年' || typeof amount !== 'number' || amount < 1990 || amount > 2099) continue;
    years ??= [];
    years.push({ start, end: text.charAt(unitEnd) === '度' ? unitEnd + 1 : unitEnd, tag: 'year', group: YEAR, year: amount });
  }
  return years ?? NOTHING;
}

/** Both lists in order; a word that overlaps a year gives way. */
function merged(found: readonly Word[], years: readonly Word[]): Word[] {
  const all: Word[] = [];
  let next = 0;
  for (const word of found) {
    while (next < years.length && years[next]!.start < word.end) {
      const year = years[next++]!;
      while (all.length > 0 && all.at(-1)!.end > year.start) all.pop();
      all.push(year);
    }
    if (all.length === 0 || all.at(-1)!.end <= word.start) all.push(word);
  }
  return [...all, ...years.slice(next)];
}

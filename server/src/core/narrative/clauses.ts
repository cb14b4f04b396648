/**
 * Cuts a stream into sentences and gives each number its clause: the words right before it without a gap, those further left, and
 * those right behind its unit. Knows tags, not what they mean together; see `grammar.ts`.
 */

import { phraseFinder } from '../text/phrases.ts';
import { signs, type Tag, words } from './lexicon.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import { SECTION, type Stream } from './stream.ts';

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly tag: Tag | 'year';
  /** Of a `year`: which. */
  readonly year?: number;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** The first of its section: what was said before it is of another. */
  readonly opens: boolean;
  /** What it may say, by the signs that it holds: what it surely doesn't say need not be looked for. */
  readonly mayDeny: boolean;
  readonly mayNameFee: boolean;
  /** Looked for when they are first asked for: most sentences say nothing of requests, and nobody asks. */
  readonly words: readonly Word[];
  readonly years: readonly Word[];
  /** Counts and sums, years and days left out. */
  readonly numbers: readonly FoundNumber[];
}

export interface Clause {
  readonly number: FoundNumber;
  readonly sentence: Sentence;
  /** From here the clause belongs to the number: behind the last comma or the number before it. */
  readonly start: number;
  /** All words of the clause before the number. */
  readonly left: readonly Word[];
  /** The words that reach up to the number without a gap: the phrase that governs it. */
  readonly phrase: readonly Word[];
  /** The words that follow its unit without a gap. */
  readonly tail: readonly Word[];
}

const finder = phraseFinder(words);

/** No sentence of a report is longer; what is, is cut, so that the work in each stays small. */
const LONGEST_SENTENCE = 700;
const LONGEST_REMARK = 60;

const END = 1;
const NONE = 2;
const DENIED = 4;
const ALL = 8;
const FINISHED = 16;
const FEE = 32;
const HANDLED = 64;
/** What each character tells of its sentence: most tell nothing. */
const tells = new Uint8Array(0x10000);
for (const [sign, characters] of [
  [END, `。${SECTION}!?`],
  [NONE, signs.none],
  [DENIED, signs.denied],
  [ALL, signs.all],
  [FINISHED, signs.finished],
  [FEE, signs.fee],
  [HANDLED, signs.handled],
] as const)
  for (const character of characters) tells[character.charCodeAt(0)] = tells[character.charCodeAt(0)]! | sign;

const isSentenceEnd = (character: string): boolean => tells[character.charCodeAt(0)] === END;
const isComma = (character: string): boolean => character === ',' || character === ';' || character === '(' || isSentenceEnd(character);
/** Marks that may stand inside a phrase. */
const isTransparent = (character: string): boolean => '、"“”‘’《》:'.includes(character);
const isDay = (unit: string): boolean => unit === '月' || unit === '日' || unit === '年';
const COMMA = '、'.charCodeAt(0);

/** The sentences of a stream. A semicolon ends none: what follows leans on what was said before it. */
export function sentencesOf({ text }: Stream): Sentence[] {
  const numbers = findNumbers(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let opens = true;
  let number = 0;
  let told = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    const tell = at < text.length ? tells[code]! : END;
    told |= tell;
    if (tell !== END && (at - start <= LONGEST_SENTENCE || (code !== COMMA && at - start <= LONGEST_SENTENCE * 2))) continue;
    const first = number;
    while (number < numbers.length && numbers[number]!.start < at) number += 1;
    if (at > start) {
      sentences.push(new Cut(text, start, at, opens, told, first === number ? NOTHING : numbers.slice(first, number)));
      opens = false;
    }
    if (text.charAt(at) === SECTION) opens = true;
    start = at + 1;
    told = 0;
  }
  return sentences;
}

/** Most sentences hold no number. */
const NOTHING: readonly never[] = [];

class Cut implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly opens: boolean;
  readonly mayDeny: boolean;
  readonly mayNameFee: boolean;
  readonly years: readonly Word[];
  readonly numbers: readonly FoundNumber[];
  private readonly text: string;
  private found: readonly Word[] | undefined;

  constructor(text: string, start: number, end: number, opens: boolean, told: number, numbers: readonly FoundNumber[]) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.opens = opens;
    const holds = (all: number): boolean => (told & all) === all;
    this.mayDeny = holds(NONE | DENIED) || holds(ALL | HANDLED | FINISHED);
    this.mayNameFee = holds(FEE);
    this.years = numbers.length === 0 ? NOTHING : numbers.flatMap((number) => yearIn(text, number));
    this.numbers = numbers.length === 0 ? NOTHING : numbers.filter(({ unit }) => !isDay(unit));
  }

  get words(): readonly Word[] {
    if (this.found === undefined) {
      const found = finder.findAll(this.text, this.start, this.end).map(({ start, end, value }): Word => ({ start, end, tag: value }));
      this.found = this.years.length === 0 ? found : merged(found, this.years);
    }
    return this.found;
  }
}

const yearIn = (text: string, { start, unitEnd, unit, amount }: FoundNumber): Word[] =>
  unit === '年' && typeof amount === 'number' && amount >= 1990 && amount <= 2099
    ? [{ start, end: text.charAt(unitEnd) === '度' ? unitEnd + 1 : unitEnd, tag: 'year', year: amount }]
    : [];

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

export function* clausesOf(stream: Stream, sentence: Sentence): Generator<Clause> {
  const { text } = stream;
  let before = sentence.start;
  let first = 0;
  for (const [index, number] of sentence.numbers.entries()) {
    while (first < sentence.words.length && sentence.words[first]!.start < before) first += 1;
    const start = clauseStart(text, number.start, before);
    const left: Word[] = [];
    let next = first;
    for (; next < sentence.words.length && sentence.words[next]!.start < number.start; next += 1) {
      const word = sentence.words[next]!;
      if (word.start >= start && word.end <= number.start) left.push(word);
    }
    while (next < sentence.words.length && sentence.words[next]!.start < number.unitEnd) next += 1;
    const following = sentence.numbers[index + 1]?.start ?? sentence.end;
    const tail = tailOf(text, sentence.words, next, number.unitEnd, Math.min(following, sentence.end));
    yield { number, sentence, start, left, phrase: gapless(text, left, number.start, true), tail };
    before = number.unitEnd;
  }
}

/** Behind the last comma or bracket before the number; a remark in brackets is passed over. */
function clauseStart(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor) {
    const character = text.charAt(start - 1);
    if (character === ')') {
      const lowest = Math.max(floor, start - LONGEST_REMARK);
      let open = start - 1;
      while (open > lowest && text.charAt(open) !== '(') open -= 1;
      if (text.charAt(open) !== '(') return start;
      start = open;
      continue;
    }
    if (isComma(character)) return start;
    start -= 1;
  }
  return start;
}

function gapless(text: string, left: readonly Word[], end: number, lists: boolean): Word[] {
  const phrase: Word[] = [];
  let reached = end;
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const word = left[index]!;
    if (!isGapless(text, word.end, reached, lists)) break;
    // A colon may stand right before the number; elsewhere it ends what went before: `办理情况：新收30件`.
    if (reached < end && text.slice(word.end, reached).includes(':')) break;
    phrase.unshift(word);
    reached = word.start;
  }
  return phrase;
}

function isGapless(text: string, from: number, to: number, lists: boolean): boolean {
  for (let at = from; at < to; at += 1) {
    const character = text.charAt(at);
    if (character === '(') {
      while (at < to && text.charAt(at) !== ')') at += 1;
      if (at >= to) return false;
    } else if (!isTransparent(character) || (character === '、' && !lists)) return false;
  }
  return true;
}

const LONGEST_TAIL = 8;

function tailOf(text: string, all: readonly Word[], first: number, from: number, limit: number): Word[] {
  const tail: Word[] = [];
  let reached = from;
  for (let index = first; index < all.length && tail.length < LONGEST_TAIL; index += 1) {
    const word = all[index]!;
    if (word.start >= limit || !isGapless(text, reached, word.start, false)) break;
    tail.push(word);
    reached = word.end;
  }
  // Words that reach the next number are its phrase: `52件转下年2件`.
  return reached === limit && limit < text.length && reached > from && !isSentenceEnd(text.charAt(limit)) ? [] : tail;
}

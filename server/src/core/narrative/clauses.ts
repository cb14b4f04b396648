/**
 * Gives each number of a sentence its clause: the words right before it without a gap, those further left, and those right behind its
 * unit. Knows tags, not what they mean together; see `grammar.ts`.
 */

import type { FoundNumber } from './numbers.ts';
import type { Sentence, Word } from './sentences.ts';
import { FULL_STOP, SECTION } from './stream.ts';

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

const LONGEST_REMARK = 60;

const isSentenceEnd = (character: string): boolean => character === FULL_STOP || character === SECTION;
const isComma = (character: string): boolean => character === ',' || character === ';' || character === '(' || isSentenceEnd(character);
/** Marks that may stand inside a phrase. */
const isTransparent = (character: string): boolean => '、"“”‘’《》:'.includes(character);

export function clausesOf(sentence: Sentence): Clause[] {
  const { text } = sentence.stream;
  const clauses: Clause[] = [];
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
    clauses.push({ number, sentence, start, left, phrase: gapless(text, left, number.start, true), tail });
    before = number.unitEnd;
  }
  return clauses;
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

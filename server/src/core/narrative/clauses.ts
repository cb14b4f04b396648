/**
 * Gives each number of a sentence its clause: the words right before it without a gap, those further left, and those right behind its
 * unit. Knows tags, not what they mean together; see `grammar.ts`.
 */

import { type Groups, groupsOf } from './groups.ts';
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
  /** The groups of the words of each. */
  readonly groups: { readonly left: Groups; readonly phrase: Groups; readonly tail: Groups };
}

const LONGEST_REMARK = 60;

const isSentenceEnd = (character: string): boolean => character === FULL_STOP || character === SECTION;
const isComma = (character: string): boolean => character === ',' || character === ';' || character === '(' || isSentenceEnd(character);
/** Marks that may stand inside a phrase. */
const isTransparent = (character: string): boolean => '、"“”‘’《》:'.includes(character);

export function clausesOf(sentence: Sentence): Clause[] {
  const { words, numbers, stream } = sentence;
  const { text } = stream;
  const clauses: Clause[] = [];
  let before = sentence.start;
  let first = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index]!;
    while (first < words.length && words[first]!.start < before) first += 1;
    const start = clauseStart(text, number.start, before);
    const left: Word[] = [];
    let next = first;
    for (; next < words.length && words[next]!.start < number.start; next += 1) {
      const word = words[next]!;
      if (word.start >= start && word.end <= number.start) left.push(word);
    }
    while (next < words.length && words[next]!.start < number.unitEnd) next += 1;
    const following = index + 1 < numbers.length ? numbers[index + 1]!.start : sentence.end;
    const tail = tailOf(text, words, next, number.unitEnd, Math.min(following, sentence.end));
    const phrase = gapless(text, left, number.start);
    const groups = { left: groupsOf(left), phrase: groupsOf(phrase), tail: groupsOf(tail) };
    clauses.push({ number, sentence, start, left, phrase, tail, groups });
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

/** The last of the words, as many as reach up to the end. */
function gapless(text: string, left: readonly Word[], end: number): readonly Word[] {
  let reached = end;
  let index = left.length;
  for (; index > 0; index -= 1) {
    const word = left[index - 1]!;
    if (word.end < reached && !isGapless(text, word.end, reached, true)) break;
    // A colon may stand right before the number; elsewhere it ends what went before: `办理情况：新收30件`.
    if (word.end < reached && reached < end && text.slice(word.end, reached).includes(':')) break;
    reached = word.start;
  }
  return index === 0 ? left : left.slice(index);
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

/** Finds fixed phrases in a text whatever blanks, widths or line ends stand between their characters. Knows no phrase itself. */

import { fold, isBlank, isLineEnd, unfold } from './characters.ts';

export interface PhraseMatch<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  /** Line ends inside the match. */
  readonly lineEnds: number;
}

export interface PhraseFinder<Value> {
  /** The longest phrase that begins exactly at the offset. */
  matchAt(text: string, at: number, limit: number): PhraseMatch<Value> | undefined;
  /** All matches in order, the longest at each place, without overlap. */
  findAll(text: string, from: number, limit: number): PhraseMatch<Value>[];
}

interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  value?: Value;
}

/** Blanks that may stand between two characters; more is a gap between cells. Keeps each attempt short, so the search is linear. */
const MOST_BLANKS = 24;
const MOST_LINE_ENDS = 3;

/** What a character begins: phrases of two characters or more, or also one of it alone. */
const PAIR = 1;
const ALONE = 2;
const pairOf = (first: number, second: number): number => ((first * 31) ^ second) & 0xffff;

export function phraseFinder<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>): PhraseFinder<Value> {
  const root: Node<Value> = { next: new Map() };
  for (const [phrase, value] of phrases) {
    let node = root;
    for (let i = 0; i < phrase.length; i += 1) {
      const code = fold(phrase.charCodeAt(i));
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(code, next);
      }
      node = next;
    }
    node.value = value;
  }

  // Nearly every character begins no phrase: one look in a table tells. Of those that do, most are followed by another character than
  // the phrases go on with: a second look. Two pairs may share a place there, which costs a needless try and no more.
  const begins = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  for (const [first, { value, next }] of root.next) {
    for (const code of unfold(first)) begins[code] = value === undefined ? PAIR : ALONE;
    for (const second of next.keys()) pairs[pairOf(first, second)] = 1;
  }
  const mayBegin = (text: string, at: number): boolean => {
    const code = text.charCodeAt(at);
    const kind = begins[code];
    if (kind !== PAIR) return kind === ALONE;
    const second = text.charCodeAt(at + 1);
    return pairs[pairOf(fold(code), fold(second))] === 1 || isBlank(second) || isLineEnd(second);
  };

  const matchAt = (text: string, at: number, limit: number): PhraseMatch<Value> | undefined => {
    let node = root.next.get(fold(text.charCodeAt(at)));
    let best: Node<Value> | undefined;
    let bestEnd = at;
    let bestLineEnds = 0;
    let lineEnds = 0;
    let offset = at + 1;
    while (node !== undefined) {
      if (node.value !== undefined) {
        best = node;
        bestEnd = offset;
        bestLineEnds = lineEnds;
      }
      if (node.next.size === 0) break;
      let blanks = 0;
      let gapLineEnds = 0;
      let code = 0;
      for (; offset < limit; offset += 1) {
        code = text.charCodeAt(offset);
        if (isLineEnd(code)) gapLineEnds += 1;
        else if (!isBlank(code)) break;
        blanks += 1;
        if (blanks > MOST_BLANKS || gapLineEnds > MOST_LINE_ENDS) break;
      }
      if (offset >= limit || blanks > MOST_BLANKS || gapLineEnds > MOST_LINE_ENDS) break;
      node = node.next.get(fold(code));
      lineEnds += gapLineEnds;
      offset += 1;
    }
    return best === undefined ? undefined : { start: at, end: bestEnd, value: best.value as Value, lineEnds: bestLineEnds };
  };

  const findAll = (text: string, from: number, limit: number): PhraseMatch<Value>[] => {
    const matches: PhraseMatch<Value>[] = [];
    for (let at = from; at < limit; at += 1) {
      if (!mayBegin(text, at)) continue;
      const match = matchAt(text, at, limit);
      if (match === undefined) continue;
      matches.push(match);
      at = match.end - 1;
    }
    return matches;
  };

  return { matchAt, findAll };
}

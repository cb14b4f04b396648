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

  // Nearly every character begins no phrase: one look in a table tells.
  const begins = new Uint8Array(0x10000);
  for (const first of root.next.keys()) for (const code of unfold(first)) begins[code] = 1;

  const matchAt = (text: string, at: number, limit: number): PhraseMatch<Value> | undefined => {
    let node = root.next.get(fold(text.charCodeAt(at)));
    let best: PhraseMatch<Value> | undefined;
    let lineEnds = 0;
    let offset = at + 1;
    while (node !== undefined) {
      if (node.value !== undefined) best = { start: at, end: offset, value: node.value, lineEnds };
      if (node.next.size === 0) break;
      let blanks = 0;
      let gapLineEnds = 0;
      while (offset < limit) {
        const code = text.charCodeAt(offset);
        if (isLineEnd(code)) gapLineEnds += 1;
        else if (!isBlank(code)) break;
        blanks += 1;
        offset += 1;
        if (blanks > MOST_BLANKS || gapLineEnds > MOST_LINE_ENDS) return best;
      }
      if (offset >= limit) break;
      node = node.next.get(fold(text.charCodeAt(offset)));
      lineEnds += gapLineEnds;
      offset += 1;
    }
    return best;
  };

  const findAll = (text: string, from: number, limit: number): PhraseMatch<Value>[] => {
    const matches: PhraseMatch<Value>[] = [];
    for (let at = from; at < limit; at += 1) {
      if (begins[text.charCodeAt(at)] === 0) continue;
      const match = matchAt(text, at, limit);
      if (match === undefined) continue;
      matches.push(match);
      at = match.end - 1;
    }
    return matches;
  };

  return { matchAt, findAll };
}

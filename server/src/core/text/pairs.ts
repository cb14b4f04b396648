/** Tables that tell in one look whether two characters that follow each other are of interest. Knows no character itself. */

import { isLineEnd, spaceCodes } from './characters.ts';

/** For the number of a class. */
const BITS = 8;
/** Blanks and line ends, by how they are asked for. */
const SPACE = 1;
const WIDE_SPACE = 2;
const RARE_SPACE = 3;
const LINE_END = 4;
const FIRST_OWN = 5;

/** Nearly every character is of class 0. Where there are more characters than classes some share one, which costs a needless look. */
export class PairTable {
  private readonly classes = new Uint8Array(0x10000);
  /** By the classes of both. */
  private readonly pairs = new Uint8Array(1 << (BITS * 2));
  private given = 0;

  constructor() {
    for (const code of spaceCodes) this.classes[code] = spaceClass(code);
  }

  /** Any of these characters before any of those. The characters of one argument are ways to write the same one. */
  add(firsts: readonly number[], seconds: readonly number[]): void {
    const first = this.classOf(firsts);
    this.pairs[(first << BITS) | this.classOf(seconds)] = 1;
  }

  /** Any of these characters before a blank or a line end. */
  addBeforeSpace(firsts: readonly number[]): void {
    const first = this.classOf(firsts);
    this.pairs.fill(1, (first << BITS) | SPACE, (first << BITS) | FIRST_OWN);
  }

  /** Any of these characters, or a blank or tab, that begins a line. */
  addAfterLineEnd(seconds: readonly number[]): void {
    for (const code of seconds) this.pairs[(LINE_END << BITS) | this.classOf([code])] = 1;
    this.pairs[(LINE_END << BITS) | SPACE] = 1;
  }

  /** Any of these characters, whatever follows. All rare blanks are as one. */
  addAlone(firsts: readonly number[]): void {
    const first = this.classOf(firsts);
    this.pairs.fill(1, first << BITS, (first + 1) << BITS);
  }

  private classOf(codes: readonly number[]): number {
    let own = 0;
    for (let at = 0; at < codes.length && own <= SPACE; at += 1) own = this.classes[codes[at]!]!;
    if (own <= SPACE) own = FIRST_OWN + (this.given++ % ((1 << BITS) - FIRST_OWN));
    for (let at = 0; at < codes.length; at += 1) this.classes[codes[at]!] = own;
    return own;
  }

  /** The first place from `from` on where a pair begins whose second character stands before `limit`; `limit` where there is none. */
  next(text: string, from: number, limit: number): number {
    const { classes, pairs } = this;
    if (from >= limit) return limit;
    let first = classes[text.charCodeAt(from)]!;
    for (let at = from + 1; at < limit; at += 1) {
      const second = classes[text.charCodeAt(at)]!;
      if (pairs[(first << BITS) | second] !== 0) return at - 1;
      first = second;
    }
    // Nothing follows the last character.
    return pairs[first << BITS] !== 0 ? limit - 1 : limit;
  }
}

function spaceClass(code: number): number {
  if (isLineEnd(code)) return LINE_END;
  return code === 0x20 || code === 0x09 ? SPACE : code === 0x3000 ? WIDE_SPACE : RARE_SPACE;
}

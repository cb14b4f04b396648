/**
 * Looks at every character of the running text once: notes the signs that each line holds, cuts the text into stretches that end with
 * a sentence, and keeps those that may say something. Knows which characters tell, but no word and no number.
 */

import type { Report } from '../read/types.ts';
import { digitValue, fold, isHan, spaceCodes, unfold } from '../text/characters.ts';
import { signs } from './lexicon.ts';
import { countUnits, numerals } from './numbers.ts';
import { Prose, type ProseLine } from './prose.ts';
import { isBlank, LONGEST_SENTENCE, type Source, Stretch } from './sentences.ts';
import { kinds, masks, ownSign, pairSign, type Sign, shown, sign } from './signs.ts';
import { FULL_STOP, SECTION } from './stream.ts';

/** All ways to write the characters. */
const written = (characters: string): string =>
  [...characters].map((character) => String.fromCharCode(...unfold(character.charCodeAt(0)))).join('');
const pairOf = ([firsts, seconds]: readonly [string, string]): Sign => pairSign(written(firsts), written(seconds));

/** A word or a number is whole in spite of them. */
const BLANK = sign(String.fromCharCode(...spaceCodes));
/** An exclamation or a question ends a sentence like a full stop, and stands for one from here on. */
const END = sign(written('。!?'));
const DENIAL = sign(written(signs.denial));
const TOPIC = pairOf(signs.topic) | pairOf(signs.carried);
const FEE = pairOf(signs.fee);
const PARTS = pairOf(signs.parts);
/** What a number may end with, 年 for a year, and what makes it the mark of an item. */
const ITEM_ENDS = '是)）.．,，、';
const BEHIND_NUMERAL = pairSign(written(numerals), written(`${countUnits}年${ITEM_ENDS}`));
const YEAR = '年'.charCodeAt(0);

const COUNTED = ownSign();
const OTHER_YEAR = ownSign();
const digits = '0123456789０１２３４５６７８９';
const DIGITS = pairSign(digits, digits);
/** As many digits side by side as the numbers of persons have. Most lines hold a year or a count, hardly any this. */
export const LONG_NUMBER = ownSign();
const LONG = 11;
/** Two characters or more of the line, side by side, that stand there again right behind. */
export const DOUBLED = ownSign();

const HALTS = BLANK | END | BEHIND_NUMERAL;

/** A word that is written twice is no longer. */
export const LONGEST_DOUBLED = 8;
/** A power of two: whether each of two distances is within reach of a word is seen at once. */
const FAR = 16;
const MARGIN = FAR - LONGEST_DOUBLED - 1;
/** Where each character stood last, less the margin, by the low half of its code: that two share a place costs a needless look, no more. */
const stood = new Int32Array(0x100);

export interface Survey {
  readonly prose: Prose;
  /** Those that may say something, in order. */
  readonly stretches: readonly Stretch[];
}

export function survey(text: string, report: Report): Survey {
  const { narrative } = report;
  const reader = new Reader(text, report);
  const lines: ProseLine[] = [];
  let all = 0;
  let section: string | undefined = 'before the first line';
  for (let index = 0; index < narrative.length; index += 1) {
    const { span, section: own } = narrative[index]!;
    if (own !== section) reader.begin(index, span.start, SECTION);
    else if (beginsParagraph(text, span.start)) reader.begin(index, span.start, FULL_STOP);
    section = own;
    let signs = reader.read(index, span.start, span.end);
    if ((signs & DIGITS) !== 0 && holdsLongNumber(text, span.start, span.end)) signs |= LONG_NUMBER;
    all |= signs;
    lines.push({ span, part: own ?? 'preamble', signs });
  }
  const last = lines.at(-1);
  if (last !== undefined) reader.begin(lines.length - 1, last.span.end, '');
  return { prose: new Prose(text, lines, all, reader.marks), stretches: reader.stretches };
}

/** Goes through the lines in order. */
class Reader {
  /** Offsets of the characters that may end the mark of an item. */
  readonly marks: number[] = [];
  private readonly cutter: Cutter;
  private readonly text: string;
  private readonly year: number | undefined;
  private readonly masks = masks();
  private line = 0;
  /** What the stretch holds in its earlier lines, and the line in its earlier stretches. */
  private held: Sign = 0;
  private passed: Sign = 0;
  /** What the last character shows. */
  private previous: Sign = 0;

  constructor(text: string, report: Report) {
    this.text = text;
    this.year = report.year?.value;
    this.cutter = new Cutter(text, report);
    stood.fill(-FAR);
  }

  get stretches(): readonly Stretch[] {
    return this.cutter.stretches;
  }

  /** What begins here goes on with nothing before it. */
  begin(line: number, at: number, mark: string): void {
    this.cutter.cut(line, at, this.held, mark, at);
    this.held = 0;
  }

  /** The signs of a line. */
  read(line: number, start: number, end: number): Sign {
    const { text, masks } = this;
    const { alone, first } = masks;
    this.line = line;
    this.passed = 0;
    let told = 0;
    let previous = this.previous;
    let before = FAR;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const place = code & 0xff;
      const since = at - stood[place]!;
      stood[place] = at - MARGIN;
      if ((since | before) < FAR && isDoubled(text, start, at)) this.passed |= DOUBLED;
      before = since;
      const shows = shown[kinds[code]!]!;
      const signs = shows & (alone | ((previous & first) << 1));
      told |= signs;
      if ((signs & HALTS) !== 0) {
        if ((signs & BLANK) !== 0) continue;
        told = this.halt(at, code, signs, told);
      }
      previous = shows;
    }
    this.previous = previous;
    this.held |= told;
    return this.passed | told;
  }

  private halt(at: number, code: number, signs: Sign, told: Sign): Sign {
    if ((signs & END) !== 0) {
      this.cutter.cut(this.line, at, this.held | told, FULL_STOP, at + 1);
      this.held = 0;
      this.passed |= told;
      return 0;
    }
    if (code === YEAR) return mayBeBeside(this.year, this.text, at) ? told | OTHER_YEAR : told;
    if (!ITEM_ENDS.includes(this.text.charAt(at))) return told | COUNTED;
    this.marks.push(at);
    return told;
  }
}

/** Puts the stretches together that may say something; of the others only the last is remembered, for what the next takes for granted. */
class Cutter {
  readonly stretches: Stretch[] = [];
  private readonly source: Source;
  /** Where this one begins. */
  private line = 0;
  private from: number;
  private last: Stretch | undefined;
  private hasLast = false;
  private lastLine = 0;
  private lastFrom = 0;
  private lastToLine = 0;
  private lastTo = 0;

  constructor(text: string, { narrative }: Report) {
    this.source = { text, lines: narrative };
    this.from = narrative[0]?.span.start ?? 0;
  }

  /** A stretch ends here, and the next begins at `next`. */
  cut(line: number, at: number, told: Sign, ending: string, next: number): void {
    if (!isBlank(this.source, this.line, this.from, line, at)) {
      let stretch: Stretch | undefined;
      if (maySay(told) || at - this.from > LONGEST_SENTENCE) {
        stretch = new Stretch(this.source, this.line, this.from, line, at, ending, told, this.previous());
        this.stretches.push(stretch);
      }
      this.last = stretch;
      this.hasLast = true;
      this.lastLine = this.line;
      this.lastFrom = this.from;
      this.lastToLine = line;
      this.lastTo = at;
    }
    // What was said in a section is not taken for granted in the next.
    if (ending === SECTION) this.hasLast = false;
    this.line = line;
    this.from = next;
  }

  private previous(): Stretch | undefined {
    if (!this.hasLast) return undefined;
    return this.last ?? new Stretch(this.source, this.lastLine, this.lastFrom, this.lastToLine, this.lastTo, FULL_STOP, 0, undefined);
  }
}

/** Counts what a table knows. */
export const mayMention = (told: Sign): boolean => (told & TOPIC) !== 0 && (told & COUNTED) !== 0;
/** Says that there was none of it, or that all is finished. */
export const mayDeny = (told: Sign): boolean => (told & TOPIC) !== 0 && (told & DENIAL) !== 0;
export const mayNameFee = (told: Sign): boolean => (told & FEE) !== 0;
/** Names parts of a whole. */
export const mayBreakDown = (told: Sign): boolean => (told & (PARTS | COUNTED)) === (PARTS | COUNTED);
export const mayBeStale = (told: Sign): boolean => (told & OTHER_YEAR) !== 0;

const maySay = (told: Sign): boolean => mayMention(told) || mayDeny(told) || mayNameFee(told) || mayBreakDown(told) || mayBeStale(told);

/** Whether the number before 年 may be the year before the report's or the one after: by its last digit. */
function mayBeBeside(year: number | undefined, text: string, at: number): boolean {
  if (year === undefined) return false;
  const digit = digitValue(text.charCodeAt(at - 1));
  return digit < 0 || digit === (year + 1) % 10 || digit === (year + 9) % 10;
}

/** `（二）…`, `1、…`, `一是…`: lines that no wrapped sentence begins with. */
function beginsParagraph(text: string, at: number): boolean {
  const first = fold(text.charCodeAt(at));
  if (first === 0x28) return isHan(text.charCodeAt(at + 1)) && fold(text.charCodeAt(at + 2)) === 0x29;
  const second = text.charAt(at + 1);
  return second === '、' || (second === '是' && isHan(first));
}

/** So many digits side by side leave no place of every eleventh free. */
function holdsLongNumber(text: string, start: number, end: number): boolean {
  const isDigit = (at: number): boolean => at >= start && at < end && digitValue(text.charCodeAt(at)) >= 0;
  for (let at = start + LONG - 1; at < end; at += LONG) {
    if (!isDigit(at)) continue;
    let first = at;
    while (isDigit(first - 1)) first -= 1;
    let last = at;
    while (last - first < LONG && isDigit(last + 1)) last += 1;
    if (last - first >= LONG - 1) return true;
  }
  return false;
}

/** Whether a Chinese word of two characters or more that ends here follows itself in its line. */
function isDoubled(text: string, lineStart: number, last: number): boolean {
  for (let size = 2; size <= LONGEST_DOUBLED && last - 2 * size + 1 >= lineStart; size += 1) {
    let same = 0;
    while (same < size && text.charCodeAt(last - same) === text.charCodeAt(last - same - size) && isHan(text.charCodeAt(last - same)))
      same += 1;
    if (same === size) return true;
  }
  return false;
}

/**
 * Looks at every character of the running text once: notes the signs that each line holds, cuts the text into stretches that end with
 * a sentence, and keeps those that may say something. Knows which characters tell, but no word and no number.
 */

import type { Report } from '../read/types.ts';
import { digitValue, fold, isHan, isSpace, unfold } from '../text/characters.ts';
import { signs } from './lexicon.ts';
import { countUnits, numerals } from './numbers.ts';
import { Prose, type ProseLine } from './prose.ts';
import { LONGEST_SENTENCE, type Source, Stretch } from './sentences.ts';
import { kinds, masks, ownSign, pairSign, type Sign, shown, sign } from './signs.ts';
import { SECTION } from './stream.ts';

/** All ways to write the characters. */
const written = (characters: string): string =>
  [...characters].map((character) => String.fromCharCode(...unfold(character.charCodeAt(0)))).join('');
const pairOf = ([firsts, seconds]: readonly [string, string]): Sign => pairSign(written(firsts), written(seconds));

/** A word or a number is whole in spite of them. */
const BLANK = sign(blanks());
const END = sign(written('。!?'));
const NONE = sign(written(signs.none));
const ALL = sign(written(signs.all));
const TOPIC = pairOf(signs.topic) | pairOf(signs.carried);
const FEE = pairOf(signs.fee);
const PARTS = pairOf(signs.parts);
/** What a number may end with, 年 for a year, and what makes it the mark of an item. */
const ITEM_ENDS = '是)）.．,，、';
const BEHIND_NUMERAL = pairSign(written(numerals), written(`${countUnits}年${ITEM_ENDS}`));
const UNIT = sign(written(countUnits));
const YEAR = '年'.charCodeAt(0);

const COUNTED = ownSign();
const OTHER_YEAR = ownSign();
const DIGIT = sign('0123456789０１２３４５６７８９');
/** As many digits side by side as the numbers of persons have. Most lines hold a year or a count, hardly any this. */
export const LONG_NUMBER = ownSign();
const LONG = /[0-9０-９]{11}/u;
/** Two characters or more of the line, side by side, that stand there again right behind. */
export const DOUBLED = ownSign();

const HALTS = BLANK | END | BEHIND_NUMERAL;

/** Where each character stood last, by the low half of its code: that two share a place costs a needless look, no more. */
const stood = new Int32Array(0x100);
/** A word that is written twice is no longer. */
export const LONGEST_DOUBLED = 8;

export interface Survey {
  readonly prose: Prose;
  /** Those that may say something, in order. */
  readonly stretches: readonly Stretch[];
}

export function survey(text: string, report: Report): Survey {
  const { narrative } = report;
  const year = report.year?.value;
  const lines: ProseLine[] = [];
  const marks: number[] = [];
  const cutter = new Cutter(text, report);
  const { alone, first } = masks();
  stood.fill(-LONGEST_DOUBLED - 1);
  let allSigns = 0;
  // What the stretch holds in its earlier lines and in this one, and what the character before shows.
  let held = 0;
  let told = 0;
  let previous = 0;
  let section: string | undefined = 'before the first line';
  for (let index = 0; index < narrative.length; index += 1) {
    const line = narrative[index]!;
    const { start, end } = line.span;
    if (line.section !== section || beginsParagraph(text, start)) {
      cutter.cut(index, start, held, line.section !== section ? SECTION : '。', false);
      held = 0;
    }
    section = line.section;
    let lineSigns = 0;
    let near = 0;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const place = code & 0xff;
      // A bit for each of the last characters: whether it stood shortly before. No branch, for nobody could foresee it.
      near = (near << 1) | ((at - stood[place]! - LONGEST_DOUBLED - 1) >>> 31);
      stood[place] = at;
      if ((near & 7) === 6 && isDoubled(text, start, at, near >>> 1)) lineSigns |= DOUBLED;
      const shows = shown[kinds[code]!]!;
      const signs = shows & (alone | ((previous & first) << 1));
      told |= signs;
      if ((signs & HALTS) !== 0) {
        if ((signs & BLANK) !== 0) continue;
        if ((signs & END) !== 0) {
          lineSigns |= told;
          cutter.cut(index, at, held | told, String.fromCharCode(fold(code)), true);
          held = 0;
          told = 0;
        } else if ((signs & UNIT) !== 0) told |= COUNTED;
        else if (code === YEAR) {
          if (mayBeBeside(year, text, at)) told |= OTHER_YEAR;
        } else marks.push(at);
      }
      previous = shows;
    }
    if ((near & 3) === 3 && isDoubled(text, start, end, near)) lineSigns |= DOUBLED;
    lineSigns |= told;
    if ((lineSigns & DIGIT) !== 0 && LONG.test(text.slice(start, end))) lineSigns |= LONG_NUMBER;
    held |= told;
    told = 0;
    allSigns |= lineSigns;
    lines.push({ span: line.span, part: line.section ?? 'preamble', signs: lineSigns });
  }
  const last = narrative.length - 1;
  if (last >= 0) cutter.cut(last, narrative[last]!.span.end, held, '', false);
  return { prose: new Prose(text, report, lines, allSigns, marks), stretches: cutter.stretches };
}

/** Puts the stretches together. */
class Cutter {
  readonly stretches: Stretch[] = [];
  private readonly source: Source;
  private line = 0;
  private from: number;
  private last: Stretch | undefined;

  constructor(text: string, { narrative }: Report) {
    this.source = { text, lines: narrative };
    this.from = narrative[0]?.span.start ?? 0;
  }

  /** A stretch ends here, before the character `ending`, if it's one of the text. */
  cut(line: number, at: number, told: Sign, ending: string, isOfText: boolean): void {
    const stretch = new Stretch(this.source, this.line, this.from, line, at, ending, told, this.last);
    if (!stretch.isBlank()) {
      this.last = stretch;
      if (maySay(told) || at - this.from > LONGEST_SENTENCE) this.stretches.push(stretch);
    }
    // What was said in a section is not taken for granted in the next.
    if (ending === SECTION) this.last = undefined;
    this.line = line;
    this.from = isOfText ? at + 1 : at;
  }
}

/** Counts what a table knows. */
export const mayMention = (told: Sign): boolean => (told & TOPIC) !== 0 && (told & COUNTED) !== 0;
/** Says that there was none of it, or that all is finished. */
export const mayDeny = (told: Sign): boolean => (told & TOPIC) !== 0 && (told & (NONE | ALL)) !== 0;
export const mayNameFee = (told: Sign): boolean => (told & FEE) !== 0;
/** Names parts of a whole. */
export const mayBreakDown = (told: Sign): boolean => (told & (PARTS | COUNTED)) === (PARTS | COUNTED);
export const mayBeStale = (told: Sign): boolean => (told & OTHER_YEAR) !== 0;

const maySay = (told: Sign): boolean => mayMention(told) || mayDeny(told) || mayNameFee(told) || mayBreakDown(told) || mayBeStale(told);

/** Blanks and line ends: all stand below U+2100 but for two. */
function blanks(): string {
  let found = '\u3000\ufeff';
  for (let code = 0; code < 0x2100; code += 1) if (isSpace(code)) found += String.fromCharCode(code);
  return found;
}

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

/** Whether a word of two characters or more follows itself, the second time among the characters before `end` whose bits are set. */
function isDoubled(text: string, lineStart: number, end: number, near: number): boolean {
  const run = 31 - Math.clz32(~near & (near + 1));
  if (run < 0 || run > 30) return true;
  for (let size = 2; size <= run && size <= LONGEST_DOUBLED; size += 1) {
    let same = 0;
    for (let at = end - run; at < end; at += 1) {
      const code = text.charCodeAt(at);
      same = at - size >= lineStart && code === text.charCodeAt(at - size) && isHan(code) ? same + 1 : 0;
      if (same === size) return true;
    }
  }
  return false;
}

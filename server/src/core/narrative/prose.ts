/**
 * The running text of a report as rules on wording need it: its lines with the signs that they hold, and each section's text without
 * blanks and line ends, so that a word which a PDF cut in two is whole. Knows no rule.
 */

import type { SectionKey } from '../form/types.ts';
import { isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Sign } from './signs.ts';

/** Where a line stands: in a section, or before the first heading. */
export type Part = SectionKey | 'preamble';

export interface ProseLine {
  readonly span: Span;
  readonly part: Part;
  readonly signs: Sign;
}

/** The text of a section as one string. */
export interface Joined {
  /** Without blanks and line ends. */
  readonly text: string;
  /** The offset in the document of the character at `index`. */
  offsetAt(index: number): number;
  /** The index of a character of it. */
  indexAt(offset: number): number;
}

const NOTHING: readonly never[] = [];

export class Prose {
  /** Every line of running text, in order. */
  readonly lines: readonly ProseLine[];
  /** Of all lines. */
  readonly signs: Sign;
  /** Offsets of the characters that may end the mark of an item: 是 in 一是, the bracket behind （一. In order. */
  readonly marks: readonly number[];
  private readonly text: string;
  private parts: Map<Part, Joined> | undefined;

  constructor(text: string, lines: readonly ProseLine[], signs: Sign, marks: readonly number[]) {
    this.text = text;
    this.lines = lines;
    this.signs = signs;
    this.marks = marks;
  }

  /** The lines that hold every given sign. */
  linesWith(signs: Sign): readonly ProseLine[] {
    return (this.signs & signs) === signs ? this.lines.filter((line) => (line.signs & signs) === signs) : NOTHING;
  }

  /**
   * Whether a part says what the pattern, which knows no line end, asks for. A word is mostly whole in its line, so lines that follow
   * each other are looked through as they stand: only if none has it, they are joined.
   */
  says(part: Part, pattern: RegExp): boolean {
    const { lines, text } = this;
    let count = 0;
    let last: ProseLine | undefined;
    for (let first = 0; first < lines.length; first += 1) {
      const { span, part: own } = lines[first]!;
      if (own !== part) continue;
      count += 1;
      last = lines[first]!;
      for (; isNext(last, lines[first + 1]); first += 1) {
        last = lines[first + 1]!;
        count += 1;
      }
      if (pattern.test(text.slice(span.start, last.span.end))) return true;
    }
    if (last === undefined || (count === 1 && isWhole(text, last.span))) return false;
    return pattern.test(this.joined(part).text);
  }

  /** The running text of one part; empty where there is none. */
  joined(part: Part): Joined {
    this.parts ??= new Map();
    let joined = this.parts.get(part);
    if (joined === undefined) {
      joined = join(
        this.text,
        this.lines.filter((line) => line.part === part),
      );
      this.parts.set(part, joined);
    }
    return joined;
  }
}

/** Whether nothing but a line end, or an empty line, stands between two lines of a part. */
const isNext = (line: ProseLine, next: ProseLine | undefined): boolean =>
  next !== undefined && next.part === line.part && next.span.start - line.span.end <= 2;

/** Whether no blank stands between the characters of a line. */
function isWhole(text: string, { start, end }: Span): boolean {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  while (at < end && !isSpace(text.charCodeAt(at))) at += 1;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at === end;
}

/** A piece without blanks: where it begins in the joined text, and in the document. */
interface Piece {
  readonly index: number;
  readonly offset: number;
}

function join(document: string, lines: readonly ProseLine[]): Joined {
  const pieces: Piece[] = [];
  let text = '';
  for (const { span } of lines) {
    let from = span.start;
    for (let at = from; at <= span.end; at += 1) {
      if (at < span.end && !isSpace(document.charCodeAt(at))) continue;
      if (at > from) {
        pieces.push({ index: text.length, offset: from });
        text += document.slice(from, at);
      }
      from = at + 1;
    }
  }
  const end = lines.at(-1)?.span.end ?? 0;
  /** The last piece that doesn't begin behind the place. */
  const pieceAt = (place: number, of: keyof Piece): Piece => {
    let low = 0;
    for (let high = pieces.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle]![of] <= place) low = middle;
      else high = middle - 1;
    }
    return pieces[low] ?? { index: 0, offset: end };
  };
  const shifted = (place: number, from: keyof Piece, to: keyof Piece): number => {
    const piece = pieceAt(place, from);
    return piece[to] + place - piece[from];
  };
  return {
    text,
    offsetAt: (index) => (index >= text.length ? end : shifted(index, 'index', 'offset')),
    indexAt: (offset) => shifted(offset, 'offset', 'index'),
  };
}

/**
 * The running text of a report as rules on wording need it: its lines, which of them hold a character that a rule looks for, and each
 * section's text without blanks and line ends, so that a word which a PDF cut in two is whole. Made once a report. Knows no rule.
 */

import type { SectionKey } from '../../form/types.ts';
import type { Report } from '../../read/types.ts';
import { isSpace } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';

/** A set of characters that something can't do without. All are looked for together, in one pass over the report. */
export type Sign = number;

const tells = new Uint16Array(0x10000);
let nextSign: Sign = 1;

/** There can be sixteen. */
export function sign(characters: string): Sign {
  const own = nextSign;
  nextSign <<= 1;
  for (let at = 0; at < characters.length; at += 1) tells[characters.charCodeAt(at)]! |= own;
  return own;
}

export interface ProseLine {
  readonly text: string;
  readonly span: Span;
  /** Where it stands: a section, or `preamble` before the first heading. */
  readonly part: SectionKey | 'preamble';
  readonly signs: Sign;
}

export interface Prose {
  /** Without blanks and line ends. */
  readonly text: string;
  /** The offset in the document of the character at `index`. */
  offsetAt(index: number): number;
  /** Whether a line of the document begins at `index`. */
  startsLine(index: number): boolean;
}

interface Made {
  readonly lines: readonly ProseLine[];
  /** Of the whole report, its tables too. */
  readonly signs: Sign;
  readonly parts: Map<SectionKey | 'preamble', Prose>;
}

const made = new WeakMap<Report, Made>();

function proseOf(text: string, report: Report): Made {
  let known = made.get(report);
  if (known === undefined) {
    let signs = 0;
    let seen = report.span.start;
    const lines = report.narrative.map(({ span, section }): ProseLine => {
      const own = signsIn(text, span.start, span.end);
      signs |= own | signsIn(text, seen, span.start);
      seen = span.end;
      return { text: text.slice(span.start, span.end), span, part: section ?? 'preamble', signs: own };
    });
    known = { lines, signs: signs | signsIn(text, seen, report.span.end), parts: new Map() };
    made.set(report, known);
  }
  return known;
}

function signsIn(text: string, start: number, end: number): Sign {
  let signs = 0;
  for (let at = start; at < end; at += 1) signs |= tells[text.charCodeAt(at)]!;
  return signs;
}

/** Every line of running text, in order. */
export const linesOf = (text: string, report: Report): readonly ProseLine[] => proseOf(text, report).lines;

/** The lines of running text that hold a character of every given sign. */
export const linesWith = (text: string, report: Report, signs: Sign): readonly ProseLine[] =>
  linesOf(text, report).filter((line) => (line.signs & signs) === signs);

/** Whether the report holds a character of the sign anywhere, in its tables too. */
export const holds = (text: string, report: Report, one: Sign): boolean => (proseOf(text, report).signs & one) !== 0;

/** The running text of one section (or of the preamble) as one string; empty where there is none. */
export function joined(text: string, report: Report, part: SectionKey | 'preamble'): Prose {
  const { lines, parts } = proseOf(text, report);
  let prose = parts.get(part);
  if (prose === undefined) {
    prose = join(
      text,
      lines.filter((line) => line.part === part),
    );
    parts.set(part, prose);
  }
  return prose;
}

/** A piece without blanks: where it begins in the joined text, and in the document. */
interface Piece {
  readonly index: number;
  readonly offset: number;
}

function join(document: string, lines: readonly ProseLine[]): Prose {
  const pieces: Piece[] = [];
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    const { start, end } = line.span;
    let from = start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && !isSpace(document.charCodeAt(at))) continue;
      if (at > from) {
        pieces.push({ index: text.length, offset: from });
        text += document.slice(from, at);
      }
      from = at + 1;
    }
  }
  const end = lines.at(-1)?.span.end ?? 0;
  const offsetAt = (index: number): number => {
    if (index >= text.length) return end;
    let low = 0;
    for (let high = pieces.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (pieces[middle]!.index <= index) low = middle;
      else high = middle - 1;
    }
    return pieces[low]!.offset + index - pieces[low]!.index;
  };
  return { text, offsetAt, startsLine: (index) => starts.includes(index) };
}

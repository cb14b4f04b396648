/**
 * The running text of a report as rules on wording need it: its lines, and each section's text without blanks and line ends, so
 * that a word which a PDF cut in two is whole. Made once a report. Knows no rule.
 */

import type { SectionKey } from '../../form/types.ts';
import type { Report } from '../../read/types.ts';
import { isSpace } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';

export interface ProseLine {
  readonly text: string;
  readonly span: Span;
  /** Where it stands: a section, or `preamble` before the first heading. */
  readonly part: SectionKey | 'preamble';
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
  readonly parts: Map<SectionKey | 'preamble', Prose>;
}

const made = new WeakMap<Report, Made>();

function proseOf(text: string, report: Report): Made {
  let known = made.get(report);
  if (known === undefined) {
    const lines = report.narrative.map(
      ({ span, section }): ProseLine => ({ text: text.slice(span.start, span.end), span, part: section ?? 'preamble' }),
    );
    known = { lines, parts: new Map() };
    made.set(report, known);
  }
  return known;
}

/** Every line of running text, in order. */
export const linesOf = (text: string, report: Report): readonly ProseLine[] => proseOf(text, report).lines;

/** The running text of one section (or of the preamble) as one string; empty where there is none. */
export function joined(text: string, report: Report, part: SectionKey | 'preamble'): Prose {
  const { lines, parts } = proseOf(text, report);
  let prose = parts.get(part);
  if (prose === undefined) {
    prose = join(lines.filter((line) => line.part === part));
    parts.set(part, prose);
  }
  return prose;
}

function join(lines: readonly ProseLine[]): Prose {
  const offsets: number[] = [];
  const starts = new Set<number>();
  let text = '';
  for (const line of lines) {
    starts.add(offsets.length);
    let from = 0;
    for (let at = 0; at <= line.text.length; at += 1) {
      if (at < line.text.length && !isSpace(line.text.charCodeAt(at))) offsets.push(line.span.start + at);
      else {
        text += line.text.slice(from, at);
        from = at + 1;
      }
    }
  }
  const end = lines.at(-1)?.span.end ?? 0;
  return { text, offsetAt: (index) => offsets[index] ?? end, startsLine: (index) => starts.has(index) };
}

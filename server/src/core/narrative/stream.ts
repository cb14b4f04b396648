/**
 * A stretch of the running text as one string without blanks, widths and line wraps, with the way back to its offsets. Phrases and
 * numbers are looked for in it. Knows no word.
 */

import type { NarrativeLine } from '../read/types.ts';
import { fold, isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

/** Where another section begins. */
export const SECTION = '\u2029';

/** Where a paragraph or sentence ends. */
export const FULL_STOP = '。';

export interface Stream {
  /** Folded characters. The last is the mark that ends the stretch, if any does: `FULL_STOP` or `SECTION`. */
  readonly text: string;
  /** Offset in the report's text of each character but the last. */
  readonly offsets: readonly number[];
}

/** The first character of the stretch and the one behind its last, each with its line. */
export interface Extent {
  readonly line: number;
  readonly from: number;
  readonly toLine: number;
  readonly to: number;
}

export function streamOf(text: string, lines: readonly NarrativeLine[], extent: Extent, ending: string): Stream {
  const { line, toLine } = extent;
  const offsets: number[] = [];
  let stream = '';
  for (let index = line; index <= toLine; index += 1) {
    const start = index === line ? extent.from : lines[index]!.span.start;
    const end = index === toLine ? extent.to : lines[index]!.span.end;
    // Whatever stands as it is to remain is taken over in one piece.
    let from = start;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const isBlank = isSpace(code);
      const folded = fold(code);
      if (!isBlank) offsets.push(at);
      if (folded === code && !isBlank) continue;
      if (at > from) stream += text.slice(from, at);
      if (!isBlank) stream += String.fromCharCode(folded);
      from = at + 1;
    }
    if (end > from) stream += text.slice(from, end);
  }
  return { text: stream + ending, offsets };
}

/** The part of the text that a part of the stream stands for. */
export const placeIn = ({ offsets }: Stream, start: number, end: number): Span => ({
  start: offsets[start] ?? 0,
  end: (offsets[end - 1] ?? 0) + 1,
});

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

export class Stream {
  /** Folded characters. The last is the mark that ends the stretch, if any does: `FULL_STOP` or `SECTION`. */
  readonly text: string;
  /** Pieces without blanks: the index at which each begins, and its offset in the report's text. */
  private readonly starts: readonly number[];
  private readonly offsets: readonly number[];

  constructor(text: string, starts: readonly number[], offsets: readonly number[]) {
    this.text = text;
    this.starts = starts;
    this.offsets = offsets;
  }

  offsetAt(index: number): number {
    const { starts, offsets } = this;
    let low = 0;
    for (let high = starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return (offsets[low] ?? 0) + index - (starts[low] ?? 0);
  }
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
  const starts: number[] = [];
  const offsets: number[] = [];
  let stream = '';
  for (let index = line; index <= toLine; index += 1) {
    const start = index === line ? extent.from : lines[index]!.span.start;
    const end = index === toLine ? extent.to : lines[index]!.span.end;
    // What stands as it is to remain is taken over as a whole.
    let from = start;
    let isNew = true;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (isSpace(code)) {
        if (at > from) stream += text.slice(from, at);
        from = at + 1;
        isNew = true;
        continue;
      }
      if (isNew) {
        starts.push(stream.length);
        offsets.push(at);
        isNew = false;
      }
      const folded = fold(code);
      if (folded === code) continue;
      if (at > from) stream += text.slice(from, at);
      stream += String.fromCharCode(folded);
      from = at + 1;
    }
    if (end > from) stream += text.slice(from, end);
  }
  return new Stream(stream + ending, starts, offsets);
}

/** The part of the text that a part of the stream stands for. */
export const placeIn = (stream: Stream, start: number, end: number): Span => ({
  start: stream.offsetAt(start),
  end: stream.offsetAt(end - 1) + 1,
});

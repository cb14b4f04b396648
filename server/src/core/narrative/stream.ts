/**
 * The running text of a report as one string without blanks, widths and line wraps, with the way back to its offsets. Phrases and
 * numbers are looked for in it. Knows no word.
 */

import type { Report } from '../read/types.ts';
import { fold, isHan, isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

export interface Stream {
  /** Folded characters; a full stop is added where a paragraph surely ends, a section mark where another section begins. */
  readonly text: string;
  /** Offset in the report's text of each character. */
  readonly offsets: Int32Array;
}

/** Stands before the first character of each section's text. */
export const SECTION = '\u2029';

export function streamOf(text: string, report: Report): Stream {
  let length = 0;
  for (const { span } of report.narrative) length += span.end - span.start + 1;
  const offsets = new Int32Array(length);
  const parts: string[] = [];
  let at = 0;
  let section: string | undefined = 'before the first line';
  for (const line of report.narrative) {
    const mark = line.section !== section ? SECTION : at > 0 && beginsParagraph(text, line.span.start) ? '。' : '';
    if (mark !== '') {
      offsets[at++] = line.span.start;
      parts.push(mark);
    }
    section = line.section;
    let part = '';
    for (let offset = line.span.start; offset < line.span.end; offset += 1) {
      const code = text.charCodeAt(offset);
      if (isSpace(code)) continue;
      part += String.fromCharCode(fold(code));
      offsets[at++] = offset;
    }
    parts.push(part);
  }
  return { text: parts.join(''), offsets: offsets.subarray(0, at) };
}

/** `（二）…`, `1、…`, `一是…`: lines that no wrapped sentence begins with. */
function beginsParagraph(text: string, at: number): boolean {
  const first = fold(text.charCodeAt(at));
  if (first === 0x28) return isHan(text.charCodeAt(at + 1)) && fold(text.charCodeAt(at + 2)) === 0x29;
  const second = text.charAt(at + 1);
  return second === '、' || (second === '是' && isHan(first));
}

/** The part of the text that a part of the stream stands for. */
export const placeIn = ({ offsets }: Stream, start: number, end: number): Span => ({
  start: offsets[start] ?? 0,
  end: (offsets[end - 1] ?? 0) + 1,
});

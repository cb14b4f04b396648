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
  const codes = new Uint16Array(length);
  let at = 0;
  let section: string | undefined = 'before the first line';
  for (const line of report.narrative) {
    const { start, end } = line.span;
    const mark = line.section !== section ? SECTION : at > 0 && beginsParagraph(text, start) ? '。' : '';
    if (mark !== '') {
      codes[at] = mark.charCodeAt(0);
      offsets[at++] = start;
    }
    section = line.section;
    for (let offset = start; offset < end; offset += 1) {
      const code = text.charCodeAt(offset);
      if (isSpace(code)) continue;
      codes[at] = fold(code);
      offsets[at++] = offset;
    }
  }
  return { text: textOf(codes.subarray(0, at)), offsets: offsets.subarray(0, at) };
}

/** As many arguments as a call surely takes. */
const AT_ONCE = 4096;

function textOf(codes: Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += AT_ONCE)
    text += String.fromCharCode.apply(null, codes.subarray(at, at + AT_ONCE) as unknown as number[]);
  return text;
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

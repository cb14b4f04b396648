/** Offsets to lines and characters and back (0-based UTF-16, as in LSP). Lines end with \r\n, \n or \r. Knows no report. */

import type { Span } from './span.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface LineIndex {
  readonly count: number;
  /** The place of an offset; offsets outside the text are moved to its ends, one inside a line end to the line's end. */
  positionAt(offset: number): Position;
  /** The offset of a place; characters beyond the line's end are moved to it, as LSP asks. */
  offsetAt(position: Position): number;
  /** The line without its line end. */
  lineSpan(line: number): Span;
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  const endOf = (line: number): number => {
    let end = starts[line + 1] ?? text.length;
    const start = starts[line] ?? text.length;
    if (line + 1 < starts.length) {
      end -= 1;
      if (end > start && text.charCodeAt(end) === 0x0a && text.charCodeAt(end - 1) === 0x0d) end -= 1;
    }
    return end;
  };
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: starts.length,
    positionAt(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lineOf(inside);
      return { line, character: Math.min(inside, endOf(line)) - (starts[line] ?? 0) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min((starts[line] ?? 0) + Math.max(character, 0), endOf(line));
    },
    lineSpan(line) {
      const inside = Math.min(Math.max(line, 0), starts.length - 1);
      return { start: starts[inside] ?? 0, end: endOf(inside) };
    },
  };
}

/** The lines of a part of a text, each without its line end. The part may begin and end inside a line. */
export function linesIn(text: string, { start, end }: Span): Span[] {
  // Searched in a slice, a line end is found by the engine's own means, and never sought behind the part.
  const part = text.slice(start, end);
  const lines: Span[] = [];
  let from = 0;
  let feed = part.indexOf('\n');
  let carriage = part.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
    const at = isCarriage ? carriage : feed;
    lines.push({ start: start + from, end: start + at });
    from = isCarriage && feed === at + 1 ? at + 2 : at + 1;
    if (isCarriage) carriage = part.indexOf('\r', from);
    if (feed >= 0 && feed < from) feed = part.indexOf('\n', from);
  }
  if (from < part.length) lines.push({ start: start + from, end });
  return lines;
}

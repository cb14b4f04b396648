/** How a text looks on a terminal: widths of East Asian characters, tabs, characters that must not reach it. Knows no report. */

import { eastAsianWidth } from 'get-east-asian-width';
import type { Span } from '../core/text/span.ts';

/** A tab is shown as so many blanks wherever it stands: tab stops would move with every window cut from a line. */
const tabBlanks = '  ';
const unseen = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** What is shown for one character: controls and marks that turn the writing direction would garble the terminal. */
function shown(character: string): string {
  const code = character.codePointAt(0)!;
  if (code === 9) return tabBlanks;
  if (code < 32 || (code >= 0x7f && code < 0xa0)) return '�';
  if (code === 0xfeff || (code >= 0x200e && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
    return '';
  return code >= 0xd800 && code <= 0xdfff ? '�' : character;
}

/** The text as one line that can do no harm, whatever it was made of. */
export function printable(text: string): string {
  let out = '';
  for (const character of text) out += character === '\n' ? ' ' : shown(character);
  return out;
}

/** Columns that a printable text takes; `wide`: characters of ambiguous width (“ … —) take two, as in Chinese fonts. */
export function widthOf(text: string, wide: boolean): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x7f) width += 1;
    else if (!unseen.test(character)) width += eastAsianWidth(code, { ambiguousAsWide: wide });
  }
  return width;
}

export interface Excerpt {
  readonly line: string;
  /** Blanks and carets that stand right under the marked place. */
  readonly carets: string;
}

/** Shows `mark` (offsets into `line`) within at most `columns` columns; what is cut away shows as `…`. */
export function excerpt(line: string, mark: Span, columns: number, wide: boolean): Excerpt {
  const limit = Math.max(columns, 40);
  // A mark has at most half of the window, what stands before it most of the rest. A long line is looked at near the mark only.
  const marked = cut(line.slice(mark.start, mark.end), limit >> 1, wide);
  const room = limit - widthOf(marked, wide) - 4;
  const before = cutEnd(line.slice(Math.max(0, mark.start - limit), mark.start), Math.ceil(room * 0.7), wide);
  const from = mark.start - before.taken;
  const head = `${from > 0 ? '…' : ''}${before.text}`;
  const rest = line.slice(mark.end, mark.end + limit);
  const after = cut(rest, limit - 2 - widthOf(head, wide) - widthOf(marked, wide), wide, mark.end + rest.length < line.length);
  const start = widthOf(head, wide);
  return { line: head + marked + after, carets: ' '.repeat(start) + '^'.repeat(Math.max(1, widthOf(marked, wide))) };
}

/** The beginning of a text in so many columns. `more`: the text goes on behind what is given. */
function cut(text: string, columns: number, wide: boolean, more = false): string {
  let out = '';
  let width = 0;
  for (const character of text) {
    const piece = shown(character);
    width += widthOf(piece, wide);
    if (width > columns) return `${out}…`;
    out += piece;
  }
  return more ? `${out}…` : out;
}

/** The end of a text in so many columns, and how many code units of it that is. */
function cutEnd(text: string, columns: number, wide: boolean): { readonly text: string; readonly taken: number } {
  const pieces: string[] = [];
  let width = 0;
  let taken = 0;
  for (const character of [...text].reverse()) {
    const piece = shown(character);
    width += widthOf(piece, wide);
    if (width > columns) break;
    pieces.push(piece);
    taken += character.length;
  }
  return { text: pieces.reverse().join(''), taken };
}

/** Lines of at most so many columns, broken at blanks and between Chinese characters, never before a closing mark. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of paragraph.match(unbreakable) ?? ['']) {
      if (line !== '' && widthOf(line + piece.trimEnd(), false) > columns) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** A word with its blanks, or a Chinese character with the marks that must follow it. */
const unbreakable = /(?:[\u2e80-\u9fff「（]|[^\s\u2e80-\uffef]+|[\uff00-\uffef])[、。」，；：）！？]*\s*|\s+/gu;

/** Where and how whole lines are put into a text, with the line ends that it uses. Knows no report. */

import type { TextEdit } from '../types.ts';

/** The line end that the text uses first; `\n` where it has none. */
export function lineEndOf(text: string): string {
  const at = text.search(/[\r\n]/u);
  if (at < 0) return '\n';
  return text.charAt(at) === '\n' ? '\n' : text.charAt(at + 1) === '\n' ? '\r\n' : '\r';
}

/** The start of the line after the one that holds `offset`; the end of the text where that is the last. */
export function lineAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at++;
  if (text.startsWith('\r\n', at)) return at + 2;
  return Math.min(at + 1, text.length);
}

/** The start of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charAt(at - 1) !== '\n' && text.charAt(at - 1) !== '\r') at--;
  return at;
}

/** Puts lines before the line that starts at `at`, or after a last line that has no line end. */
export function insertLines(text: string, at: number, lines: readonly string[]): TextEdit {
  const lineEnd = lineEndOf(text);
  const open = at > 0 && text.charAt(at - 1) !== '\n' && text.charAt(at - 1) !== '\r';
  const block = lines.join(lineEnd);
  return { span: { start: at, end: at }, newText: open ? lineEnd + block : block + lineEnd };
}

/** Applies edits to a text. Knows places and new texts, nothing of what they mean. */

import type { Span } from './span.ts';

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** The text after all edits, whose spans are those of the text before. Of edits that overlap only the first (by place) is made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const parts: string[] = [];
  let done = 0;
  for (const { span, newText } of ordered) {
    if (span.start < done) continue;
    parts.push(text.slice(done, span.start), newText);
    done = span.end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

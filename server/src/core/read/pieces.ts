/** Cuts a text into pieces that give it back, and says which lines are running text. Knows the places of headings and tables, no content. */

import type { SectionKey } from '../form/types.ts';
import { digitValue, isBlank, isSpace } from '../text/characters.ts';
import { linesIn } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { skipAhead, skipBack } from './numeral.ts';
import type { NarrativeLine, Piece } from './types.ts';

/** Something that is known to stand at a place. */
export interface Claim {
  readonly kind: 'title' | 'heading' | 'table' | 'closing';
  readonly span: Span;
  /** Of a heading: the section that it opens. */
  readonly opens: SectionKey | undefined;
}

export interface Cut {
  readonly pieces: Piece[];
  readonly narrative: NarrativeLine[];
}

/** Cuts a part of the text. `inReport`: false for what stands before the first report or where there is none. */
export function cut(text: string, part: Span, claims: readonly Claim[], inReport: boolean): Cut {
  const pieces: Piece[] = [];
  const narrative: NarrativeLine[] = [];
  let section: SectionKey | undefined;
  let opened = false;
  const push = (kind: Piece['kind'], start: number, end: number): void => {
    const last = pieces.at(-1);
    if (start >= end) return;
    if (last?.kind === kind && kind !== 'heading') pieces[pieces.length - 1] = { kind, span: { start: last.span.start, end } };
    else pieces.push({ kind, span: { start, end } });
  };
  const between = (start: number, end: number): void => {
    let done = start;
    for (const line of linesIn(text, { start, end })) {
      const first = skipAhead(text, line.start, line.end, isBlank);
      if (first === line.end) continue;
      const last = skipBack(text, line.end, first, isBlank);
      push('blank', done, first);
      const isNoText = isPageNumber(text, { start: first, end: last }) || isMarkup(text, { start: first, end: last });
      const kind = !inReport || isNoText ? 'other' : opened ? 'narrative' : 'preamble';
      if (kind !== 'other') {
        const span = { start: first, end: last };
        narrative.push(section === undefined ? { span } : { span, section });
      }
      push(kind, first, last);
      done = last;
    }
    push('blank', done, end);
  };
  let done = part.start;
  for (const { kind, span, opens } of [...claims].sort((a, b) => a.span.start - b.span.start)) {
    const start = Math.max(span.start, done);
    const end = Math.min(span.end, part.end);
    if (start >= end) continue;
    between(done, start);
    push(kind, start, end);
    done = end;
    if (opens !== undefined) {
      section = opens;
      opened = true;
    }
  }
  between(done, part.end);
  return { pieces, narrative };
}

/** Nothing but `##`, `**`, `|` or a rule: what stands before a heading or between tables. */
function isMarkup(text: string, line: Span): boolean {
  for (let at = line.start; at < line.end; at += 1) if (!' \t#*|>-=_'.includes(text.charAt(at))) return false;
  return true;
}

/** `- 4 -`, `— 2 —`, `第 3 页`, `Page 3 of 8`, or a number alone: no running text. */
export function isPageNumber(text: string, line: Span): boolean {
  if (line.end - line.start > 24) return false;
  let digits = 0;
  for (let at = line.start; at < line.end; at += 1) {
    const code = text.charCodeAt(at);
    if (digitValue(code) >= 0) digits += 1;
    else if (!isSpace(code) && !'-—–－_·/第共页/PpageofPAGEOF'.includes(text.charAt(at))) return false;
  }
  return digits > 0 && digits <= 8;
}

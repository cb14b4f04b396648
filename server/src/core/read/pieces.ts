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

/** The claims on a part of the text by place, without overlap: what begins earlier keeps its whole place. */
export function inOrder(part: Span, claims: readonly Claim[]): Claim[] {
  const ordered = [...claims].sort((a, b) => a.span.start - b.span.start);
  const kept: Claim[] = [];
  let done = part.start;
  for (const claim of ordered) {
    const start = Math.max(claim.span.start, done);
    const end = Math.min(claim.span.end, part.end);
    if (start >= end) continue;
    const isWhole = start === claim.span.start && end === claim.span.end;
    kept.push(isWhole ? claim : { kind: claim.kind, span: { start, end }, opens: claim.opens });
    done = end;
  }
  return kept;
}

/** The lines of running text of a report, which stand between the claims. */
export function readNarrativeLines(text: string, part: Span, claims: readonly Claim[]): NarrativeLine[] {
  const narrative: NarrativeLine[] = [];
  let section: SectionKey | undefined;
  let done = part.start;
  for (let index = 0; index <= claims.length; index += 1) {
    const claim = claims[index];
    for (const span of linesWithin(text, done, claim === undefined ? part.end : claim.span.start))
      if (isRunningText(text, span)) narrative.push(section === undefined ? { span } : { span, section });
    if (claim === undefined) break;
    done = claim.span.end;
    section = claim.opens ?? section;
  }
  return narrative;
}

/** Cuts a part of the text. `inReport`: false for what stands before the first report or where there is none. */
export function cut(text: string, part: Span, claims: readonly Claim[], inReport: boolean): Piece[] {
  const pieces: Piece[] = [];
  let done = part.start;
  const push = (kind: Piece['kind'], start: number, end: number): void => {
    const last = pieces.at(-1);
    if (start >= end) return;
    if (last?.kind === kind && kind !== 'heading') pieces[pieces.length - 1] = { kind, span: { start: last.span.start, end } };
    else pieces.push({ kind, span: { start, end } });
  };
  const place = (kind: Piece['kind'], { start, end }: Span): void => {
    push('blank', done, start);
    push(kind, start, end);
    done = end;
  };
  let ofLine: Piece['kind'] = inReport ? 'preamble' : 'other';
  const between = (end: number): void => {
    for (const line of linesWithin(text, done, end)) place(isRunningText(text, line) ? ofLine : 'other', line);
  };
  for (const { kind, span, opens } of claims) {
    between(span.start);
    place(kind, span);
    if (opens !== undefined) ofLine = 'narrative';
  }
  between(part.end);
  push('blank', done, part.end);
  return pieces;
}

/** What stands in the lines of a place, without blanks around it; empty lines are left out. */
function linesWithin(text: string, start: number, end: number): readonly Span[] {
  const from = skipAhead(text, start, end, isSpace);
  // As a rule nothing stands between a heading and its table.
  if (from === end) return NO_LINES;
  const lines: Span[] = [];
  for (const line of linesIn(text, { start: from, end })) {
    const first = skipAhead(text, line.start, line.end, isBlank);
    if (first === line.end) continue;
    const last = skipBack(text, line.end, first, isBlank);
    lines.push(first === line.start && last === line.end ? line : { start: first, end: last });
  }
  return lines;
}

const NO_LINES: readonly Span[] = [];

const isRunningText = (text: string, line: Span): boolean => !isMarkup(text, line) && !isPageNumber(text, line);

/** Nothing but `##`, `**`, `|` or a rule: what stands before a heading or between tables. */
function isMarkup(text: string, line: Span): boolean {
  for (let at = line.start; at < line.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 || !' \t#*|>-=_'.includes(text.charAt(at))) return false;
  }
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

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
  const cutter = new Cutter(text, inReport ? 'preamble' : 'other');
  let done = part.start;
  for (const { kind, span, opens } of [...claims].sort((a, b) => a.span.start - b.span.start)) {
    const start = Math.max(span.start, done);
    const end = Math.min(span.end, part.end);
    if (start >= end) continue;
    cutter.between(done, start);
    cutter.push(kind, start, end);
    done = end;
    if (opens !== undefined) cutter.open(opens);
  }
  cutter.between(done, part.end);
  return cutter;
}

const NO_LINES: readonly Span[] = [];

class Cutter implements Cut {
  readonly pieces: Piece[] = [];
  readonly narrative: NarrativeLine[] = [];
  private readonly text: string;
  private section: SectionKey | undefined;
  /** What a line of text is here. */
  private kind: Piece['kind'];

  constructor(text: string, kind: Piece['kind']) {
    this.text = text;
    this.kind = kind;
  }

  open(section: SectionKey): void {
    this.section = section;
    if (this.kind !== 'other') this.kind = 'narrative';
  }

  push(kind: Piece['kind'], start: number, end: number): void {
    if (start >= end) return;
    const { pieces } = this;
    const last = pieces[pieces.length - 1];
    if (last?.kind === kind && kind !== 'heading') pieces[pieces.length - 1] = { kind, span: { start: last.span.start, end } };
    else pieces.push({ kind, span: { start, end } });
  }

  /** The lines between two claims. */
  between(start: number, end: number): void {
    const { text, section } = this;
    let done = start;
    const from = skipAhead(text, start, end, isSpace);
    // As a rule nothing stands between a heading and its table.
    const lines = from === end ? NO_LINES : linesIn(text, { start: from, end });
    for (const line of lines) {
      const first = skipAhead(text, line.start, line.end, isBlank);
      if (first === line.end) continue;
      const last = skipBack(text, line.end, first, isBlank);
      const span = first === line.start && last === line.end ? line : { start: first, end: last };
      const kind = isMarkup(text, span) || isPageNumber(text, span) ? 'other' : this.kind;
      if (kind !== 'other') this.narrative.push(section === undefined ? { span } : { span, section });
      this.push('blank', done, first);
      this.push(kind, first, last);
      done = last;
    }
    this.push('blank', done, end);
  }
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

/** What the words of a report are, for colouring: headings, labels, numbers, totals, and what is wrong or uncertain. */

import type { Analysis, ReportAnalysis } from '../analyze.ts';
import type { Cell } from '../read/types.ts';
import type { Span } from '../text/span.ts';

export type TokenKind = 'heading' | 'label' | 'number' | 'text' | 'residue';
export type TokenMark = 'total' | 'wrong' | 'uncertain';

export interface Token {
  readonly span: Span;
  readonly kind: TokenKind;
  readonly marks: readonly TokenMark[];
}

/** By place, without overlap; a token may reach over several lines. */
export function tokens(analysis: Analysis, range?: Span): Token[] {
  const found: Token[] = [];
  for (const each of analysis.reports) {
    if (range !== undefined && (each.report.span.end < range.start || each.report.span.start > range.end)) continue;
    collect(each, found);
  }
  const inRange = range === undefined ? found : found.filter(({ span }) => span.start < range.end && range.start < span.end);
  inRange.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = -1;
  return inRange.filter(({ span }) => {
    if (span.start < end || span.start === span.end) return false;
    end = span.end;
    return true;
  });
}

const NONE: readonly TokenMark[] = [];

function collect({ report, mentions, findings }: ReportAnalysis, found: Token[]): void {
  // The cells that findings stand on: a suspect is wrong, the addends of a broken sum are not.
  const wrong = new Set(findings.flatMap(({ cell, severity }) => (cell !== undefined && severity === 'error' ? cell : [])));
  for (const { heading } of report.sections) found.push({ span: heading, kind: 'heading', marks: NONE });
  for (const { labels, residue } of report.tables) {
    for (const { spans } of labels) for (const span of spans) found.push({ span, kind: 'label', marks: NONE });
    for (const { span } of residue) found.push({ span, kind: 'residue', marks: NONE });
  }
  const derived = new Set(report.edition.identities.flatMap(({ derives }) => derives ?? []));
  for (const cell of report.cells) {
    if (cell.state === 'missing' || cell.state === 'blank') continue;
    const marks = marksOf(cell, derived.has(cell.form), wrong.has(cell.form.key));
    found.push({ span: cell.span, kind: cell.state === 'not-a-number' ? 'text' : 'number', marks });
  }
  for (const { span, agrees, vague } of mentions) found.push({ span, kind: 'number', marks: agrees === false && !vague ? WRONG : NONE });
}

const WRONG: readonly TokenMark[] = ['wrong'];

function marksOf({ state }: Cell, total: boolean, wrong: boolean): readonly TokenMark[] {
  if (state === 'number' && !total && !wrong) return NONE;
  const marks: TokenMark[] = total ? ['total'] : [];
  if (state === 'uncertain') marks.push('uncertain');
  else if (wrong || state === 'not-a-number') marks.push('wrong');
  return marks;
}

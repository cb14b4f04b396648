/** Law 2: any string is read without throwing; the pieces give the text back; each span lies in it; the same text gives the same answer. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyze } from '../../src/core/analyze.ts';
import type { Span } from '../../src/core/text/span.ts';
import { always } from './seed.ts';
import { anything, damaged, soup } from './texts.ts';

function holds(text: string): void {
  const analysis = analyze(text);
  assert.equal(analysis.document.pieces.map(({ span }) => text.slice(span.start, span.end)).join(''), text);
  for (const { start, end } of places(analysis)) assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end}`);
  assert.deepEqual(analyze(text).findings, analysis.findings);
}

function places({ document, findings, reports }: Analysis): Span[] {
  return [
    ...document.pieces.map(({ span }) => span),
    ...findings.flatMap(({ span, related = [], fixes = [] }) => [
      span,
      ...related.map((one) => one.span),
      ...fixes.flatMap(({ edits }) => edits.map((one) => one.span)),
    ]),
    ...reports.flatMap(({ report, mentions }) => [
      report.span,
      ...report.cells.flatMap(({ span, field }) => [span, field]),
      ...report.sections.flatMap(({ heading, span, body }) => [heading, span, body]),
      ...report.tables.flatMap(({ span, rows, labels, residue }) => [
        span,
        ...rows.flatMap((row) => [row.span, ...row.values]),
        ...labels.flatMap(({ spans }) => spans),
        ...residue.map((one) => one.span),
      ]),
      ...report.narrative.map(({ span }) => span),
      ...mentions.flatMap(({ span, phrase }) => [span, phrase]),
    ]),
  ];
}

test('any text', () => always(250, fc.property(anything, holds)));
test('any soup of words of reports', () => always(120, fc.property(soup, holds)));
test('any damaged report', () => always(40, fc.property(damaged, holds)));
test('the empty text, and one long line', () => {
  holds('');
  holds('\ufeff');
  holds('0'.repeat(200_000));
  holds('一、总体情况'.repeat(2_000));
});

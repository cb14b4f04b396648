/** The spans that grow round an offset: digits → cell → row → group → table → section → report → text. */

import type { Analysis } from '../analyze.ts';
import { contains, type Span, touches } from '../text/span.ts';
import { cellAt, reportAt, rowOf, tableAt } from './places.ts';

/** From the inside out, each larger than the one before. */
export function selectionSpans(analysis: Analysis, offset: number): Span[] {
  const { text } = analysis.document;
  const spans: (Span | undefined)[] = [];
  const at = reportAt(analysis, offset);
  if (at !== undefined) {
    const { report, mentions } = at;
    const cell = cellAt(report, offset);
    const table = tableAt(report, offset);
    const mention = mentions.find(({ span }) => touches(span, offset));
    const section = report.sections.find(({ span }) => touches(span, offset));
    const line =
      report.narrative.find(({ span }) => touches(span, offset))?.span ??
      (section && touches(section.heading, offset) ? section.heading : undefined);
    spans.push(cell?.span, cell?.field, mention?.span, mention?.phrase, line);
    if (table !== undefined) spans.push(cell && rowOf(table, cell)?.span, table.span);
    spans.push(section?.body, section?.span, report.span);
  }
  spans.push({ start: 0, end: text.length });
  const growing: Span[] = [];
  for (const span of spans) {
    if (span === undefined || span.start === span.end || !touches(span, offset)) continue;
    const inner = growing.at(-1);
    if (inner === undefined || (contains(span, inner) && span.end - span.start > inner.end - inner.start)) growing.push(span);
  }
  return growing;
}

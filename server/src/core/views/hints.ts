/** The computed total beside one that is wrong or left blank: at the end of its line, where nothing moves. */

import type { Analysis } from '../analyze.ts';
import type { Say } from '../messages/say.ts';
import { type Amount, formatAmount, sum, ZERO } from '../number/amount.ts';
import type { Report } from '../read/types.ts';
import type { SumResult } from '../sums/types.ts';
import type { Span } from '../text/span.ts';
import { lineEnd } from './places.ts';

export interface Hint {
  readonly offset: number;
  readonly label: string;
}

/** Those in `range`, one a line. */
export function totalHints(analysis: Analysis, range: Span, say: Say): Hint[] {
  const byLine = new Map<number, string[]>();
  for (const { report, sums } of analysis.reports) {
    if (report.span.end < range.start || report.span.start > range.end) continue;
    for (const result of sums.results) {
      const { derives } = result.identity;
      const cell = derives === undefined ? undefined : report.cells[derives.index];
      if (cell === undefined || cell.state === 'missing' || cell.span.start < range.start || cell.span.start > range.end) continue;
      const computed = computedTotal(report, result);
      if (computed === undefined) continue;
      const end = lineEnd(analysis.document.text, cell.span.end);
      const labels = byLine.get(end) ?? [];
      const label = say('hint-total', { column: cell.form.column.label, computed: formatAmount(computed) });
      if (!labels.includes(label)) labels.push(label);
      byLine.set(end, labels);
    }
  }
  return [...byLine].map(([offset, labels]) => ({ offset, label: labels.join(say('list-and')) }));
}

/** What the addends make, where that is certain and the total doesn't say so. */
function computedTotal(report: Report, { state, right, identity, obstacles }: SumResult): Amount | undefined {
  if (state === 'broken') return right;
  if (state !== 'unknown' || obstacles.length !== 1 || obstacles[0] !== identity.derives) return undefined;
  const addends = identity.right.map(({ index }) => report.cells[index]?.amount);
  return addends.every((amount) => amount !== undefined) ? sum(addends.map((amount) => amount ?? ZERO)) : undefined;
}

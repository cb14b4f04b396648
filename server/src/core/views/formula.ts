/** A sum as people write it: the labels of its sides, and the same with the numbers. Knows the form and a report, no rule. */

import type { ReportAnalysis } from '../analyze.ts';
import type { FormCell, Identity } from '../form/types.ts';
import type { Say } from '../messages/say.ts';
import { formatAmount, isZero } from '../number/amount.ts';
import type { Report } from '../read/types.ts';

export interface Formula {
  /** `总计＝自然人＋商业企业＋…` */
  readonly labels: string;
  /** `24＝18＋4＋0＋1＋1＋0`, `25≠18＋…` where the sum is broken; a blank is `空白`, what isn't known `？`. */
  readonly numbers: string;
}

/** Beyond these only the first and the last label are written, and the addends that are not zero. */
const MOST_LABELS = 8;

export function formulaOf({ report, sums }: Pick<ReportAnalysis, 'report' | 'sums'>, { id, left, right }: Identity, say: Say): Formula {
  const sameRow = [...left, ...right].every(({ row }) => row === left[0]?.row);
  const label = ({ row, column }: FormCell): string => (sameRow ? column.label : row.label);
  return {
    labels: `${labelsOf(left.map(label), say)}＝${labelsOf(right.map(label), say)}`,
    numbers: `${numbersOf(report, left, say)}${sums.byId.get(id)?.state === 'broken' ? '≠' : '＝'}${numbersOf(report, right, say)}`,
  };
}

function labelsOf(labels: readonly string[], say: Say): string {
  if (labels.length <= MOST_LABELS) return labels.join('＋');
  return say('formula-many', { first: labels[0] ?? '', last: labels.at(-1) ?? '', count: labels.length });
}

function numbersOf(report: Report, cells: readonly FormCell[], say: Say): string {
  const many = cells.length > MOST_LABELS;
  const terms = cells.flatMap(({ index }) => {
    const cell = report.cells[index];
    if (cell?.amount !== undefined) return many && isZero(cell.amount) ? [] : [formatAmount(cell.amount)];
    if (cell?.state === 'blank') return many ? [] : [say('outline-blank')];
    return ['？'];
  });
  return terms.length === 0 ? '0' : terms.join('＋');
}

/** What cells, tables and sums are called when people read of them. */

import type { FormCell } from '../form/types.ts';
import type { Say } from '../messages/say.ts';

/** `自然人`, with the row in front: `一、本年新收政府信息公开申请数量·自然人`. */
export const cellName = ({ row, column }: FormCell): string => `${row.label}·${column.label}`;

const MOST_NAMED = 3;

/** The first few cells by name. */
export function cellNames(cells: readonly FormCell[], say: Say): string {
  const named = cells.slice(0, MOST_NAMED).map(cellName).join(say('list-comma'));
  return cells.length > MOST_NAMED ? say('recompute-refused-more', { cells: named }) : named;
}

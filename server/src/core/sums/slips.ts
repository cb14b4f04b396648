/** Which slip of the hand turns the needed value into the stated one. Knows amounts and neighbours, no identity and no wording. */

import type { FormCell } from '../form/types.ts';
import { type Amount, compare, equal, formatAmount, isNegative, isZero, negate } from '../number/amount.ts';
import type { Report } from '../read/types.ts';
import type { Slip } from './types.ts';

export function slipOf(report: Report, cell: FormCell, needed: Amount): Slip {
  const stated = report.cells[cell.index]?.amount;
  if (stated === undefined) return 'blank';
  if (!isZero(stated) && equal(stated, negate(needed))) return 'sign';
  const now = digitsOf(stated);
  const then = digitsOf(needed);
  if (isTransposed(now, then)) return 'transposed-digits';
  if (dropsZero(now, then)) return 'zero-dropped';
  if (dropsZero(then, now)) return 'zero-added';
  // 0 and 1 stand beside everything.
  if (compare(stated, 1) > 0 && neighbours(report, cell).some((beside) => equal(beside, stated))) return 'neighbour-value';
  if (now.length > 1 && now.length === then.length && differingPlaces(now, then).length === 1) return 'digit-slip';
  return 'none';
}

const digitsOf = (amount: Amount): string => formatAmount(isNegative(amount) ? negate(amount) : amount);

function differingPlaces(a: string, b: string): number[] {
  return Array.from(a, (_, at) => at).filter((at) => a[at] !== b[at]);
}

/** 61 for 16, 132 for 123: two neighbouring digits changed places. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const [first, second, ...more] = differingPlaces(a, b);
  return first !== undefined && second === first + 1 && more.length === 0 && a[first] === b[second] && a[second] === b[first];
}

/** Whether `short` is `long` without one of its zeros: 6 for 60, 15 for 105. */
function dropsZero(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  for (let at = 1; at < long.length; at++) {
    if (long[at] === '0' && long.slice(0, at) + long.slice(at + 1) === short) return true;
  }
  return false;
}

/** The values left, right, above and below in the printed form. */
function neighbours(report: Report, cell: FormCell): Amount[] {
  const { rows, columns } = cell.block;
  const r = rows.indexOf(cell.row);
  const c = columns.indexOf(cell.column);
  const at = (row: number, column: number): Amount[] => {
    if (row < 0 || row >= rows.length || column < 0 || column >= columns.length) return [];
    const amount = report.cells[cell.index + (row - r) * columns.length + (column - c)]?.amount;
    return amount === undefined ? [] : [amount];
  };
  return [...at(r, c - 1), ...at(r, c + 1), ...at(r - 1, c), ...at(r + 1, c)];
}

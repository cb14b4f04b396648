/** The value that an unread cell must have for its sums to hold, where they agree on one. Knows cells and identities, no text. */

import type { FormCell, Identity } from '../form/types.ts';
import { type Amount, add, equal, isNegative, isWhole, negate, ZERO } from '../number/amount.ts';
import type { Report } from '../read/types.ts';

/** Undefined where no sum can say, where two contradict each other, or where the value is impossible. */
export function valueNeeded(report: Report, cell: FormCell): Amount | undefined {
  const needed = (report.edition.identitiesByCell[cell.index] ?? []).flatMap((identity) => solve(report, identity, cell));
  const [first] = needed;
  if (first === undefined || isNegative(first) || !isWhole(first)) return undefined;
  return needed.every((other) => equal(first, other)) ? first : undefined;
}

/** What one identity says of the cell; nothing where another of its cells gives no number. */
function solve(report: Report, { left, right }: Identity, cell: FormCell): Amount[] {
  let rest: Amount = ZERO;
  for (const side of [left, right]) {
    for (const other of side) {
      if (other === cell) continue;
      const amount = report.cells[other.index]?.amount;
      if (amount === undefined) return [];
      rest = add(rest, side === left ? amount : negate(amount));
    }
  }
  return [left.includes(cell) ? negate(rest) : rest];
}

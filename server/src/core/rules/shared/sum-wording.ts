/** A broken sum in words: its labels from the form, its amounts, the difference. Knows no table and no rule. */

import type { FormCell, Identity } from '../../form/types.ts';
import type { Say } from '../../messages/say.ts';
import { type Amount, formatAmount, isNegative, isZero, negate, ZERO } from '../../number/amount.ts';
import type { Report } from '../../read/types.ts';
import { isColumnSum } from '../../sums/faults.ts';
import type { SumResult } from '../../sums/types.ts';
import { cellOf, nameOf } from './cells.ts';

/** More amounts than these don't help to find the wrong one. */
const MOST_TERMS = 10;

/** `followers`: sums that are off only because this one is. */
export function sumMessage(report: Report, say: Say, result: SumResult, followers: readonly SumResult[]): string {
  const { identity, left = ZERO, right = ZERO, difference = ZERO } = result;
  const blanks = result.blanks.length > 0 ? say('sum-blanks', { count: result.blanks.length }) : '';
  const tail = followers
    .map((follower) => say('sum-follower', { column: columnOf(follower.identity), difference: size(follower.difference ?? ZERO) }))
    .join('');
  const total = identity.derives;
  if (total === undefined) {
    const side = (cells: readonly FormCell[], amount: Amount) => balanceSide(report, say, cells, amount);
    const values = { column: columnOf(identity), left: side(identity.left, left), right: side(identity.right, right) };
    return say('sum-balance', { ...values, difference: size(difference), blanks }) + tail;
  }
  const values = { addends: addendsOf(identity, say), terms: termsOf(report, say, identity.right), total: nameOf(total, say) };
  const amounts = { actual: formatAmount(left), expected: formatAmount(right), difference: size(difference) };
  return say('sum-total', { ...values, ...amounts, blanks }) + tail;
}

/** What an addend is called beside its total: the part of its name that they don't share. */
export const addendLabel = (cell: FormCell, identity: Identity): string => (isColumnSum(identity) ? cell.row.label : cell.column.label);

/** A difference with its sign: `+1`, `-1`. */
export const signed = (amount: Amount): string => (isNegative(amount) ? formatAmount(amount) : `+${formatAmount(amount)}`);

export const columnOf = ({ left }: Identity): string => left[0]?.column.label ?? '';

const size = (difference: Amount): string => formatAmount(isNegative(difference) ? negate(difference) : difference);

function addendsOf(identity: Identity, say: Say): string {
  const labels = identity.right.map((cell) => addendLabel(cell, identity));
  if (!isColumnSum(identity)) return labels.join(say('labels-comma'));
  return say('labels-from-to', { first: labels[0] ?? '', last: labels.at(-1) ?? '' });
}

/** `12＋1`: zeros and blanks are left out where there are many addends. */
function termsOf(report: Report, say: Say, cells: readonly FormCell[]): string {
  const amounts = cells.map((cell) => cellOf(report, cell).amount ?? ZERO);
  if (amounts.length <= MOST_TERMS) return amounts.map(formatAmount).join('＋');
  const terms = amounts.filter((amount) => !isZero(amount)).map(formatAmount);
  return [...terms.slice(0, MOST_TERMS), ...(terms.length > MOST_TERMS ? ['…'] : [])].join('＋') || say('sum-zeros');
}

function balanceSide(report: Report, say: Say, cells: readonly FormCell[], amount: Amount): string {
  const terms = cells.map((cell) =>
    say('sum-side-term', { label: cell.row.label, amount: formatAmount(cellOf(report, cell).amount ?? ZERO) }),
  );
  return say('sum-side', { terms: terms.join('＋'), amount: formatAmount(amount) });
}

/**
 * What a blank cell means for an identity: it is no zero, yet an addend that is left blank counts as no entry, unless something
 * ought to stand there. Decided here and nowhere else; knows cells, no text.
 */

import type { FormCell, Identity } from '../form/types.ts';
import { type Amount, isZero } from '../number/amount.ts';
import type { Cell, Report } from '../read/types.ts';

const NONE: readonly FormCell[] = [];

/** The blanks of an identity that forbid an answer; empty when all of them mean "no entry". `difference`: with the blanks as zeros. */
export function blanksThatForbid(report: Report, identity: Identity, blanks: readonly FormCell[], difference: Amount): readonly FormCell[] {
  if (identity.derives !== undefined && isBlank(report, identity.derives)) return [identity.derives];
  if (blanks.length === identity.left.length + identity.right.length) return blanks;
  if (identity.kind === 'results-total') {
    const isWithoutTotal = (cell: FormCell): boolean => totalLeftOut(report, identity, cell);
    if (blanks.some(isWithoutTotal)) return blanks.filter(isWithoutTotal);
  }
  if (isZero(difference)) return NONE;
  const notGiven = blanks.filter(
    (cell) => (identity.kind === 'balance' && totalLeftOut(report, identity, cell)) || onlyTotalGiven(report, identity, cell),
  );
  if (notGiven.length > 0) return notGiven;
  const sideLeftOut = [identity.left, identity.right].some((side) => side.every((cell) => isBlank(report, cell)));
  return sideLeftOut && !blanks.some((cell) => entryBeside(report, identity, cell)) ? blanks : NONE;
}

/** Whether a blank cell is the total, left out, of addends that are filled in. */
const totalLeftOut = (report: Report, identity: Identity, cell: FormCell): boolean =>
  identitiesOf(report, cell).some(
    (other) => other.derives === cell && other !== identity && other.right.some((addend) => !isBlank(report, addend)),
  );

/** Whether a blank cell is an addend of a row of which nothing but the total is given. */
export const onlyTotalGiven = (report: Report, identity: Identity, cell: FormCell): boolean =>
  identitiesOf(report, cell).some((row) => {
    if (row === identity || !isRowSum(row) || row.derives === undefined || row.derives === cell) return false;
    const total = report.cells[row.derives.index]?.amount;
    return total !== undefined && !isZero(total) && row.right.every((addend) => isBlank(report, addend));
  });

/** Whether the row of a blank addend is filled in otherwise: then the blank says that there was nothing of this kind. */
const entryBeside = (report: Report, identity: Identity, cell: FormCell): boolean =>
  identitiesOf(report, cell).some(
    (row) => row !== identity && isRowSum(row) && [...row.left, ...row.right].some((beside) => !isBlank(report, beside)),
  );

const identitiesOf = (report: Report, cell: FormCell): readonly Identity[] => report.edition.identitiesByCell[cell.index] ?? [];

const isRowSum = (identity: Identity): boolean => identity.kind === 'row-total' || identity.kind === 'case-total';

export const isBlank = (report: Report, cell: FormCell): boolean => report.cells[cell.index]?.state === 'blank';

/** The cells of which several were left out at one place: none can be filled, for the next reading would take the number for the first of them. */
export function leftOutTogether(cells: readonly Cell[]): ReadonlySet<FormCell> {
  const firsts = new Map<number, FormCell>();
  const together = new Set<FormCell>();
  for (const { form, state, span } of cells) {
    if (state !== 'blank' || span.start < span.end) continue;
    const first = firsts.get(span.start);
    if (first === undefined) firsts.set(span.start, form);
    else together.add(first).add(form);
  }
  return together;
}

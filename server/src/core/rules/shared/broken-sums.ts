/**
 * Words the faults that a rule on sums reports: at the suspect where one is certain, else at the total; every addend related; each
 * repair that would do offered. The four families of sums share it; knows no single table.
 */

import type { FormCell, IdentityKind } from '../../form/types.ts';
import type { Say } from '../../messages/say.ts';
import { type Amount, formatAmount, ZERO } from '../../number/amount.ts';
import type { Report } from '../../read/types.ts';
import { leftOutTogether } from '../../sums/blanks.ts';
import { type Fault, faultsOf } from '../../sums/faults.ts';
import type { SumResult, Suspect } from '../../sums/types.ts';
import type { Draft, Fix, Related, RuleContext } from '../types.ts';
import { cellOf, nameOf, rewritten } from './cells.ts';
import { NOTHING } from './nothing.ts';
import { addendLabel, signed, sumMessage } from './sum-wording.ts';

/** Above so many equally good explanations none helps. */
const MOST_OFFERED = 3;

/** One draft a fault whose leading sum is of the given kind. Columns that cancel each other have a rule of their own. */
export function brokenSums(context: RuleContext, kind: IdentityKind): readonly Draft[] {
  const { report, sums, suspects } = context;
  if (sums.broken.length === 0) return NOTHING;
  return faultsOf(report.edition, sums, suspects)
    .filter(({ shape, sums: [first] }) => shape !== 'columns' && first.identity.kind === kind)
    .map((fault) => draftOf(context, fault));
}

/** The finding about one fault, with what the broken sums, their cells and their repairs need. */
export function draftOf(context: RuleContext, fault: Fault): Draft {
  const { report, say } = context;
  const [first, ...others] = fault.sums;
  const suspect = fault.shape === 'cell' ? fault.suspect?.cells[0] : undefined;
  const total = standsOn(first);
  const stands = suspect?.cell ?? total;
  const atTotal = stands === total;
  const actual = suspect === undefined ? first.left : suspect.stated;
  const expected = suspect === undefined ? first.right : suspect.needed;
  return {
    span: cellOf(report, stands).span,
    message: messageOf(context, fault, atTotal),
    related: [
      ...(atTotal ? others : fault.sums).map((result) => failedTotal(report, say, result)),
      ...(atTotal ? addends(report, say, first, stands) : []),
    ],
    fixes: repairs(context, fault, stands),
    sum: first.identity.id,
    sums: fault.sums.map(({ identity }) => identity.id),
    cell: stands.key,
    ...(actual === undefined ? {} : { actual: formatAmount(actual) }),
    ...(expected === undefined ? {} : { expected: formatAmount(expected) }),
  };
}

/** The total; of a balance, which derives nothing, the first cell of its right side. */
const standsOn = ({ identity }: SumResult): FormCell => (identity.derives ?? identity.right[0] ?? identity.left[0]) as FormCell;

function messageOf({ report, say }: RuleContext, fault: Fault, atTotal: boolean): string {
  const [first, second] = fault.sums;
  const { suspect } = fault;
  if (fault.shape === 'rows' && second !== undefined) {
    const [one, two] = [first, second].map(({ difference = ZERO }) => signed(difference));
    return say('suspect-rows', { first: rowLabel(first), second: rowLabel(second), one: one ?? '', two: two ?? '' });
  }
  const changed = suspect?.cells[0];
  if (changed === undefined || suspect === undefined) {
    const followers = fault.sums.filter(({ identity }) => identity.left[0] !== first.identity.left[0]);
    return sumMessage(report, say, first, followers);
  }
  const slip = suspect.slip === 'none' || suspect.slip === 'blank' ? '' : say(`slip-${suspect.slip}`);
  if (atTotal && suspect.kind === 'cell') return sumMessage(report, say, first, []) + slip;
  const values = { name: nameOf(changed.cell, say), expected: formatAmount(changed.needed), count: suspect.explains.length };
  const partner = suspect.cells[1];
  if (partner !== undefined) {
    const other = say('change-cell-to', { name: nameOf(partner.cell, say), amount: formatAmount(partner.needed) });
    return say('suspect-cell-with', { ...values, actual: printedAmount(changed.stated, say), other });
  }
  return changed.stated === undefined
    ? say('suspect-cell-blank', values)
    : say('suspect-cell', { ...values, actual: formatAmount(changed.stated), slip });
}

const printedAmount = (amount: Amount | undefined, say: Say): string => (amount === undefined ? say('blank') : formatAmount(amount));

const rowLabel = ({ identity }: SumResult): string => identity.left[0]?.row.label ?? '';

const failedTotal = (report: Report, say: Say, result: SumResult): Related => ({
  span: cellOf(report, standsOn(result)).span,
  message: sumMessage(report, say, result, []),
});

function addends(report: Report, say: Say, { identity }: SumResult, except: FormCell): Related[] {
  const cells = identity.derives === undefined ? [...identity.left, ...identity.right] : identity.right;
  return cells
    .filter((cell) => cell !== except)
    .map((cell) => {
      const { span, amount } = cellOf(report, cell);
      const name = addendLabel(cell, identity);
      return {
        span,
        message: amount === undefined ? say('sum-addend-blank', { name }) : say('sum-addend', { name, amount: formatAmount(amount) }),
      };
    });
}

function repairs(context: RuleContext, fault: Fault, stands: FormCell): Fix[] {
  const fixes: Fix[] = [];
  const offered = new Set<FormCell>();
  const together = leftOutTogether(context.report.cells);
  const offerCell = (cell: FormCell, amount: Amount, certain: boolean): void => {
    if (offered.has(cell) || together.has(cell)) return;
    offered.add(cell);
    fixes.push(change(context, [{ cell, needed: amount }], stands, certain));
  };
  const offer = ({ cells, kind }: Suspect, certain: boolean): void => {
    const [only] = cells;
    if ((kind === 'cell' || fault.shape === 'cell') && only !== undefined) offerCell(only.cell, only.needed, certain);
    else if (!cells.some(({ cell }) => together.has(cell))) fixes.push(change(context, cells, stands, certain));
  };
  if (fault.suspect !== undefined) offer(fault.suspect, true);
  // Where two cells belong together, the computed total of one sum would only break another.
  const [{ identity, right }] = fault.sums;
  const computed = (fault.shape === 'cell' || fault.shape === 'sum') && fault.suspect?.kind !== 'cells';
  if (identity.derives !== undefined && right !== undefined && computed) offerCell(identity.derives, right, false);
  const likely = fault.candidates.filter(({ slip }) => slip !== 'none' && slip !== 'blank');
  const shown = fault.candidates.length <= MOST_OFFERED ? fault.candidates : likely.slice(0, MOST_OFFERED);
  for (const candidate of shown) offer(candidate, false);
  return fixes;
}

function change(
  { text, report, say }: RuleContext,
  cells: readonly { readonly cell: FormCell; readonly needed: Amount }[],
  stands: FormCell,
  certain: boolean,
): Fix {
  const titles = cells.map(({ cell, needed }) =>
    cell === stands && cells.length === 1
      ? say('change-to', { amount: formatAmount(needed) })
      : say('change-cell-to', { name: nameOf(cell, say), amount: formatAmount(needed) }),
  );
  const [one = '', two] = titles;
  const fix: Fix = {
    title: two === undefined ? one : say('change-both', { one, two }),
    safety: 'choice',
    edits: cells.map(({ cell, needed }) => rewritten(text, cellOf(report, cell), needed)),
  };
  return certain ? { ...fix, preferred: true } : fix;
}

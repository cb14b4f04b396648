/**
 * Evaluates every identity of the form once, exactly. It runs at each keystroke: it goes by cell indices and builds nothing that
 * it need not. It knows no text and words nothing; what a blank means is decided in `blanks.ts`.
 */

import type { FormCell, Identity } from '../form/types.ts';
import { type Amount, add, isNegative, isZero, subtract, ZERO } from '../number/amount.ts';
import type { Report } from '../read/types.ts';
import { blanksThatForbid } from './blanks.ts';
import type { SumResult, Sums } from './types.ts';

const NONE: readonly FormCell[] = [];

export function evaluateSums(report: Report): Sums {
  const { identities } = report.edition;
  const amounts = plainAmounts(report);
  const results: SumResult[] = [];
  const broken: SumResult[] = [];
  for (const identity of identities) {
    const result = evaluate(report, identity, amounts);
    results.push(result);
    if (result.state === 'broken') broken.push(result);
  }
  let byId: ReadonlyMap<string, SumResult> | undefined;
  return {
    results,
    broken,
    get byId() {
      byId ??= new Map(results.map((result) => [result.identity.id, result]));
      return byId;
    },
  };
}

/** The amount of each cell that holds a plain number; NaN for every other, which spoils whatever it is added to. */
function plainAmounts({ cells }: Report): Float64Array {
  const amounts = new Float64Array(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const amount = cells[index]?.amount;
    // A count below zero is no count: with it the slower way is taken.
    amounts[index] = typeof amount === 'number' && amount >= 0 ? amount : Number.NaN;
  }
  return amounts;
}

/** The commonest case: every cell holds a plain number, and so does the sum. */
function evaluate(report: Report, identity: Identity, amounts: Float64Array): SumResult {
  const left = sumOfPlain(amounts, identity.left);
  const right = sumOfPlain(amounts, identity.right);
  const difference = left - right;
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return evaluateAnything(report, identity);
  return { identity, state: difference === 0 ? 'holds' : 'broken', left, right, difference, blanks: NONE, obstacles: NONE };
}

function sumOfPlain(amounts: Float64Array, cells: readonly FormCell[]): number {
  let total = 0;
  for (let at = 0; at < cells.length; at += 1) total += amounts[cells[at]!.index] ?? Number.NaN;
  return total;
}

function evaluateAnything(report: Report, identity: Identity): SumResult {
  const blanks: FormCell[] = [];
  const unread: FormCell[] = [];
  const left = addUp(report, identity.left, blanks, unread);
  const right = addUp(report, identity.right, blanks, unread);
  if (unread.length > 0) return unknown(identity, blanks, unread);
  const difference = subtract(left, right);
  if (blanks.length > 0) {
    const obstacles = blanksThatForbid(report, identity, blanks, difference);
    if (obstacles.length > 0) return unknown(identity, blanks, obstacles);
  }
  const state = isZero(difference) ? 'holds' : 'broken';
  return { identity, state, left, right, difference, blanks: blanks.length > 0 ? blanks : NONE, obstacles: NONE };
}

const unknown = (identity: Identity, blanks: readonly FormCell[], obstacles: readonly FormCell[]): SumResult => ({
  identity,
  state: 'unknown',
  blanks,
  obstacles,
});

/** The sum of the numbers among the cells; blanks and cells that give no number are collected aside. */
function addUp(report: Report, cells: readonly FormCell[], blanks: FormCell[], unread: FormCell[]): Amount {
  let total: Amount = ZERO;
  for (const form of cells) {
    const cell = report.cells[form.index];
    if (cell?.amount !== undefined && !isNegativeCount(form, cell.amount)) total = add(total, cell.amount);
    else if (cell?.state === 'blank') blanks.push(form);
    else unread.push(form);
  }
  return total;
}

/** A count below zero is no count (`cell-negative` says so): no sum can be judged with it. */
const isNegativeCount = (form: FormCell, amount: Amount): boolean => form.column.kind === 'count' && isNegative(amount);

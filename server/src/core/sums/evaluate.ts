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
  const results: SumResult[] = new Array(identities.length);
  const byId = new Map<string, SumResult>();
  const broken: SumResult[] = [];
  for (let i = 0; i < identities.length; i++) {
    const result = evaluate(report, identities[i]!);
    results[i] = result;
    byId.set(result.identity.id, result);
    if (result.state === 'broken') broken.push(result);
  }
  return { results, byId, broken };
}

function evaluate(report: Report, identity: Identity): SumResult {
  const left = sumOfPlain(report, identity.left);
  const right = sumOfPlain(report, identity.right);
  if (left === undefined || right === undefined) return evaluateAnything(report, identity);
  const difference = left - right;
  return { identity, state: difference === 0 ? 'holds' : 'broken', left, right, difference, blanks: NONE, obstacles: NONE };
}

/** The commonest case: every cell holds a plain number ≥ 0, and so does the sum. */
function sumOfPlain(report: Report, cells: readonly FormCell[]): number | undefined {
  let total = 0;
  for (const form of cells) {
    const amount = report.cells[form.index]?.amount;
    if (typeof amount !== 'number' || amount < 0) return undefined;
    total += amount;
  }
  return Number.isSafeInteger(total) ? total : undefined;
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

/**
 * Evaluates every identity of the form once, exactly. It runs at each keystroke: it goes by cell indices and builds nothing that
 * it need not. It knows no text and words nothing; what a blank means is decided in `blanks.ts`.
 */

import type { FormCell, Identity } from '../form/types.ts';
import { type Amount, add, isNegative, isZero, subtract, ZERO } from '../number/amount.ts';
import type { Report } from '../read/types.ts';
import { blanksThatForbid, isBlank } from './blanks.ts';
import { planOf } from './plan.ts';
import type { SumResult, Sums } from './types.ts';

const NONE: readonly FormCell[] = [];

/** Only what is broken is worked out at once: sides that are equal with every blank as 0 can at most be unknown. */
export function evaluateSums(report: Report): Sums {
  const { starts, cells, amounts } = planOf(report.edition);
  takeAmounts(report, amounts);
  const { identities } = report.edition;
  const broken: SumResult[] = [];
  for (let at = 0, cell = 0; at < identities.length; at += 1) {
    let left = 0;
    let right = 0;
    for (const end = starts[2 * at + 1]!; cell < end; cell += 1) left += amounts[cells[cell]!]!;
    for (const end = starts[2 * at + 2]!; cell < end; cell += 1) right += amounts[cells[cell]!]!;
    if (left === right && right <= Number.MAX_SAFE_INTEGER) continue;
    const identity = identities[at]!;
    // So is a blank total, and there may be many.
    if (identity.derives !== undefined && isBlank(report, identity.derives)) continue;
    const result = evaluate(report, identity);
    if (result.state === 'broken') broken.push(result);
  }
  return new EvaluatedSums(report, broken);
}

/** Few ask for more than what is broken. */
class EvaluatedSums implements Sums {
  readonly broken: readonly SumResult[];
  readonly #report: Report;
  #results: readonly SumResult[] | undefined;
  #byId: ReadonlyMap<string, SumResult> | undefined;

  constructor(report: Report, broken: readonly SumResult[]) {
    this.#report = report;
    this.broken = broken;
  }

  get results(): readonly SumResult[] {
    this.#results ??= this.#evaluateAll();
    return this.#results;
  }

  get byId(): ReadonlyMap<string, SumResult> {
    this.#byId ??= new Map(this.results.map((result) => [result.identity.id, result]));
    return this.#byId;
  }

  #evaluateAll(): SumResult[] {
    let next = 0;
    return this.#report.edition.identities.map((identity) =>
      this.broken[next]?.identity === identity ? this.broken[next++]! : evaluate(this.#report, identity),
    );
  }
}

/** The amount of each cell that holds a plain number, 0 for a blank; NaN for every other, which spoils whatever it is added to. */
function takeAmounts({ cells }: Report, amounts: Float64Array): void {
  for (let index = 0; index < amounts.length; index += 1) {
    const { amount, state } = cells[index]!;
    // A count below zero is no count.
    amounts[index] = typeof amount === 'number' && amount >= 0 ? amount : state === 'blank' ? 0 : Number.NaN;
  }
}

/** The commonest case: every cell holds a plain number, and so does the sum. */
function evaluate(report: Report, identity: Identity): SumResult {
  const left = sumOfPlain(report, identity.left);
  const right = sumOfPlain(report, identity.right);
  const difference = left - right;
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return evaluateAnything(report, identity);
  return { identity, state: difference === 0 ? 'holds' : 'broken', left, right, difference, blanks: NONE, obstacles: NONE };
}

/** NaN where a cell holds anything but a plain number, or one below zero, which is no count. */
function sumOfPlain({ cells }: Report, addends: readonly FormCell[]): number {
  let total = 0;
  for (let at = 0; at < addends.length; at += 1) {
    const amount = cells[addends[at]!.index]!.amount;
    total += typeof amount === 'number' && amount >= 0 ? amount : Number.NaN;
  }
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

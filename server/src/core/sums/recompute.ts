/**
 * Recomputes the totals of a table from its typed cells: one plan in dependency order, because single fixes can break the sum
 * that crosses them. It asks nobody and changes nothing: the plan is shown, a person decides. Typed cells are never touched.
 */

import type { FormCell, FormTable, Identity } from '../form/types.ts';
import { type Amount, equal, sum, ZERO } from '../number/amount.ts';
import type { Cell, Report } from '../read/types.ts';
import type { Edit } from '../text/edits.ts';
import { isBlank, leftOutTogether, onlyTotalGiven } from './blanks.ts';
import { evaluateSums } from './evaluate.ts';
import { amountEdit } from './rewrite.ts';
import type { RecomputePlan, Sums } from './types.ts';

export function planRecompute(report: Report, sums: Sums, table: FormTable): RecomputePlan {
  const identities = sums.results.map((result) => result.identity).filter((identity) => identity.table === table);
  const refused = cellsThatForbid(report, identities);
  if (refused.length > 0) return { table, changes: [], refused, leftBroken: [] };

  const computed = new Map<FormCell, Amount>();
  const amountOf = (cell: FormCell): Amount | undefined => computed.get(cell) ?? report.cells[cell.index]?.amount;
  for (const identity of inDependencyOrder(identities)) {
    // Where nothing was entered there is nothing to compute from: a total that stands alone is a typed number.
    if (identity.right.every((cell) => amountOf(cell) === undefined)) continue;
    if (identity.right.some((cell) => isBlank(report, cell) && onlyTotalGiven(report, identity, cell))) continue;
    if (identity.derives !== undefined) computed.set(identity.derives, sum(identity.right.map((cell) => amountOf(cell) ?? ZERO)));
  }
  const changes = [...computed]
    .map(([cell, to]) => ({ cell, from: report.cells[cell.index]?.amount, to }))
    .filter(({ from, to }) => from === undefined || !equal(from, to));
  const together = leftOutTogether(report.cells);
  const placeless = changes.map(({ cell }) => cell).filter((cell) => together.has(cell));
  if (placeless.length > 0) return { table, changes: [], refused: placeless, leftBroken: [] };
  const after = changes.length === 0 ? sums : evaluateSums(withAmounts(report, computed));
  return {
    table,
    changes,
    refused,
    leftBroken: after.broken.map(({ identity }) => identity).filter((identity) => identity.table === table),
  };
}

export interface Recomputed {
  /** By place; they touch the printed numbers alone. Applied and recomputed again, there are none. */
  readonly edits: readonly Edit[];
  /** One for each table that has totals. */
  readonly plans: readonly RecomputePlan[];
}

/** The edits for the given tables of a report (by default every table that is printed and has totals). */
export function recomputeEdits(text: string, report: Report, tables?: readonly FormTable[]): Recomputed {
  const sums = evaluateSums(report);
  const derived = new Set(sums.results.flatMap(({ identity }) => (identity.derives === undefined ? [] : [identity.table])));
  const printed = new Set(report.tables.map(({ form }) => form.key));
  const plans = [...derived]
    .filter((table) => (tables === undefined ? printed.has(table.key) : tables.some(({ key }) => key === table.key)))
    .map((table) => planRecompute(report, sums, table));
  const edits = plans.flatMap(({ changes }) => changes.flatMap(({ cell, to }) => editOf(text, report.cells[cell.index], to)));
  return { edits: edits.sort((a, b) => a.span.start - b.span.start), plans };
}

const editOf = (text: string, cell: Cell | undefined, to: Amount): Edit[] => (cell === undefined ? [] : [amountEdit(text, cell, to)]);

/** Cells of a table's sums that give neither a number nor a blank: no total may be computed past them. */
function cellsThatForbid(report: Report, identities: readonly Identity[]): FormCell[] {
  const refused = new Set<FormCell>();
  for (const identity of identities) {
    for (const side of [identity.left, identity.right]) {
      for (const cell of side) {
        const state = report.cells[cell.index]?.state;
        if (state !== 'number' && state !== 'blank') refused.add(cell);
      }
    }
  }
  return [...refused].sort((a, b) => a.index - b.index);
}

/** The identities that derive a total, each after those that derive its addends. */
function inDependencyOrder(identities: readonly Identity[]): Identity[] {
  const deriving = new Map<FormCell, Identity[]>();
  for (const identity of identities) {
    if (identity.derives !== undefined) deriving.set(identity.derives, [...(deriving.get(identity.derives) ?? []), identity]);
  }
  const ordered = new Set<Identity>();
  const visit = (identity: Identity): void => {
    if (ordered.has(identity)) return;
    for (const addend of identity.right) for (const source of deriving.get(addend) ?? []) visit(source);
    ordered.add(identity);
  };
  for (const sources of deriving.values()) for (const identity of sources) visit(identity);
  return [...ordered];
}

function withAmounts(report: Report, amounts: ReadonlyMap<FormCell, Amount>): Report {
  const cells = report.cells.map((cell): Cell => {
    const amount = amounts.get(cell.form);
    return amount === undefined ? cell : { ...cell, state: 'number', amount };
  });
  return { ...report, cells };
}

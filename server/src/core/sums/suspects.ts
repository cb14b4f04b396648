/**
 * Finds the cell that explains broken sums: from the pattern of identities that fail and that hold, the one change (or the one
 * pair of opposite changes) after which every evaluated identity of the changed cells holds (domain.md §4.1, fault localisation).
 * It runs only where something is broken, and over the identities of one form: its cost doesn't grow with the text.
 */

import type { FormCell, Identity } from '../form/types.ts';
import { type Amount, add, equal, isNegative, isWhole, isZero, negate, ZERO } from '../number/amount.ts';
import type { Report } from '../read/types.ts';
import { slipOf } from './slips.ts';
import type { SumResult, Sums, Suspect } from './types.ts';

/** Above so many unexplained sums the table is a ruin, not a slip: no pairs are sought. */
const MOST_UNEXPLAINED = 12;

interface Change {
  readonly cell: FormCell;
  readonly by: Amount;
}

interface Explanation {
  readonly changes: readonly Change[];
  readonly explains: readonly Identity[];
}

export function findSuspects(report: Report, sums: Sums): Suspect[] {
  if (sums.broken.length === 0) return [];
  const single = singles(report, sums);
  const explained = new Set(single.filter(({ explains }) => explains.length > 1).flatMap(({ explains }) => explains));
  const rest = sums.broken.filter(({ identity }) => !explained.has(identity));
  const all = [...single, ...(rest.length <= MOST_UNEXPLAINED ? pairs(report, sums, rest) : [])];
  return all
    .map((explanation) => toSuspect(report, explanation, isOnly(report, sums, explanation, all)))
    .sort((a, b) => Number(b.certain) - Number(a.certain) || b.explains.length - a.explains.length || rank(a) - rank(b));
}

const rank = (suspect: Suspect): number => (suspect.slip === 'none' ? 1 : 0) + suspect.cells.length;

/**
 * An explanation is the only one when every other that touches its sums explains less for each cell that it changes. One that mends a
 * single sum must also be the only one that the other sums allow: that other values would be negative proves little.
 */
function isOnly(report: Report, sums: Sums, explanation: Explanation, all: readonly Explanation[]): boolean {
  const { explains, changes } = explanation;
  const worth = (one: Explanation) => one.explains.length / one.changes.length;
  const rivals = all.filter((other) => other !== explanation && other.explains.some((identity) => explains.includes(identity)));
  if (rivals.some((rival) => worth(rival) >= worth(explanation))) return false;
  if (explains.length > 1) return true;
  const others = explains
    .flatMap(({ left, right }) => [...left, ...right])
    .filter((cell) => changes.every((change) => change.cell !== cell));
  return others.every((cell) => isCrossed(report, sums, cell));
}

/** Whether a cell enters two sums that were evaluated, so that the one speaks for or against it when the other is broken. */
function isCrossed(report: Report, sums: Sums, cell: FormCell): boolean {
  const evaluated = (report.edition.identitiesByCell[cell.index] ?? []).filter(({ id }) => sums.byId.get(id)?.state !== 'unknown');
  return evaluated.length > 1;
}

function singles(report: Report, sums: Sums): Explanation[] {
  const found: Explanation[] = [];
  const seen = new Set<FormCell>();
  for (const result of sums.broken) {
    for (const cell of [...result.identity.left, ...result.identity.right]) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      const explanation = explain(report, sums, [{ cell, by: changeThatMends(result, cell) }]);
      if (explanation !== undefined) found.push(explanation);
    }
  }
  return found;
}

/**
 * Two changes in one row or in one column: opposite ones (a value in the wrong column or row), equal ones in a cell and its row's
 * total, or any two that a sum which they share binds together.
 */
function pairs(report: Report, sums: Sums, unexplained: readonly SumResult[]): Explanation[] {
  const found: Explanation[] = [];
  const seen = new Set<string>();
  unexplained.forEach((one, i) => {
    for (const other of unexplained.slice(i + 1)) {
      if (one.identity.kind !== other.identity.kind) continue;
      const alike = sameSize(one.difference ?? ZERO, other.difference ?? ZERO);
      for (const [cell, partner] of aligned(one.identity, other.identity)) {
        const name = `${cell.index} ${partner.index}`;
        if (seen.has(name)) continue;
        seen.add(name);
        const changes = [
          { cell, by: changeThatMends(one, cell) },
          { cell: partner, by: changeThatMends(other, partner) },
        ];
        const explanation = explain(report, sums, changes);
        // Two changes of different size that no third sum binds together are two matters.
        if (explanation !== undefined && (alike || explanation.explains.length > changes.length)) found.push(explanation);
      }
    }
  });
  return found;
}

const sameSize = (a: Amount, b: Amount): boolean => equal(a, b) || equal(a, negate(b));

/** The cells of two identities of one kind that stand in the same row, or in the same column, at the same place in both. */
function aligned(one: Identity, other: Identity): [FormCell, FormCell][] {
  const beside = (cells: readonly FormCell[], partners: readonly FormCell[]): [FormCell, FormCell][] =>
    cells.flatMap((cell, i) => {
      const partner = partners[i];
      return partner !== undefined && (cell.row === partner.row) !== (cell.column === partner.column) ? [[cell, partner]] : [];
    });
  return [...beside(one.left, other.left), ...beside(one.right, other.right)];
}

/** What must be added to a cell so that its two sides become equal. */
function changeThatMends({ identity, difference = ZERO }: SumResult, cell: FormCell): Amount {
  return identity.left.includes(cell) ? negate(difference) : difference;
}

/** The changes as an explanation, if after them every evaluated identity of the changed cells holds and the values are possible. */
function explain(report: Report, sums: Sums, changes: readonly Change[]): Explanation | undefined {
  for (const { cell, by } of changes) {
    const read = report.cells[cell.index];
    const needed = add(read?.amount ?? ZERO, by);
    if (isZero(by) || (read?.state !== 'number' && read?.state !== 'blank')) return undefined;
    if (cell.column.kind !== 'signed' && isNegative(needed)) return undefined;
    if (cell.column.kind !== 'money' && !isWhole(needed)) return undefined;
  }
  const explains = new Set<Identity>();
  for (const { cell } of changes) {
    for (const identity of report.edition.identitiesByCell[cell.index] ?? []) {
      const result = sums.byId.get(identity.id);
      if (result === undefined || result.state === 'unknown' || explains.has(identity)) continue;
      if (!isZero(differenceAfter(result, changes))) return undefined;
      if (result.state === 'broken') explains.add(identity);
    }
  }
  return { changes, explains: [...explains] };
}

function differenceAfter({ identity, difference = ZERO }: SumResult, changes: readonly Change[]): Amount {
  let after = difference;
  for (const { cell, by } of changes) {
    if (identity.left.includes(cell)) after = add(after, by);
    if (identity.right.includes(cell)) after = add(after, negate(by));
  }
  return after;
}

function toSuspect(report: Report, { changes, explains }: Explanation, certain: boolean): Suspect {
  const cells = changes.map(({ cell, by }) => {
    const stated = report.cells[cell.index]?.amount;
    return { cell, stated, needed: add(stated ?? ZERO, by) };
  });
  const [one, other] = cells;
  if (one === undefined || other === undefined) {
    const slip = one === undefined ? 'none' : slipOf(report, one.cell, one.needed);
    return { cells, kind: 'cell', slip, explains, certain };
  }
  const exchanged = equal(one.needed, other.stated ?? ZERO) && equal(other.needed, one.stated ?? ZERO);
  return { cells, kind: kindOf(changes), slip: exchanged ? 'shifted-value' : 'none', explains, certain };
}

function kindOf([one, other]: readonly Change[]): Suspect['kind'] {
  if (one === undefined || other === undefined) return 'cell';
  const inOneRow = one.cell.row === other.cell.row;
  if (equal(one.by, negate(other.by))) return inOneRow ? 'compensating' : 'moved';
  return inOneRow && equal(one.by, other.by) ? 'with-total' : 'cells';
}

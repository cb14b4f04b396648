/**
 * Every explanation of broken sums, found the slow way: change a cell (or a pair in one row or column), evaluate everything anew,
 * see whether nothing is broken any more. Against it the quick search of `suspects.ts` is measured.
 */

import type { Edition, FormCell } from '../../src/core/form/types.ts';
import { formatAmount } from '../../src/core/number/amount.ts';
import type { Report } from '../../src/core/read/types.ts';
import { evaluateSums } from '../../src/core/sums/evaluate.ts';
import type { SumResult } from '../../src/core/sums/types.ts';
import { reportOf } from '../reportOf.ts';
import type { Values } from './slipsOfTheHand.ts';

/** In words, so that two can be compared: `requests/granted/person=36`, several by key. */
export const inWords = (changes: readonly (readonly [key: string, amount: number])[]): string =>
  changes
    .map(([key, amount]) => `${key}=${amount}`)
    .sort()
    .join(' ');

export function explanationsOf(edition: Edition, values: Values): Set<string> {
  const report = reportOf(values, edition);
  const { broken } = evaluateSums(report);
  const single = new Set<string>();
  for (const result of broken) {
    for (const cell of cellsOf(result)) {
      const changes = [[cell.key, amountIn(values, cell) + neededIn(result, cell)] as const];
      if (mends(report, changes)) single.add(inWords(changes));
    }
  }
  if (single.size > 0) return single;
  const double = new Set<string>();
  for (const one of broken) {
    for (const other of broken) {
      if (one === other) continue;
      for (const cell of cellsOf(one)) {
        for (const partner of cellsOf(other)) {
          if (cell === partner || (cell.row === partner.row) === (cell.column === partner.column)) continue;
          const by = neededIn(one, cell);
          if (Math.abs(by) !== Math.abs(neededIn(other, partner))) continue;
          const changes = [
            [cell.key, amountIn(values, cell) + by] as const,
            [partner.key, amountIn(values, partner) + neededIn(other, partner)] as const,
          ];
          if (mends(report, changes)) double.add(inWords(changes));
        }
      }
    }
  }
  return double;
}

const cellsOf = ({ identity }: SumResult): readonly FormCell[] => [...identity.left, ...identity.right];

const amountIn = (values: Values, { key }: FormCell): number => values[key] ?? 0;

function neededIn({ identity, difference = 0 }: SumResult, cell: FormCell): number {
  const amount = Number(formatAmount(difference));
  return identity.left.includes(cell) ? -amount : amount;
}

function mends(report: Report, changes: readonly (readonly [string, number])[]): boolean {
  if (changes.some(([, amount]) => amount < 0)) return false;
  const cells = [...report.cells];
  for (const [key, amount] of changes) {
    const index = report.edition.indexByKey.get(key) ?? -1;
    cells[index] = { ...cells[index]!, state: 'number', amount };
  }
  return evaluateSums({ ...report, cells }).broken.length === 0;
}

/** Counts how the sums of a table, or of a report, stand. Words nothing. */

import type { FormTable } from '../form/types.ts';
import type { Sums } from '../sums/types.ts';

export interface Tally {
  readonly holds: number;
  readonly broken: number;
  readonly unknown: number;
  readonly all: number;
}

export function tally({ results }: Sums, table?: FormTable): Tally {
  const counts = { holds: 0, broken: 0, unknown: 0, all: 0 };
  for (const { identity, state } of results) {
    if (table !== undefined && identity.table !== table) continue;
    counts[state] += 1;
    counts.all += 1;
  }
  return counts;
}

/** What a report takes over from the one of the year before: data. Knows no text. */

import type { CellKey, FormCell, TableKey } from './types.ts';

interface Carry {
  readonly table: TableKey;
  /** Keys of a row: where the value stood, where it goes. All columns go along. */
  readonly row?: { readonly from: string; readonly to: string };
  /** Keys of a column. All rows go along. */
  readonly column?: { readonly from: string; readonly to: string };
}

const carries: readonly Carry[] = [
  // Cases carried over at the end of a year are those carried in at the beginning of the next (domain.md §4: cross-year checks).
  { table: 'requests', row: { from: 'carriedOut', to: 'carriedIn' } },
  // Only a start: what was made and repealed within the year is still to be reckoned in.
  { table: 'disclosure', column: { from: 'inForce', to: 'inForce' } },
];

/** The cell of last year's report whose value begins this one's; undefined for most cells. */
export function carriedFrom({ table, row, column }: FormCell): CellKey | undefined {
  for (const carry of carries) {
    if (carry.table !== table.key) continue;
    if (carry.row?.to === row.key) return `${table.key}/${carry.row.from}/${column.key}`;
    if (carry.column?.to === column.key) return `${table.key}/${row.key}/${carry.column.from}`;
  }
  return undefined;
}

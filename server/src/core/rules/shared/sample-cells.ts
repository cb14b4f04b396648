/** The correct sample with other values in its tables, for the examples of rules on sums and cells: each names only what it changes. */

import { edition2021 } from '../../form/edition2021.ts';
import type { CellKey, TableKey } from '../../form/types.ts';
import { printTable } from '../../format/print.ts';
import { type SampleChanges, sample } from './sample.ts';

export interface TableChanges extends SampleChanges {
  /** Rows (`requests/granted`) that are not printed. */
  readonly without?: readonly string[];
  /** The table that isn't printed. */
  readonly withoutTable?: TableKey;
  /** Lines that follow a row. */
  readonly after?: Readonly<Record<string, string>>;
}

/** What stands in the cells, as printed and with marks; every other cell says 0. */
export function sampleCells(cells: Readonly<Record<CellKey, string>>, changes: TableChanges = {}): string {
  let text = sample({ ...changes, labels: {} });
  for (const table of (changes.edition ?? edition2021).tables) {
    const plain = printTable(table, () => '0');
    const changed = printTable(table, (row, column) => cells[`${table.key}/${row.key}/${column.key}`] ?? '0');
    for (const row of table.blocks.flatMap(({ rows }) => rows)) {
      const line = plain.findIndex((printed) => printed.includes(row.label));
      const key = `${table.key}/${row.key}`;
      const follows = changes.after?.[key];
      if (follows !== undefined) changed[line] = `${changed[line]}\n${follows}`;
      if (changes.without?.includes(key)) changed[line] = '';
    }
    const lines = changes.withoutTable === table.key ? ['本年度没有发生。'] : changed.filter((line) => line !== '');
    text = text.replace(plain.join('\n'), () => lines.join('\n'));
  }
  for (const [label, other] of Object.entries(changes.labels ?? {})) text = text.replace(label, () => other);
  return text;
}

/** A row's cells in the order of its columns: `cellsOf('reviews/review', outcomes, '1 0 0 0 1')`. */
export const cellsOf = (row: string, columns: readonly string[], values: string): Record<CellKey, string> => {
  const printed = values.split(' ');
  return Object.fromEntries(columns.map((column, i) => [`${row}/${column}`, printed[i] ?? '']));
};

/** The columns of table 三 and of table 四, for `cellsOf`. */
export const applicants = ['person', 'company', 'research', 'charity', 'legalService', 'otherOrganization', 'total'];
export const outcomes = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];

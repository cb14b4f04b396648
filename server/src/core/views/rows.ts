/** The rows that a table still lacks, as its official form prints them: for completion and for Enter at the end of a row. */

import type { Analysis } from '../analyze.ts';
import type { FormRow, FormTable } from '../form/types.ts';
import { printTable } from '../format/print.ts';
import type { ReadTable } from '../read/types.ts';
import { formRow, lineEnd, lineStart, reportAt } from './places.ts';

/** In the order of the form; none where rows are not lines of cells between tabs. */
export function rowsNotPrinted({ form, missingRows, notation }: ReadTable): FormRow[] {
  if (form.direction !== 'down' || notation !== 'tab') return [];
  return missingRows.flatMap((key) => formRow(form, key) ?? []);
}

/** The line of a row in the empty official form: labels and tabs. */
export const printedRow = (form: FormTable, row: FormRow): string =>
  printTable(form, () => '').find((line) => line.split('\t').includes(row.label)) ?? row.label;

export const cellsIn = (form: FormTable, row: FormRow): number => form.blocks.find(({ rows }) => rows.includes(row))?.columns.length ?? 0;

/** The row that follows the one on the line above, when the caret stands on an empty line of a table and that row is not printed yet. */
export function nextRow(analysis: Analysis, offset: number): string | undefined {
  const { text } = analysis.document;
  const start = lineStart(text, offset);
  if (start === 0 || lineEnd(text, start) !== start) return undefined;
  const end = text.charAt(start - 1) === '\n' && text.charAt(start - 2) === '\r' ? start - 2 : start - 1;
  const above = { start: lineStart(text, end), end };
  for (const table of reportAt(analysis, start - 1)?.report.tables ?? []) {
    const row = table.rows.filter(({ span }) => span.start < above.end && above.start < span.end).at(-1);
    const block = table.form.blocks.find(({ rows }) => rows.some(({ key }) => key === row?.key));
    const next = block?.rows[block.rows.findIndex(({ key }) => key === row?.key) + 1];
    if (next !== undefined && rowsNotPrinted(table).includes(next)) return printedRow(table.form, next);
  }
  return undefined;
}

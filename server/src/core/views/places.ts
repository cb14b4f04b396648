/** Finds what stands at an offset: report, table, row, cell. Shared by the views; it words nothing and changes nothing. */

import type { Analysis, ReportAnalysis } from '../analyze.ts';
import type { FormRow, FormTable } from '../form/types.ts';
import type { Cell, ReadRow, ReadTable, Report } from '../read/types.ts';
import { isSpace } from '../text/characters.ts';
import { contains, type Span, touches } from '../text/span.ts';

/** Where one report ends and the next begins, an offset stands in the next. Before the first one there is none, unless there is only one. */
export function reportAt({ reports }: Analysis, offset: number): ReportAnalysis | undefined {
  let found: ReportAnalysis | undefined;
  for (const each of reports) if (touches(each.report.span, offset)) found = each;
  return found ?? (reports.length === 1 ? reports[0] : undefined);
}

export const tableAt = (report: Report, offset: number): ReadTable | undefined =>
  report.tables.find((table) => touches(table.span, offset));

/** The cell whose field the offset stands in; at the border of two, the one whose value it touches. Missing cells stand nowhere. */
export function cellAt(report: Report, offset: number): Cell | undefined {
  let found: Cell | undefined;
  for (const cell of report.cells) {
    if (cell.state === 'missing' || !touches(cell.field, offset)) continue;
    if (touches(cell.span, offset)) return cell;
    found ??= cell;
  }
  return found;
}

export const rowOf = (table: ReadTable, cell: Cell): ReadRow | undefined =>
  cell.form.table === table.form ? table.rows[cell.row] : undefined;

/** The row of the form that a row of the text is. */
export function formRow(table: FormTable, key: string): FormRow | undefined {
  for (const block of table.blocks) for (const row of block.rows) if (row.key === key) return row;
  return undefined;
}

/** The cells of a row, in the order of the form. */
export const cellsOf = (report: Report, table: FormTable, row: string): Cell[] =>
  report.cells.filter(({ form }) => form.table === table && form.row.key === row);

/** The total of a row, where the form has one: the cell that an identity derives from the row's other cells. */
export function totalOf(report: Report, table: FormTable, row: string): Cell | undefined {
  for (const identity of report.edition.identities) {
    const { derives } = identity;
    if (derives?.table === table && derives.row.key === row && identity.right.every((cell) => cell.row === derives.row))
      return report.cells[derives.index];
  }
  return undefined;
}

/** A span without the blanks and line ends at its end. */
export function trimEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last -= 1;
  return { start, end: last };
}

/** The spans of `parts` that lie in `whole`. */
export const within = <Part extends { readonly span: Span }>(parts: readonly Part[], whole: Span): Part[] =>
  parts.filter(({ span }) => contains(whole, span));

/** The end of the line that an offset stands in, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end += 1;
  return end;
}

export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) !== 0x0a && text.charCodeAt(start - 1) !== 0x0d) start -= 1;
  return start;
}

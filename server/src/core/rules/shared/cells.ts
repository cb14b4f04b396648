/** What several rules ask of cells: their value, their name in words, and an edit that writes another amount. Judges nothing. */

import type { Edition, FormCell, FormTable } from '../../form/types.ts';
import type { Say } from '../../messages/say.ts';
import type { Amount } from '../../number/amount.ts';
import type { Cell, CellNote, Report } from '../../read/types.ts';
import { rewriteAmount } from '../../sums/rewrite.ts';
import type { TextEdit } from '../types.ts';

/** More places than these are of no help. */
export const MOST_RELATED = 25;

/** Every cell of the form has an entry in the report. */
export const cellOf = (report: Report, form: FormCell): Cell => report.cells[form.index] as Cell;

export const nameOf = ({ row, column }: FormCell, say: Say): string => say('cell-name', { row: row.label, column: column.label });

export const printedIn = (text: string, { span }: Cell): string => text.slice(span.start, span.end);

/** The amount in place of the printed one; width, separators and unit stay. */
export const rewritten = (text: string, cell: Cell, amount: Amount): TextEdit => ({
  span: cell.span,
  newText: rewriteAmount(printedIn(text, cell), amount),
});

/** Cells of the form that a rule is about, picked once an edition. */
export function pick(applies: (cell: FormCell, edition: Edition) => boolean): (edition: Edition) => readonly FormCell[] {
  const known = new WeakMap<Edition, readonly FormCell[]>();
  return (edition) => {
    let cells = known.get(edition);
    if (cells === undefined) {
      cells = edition.cells.filter((cell) => applies(cell, edition));
      known.set(edition, cells);
    }
    return cells;
  };
}

const unusual = new WeakMap<Report, readonly Cell[]>();

/** The cells that hold anything but plain ASCII digits: the few that rules on cells look at, found once a report. */
export function unusualCells(report: Report): readonly Cell[] {
  let cells = unusual.get(report);
  if (cells === undefined) {
    cells = report.cells.filter((cell) => !isPlain(cell));
    unusual.set(report, cells);
  }
  return cells;
}

function isPlain({ amount, notes, span }: Cell): boolean {
  if (typeof amount !== 'number' || amount < 0 || notes.length > 0) return false;
  let digits = 1;
  for (let above = 10; amount >= above; above *= 10) digits++;
  return span.end - span.start === digits;
}

/** The cells of each table that carry a note and that `applies` accepts, table by table; a table without any is left out. */
export function notedCells(
  report: Report,
  note: CellNote,
  applies: (cell: Cell) => boolean,
): { readonly table: FormTable; readonly cells: readonly [Cell, ...Cell[]] }[] {
  const found = new Map<FormTable, [Cell, ...Cell[]]>();
  for (const cell of unusualCells(report)) {
    if (cell.notes.length === 0 || !cell.notes.includes(note) || !applies(cell)) continue;
    const known = found.get(cell.form.table);
    if (known === undefined) found.set(cell.form.table, [cell]);
    else known.push(cell);
  }
  return Array.from(found, ([table, cells]) => ({ table, cells }));
}

/** The cells of the rows that have all the named columns, row by row. */
export function rowsWith(report: Report, columns: readonly string[]): (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const table of report.edition.tables) {
    for (const block of table.blocks) {
      if (!columns.every((key) => block.columns.some((column) => column.key === key))) continue;
      for (const row of block.rows) {
        rows.push(columns.map((key) => report.cells[report.edition.indexByKey.get(`${table.key}/${row.key}/${key}`) ?? -1] as Cell));
      }
    }
  }
  return rows;
}

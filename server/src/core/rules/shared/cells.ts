/** What several rules ask of cells: their value, their name in words, and an edit that writes another amount. Judges nothing. */

import type { Edition, FormCell, FormTable } from '../../form/types.ts';
import type { Say } from '../../messages/say.ts';
import type { Language } from '../../messages/types.ts';
import type { Amount } from '../../number/amount.ts';
import type { Cell, Report } from '../../read/types.ts';
import { amountEdit } from '../../sums/rewrite.ts';
import type { TextEdit } from '../types.ts';

/** More places than these are of no help. */
export const MOST_RELATED = 25;

/** Every cell of the form has an entry in the report. */
export const cellOf = (report: Report, form: FormCell): Cell => report.cells[form.index] as Cell;

export const nameOf = onceACell((cell, say) => say('cell-name', { row: cell.row.label, column: cell.column.label }));

export const printedIn = (text: string, { span }: Cell): string => text.slice(span.start, span.end);

/** The amount in place of the printed one; width, separators and unit stay. */
export const rewritten: (text: string, cell: Cell, amount: Amount) => TextEdit = amountEdit;

/** A sentence that tells nothing but a cell of the form: worded once a language. */
export function onceACell(word: (cell: FormCell, say: Say) => string): (cell: FormCell, say: Say) => string {
  const known: Readonly<Record<Language, Map<FormCell, string>>> = { 'zh-CN': new Map(), en: new Map() };
  return (cell, say) => {
    const worded = known[say.language];
    let words = worded.get(cell);
    if (words === undefined) {
      words = word(cell, say);
      worded.set(cell, words);
    }
    return words;
  };
}

/** What is worked out of the form alone: once an edition. */
export function onceAnEdition<Made>(make: (edition: Edition) => Made): (edition: Edition) => Made {
  const known = new Map<Edition, Made>();
  return (edition) => {
    let made = known.get(edition);
    if (made === undefined) {
      made = make(edition);
      known.set(edition, made);
    }
    return made;
  };
}

/** Cells of the form that a rule is about. */
export const pick = (applies: (cell: FormCell, edition: Edition) => boolean): ((edition: Edition) => readonly FormCell[]) =>
  onceAnEdition((edition) => edition.cells.filter((cell) => applies(cell, edition)));

/** The cells of the rows that have all the named columns, row by row. */
export const rowsWith = (...columns: readonly string[]): ((edition: Edition) => readonly (readonly FormCell[])[]) =>
  onceAnEdition(({ tables, cells, indexByKey }) =>
    tables.flatMap((table) =>
      table.blocks
        .filter((block) => columns.every((key) => block.columns.some((column) => column.key === key)))
        .flatMap((block) =>
          block.rows.map((row) => columns.map((key) => cells[indexByKey.get(`${table.key}/${row.key}/${key}`) ?? -1] as FormCell)),
        ),
    ),
  );

/** Cells in the order of the form, table by table; a table without any is left out. */
export function byTable(cells: readonly Cell[]): { readonly table: FormTable; readonly cells: readonly [Cell, ...Cell[]] }[] {
  const found: { readonly table: FormTable; readonly cells: [Cell, ...Cell[]] }[] = [];
  let last: FormTable | undefined;
  for (const cell of cells) {
    const { table } = cell.form;
    if (table === last) found[found.length - 1]!.cells.push(cell);
    else found.push({ table, cells: [cell] });
    last = table;
  }
  return found;
}

/** What several rules ask of cells: their value, their name in words, and an edit that writes another amount. Judges nothing. */

import type { Edition, FormCell, FormTable } from '../../form/types.ts';
import type { Say } from '../../messages/say.ts';
import type { Amount } from '../../number/amount.ts';
import type { Cell, CellNote, Report } from '../../read/types.ts';
import { amountEdit } from '../../sums/rewrite.ts';
import type { TextEdit } from '../types.ts';

/** More places than these are of no help. */
export const MOST_RELATED = 25;

/** Every cell of the form has an entry in the report. */
export const cellOf = (report: Report, form: FormCell): Cell => report.cells[form.index] as Cell;

export const nameOf = ({ row, column }: FormCell, say: Say): string => say('cell-name', { row: row.label, column: column.label });

export const printedIn = (text: string, { span }: Cell): string => text.slice(span.start, span.end);

/** The amount in place of the printed one; width, separators and unit stay. */
export const rewritten: (text: string, cell: Cell, amount: Amount) => TextEdit = amountEdit;

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

/** The few cells that rules on cells look at: all that hold anything but plain ASCII digits. */
interface Unusual {
  readonly blank: Cell[];
  readonly notNumber: Cell[];
  /** Numbers that are written with more than plain digits, or below zero. */
  readonly number: Cell[];
  readonly noted: Map<CellNote, Cell[]>;
}

const unusual = new WeakMap<Report, Unusual>();

/** Found once a report. */
function unusualIn(report: Report): Unusual {
  let found = unusual.get(report);
  if (found === undefined) {
    found = { blank: [], notNumber: [], number: [], noted: new Map() };
    for (const cell of report.cells) if (!isPlain(cell)) sortIn(found, cell);
    unusual.set(report, found);
  }
  return found;
}

function sortIn({ blank, notNumber, number, noted }: Unusual, cell: Cell): void {
  if (cell.state === 'blank') blank.push(cell);
  else if (cell.state === 'not-a-number') notNumber.push(cell);
  else if (cell.amount !== undefined) number.push(cell);
  for (const note of cell.notes) {
    const alike = noted.get(note);
    if (alike === undefined) noted.set(note, [cell]);
    // A value in several pieces may carry a note more than once.
    else if (alike.at(-1) !== cell) alike.push(cell);
  }
}

function isPlain({ amount, notes, span }: Cell): boolean {
  if (typeof amount !== 'number' || amount < 0 || notes.length > 0) return false;
  const length = span.end - span.start;
  if (length === 1) return true;
  let digits = 1;
  for (let above = 10; amount >= above; above *= 10) digits++;
  return length === digits;
}

export const blankCells = (report: Report): readonly Cell[] => unusualIn(report).blank;
export const cellsWithoutNumber = (report: Report): readonly Cell[] => unusualIn(report).notNumber;
export const unusualNumbers = (report: Report): readonly Cell[] => unusualIn(report).number;
export const notedCells = (report: Report, note: CellNote): readonly Cell[] => unusualIn(report).noted.get(note) ?? NONE;

const NONE: readonly Cell[] = [];

/** Cells table by table; a table without any is left out. */
export function byTable(cells: readonly Cell[]): { readonly table: FormTable; readonly cells: readonly [Cell, ...Cell[]] }[] {
  const found = new Map<FormTable, [Cell, ...Cell[]]>();
  for (const cell of cells) {
    const known = found.get(cell.form.table);
    if (known === undefined) found.set(cell.form.table, [cell]);
    else known.push(cell);
  }
  return Array.from(found, ([table, cells]) => ({ table, cells }));
}

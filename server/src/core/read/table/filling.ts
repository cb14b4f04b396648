/**
 * Says what stands in every cell of the form, row by row, from the places that its values were given. Judges nothing; what isn't known is
 * told as uncertain or missing.
 */

import type { FormCell } from '../../form/types.ts';
import { readNotation, readPlainInteger } from '../../number/notation.ts';
import type { Span } from '../../text/span.ts';
import type { Cell, CellNote } from '../types.ts';
import { CELL_SIZE, cellRoom, END, FIELD_END, FIELD_START, START } from './cells.ts';
import type { RowInOrder } from './inOrder.ts';
import type { Outline, OutlineRow } from './outline.ts';
import type { Place } from './placing.ts';

const NO_NOTES: readonly CellNote[] = [];

/** Fills the cells of a row in plain order and gives where the values stand. `firstCell`: -1 for a further copy, which enters no cell. */
export function fillInOrder(
  text: string,
  outline: Outline,
  firstCell: number,
  { from, expected, empties }: RowInOrder,
  row: number,
  cells: Cell[],
): Span[] {
  const room = cellRoom();
  const forms = outline.edition.cells;
  const values = new Array<Span>(expected);
  let at = from;
  for (let column = 0; column < expected; column += 1) {
    if (!empties) while (room[at + START] === room[at + END]) at += CELL_SIZE;
    const start = room[at + START]!;
    const end = room[at + END]!;
    const span = { start, end };
    values[column] = span;
    if (firstCell >= 0) {
      const fieldStart = room[at + FIELD_START]!;
      const fieldEnd = room[at + FIELD_END]!;
      const field = fieldStart === start && fieldEnd === end ? span : { start: fieldStart, end: fieldEnd };
      const form = forms[firstCell + column]!;
      const amount = readPlainInteger(text, start, end);
      cells[firstCell + column] =
        amount >= 0 ? { form, state: 'number', span, field, notes: NO_NOTES, row, amount } : readWritten(text, form, span, field, row);
    }
    at += CELL_SIZE;
  }
  return values;
}

/** A cell that holds anything but plain digits. */
function readWritten(text: string, form: FormCell, span: Span, field: Span, row: number): Cell {
  const { state, amount, notes } = readNotation(text, span.start, span.end, form.column.kind);
  return amount === undefined ? { form, state, span, field, notes, row } : { form, state, span, field, notes, row, amount };
}

/** Fills the cells of a row from its places. `values`: where they stand, if all are known; `end`: where the row ends. */
export function fillRow(
  text: string,
  { edition }: Outline,
  { firstCell, width }: OutlineRow,
  places: readonly (Place | undefined)[],
  values: readonly Span[],
  end: number,
  row: number,
  cells: Cell[],
): void {
  // A row all of whose places are known has a value for each.
  const complete = values.length === places.length;
  for (let column = 0; column < width; column += 1) {
    const form = edition.cells[firstCell + column]!;
    const place = places[column];
    if (place === undefined) {
      const span = { start: end, end };
      cells[form.index] = { form, state: 'uncertain', span, field: span, notes: NO_NOTES, row };
      continue;
    }
    const span = (complete ? values[column] : undefined) ?? { start: place.start, end: place.end };
    const isBare = place.fieldStart === place.start && place.fieldEnd === place.end;
    const field = isBare ? span : { start: place.fieldStart, end: place.fieldEnd };
    const cell = readWritten(text, form, span, field, row);
    cells[form.index] = place.split === true ? { ...cell, notes: [...cell.notes, 'split-digits'] } : cell;
  }
}

/** No cell of the row holds anything that is known. */
export function leaveRow(
  { edition }: Outline,
  { firstCell, width }: OutlineRow,
  state: 'missing' | 'uncertain',
  at: number,
  row: number,
  cells: Cell[],
): void {
  const span = { start: at, end: at };
  for (let cell = firstCell; cell < firstCell + width; cell += 1)
    cells[cell] = { form: edition.cells[cell]!, state, span, field: span, notes: NO_NOTES, row };
}

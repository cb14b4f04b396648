/**
 * Finds and reads the tables of one report: scan, choose the edition, place the rows, and say what stands in every cell of the form.
 * Judges nothing; what can't be known is told as uncertain or missing.
 */

import type { Edition, EditionId, FormTable, SectionKey, TableKey } from '../form/types.ts';
import { readNotation, readPlainInteger } from '../number/notation.ts';
import type { Span } from '../text/span.ts';
import { placeAcross } from './table/across.ts';
import { describeTable } from './table/describe.ts';
import { placeDown } from './table/down.ts';
import { chooseEdition } from './table/edition.ts';
import { type Outline, outlinesOf } from './table/outline.ts';
import { type PlacedRow, rowOfForm } from './table/placing.ts';
import type { Scan } from './table/rows.ts';
import { scan } from './table/scan.ts';
import type { Cell, CellNote, ReadRow, ReadSection, ReadTable } from './types.ts';

export interface TablesRead {
  readonly edition: Edition;
  readonly editionByLabels?: EditionId;
  readonly tables: readonly ReadTable[];
  /** By `FormCell.index` of `edition`. */
  readonly cells: readonly Cell[];
}

const TABLES: readonly TableKey[] = ['disclosure', 'requests', 'reviews'];
const isTable = (key: SectionKey): boolean => key === 'disclosure' || key === 'requests' || key === 'reviews';

/** `year`: of the report, where it is known; decides the edition only where the labels tell nothing. */
export function readTables(text: string, report: Span, sections: readonly ReadSection[], year: number | undefined): TablesRead {
  const scanned = scanReport(text, report, sections);
  const choice = chooseEdition(scanned, year);
  const tables: ReadTable[] = [];
  const cells: Cell[] = new Array<Cell>(choice.edition.cells.length);
  for (const outline of outlinesOf(choice.edition)) {
    const { form } = outline;
    const placed = form.direction === 'down' ? placeDown(text, scanned, outline) : placeAcross(text, scanned, form);
    const table = isPrinted(scanned, form, placed) ? describeTable(text, scanned, outline, placed) : undefined;
    if (table !== undefined) {
      tables.push(table);
      fillCells(text, outline, table, placed, cells);
    } else leaveMissing(outline, { start: report.end, end: report.end }, cells);
  }
  const { edition, editionByLabels } = choice;
  return editionByLabels === undefined ? { edition, tables, cells } : { edition, editionByLabels, tables, cells };
}

/** Looks in the sections of the tables first; a table that isn't there may stand anywhere, its heading lost. */
function scanReport(text: string, report: Span, sections: readonly ReadSection[]): Scan {
  const own: Span[] = [];
  for (const { key, body } of sections) if (isTable(key)) own.push(body);
  const first = scan(text, own);
  if (own.length > 0 && TABLES.every((table) => isAnchored(first, table))) return first;
  return scan(text, withoutHeadings(report, sections));
}

function isAnchored({ labels }: Scan, table: TableKey): boolean {
  for (const { label } of labels) if (label?.anchors === true && label.table === table) return true;
  return false;
}

/** The report without its headings: their words are those of labels. */
function withoutHeadings(report: Span, sections: readonly ReadSection[]): Span[] {
  const parts: Span[] = [];
  let at = report.start;
  for (const { heading } of sections) {
    if (heading.start > at) parts.push({ start: at, end: heading.start });
    at = Math.max(at, heading.end);
  }
  if (report.end > at) parts.push({ start: at, end: report.end });
  return parts;
}

/** A table is there when rows with values or several of its labels are; a sentence that mentions one label is no table. */
function isPrinted(scanned: Scan, form: FormTable, placed: readonly PlacedRow[]): boolean {
  const needed = placed.length > 0 ? 2 : 4;
  const seen: number[] = [];
  for (const { label } of scanned.labels) {
    if (label?.table !== form.key || seen.includes(label.id)) continue;
    if (seen.push(label.id) >= needed) return true;
  }
  return false;
}

const NO_NOTES: readonly CellNote[] = [];

/** `placed` are the rows of `table`, in the same order; of a row that is printed twice the first one counts. */
function fillCells(text: string, outline: Outline, table: ReadTable, placed: readonly PlacedRow[], cells: Cell[]): void {
  const behind = { start: table.span.end, end: table.span.end };
  const firsts = new Int16Array(outline.rows.length).fill(-1);
  for (let at = placed.length - 1; at >= 0; at -= 1) firsts[rowOfForm(outline, placed[at]!)] = at;
  for (let rowAt = 0; rowAt < outline.rows.length; rowAt += 1) {
    const { width, firstCell } = outline.rows[rowAt]!;
    const at = firsts[rowAt] ?? -1;
    const row = placed[at];
    const read = table.rows[at];
    if (row === undefined || read === undefined) leaveRow(outline, firstCell, width, 'missing', behind, -1, cells);
    else if (row.places.length === 0) {
      const { end } = read.span;
      leaveRow(outline, firstCell, width, 'uncertain', { start: end, end }, at, cells);
    } else fillRow(text, outline, firstCell, width, row.places, read, at, cells);
  }
}

function fillRow(
  text: string,
  { edition }: Outline,
  firstCell: number,
  width: number,
  places: PlacedRow['places'],
  read: ReadRow,
  row: number,
  cells: Cell[],
): void {
  // A row all of whose places are known has a value for each.
  const { values } = read;
  const complete = values.length === places.length;
  for (let column = 0; column < width; column += 1) {
    const form = edition.cells[firstCell + column]!;
    const place = places[column];
    if (place === undefined) {
      const span = { start: read.span.end, end: read.span.end };
      cells[form.index] = { form, state: 'uncertain', span, field: span, notes: NO_NOTES, row };
      continue;
    }
    const { start, end } = place;
    const span = (complete ? values[column] : undefined) ?? { start, end };
    const field = place.fieldStart === start && place.fieldEnd === end ? span : { start: place.fieldStart, end: place.fieldEnd };
    const plain = readPlainInteger(text, start, end);
    if (plain >= 0 && place.split !== true) {
      cells[form.index] = { form, state: 'number', span, field, notes: NO_NOTES, row, amount: plain };
      continue;
    }
    const { state, amount, notes: written } = readNotation(text, start, end, form.column.kind);
    const notes: readonly CellNote[] = place.split === true ? [...written, 'split-digits'] : written;
    cells[form.index] = amount === undefined ? { form, state, span, field, notes, row } : { form, state, span, field, notes, row, amount };
  }
}

const leaveMissing = (outline: Outline, span: Span, cells: Cell[]): void => {
  for (const { firstCell, width } of outline.rows) leaveRow(outline, firstCell, width, 'missing', span, -1, cells);
};

/** No cell of the row holds anything that is known. */
function leaveRow(
  { edition }: Outline,
  firstCell: number,
  width: number,
  state: 'missing' | 'uncertain',
  span: Span,
  row: number,
  cells: Cell[],
): void {
  for (let at = firstCell; at < firstCell + width; at += 1)
    cells[at] = { form: edition.cells[at]!, state, span, field: span, notes: NO_NOTES, row };
}

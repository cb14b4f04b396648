/**
 * Finds and reads the tables of one report: scan, choose the edition, place the rows, and say what stands in every cell of the form.
 * Judges nothing; what can't be known is told as uncertain or missing.
 */

import type { Edition, EditionId, FormRow, FormTable, TableKey } from '../form/types.ts';
import { readNotation } from '../number/notation.ts';
import type { Span } from '../text/span.ts';
import { placeAcross } from './table/across.ts';
import { describeTable } from './table/describe.ts';
import { placeDown } from './table/down.ts';
import { chooseEdition } from './table/edition.ts';
import type { PlacedRow } from './table/placing.ts';
import type { Scan } from './table/rows.ts';
import { scan } from './table/scan.ts';
import type { Cell, CellNote, ReadSection, ReadTable } from './types.ts';

export interface TablesRead {
  readonly edition: Edition;
  readonly editionByLabels?: EditionId;
  readonly tables: readonly ReadTable[];
  /** By `FormCell.index` of `edition`. */
  readonly cells: readonly Cell[];
}

const TABLES: readonly TableKey[] = ['disclosure', 'requests', 'reviews'];

/** `year`: of the report, where it is known; decides the edition only where the labels tell nothing. */
export function readTables(text: string, report: Span, sections: readonly ReadSection[], year: number | undefined): TablesRead {
  const scanned = scanReport(text, report, sections);
  const choice = chooseEdition(scanned, year);
  const tables: ReadTable[] = [];
  const cells: Cell[] = new Array<Cell>(choice.edition.cells.length);
  const none: Cell['span'] = { start: report.end, end: report.end };
  for (const form of choice.edition.tables) {
    const placed = form.direction === 'down' ? placeDown(text, scanned, form, choice.edition) : placeAcross(text, scanned, form);
    const table = isPrinted(scanned, form, placed) ? describeTable(text, scanned, form, placed, choice.edition) : undefined;
    if (table !== undefined) tables.push(table);
    fillCells(text, choice.edition, form, table, placed, cells, none);
  }
  return { ...choice, tables, cells };
}

/** Looks in the sections of the tables first; a table that isn't there may stand anywhere, its heading lost. */
function scanReport(text: string, report: Span, sections: readonly ReadSection[]): Scan {
  const own = sections.filter(({ key }) => TABLES.some((table) => table === key)).map(({ body }) => body);
  const first = scan(text, own);
  const seen = new Set(first.labels.filter(({ label }) => label?.anchors === true).map(({ label }) => label?.table));
  if (own.length > 0 && TABLES.every((table) => seen.has(table))) return first;
  return scan(text, withoutHeadings(report, sections));
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
  const seen = new Set<number>();
  for (const { label } of scanned.labels) {
    if (label?.table !== form.key) continue;
    seen.add(label.id);
    if (seen.size >= needed) return true;
  }
  return false;
}

const NO_NOTES: readonly CellNote[] = [];

function fillCells(
  text: string,
  edition: Edition,
  formTable: FormTable,
  table: ReadTable | undefined,
  placed: readonly PlacedRow[],
  cells: Cell[],
  none: Span,
): void {
  const byKey = new Map<string, number>();
  if (table !== undefined) {
    placed.forEach((row, at) => {
      if (!byKey.has(row.key)) byKey.set(row.key, at);
    });
  }
  const behind = table === undefined ? none : { start: table.span.end, end: table.span.end };
  let row: FormRow | undefined;
  let columnAt = 0;
  let at: number | undefined;
  for (const form of edition.cells) {
    if (form.table !== formTable) continue;
    if (form.row === row) columnAt += 1;
    else {
      row = form.row;
      columnAt = 0;
      at = byKey.get(row.key);
    }
    const found = at === undefined ? undefined : placed[at];
    if (found === undefined || at === undefined) {
      cells[form.index] = { form, state: 'missing', span: behind, field: behind, notes: NO_NOTES, row: -1 };
      continue;
    }
    const place = found.places[columnAt];
    if (place === undefined) {
      const end = table?.rows[at]?.span.end ?? none.end;
      const span = { start: end, end };
      cells[form.index] = { form, state: 'uncertain', span, field: span, notes: NO_NOTES, row: at };
      continue;
    }
    const { state, amount, notes: written } = readNotation(text, place.start, place.end, form.column.kind);
    const notes: readonly CellNote[] = place.split === true ? [...written, 'split-digits'] : written;
    const span = { start: place.start, end: place.end };
    const field =
      place.fieldStart === place.start && place.fieldEnd === place.end ? span : { start: place.fieldStart, end: place.fieldEnd };
    cells[form.index] =
      amount === undefined ? { form, state, span, field, notes, row: at } : { form, state, span, field, notes, row: at, amount };
  }
}

/**
 * Finds and reads the tables of one report: scan, choose the edition, place the rows, and say what stands in every cell of the form.
 * Judges nothing; what can't be known is told as uncertain or missing.
 */

import type { Edition, EditionId, FormTable, SectionKey, TableKey } from '../form/types.ts';
import type { Span } from '../text/span.ts';
import { placeAcross } from './table/across.ts';
import { describeTable } from './table/describe.ts';
import { placeDown } from './table/down.ts';
import { chooseEdition } from './table/edition.ts';
import { leaveRow } from './table/filling.ts';
import { type Outline, outlinesOf } from './table/outline.ts';
import type { Scan } from './table/rows.ts';
import { scan } from './table/scan.ts';
import type { Cell, ReadSection, ReadTable } from './types.ts';

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
    if (isPrinted(scanned, form, placed.length)) tables.push(describeTable(text, scanned, outline, placed, cells));
    else leaveMissing(outline, report.end, cells);
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
function isPrinted(scanned: Scan, form: FormTable, rows: number): boolean {
  const needed = rows > 0 ? 2 : 4;
  const seen: number[] = [];
  for (const { label } of scanned.labels) {
    if (label?.table !== form.key || seen.includes(label.id)) continue;
    if (seen.push(label.id) >= needed) return true;
  }
  return false;
}

/** A table that isn't printed. */
function leaveMissing(outline: Outline, at: number, cells: Cell[]): void {
  for (const row of outline.rows) leaveRow(outline, row, 'missing', at, -1, cells);
}

/**
 * 整理表格: rewrites each table in the one canonical layout, loss-free, as edits. What can't be rewritten for certain is refused
 * with the reason: every result is read again, and an edit stays only if the reading is the same. Knows no editor.
 */

import type { FormColumn, TableKey } from '../form/types.ts';
import type { Say } from '../messages/say.ts';
import { readDocument } from '../read/document.ts';
import type { Document, ReadTable, Report } from '../read/types.ts';
import { isSpace } from '../text/characters.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { overlaps, type Span } from '../text/span.ts';
import { leftover } from './leftover.ts';
import { printTable } from './print.ts';

export interface FormatRefusal {
  readonly table: TableKey;
  readonly span: Span;
  readonly message: string;
}

export interface FormatResult {
  /** In the order of the text; none for a table that is canonical already. */
  readonly edits: readonly Edit[];
  readonly refused: readonly FormatRefusal[];
}

interface Plan {
  readonly report: number;
  readonly table: ReadTable;
  readonly edit: Edit;
}

/** The edits that bring the tables (those that `range` touches) into the canonical layout. */
export function formatTables(document: Document, say: Say, range?: Span): FormatResult {
  const plans: Plan[] = [];
  const refused: FormatRefusal[] = [];
  const refuse = (table: ReadTable, message: string) => refused.push({ table: table.form.key, span: table.span, message });
  document.reports.forEach((report, at) => {
    for (const table of report.tables) {
      if (range !== undefined && !overlaps(range, table.span)) continue;
      const obstacle = obstacleIn(document.text, report, table, say);
      if (obstacle === undefined) plans.push({ report: at, table, edit: planned(document.text, report, table) });
      else refuse(table, obstacle);
    }
  });
  const { kept, dropped } = verified(document, plans);
  for (const { table } of dropped) refuse(table, say('format-not-same', { table: table.form.name }));
  const edits = kept.map(({ edit }) => edit).filter(({ span, newText }) => document.text.slice(span.start, span.end) !== newText);
  return { edits, refused };
}

/** Why a table can't be rewritten without loss; undefined when it can. */
function obstacleIn(text: string, report: Report, table: ReadTable, say: Say): string | undefined {
  const name = table.form.name;
  const uncertain = table.rows.filter((row) => row.placement === 'uncertain');
  if (uncertain.length > 0)
    return say('format-uncertain', { table: name, count: uncertain.length, row: labelOf(table, uncertain[0]?.key) });
  const double = table.rows.find((row) => row.duplicate === true);
  if (double !== undefined) return say('format-duplicate', { table: name, row: labelOf(table, double.key) });
  const words = leftover(text, report, table).unknown;
  return words === undefined ? undefined : say('format-other-text', { table: name, words });
}

const labelOf = (table: ReadTable, key: string | undefined): string =>
  table.form.blocks.flatMap((block) => block.rows).find((row) => row.key === key)?.label ?? '';

/** The table in the canonical layout, in place of its lines. */
function planned(text: string, report: Report, table: ReadTable): Edit {
  const { columnLabels } = leftover(text, report, table);
  const present = new Set(table.rows.map((row) => row.key));
  const cellText = (row: string, column: FormColumn): string => {
    const cell = report.cells[report.edition.indexByKey.get(`${table.form.key}/${row}/${column.key}`) ?? -1];
    return cell === undefined
      ? ''
      : text
          .slice(cell.span.start, cell.span.end)
          .replace(/[\t\r\n]+/gu, ' ')
          .trim();
  };
  const lines = printTable(table.form, (row, column) => cellText(row.key, column), {
    hasRow: (row) => present.has(row.key),
    columnLabel: (column) => columnLabels.get(column) ?? column.label,
  });
  const { start, end } = region(text, table.span);
  const lineEnd = lineEndOf(text, table.span);
  const before = start > 0 && !isLineEnd(text[start - 1]) ? lineEnd : '';
  const after = end < text.length && !isLineEnd(text[end]) ? lineEnd : '';
  return { span: { start, end }, newText: before + lines.join(lineEnd) + after };
}

/** The table with the blanks and pipes around it that are its own: whole lines where nothing else stands on them. */
function region(text: string, span: Span): Span {
  let start = span.start;
  while (start > 0 && ' \t\u00a0\u3000|'.includes(text.charAt(start - 1))) start -= 1;
  if (start > 0 && !isLineEnd(text[start - 1])) start = span.start;
  let end = span.end;
  for (let at = span.end; at < text.length && ' \t\u00a0\u3000|\r\n'.includes(text.charAt(at)); at += 1) if (text[at] === '|') end = at + 1;
  let lineEnd = end;
  while (lineEnd < text.length && ' \t\u00a0\u3000'.includes(text.charAt(lineEnd))) lineEnd += 1;
  return { start, end: lineEnd === text.length || isLineEnd(text[lineEnd]) ? lineEnd : end };
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** The line end of the table, else of the text. */
function lineEndOf(text: string, span: Span): string {
  return (/\r\n|\n|\r/u.exec(text.slice(span.start, span.end)) ?? /\r\n|\n|\r/u.exec(text))?.[0] ?? '\n';
}

/** Keeps the plans after which the text reads as before. Each round reads once; what a round finds wrong is dropped. */
function verified(document: Document, plans: readonly Plan[]): { kept: readonly Plan[]; dropped: readonly Plan[] } {
  let kept = plans;
  const dropped: Plan[] = [];
  for (let round = 0; round < 3 && kept.length > 0; round += 1) {
    const text = applyEdits(
      document.text,
      kept.map(({ edit }) => edit),
    );
    const again = text === document.text ? document : readDocument(text);
    const sameProse =
      document.reports.length === again.reports.length &&
      document.reports.every((report, at) => prose(document.text, report) === prose(text, again.reports[at]));
    // A table that is left alone must not be read otherwise because of its neighbours.
    const touched = new Set(kept.map(({ table }) => table));
    const sameOthers = document.reports.every(({ tables }, at) =>
      tables.every((table) => touched.has(table) || sameCells(document, again, at, table)),
    );
    const wrong = sameProse && sameOthers ? kept.filter(({ report, table }) => !readsTheSame(document, again, report, table)) : kept;
    if (wrong.length === 0) return { kept, dropped };
    dropped.push(...wrong);
    kept = kept.filter((plan) => !wrong.includes(plan));
  }
  return { kept: [], dropped: [...dropped, ...kept] };
}

/** The title, headings and running text of a report, without the blanks and the pipes of a table's edge around each line. */
function prose(text: string, report: Report | undefined): string {
  if (report === undefined) return '';
  const spans = [...report.sections.map(({ heading }) => heading), ...report.narrative.map(({ span }) => span)];
  return [report.title?.text ?? '', ...spans.map(({ start, end }) => withoutEdge(text.slice(start, end)))]
    .filter((line) => line !== '')
    .join('\n');
}

/** Two passes from the ends inwards: a search for blanks at a line's end would begin anew at each blank. */
function withoutEdge(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isEdge(line.charCodeAt(start))) start += 1;
  while (end > start && isEdge(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

const isEdge = (code: number): boolean => code === 0x7c || isSpace(code);

function readsTheSame(before: Document, after: Document, at: number, table: ReadTable): boolean {
  const [one, other] = [before.reports[at], after.reports[at]];
  if (one === undefined || other === undefined || one.edition !== other.edition) return false;
  const printed = other.tables.find(({ form }) => form.key === table.form.key);
  if (printed === undefined || printed.rows.length !== table.rows.length || printed.rows.some(({ placement }) => placement === 'uncertain'))
    return false;
  return sameCells(before, after, at, table);
}

/** Whether the cells of a table hold what they held. */
function sameCells(before: Document, after: Document, at: number, table: ReadTable): boolean {
  const [one, other] = [before.reports[at], after.reports[at]];
  if (one === undefined || other === undefined || one.edition !== other.edition) return false;
  return one.cells.every((cell, index) => {
    const again = other.cells[index];
    if (cell.form.table !== table.form) return true;
    return again !== undefined && cell.state === again.state && squeezed(before.text, cell.span) === squeezed(after.text, again.span);
  });
}

const squeezed = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, ' ').trim();

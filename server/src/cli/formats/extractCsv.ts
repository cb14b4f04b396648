/** `extract --format csv` (a report a row) and `csv-long` (a cell a row): the data set that is copied by hand today, for Excel and for statistics. */

import { editions } from '../../core/form/editions.ts';
import { formatAmount } from '../../core/number/amount.ts';
import type { Cell, CellState, Report } from '../../core/read/types.ts';
import { sliceOf } from '../../core/text/span.ts';
import { byteOrderMark } from './csv.ts';
import { csvLine } from './escape.ts';
import type { CheckedFile, Entry, Format } from './types.ts';

/** Headings are keys, in every language: they are the names that scripts rely on. */
const reportColumns = ['path', 'part', 'edition', 'year', 'organ'] as const;

/** The cells of every edition in the order of the forms; those with the same key mean the same. */
const keys: readonly string[] = [...new Set(editions.flatMap(({ cells }) => cells.map(({ key }) => key)))];

/** Cells without a number are empty in a wide row; these columns say how many there are of each kind, so that no gap passes for a zero. */
const gaps = ['blank', 'not-a-number', 'missing', 'uncertain'] as const satisfies readonly CellState[];

const separator = '\r\n';
const foot = ({ records }: { readonly records: number }): string => (records > 0 ? separator : '');

export const extractWide: Format = {
  head: () =>
    `${byteOrderMark}${csvLine([...reportColumns, 'title', ...gaps.map((state) => `cells:${state}`), 'sums:broken', ...keys])}${separator}`,
  records: (file) => file.entries.flatMap((entry) => wideRow(file, entry)),
  separator,
  foot,
};

export const extractLong: Format = {
  head: () =>
    `${byteOrderMark}${csvLine([...reportColumns, 'table', 'row', 'column', 'rowLabel', 'columnLabel', 'state', 'value', 'text', 'line', 'character'])}${separator}`,
  records: (file) => file.entries.flatMap((entry) => longRows(file, entry)),
  separator,
  foot,
};

const reportValues = (
  { path }: CheckedFile,
  part: number | undefined,
  { edition, year, organ }: Report,
): (string | number | undefined)[] => [path, part, edition.id, year?.value, organ?.name];

function wideRow(file: CheckedFile, { part, analysis }: Entry): string[] {
  if (analysis === undefined) return [];
  const { report, sums } = analysis;
  const values = new Map(report.cells.map(({ form, amount }) => [form.key, amount === undefined ? '' : formatAmount(amount)]));
  const counts = gaps.map((state) => report.cells.filter((cell) => cell.state === state).length);
  return [
    csvLine([
      ...reportValues(file, part, report),
      report.title?.text,
      ...counts,
      sums.broken.length,
      ...keys.map((key) => values.get(key)),
    ]),
  ];
}

function longRows(file: CheckedFile, { part, analysis }: Entry): string[] {
  if (analysis === undefined) return [];
  const { report } = analysis;
  return report.cells.map((cell) => csvLine([...reportValues(file, part, report), ...cellValues(cell, file)]));
}

/** The text as printed; lines and characters as in JSON, from 0. */
function cellValues({ form, state, amount, span }: Cell, { lines }: CheckedFile): (string | number | undefined)[] {
  const { line, character } = lines.position(span.start);
  const value = amount === undefined ? undefined : formatAmount(amount);
  const { table, row, column } = form;
  return [table.key, row.key, column.key, row.label, column.label, state, value, sliceOf(lines.text, span), line, character];
}

/**
 * 粘贴为年报表格: what was copied elsewhere, as text with a row a line and a tab between cells, with our tables in the canonical
 * layout. Words around the tables stay. Knows no clipboard and no HTML; what it is not sure of it leaves to the plain text.
 */

import { sayIn } from '../messages/say.ts';
import { readDocument } from '../read/document.ts';
import type { Document, ReadTable, Report } from '../read/types.ts';
import { applyEdits } from '../text/edits.ts';
import { overlaps } from '../text/span.ts';
import { nameEmptyCells } from './emptyCells.ts';
import { formatTables } from './format.ts';

/** A table alone has too few words to be known for a report's. It is read as what the person takes it for: part of one. */
const TITLE = '政府信息公开工作年度报告\n';

/** Reasons are told to nobody here: what is refused is pasted as it always was. */
const say = sayIn('zh-CN');

/** The text with its tables canonical; undefined where none is ours, or none can be read for certain. */
export function formatPasted(copied: string): string | undefined {
  const lines = copied.replace(/\r\n?/gu, '\n');
  const alone = readDocument(lines);
  if (alone.unreadable !== undefined) return undefined;
  const title = alone.reports.length > 0 ? '' : TITLE;
  const { text: named, mark } = nameEmptyCells(title === '' ? alone : readDocument(title + lines));
  const document = readDocument(named);
  const { edits, refused } = formatTables(document, say);
  const tables = document.reports.flatMap((report) => report.tables);
  const left = [...refused, ...tables.filter((table) => !isCertain(table))];
  if (tables.every(({ span }) => left.some((each) => overlaps(each.span, span)))) return undefined;
  const wanted = edits.filter((edit) => !left.some(({ span }) => overlaps(span, edit.span)));
  const text = withoutEmptyRows(applyEdits(document.text, wanted));
  if (!sameValues(document, readDocument(text))) return undefined;
  return (mark === '' ? text : text.replaceAll(mark, '')).slice(title.length).replace(/\n$/u, '');
}

const isCertain = (table: ReadTable): boolean => hasItsHead(table) && table.rows.every(({ placement }) => placement === 'plain');

/**
 * Whether every column of the blocks with rows is named. A few rows without their head are not enough to tell a table of ours from
 * another one about the same matters, nor do they need a head where they are pasted.
 */
function hasItsHead({ form, labels, rows }: ReadTable): boolean {
  const keys = new Set(rows.map(({ key }) => key));
  const named = new Set(labels.filter(({ kind }) => kind === 'column').map(({ key }) => key));
  const blocks = form.blocks.filter((block) => block.rows.some(({ key }) => keys.has(key)));
  return blocks.length > 0 && blocks.every(({ columns }) => columns.every(({ key }) => named.has(key)));
}

/** Programs copy empty rows around a table, too. One inside it may be its own: the row of table 四 that nobody filled in. */
function withoutEmptyRows(text: string): string {
  const own = readDocument(text).reports.flatMap(({ tables }) => tables.map(({ span }) => span));
  let start = 0;
  return text
    .split('\n')
    .filter((line) => {
      const span = { start, end: start + line.length };
      start = span.end + 1;
      return line.trim() !== '' || own.some((table) => overlaps(table, span));
    })
    .join('\n');
}

/** The same values in the same cells: what is pasted holds each number once, in its place. */
function sameValues(before: Document, after: Document): boolean {
  const values = ({ text, reports }: Document): string => JSON.stringify(reports.map((report) => valuesOf(text, report)));
  return values(before) === values(after);
}

const valuesOf = (text: string, { edition, cells }: Report): string[] => [
  edition.id,
  ...cells
    .filter(({ state }) => state !== 'missing')
    .map(({ form, span }) => `${form.key} ${text.slice(span.start, span.end).replace(/\s+/gu, ' ')}`),
];

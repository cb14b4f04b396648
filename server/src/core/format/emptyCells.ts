/**
 * Names the empty cells of a grid before it is read. A report's text may have lost a cell, so its reader must doubt an empty one at
 * the edge of a row; a grid has lost none, and its heads tell the column. Knows the tables as they were found, no clipboard.
 */

import type { FormColumn } from '../form/types.ts';
import type { Document, ReadLabel, ReadTable } from '../read/types.ts';

/** Strokes that a reader takes for nil; the first that the text doesn't use names its empty cells. No label of the form has one. */
const MARKS = ['―', '─', '－'] as const;

export interface Named {
  readonly text: string;
  /** What stands in the empty cells. */
  readonly mark: string;
}

/** The text, a row a line and a tab between cells, with the mark in every cell that is seen to be empty. */
export function nameEmptyCells({ text, reports }: Document): Named {
  const mark = MARKS.find((each) => !text.includes(each));
  if (mark === undefined) return { text, mark: '' };
  const rows = text.split('\n').map((line) => line.split('\t'));
  const place = placesIn(text);
  for (const { tables } of reports)
    for (const table of tables) for (const row of rowsOf(table, place)) fill(rows[row.line] ?? [], row, mark);
  return { text: rows.map((cells) => cells.join('\t')).join('\n'), mark };
}

/** The line of a row, the cell of its label, and the cells of its columns. */
interface GridRow {
  readonly line: number;
  readonly label: number;
  readonly columns: readonly number[];
}

function fill(cells: string[], { label, columns }: GridRow, mark: string): void {
  const isEmpty = (at: number): boolean => (cells[at] ?? '').trim() === '';
  for (let at = label + 1; at < cells.length; at += 1) if (!isEmpty(at) && !columns.includes(at)) return;
  for (const at of columns) {
    while (cells.length < at) cells.push('');
    if (isEmpty(at)) cells[at] = mark;
  }
}

type PlaceOf = (offset: number) => { readonly line: number; readonly cell: number };

function rowsOf(table: ReadTable, placeOf: PlaceOf): GridRow[] {
  const { form, labels } = table;
  const columns = form.blocks.flatMap((block) => block.columns);
  if (form.direction === 'across') {
    const heads = labels.filter(({ kind }) => kind === 'column').map((label) => placeOf(startOf(label)));
    const last = Math.max(...heads.map(({ line }) => line));
    const cells = heads.map(({ cell }) => cell).sort((a, b) => a - b);
    const wanted = form.blocks.reduce((count, block) => count + block.columns.length * block.rows.length, 0);
    return new Set(cells).size === wanted && cells.length === wanted ? [{ line: last + 1, label: -1, columns: cells }] : [];
  }
  const rows: GridRow[] = [];
  const heads = new Map<string, number>();
  for (const label of labels) {
    const { line, cell } = placeOf(startOf(label));
    if (label.kind === 'column' && columns.some(({ key }) => key === label.key)) heads.set(label.key, cell);
    if (label.kind !== 'row') continue;
    const own: readonly FormColumn[] = form.blocks.find((block) => block.rows.some(({ key }) => key === label.key))?.columns ?? [];
    const cells = own.map(({ key }) => heads.get(key) ?? -1);
    if (cells.length > 0 && cells.every((at) => at > cell) && new Set(cells).size === cells.length)
      rows.push({ line, label: cell, columns: cells });
  }
  return rows;
}

const startOf = (label: ReadLabel): number => label.spans[0]?.start ?? 0;

/** Finds line and cell of offsets that come in the order of the text, or nearly so. */
function placesIn(text: string): PlaceOf {
  const lines: number[] = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return (offset) => {
    let [low, high] = [0, lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, cell: text.slice(lines[low], offset).split('\t').length - 1 };
  };
}

/**
 * Prints a table of the form in the one canonical layout: tab-separated, official labels, one row a line. Knows the form's data
 * and nothing of any text: the caller says what stands in each cell.
 */

import type { FormBlock, FormColumn, FormRow, FormTable } from '../form/types.ts';

/** What stands in a cell, as it is to be printed; empty for a blank. */
export type CellText = (row: FormRow, column: FormColumn, block: FormBlock) => string;

/** The head of the column of labels in table 二, the same in every edition. */
const CONTENT = '信息内容';

export interface Printed {
  /** Whether a row is printed; absent: all are. A block without rows is not printed. */
  readonly hasRow?: (row: FormRow) => boolean;
  /** What stands over a column, where it is not the official label. */
  readonly columnLabel?: (column: FormColumn) => string;
}

/** The lines of the table, each without a line end. */
export function printTable(table: FormTable, cellText: CellText, printed: Printed = {}): string[] {
  const lines =
    table.direction === 'across'
      ? printAcross(table, cellText)
      : table.blocks.flatMap((block) => printDown(table, block, cellText, printed));
  return lines.map((cells) => cells.join('\t'));
}

/** The groups stand side by side: the printed head, then one line with every value. */
function printAcross(table: FormTable, cellText: CellText): string[][] {
  const values = table.blocks.flatMap((block) => block.rows.flatMap((row) => block.columns.map((column) => cellText(row, column, block))));
  return [...table.head.map((line) => [...line]), values];
}

function printDown(table: FormTable, block: FormBlock, cellText: CellText, { hasRow, columnLabel }: Printed): string[][] {
  const rows = hasRow === undefined ? block.rows : block.rows.filter(hasRow);
  if (rows.length === 0) return [];
  const labelColumns = 1 + Math.max(0, ...block.rows.map((row) => row.groups.length));
  const lines: string[][] =
    table.head.length > 0
      ? table.head.map((line) => [...line])
      : [[CONTENT, ...block.columns.map((column) => columnLabel?.(column) ?? column.label)]];
  if (block.label !== undefined) lines.unshift([block.label]);
  let above: readonly string[] = [];
  for (const row of rows) {
    // A group is printed on its first row only, as a merged cell shows it.
    const path = [...row.groups, row.label];
    let same = 0;
    while (same < row.groups.length && row.groups[same] === above[same]) same += 1;
    const labels = Array.from({ length: labelColumns }, (_, at) => (at < same ? '' : (path[at] ?? '')));
    lines.push([...labels, ...block.columns.map((column) => cellText(row, column, block))]);
    above = row.groups;
  }
  return lines;
}

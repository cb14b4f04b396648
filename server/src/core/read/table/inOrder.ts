/**
 * Tables in plain order, nearly all there are: their rows are placed without an object a cell, by where the first one stands. Any doubt is
 * left to the modules that place row by row.
 */

import type { FormTable } from '../../form/types.ts';
import { CELL_SIZE, COLUMN, cellRoom, END, firstFilledOf, type RowItem, START } from './cells.ts';
import type { Outline } from './outline.ts';
import { firstColumnOf, type Grid, leavesCellsEmpty, standsShifted, windowStart } from './placing.ts';
import { isGridLine, type Scan } from './rows.ts';
import { isTorn } from './strays.ts';

/** A row whose values stand one after another, each under its column, as in nearly every table: told by where the first one stands. */
export interface RowInOrder {
  readonly item: RowItem;
  readonly key: string;
  readonly expected: number;
  readonly places: undefined;
  readonly placement: 'plain';
  readonly doubt: undefined;
  shifted: true | undefined;
  /** Where its first cell stands among all; the others follow. */
  readonly from: number;
  /** Whether empty cells take a column; else they are stepped over. */
  readonly empties: boolean;
}

export const rowInOrder = (item: RowItem, key: string, expected: number, from: number, empties: boolean): RowInOrder => ({
  item,
  key,
  expected,
  places: undefined,
  placement: 'plain',
  doubt: undefined,
  shifted: undefined,
  from,
  empties,
});

/**
 * The ordinary table, placed without asking what its rows have in common: every row of the edition has its label, all its values and no more.
 * Undefined for any other.
 */
export function placeInOrder(scan: Scan, { form, widthByLabel }: Outline): RowInOrder[] | undefined {
  const placed: RowInOrder[] = [];
  /** By width: the cell of the line in which the first values stand, -1 where none stand in a grid, -2 where they differ. */
  const columns = [-1, -1, -1, -1, -1, -1, -1, -1];
  /** Widths of which some row has empty cells as well. Where none has, none stands shifted: the first cell fits them all. */
  let ragged = 0;
  const room = cellRoom();
  for (const item of scan.rows) {
    if (item.table !== form.key) continue;
    const label = item.label?.label;
    const expected = label === undefined ? 0 : (widthByLabel[label.id] ?? 0);
    // Words of a group that could have been a row: the edition has no such row.
    if (expected === 0 && (label !== undefined || item.filled === 0)) continue;
    if (label === undefined || item.filled !== expected || isTorn(item)) return undefined;
    if (item.count > expected) ragged |= 1 << expected;
    const from = firstFilledOf(room, item);
    const column = room[from + COLUMN]!;
    if (item.kind !== 'plain' && column >= 0) {
      const others = columns[expected] ?? -1;
      columns[expected] = others === -1 ? column : others === column ? column : -2;
    }
    placed.push(rowInOrder(item, label.key, expected, from, false));
  }
  for (let width = 1; width < columns.length; width += 1) {
    const column = columns[width] ?? -1;
    if (column === -1 || (ragged & (1 << width)) === 0) continue;
    const heads = headColumns(scan, form, width);
    if (column === -2 || (heads[0] >= 0 && heads[0] !== column && heads[1] - heads[0] === width - 1)) markShifted(placed, width, heads);
  }
  return placed;
}

/** Marks the rows whose values stand in other cells of their lines than those of most rows. */
function markShifted(placed: readonly RowInOrder[], width: number, heads: readonly [number, number]): void {
  const room = cellRoom();
  const rows = placed.filter(({ expected }) => expected === width);
  const { column } = firstColumnOf(
    rows.map(({ item }) => item),
    width,
    heads,
  );
  for (const row of rows) if (standsShifted(row.item, room[row.from + COLUMN]!, column)) row.shifted = true;
}

/**
 * The ordinary table whose zeros were left out: every row of the edition is a line of a grid with all its cells, and those that hold something
 * stand where the others have theirs. Undefined for any other, or where an empty cell may be one that was lost.
 */
export function placeInGrid(scan: Scan, outline: Outline): RowInOrder[] | undefined {
  const { form, widthByLabel } = outline;
  const rows: RowItem[] = [];
  for (const item of scan.rows) {
    if (item.table !== form.key) continue;
    const label = item.label?.label;
    const expected = label === undefined ? 0 : widthByLabel[label.id]!;
    if (expected === 0 && (label !== undefined || item.filled === 0)) continue;
    if (label === undefined || !isGridLine(item.kind) || item.count === 0 || item.filled > expected) return undefined;
    rows.push(item);
  }
  if (!leavesCellsEmpty(scan.rows)) return undefined;
  const room = cellRoom();
  const grids: (Pick<Grid, 'column' | 'offset'> | undefined)[] = [];
  const placed: RowInOrder[] = [];
  for (const item of rows) {
    const label = item.label!.label!;
    const expected = widthByLabel[label.id]!;
    grids[expected] ??= firstColumnOf(
      rows.filter((row) => widthByLabel[row.label!.label!.id] === expected),
      expected,
      headColumns(scan, form, expected),
    );
    const { column, offset } = grids[expected];
    if (item.filled === expected) {
      const row = rowInOrder(item, label.key, expected, firstFilledOf(room, item), false);
      if (standsShifted(item, room[row.from + COLUMN]!, column)) row.shifted = true;
      placed.push(row);
      continue;
    }
    const start = windowStart(item, expected, column, offset);
    if (start < 0) return undefined;
    const from = item.first + start * CELL_SIZE;
    const last = from + (expected - 1) * CELL_SIZE;
    // With its total missing a row may have lost another cell, and the rest moved up.
    if (item.filled > 0 && form.blocks.length === 1 && room[last + START] === room[last + END]) return undefined;
    placed.push(rowInOrder(item, label.key, expected, from, true));
  }
  return placed;
}

/** The cells of the line in which the heads of the first and the last column stand, if they stand in a grid. */
export function headColumns(scan: Scan, form: FormTable, expected: number): readonly [number, number] {
  const columns = form.blocks.find((block) => block.columns.length === expected)?.columns ?? [];
  const firstKey = columns[0]?.key;
  const lastKey = columns.at(-1)?.key;
  let first = -2;
  let last = -2;
  for (const { label, column } of scan.labels) {
    if (column < 0 || label?.table !== form.key || label.kind !== 'column') continue;
    if (first < 0 && label.key === firstKey) first = column;
    if (last < 0 && label.key === lastKey) last = column;
  }
  return [first, last];
}

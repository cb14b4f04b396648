/** Tables with a row a line (二 and 三): which rows are printed, and how their cells are given to columns. */

import type { Edition } from '../../form/types.ts';
import type { RowItem } from './cells.ts';
import { placeDumped } from './dumped.ts';
import { fillGaps } from './inferring.ts';
import { headColumns, placeInGrid, placeInOrder, type RowInOrder } from './inOrder.ts';
import { labels } from './labels.ts';
import { settleLostCells } from './lostCells.ts';
import { type Outline, outlinesOf } from './outline.ts';
import { type Grid, gridOf, LineCells, type LineHabit, leavesCellsEmpty, lineHabit, type PlacedRow, placeRow } from './placing.ts';
import type { Scan } from './rows.ts';
import { placeOnlyCuts, placeTogether, runsTogether } from './runTogether.ts';
import { doubtTorn } from './strays.ts';

/** Places every row of the form that is printed, in the order of the text. */
export function placeDown(text: string, scan: Scan, outline: Outline): readonly (PlacedRow | RowInOrder)[] {
  return placeInOrder(scan, outline) ?? placeInGrid(scan, outline) ?? placeOddly(text, scan, outline);
}

function placeOddly(text: string, scan: Scan, outline: Outline): PlacedRow[] {
  const { form, edition, widthByKey: expectedByKey } = outline;
  const all = scan.rows.filter((row) => row.table === form.key);
  const separated = mostlySeparated(all);
  const isNoise = (row: RowItem) =>
    separated && row.kind === 'plain' && row.filled > 0 && row.filled < (expectedByKey.get(keyOf(row)) ?? 0);
  const rows = withoutEchoes(all.filter((row) => expectedByKey.has(keyOf(row)))).map((row) => (isNoise(row) ? row.withCells([], 0) : row));
  if (runsTogether(text, rows, (row) => expectedByKey.get(keyOf(row)) ?? 0)) {
    const filled = rows.filter((row) => row.filled > 0);
    if (form.blocks.length === 1)
      return placeTogether(
        text,
        filled.map((row) => [row, keyOf(row)] as const),
        form,
        edition,
      );
    return filled.map((row) => placeOnlyCuts(text, row, keyOf(row), expectedByKey.get(keyOf(row)) ?? 0));
  }
  const placed = placePlainly(text, scan, outline, rows);
  const orphans = all.filter(isOrphan);
  const open = placed.filter((row) => row.placement === 'uncertain');
  const bare = open.filter((row) => row.item.cells.length === 0).length;
  if (!separated && (bare > 1 || (open.length > 0 && orphans.length > 0))) {
    const dumped = placeDumped(
      text,
      all,
      rows,
      form,
      edition,
      expectedByKey,
      scan.labels.filter(({ label }) => label?.table === form.key),
    );
    if (dumped !== undefined) return dumped;
  }
  doubtTorn(text, placed, all, form.blocks.length === 1);
  const expected = form.blocks.length === 1 ? (form.blocks[0]?.columns.length ?? 0) : 0;
  const wholeOrphans = orphans.filter((row) => row.filled === expected && row.cells.every((cell) => cell.line === row.cells[0]?.line));
  if (wholeOrphans.length > 0)
    return settleLostCells(text, fillGaps(placed, wholeOrphans, form.key, [...expectedByKey.keys()], expected), form, edition);
  if (!separated && bare > 1) return onlyOwnLines(placed);
  return settleLostCells(text, placed, form, edition);
}

const NO_LINES: LineHabit = { step: 0, blanks: false };

const isOrphan = (row: RowItem): boolean => row.label === undefined && row.filled > 0;

function placePlainly(text: string, scan: Scan, outline: Outline, rows: readonly RowItem[]): PlacedRow[] {
  const { form, widthByLabel } = outline;
  const widthOf = (row: RowItem): number => widthByLabel[row.label?.label?.id ?? -1] ?? 0;
  const grids = new Map<number, Grid>();
  const leavesEmpty = leavesCellsEmpty(scan.rows);
  const hasTotal = form.blocks.length === 1;
  const lineCells = new LineCells(text, scan);
  const lines = scan.rows.some((row) => row.table === form.key && isOrphan(row))
    ? NO_LINES
    : lineHabit(scan.rows, (row) => widthInItsTable(outline.edition, row), scan.labels);
  return rows.map((item): PlacedRow => {
    const expected = widthOf(item);
    let grid = grids.get(expected);
    if (grid === undefined) {
      const sameWidth = rows.filter((row) => widthOf(row) === expected);
      grid = gridOf(sameWidth, expected, headColumns(scan, form, expected), lines, leavesEmpty);
      grids.set(expected, grid);
    }
    return placeRow(text, item, keyOf(item), expected, grid, lineCells, hasTotal);
  });
}

/** How many columns a row has, in whatever table it stands. */
function widthInItsTable(edition: Edition, row: RowItem): number {
  for (const { form, widthByLabel } of outlinesOf(edition))
    if (form.key === row.table) return widthByLabel[row.label?.label?.id ?? -1] ?? 0;
  return 0;
}

/** In a table that was taken apart and can't be put together, only a row in one line with its label is certain. */
function onlyOwnLines(placed: PlacedRow[]): PlacedRow[] {
  for (const row of placed) {
    const line = row.item.label?.lastLine;
    if (row.placement === 'uncertain' || row.item.cells.every((cell) => cell.line === line)) continue;
    row.places = [];
    row.placement = 'uncertain';
    row.doubt = 'out-of-order';
  }
  return placed;
}

export const keyOf = (row: RowItem): string => row.label?.label?.key ?? '';

function mostlySeparated(rows: readonly RowItem[]): boolean {
  let separated = 0;
  let plain = 0;
  for (const { kind, filled } of rows) {
    if (kind === 'plain') plain += filled;
    else separated += filled;
  }
  return separated > plain;
}

/** A label that stands alone and again with its values (as a heading above its own small table) is one row. */
function withoutEchoes(rows: readonly RowItem[]): RowItem[] {
  const filled = new Set(rows.filter((row) => row.cells.length > 0).map(keyOf));
  const kept: RowItem[] = [];
  const bare = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (row.cells.length === 0 && (filled.has(key) || bare.has(key))) continue;
    if (row.cells.length === 0) bare.add(key);
    kept.push(row);
  }
  return kept;
}

export const orderOf = (key: string, table: string): number =>
  labels.find((label) => label.kind === 'row' && label.table === table && label.key === key)?.order ?? -1;

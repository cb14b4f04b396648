/** Tables with a row a line (二 and 三): which rows are printed, and how their cells are given to columns. */

import type { Edition, FormTable } from '../../form/types.ts';
import { placeDumped } from './dumped.ts';
import { fillGaps } from './inferring.ts';
import { labels } from './labels.ts';
import { settleLostCells } from './lostCells.ts';
import { type Grid, gridOf, LineCells, type LineHabit, leavesCellsEmpty, lineHabit, type PlacedRow, placeRow } from './placing.ts';
import type { LabelItem, RowItem, Scan } from './rows.ts';
import { placeOnlyCuts, placeTogether, runsTogether } from './runTogether.ts';
import { doubtTorn } from './strays.ts';

/** Places every row of the form that is printed, in the order of the text. */
export function placeDown(text: string, scan: Scan, form: FormTable, edition: Edition): PlacedRow[] {
  const expectedByKey = new Map<string, number>();
  for (const block of form.blocks) for (const row of block.rows) expectedByKey.set(row.key, block.columns.length);
  const all = scan.rows.filter((row) => row.table === form.key);
  const separated = mostlySeparated(all);
  const isNoise = (row: RowItem) =>
    separated && row.kind === 'plain' && row.filled > 0 && row.filled < (expectedByKey.get(keyOf(row)) ?? 0);
  const rows = withoutEchoes(all.filter((row) => expectedByKey.has(keyOf(row)))).map((row) =>
    isNoise(row) ? { ...row, cells: [], filled: 0 } : row,
  );
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
  const placed = placePlainly(text, scan, form, edition, rows, expectedByKey);
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

/** How many columns a row has, in whatever table it stands; by edition. */
const widths = new Map<Edition, ReadonlyMap<string, number>>();

function columnsOf(edition: Edition): (row: RowItem) => number {
  let counts = widths.get(edition);
  if (counts === undefined) {
    const made = new Map<string, number>();
    for (const { table, row } of edition.cells) made.set(`${table.key}/${row.key}`, (made.get(`${table.key}/${row.key}`) ?? 0) + 1);
    widths.set(edition, made);
    counts = made;
  }
  const known = counts;
  return (row) => known.get(`${row.table}/${keyOf(row)}`) ?? 0;
}

function placePlainly(
  text: string,
  scan: Scan,
  form: FormTable,
  edition: Edition,
  rows: readonly RowItem[],
  expectedByKey: ReadonlyMap<string, number>,
): PlacedRow[] {
  const grids = new Map<number, Grid>();
  const leavesEmpty = leavesCellsEmpty(scan.rows);
  const hasTotal = form.blocks.length === 1;
  const nextLines = linesOfNextLabels(scan, rows);
  const lineCells = new LineCells(text, scan.lineStarts, nextLines);
  const lines = scan.rows.some((row) => row.table === form.key && isOrphan(row))
    ? NO_LINES
    : lineHabit(scan.rows, columnsOf(edition), linesOfNextLabels(scan, scan.rows));
  return rows.map((item): PlacedRow => {
    const key = keyOf(item);
    const expected = expectedByKey.get(key) ?? 0;
    let grid = grids.get(expected);
    if (grid === undefined) {
      const sameWidth = rows.filter((row) => expectedByKey.get(keyOf(row)) === expected);
      grid = gridOf(sameWidth, expected, headColumns(scan, form, expected), lines, leavesEmpty);
      grids.set(expected, grid);
    }
    return placeRow(text, item, key, expected, grid, lineCells, hasTotal);
  });
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

/** For each row the line of the label that comes next in its table, -1 for the last one. */
function linesOfNextLabels(scan: Scan, rows: readonly RowItem[]): ReadonlyMap<RowItem, number> {
  const after = new Map<LabelItem, number>();
  for (let at = 0; at + 1 < scan.labels.length; at += 1) {
    const [item, next] = [scan.labels[at]!, scan.labels[at + 1]!];
    if (next.label === undefined || next.label.table === item.label?.table) after.set(item, next.line);
  }
  const lines = new Map<RowItem, number>();
  for (const row of rows) lines.set(row, row.label === undefined ? -1 : (after.get(row.label) ?? -1));
  return lines;
}

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

/** The cells of the line in which the heads of the first and the last column stand, if they stand in a grid. */
function headColumns(scan: Scan, form: FormTable, expected: number): readonly [number, number] {
  const columns = form.blocks.find((block) => block.columns.length === expected)?.columns ?? [];
  const at = (key: string | undefined): number =>
    scan.labels.find(({ label, column }) => label?.table === form.key && label.kind === 'column' && label.key === key && column >= 0)
      ?.column ?? -2;
  return [at(columns[0]?.key), at(columns.at(-1)?.key)];
}

export const orderOf = (key: string, table: string): number =>
  labels.find((label) => label.kind === 'row' && label.table === table && label.key === key)?.order ?? -1;

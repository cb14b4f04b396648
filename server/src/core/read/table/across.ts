/**
 * Table 四, whose groups stand side by side: one printed row holds all of them, or each has a small table of its own. Knows labels and
 * cells in order; the groups' identities serve only where the columns were taken apart.
 */

import type { FormBlock, FormTable } from '../../form/types.ts';
import { readNotation } from '../../number/notation.ts';
import { CELL_SIZE, type CellItem, cellRoom, END, firstFilledOf, RowItem, START } from './cells.ts';
import { rowAddsUp } from './columnDump.ts';
import { type RowInOrder, rowInOrder } from './inOrder.ts';
import { isFilled, LineCells, type Place, type PlacedRow } from './placing.ts';
import { isGridLine, type Scan } from './rows.ts';
import { cutGroups } from './runTogether.ts';

/** Places the groups of the table. Empty if it isn't printed. */
export function placeAcross(text: string, scan: Scan, table: FormTable): readonly (PlacedRow | RowInOrder)[] {
  const block = table.blocks[0];
  if (block === undefined) return [];
  return placeInOrder(scan, table, block) ?? placeOddly(text, scan, table, block);
}

/** The ordinary table: all its values in one row. Undefined for any other. */
function placeInOrder(scan: Scan, table: FormTable, { columns, rows }: FormBlock): RowInOrder[] | undefined {
  let only: RowItem | undefined;
  for (const row of scan.rows) {
    if (row.table !== table.key || row.filled === 0) continue;
    if (only !== undefined) return undefined;
    only = row;
  }
  const width = columns.length;
  if (only?.filled !== width * rows.length) return undefined;
  const room = cellRoom();
  let at = firstFilledOf(room, only);
  const placed: RowInOrder[] = [];
  for (const { key } of rows) {
    placed.push(rowInOrder(itemFor(scan, table, key, only), key, width, at, false));
    for (let column = 0; column < width; at += CELL_SIZE) if (room[at + START] !== room[at + END]) column += 1;
  }
  return placed;
}

function placeOddly(text: string, scan: Scan, table: FormTable, block: FormBlock): PlacedRow[] {
  const stretches = scan.rows.filter((row) => row.table === table.key && row.count > 0);
  const width = block.columns.length;
  const keys = block.rows.map((row) => row.key);
  if (stretches.length === 0) return emptyLines(text, scan, table, keys, width);
  const own = ownTables(scan, table, stretches, width);
  if (own !== undefined) return own;
  const scattered = placeScattered(text, scan, table, stretches, width);
  if (scattered !== undefined) return scattered;
  const together = placeTogether(text, scan, table, stretches, width);
  if (together !== undefined) return together;
  const places = wholeRow(stretches, width * keys.length) ?? lineByLine(text, scan, table, stretches, width * keys.length);
  const item = stretches.find((row) => row.filled > 0) ?? stretches[0];
  if (item === undefined) return [];
  return keys.map((key, at) => {
    const row: PlacedRow = { item: itemFor(scan, table, key, item), key, expected: width, places: [], placement: 'uncertain' };
    if (places !== undefined) {
      row.places = places.slice(at * width, at * width + width);
      row.placement = 'plain';
    } else row.doubt = 'lost-cell';
    return row;
  });
}

/** All values in one run of digits, or a few. */
function placeTogether(text: string, scan: Scan, table: FormTable, stretches: readonly RowItem[], width: number): PlacedRow[] | undefined {
  const keys = table.blocks[0]?.rows.map((row) => row.key) ?? [];
  const cells = stretches.flatMap((row) => row.cells.filter(isFilled));
  const item = stretches.find((row) => row.filled > 0);
  const isLong = cells.some(
    (cell) => cell.end - cell.start >= width && readNotation(text, cell.start, cell.end, 'count').notes.includes('leading-zeros'),
  );
  if (item === undefined || cells.length >= width * keys.length || stretches.some(({ kind }) => kind !== 'plain')) return undefined;
  if (!isLong && !cells.some((cell) => cell.glued || cell.end - cell.start >= width * keys.length)) return undefined;
  const places = cutGroups(text, cells, width, keys.length);
  if (places === undefined) return undefined;
  return keys.map((key, at) => {
    const own = places.slice(at * width, at * width + width);
    const known = own.some((place) => place !== undefined);
    const row: PlacedRow = {
      item: itemFor(scan, table, key, item),
      key,
      expected: width,
      places: known ? own : [],
      placement: known ? 'inferred' : 'uncertain',
    };
    if (own.length === 0 || own.includes(undefined)) row.doubt = 'run-together';
    return row;
  });
}

/** The row's cells with the label that names it. */
function itemFor(scan: Scan, table: FormTable, key: string, item: RowItem): RowItem {
  for (const label of scan.labels) {
    if (label.label?.table === table.key && label.label.kind === 'row' && label.label.key === key) return item.under(label);
  }
  return item.under(undefined);
}

/** All groups in one row of cells, in the order of the form. */
function wholeRow(stretches: readonly RowItem[], expected: number): readonly Place[] | undefined {
  const filled = stretches.flatMap((row) => row.cells.filter(isFilled));
  if (filled.length === expected) return filled;
  if (filled.length > expected) return undefined;
  // With empty cells, only a row that is printed as a row can be read.
  const rows = stretches.filter(
    (row) => row.cells.length >= expected && (row.filled > 0 || stretches.every(({ filled: count }) => count === 0)),
  );
  const [row] = rows;
  if (row === undefined || row.filled !== filled.length) return undefined;
  if (isGridLine(row.kind)) {
    const window = row.cells.slice(0, expected);
    return row.cells.slice(expected).some(isFilled) ? undefined : window;
  }
  // Cells that end in a pipe: the head's merged cells leave empty ones before the row, none behind it.
  return row.kind === 'plain' ? undefined : row.cells.slice(-expected);
}

/** Heads of columns and below them as many empty lines as cells: a table whose cells were all left empty. */
function emptyLines(text: string, scan: Scan, table: FormTable, keys: readonly string[], width: number): PlacedRow[] {
  const heads = scan.labels.filter(({ label }) => label?.table === table.key);
  const head = heads.at(-1);
  const before = heads.at(-2);
  if (head === undefined || before === undefined || heads.length < keys.length * width) return [];
  const step = head.lastLine - before.lastLine;
  const cells = step < 1 ? undefined : new LineCells(text, scan).from([], head.lastLine, keys.length * width, step);
  if (cells === undefined || cells.some(isFilled)) return [];
  if (cells.some((cell, at) => at > 0 && at + 1 < cells.length && cell.start === cells[at - 1]?.start)) return [];
  const item = new RowItem(table.key, head, 'plain', head.spans[0]?.start ?? 0);
  return keys.map((key, at) => ({
    item: itemFor(scan, table, key, item),
    key,
    expected: width,
    places: cells.slice(at * width, at * width + width),
    placement: 'plain',
  }));
}

/** One cell a line, an empty line for an empty cell: counted from the last head above the values. */
function lineByLine(
  text: string,
  scan: Scan,
  table: FormTable,
  stretches: readonly RowItem[],
  expected: number,
): readonly Place[] | undefined {
  const cells = stretches.flatMap((row) => row.cells.filter(isFilled));
  const first = cells[0];
  if (
    first === undefined ||
    stretches.some((row) => row.kind !== 'plain') ||
    cells.some((cell, at) => at > 0 && cell.line === cells[at - 1]?.line)
  )
    return undefined;
  const heads = scan.labels.filter(({ label, lastLine }) => label?.table === table.key && lastLine < first.line);
  const head = heads.at(-1);
  const before = heads.at(-2);
  if (head === undefined || before === undefined) return undefined;
  return new LineCells(text, scan).from(cells, head.lastLine, expected, Math.max(1, head.lastLine - before.lastLine));
}

/**
 * Values that heads of columns stand between: an extractor took the row apart. In their order if they break off only before or behind a
 * total; else the pieces are put together in the one way in which all groups add up. Undefined where nothing stands between.
 */
function placeScattered(text: string, scan: Scan, table: FormTable, stretches: readonly RowItem[], width: number): PlacedRow[] | undefined {
  const block = table.blocks[0];
  const pieces = stretches.filter((row) => row.filled > 0).map((row) => row.cells.filter(isFilled));
  const keys = block?.rows.map((row) => row.key) ?? [];
  const all = pieces.flat();
  const item = stretches.find((row) => row.filled > 0);
  if (pieces.length < 2 || all.length !== width * keys.length || item === undefined || stretches.some(({ kind }) => kind !== 'plain'))
    return undefined;
  const ends = pieces.map((_, at) => pieces.slice(0, at + 1).flat().length);
  if (ends.every((end) => end % width === 0 || end % width === width - 1)) return undefined;
  const groups = putTogether(text, pieces, width);
  const order = groups === undefined ? undefined : orderOfGroups(scan, table, groups);
  return keys.map((key, at) => {
    const places = order?.[at];
    const row: PlacedRow = {
      item: itemFor(scan, table, key, item),
      key,
      expected: width,
      places: places ?? [],
      placement: places === undefined ? 'uncertain' : 'inferred',
    };
    if (places === undefined) row.doubt = 'out-of-order';
    return row;
  });
}

/** Whole groups as they are; parts without their total with the only total that they make. */
function putTogether(text: string, pieces: readonly (readonly CellItem[])[], width: number): (readonly CellItem[])[] | undefined {
  const totals = pieces.filter((piece) => piece.length === 1).flat();
  const groups: (readonly CellItem[])[] = [];
  for (const piece of pieces) {
    if (piece.length === 1) continue;
    if (piece.length === width) {
      if (!rowAddsUp(piece.map((cell) => amountOf(text, cell)))) return undefined;
      groups.push(piece);
    } else if (piece.length === width - 1) {
      const fitting = totals.filter((total) => rowAddsUp([...piece, total].map((cell) => amountOf(text, cell))));
      if (fitting.length !== 1 || fitting[0] === undefined) return undefined;
      groups.push([...piece, fitting[0]]);
    } else return undefined;
  }
  return new Set(groups.flat()).size === groups.length * width ? groups : undefined;
}

/** The groups from left to right: a group right behind its own label is that one, the others and the totals stand in order. */
function orderOfGroups(scan: Scan, table: FormTable, groups: readonly (readonly CellItem[])[]): (readonly CellItem[])[] | undefined {
  const keys = table.blocks[0]?.rows.map((row) => row.key) ?? [];
  if (groups.length !== keys.length) return undefined;
  const firstOf = (group: readonly CellItem[]): number => group[0]?.start ?? 0;
  const inText = [...groups].sort((a, b) => firstOf(a) - firstOf(b));
  const heads = scan.labels.filter(({ label }) => label?.table === table.key && label.kind === 'row');
  const result: (readonly CellItem[] | undefined)[] = keys.map(() => undefined);
  const rest: (readonly CellItem[])[] = [];
  inText.forEach((group, at) => {
    const from = at === 0 ? Number.POSITIVE_INFINITY : firstOf(inText[at - 1] ?? []);
    const named = heads.filter(({ spans }) => (spans[0]?.start ?? 0) > from && (spans[0]?.start ?? 0) < firstOf(group));
    const index = named.length === 1 ? keys.indexOf(named[0]?.label?.key ?? '') : -1;
    if (index >= 0 && result[index] === undefined) result[index] = group;
    else rest.push(group);
  });
  const ordered = result.map((group) => group ?? rest.shift() ?? []);
  const totals = ordered.map((group) => group.at(-1)?.start ?? 0);
  return totals.every((start, at) => at === 0 || start > (totals[at - 1] ?? 0)) ? ordered : undefined;
}

const amountOf = (text: string, cell: CellItem) => readNotation(text, cell.start, cell.end, 'count').amount;

/** A table of its own for each group: its label, the heads of the columns, one row of values. */
function ownTables(scan: Scan, table: FormTable, stretches: readonly RowItem[], width: number): PlacedRow[] | undefined {
  const filled = stretches.filter((row) => row.filled > 0);
  if (
    filled.length < 2 ||
    filled.length > table.blocks[0]!.rows.length ||
    filled.some((row) => row.cells.length !== width && row.filled !== width)
  )
    return undefined;
  const heads = scan.labels.filter(({ label }) => label?.table === table.key && label.kind === 'row');
  const placed: PlacedRow[] = [];
  for (const row of filled) {
    const head = heads.filter(({ spans }) => (spans[0]?.start ?? 0) < row.start).at(-1);
    const key = head?.label?.key;
    if (key === undefined || placed.some((other) => other.key === key)) return undefined;
    const cells = row.filled === width ? row.cells.filter(isFilled) : row.cells;
    placed.push({ item: row.under(head), key, expected: width, places: cells, placement: 'plain' });
  }
  return placed;
}

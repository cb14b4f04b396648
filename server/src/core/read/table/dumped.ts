/** Puts together a table that was taken apart: all its values in order of the text, and the rows whose labels were met. */

import type { Edition, FormTable } from '../../form/types.ts';
import type { CellItem, RowItem } from './cells.ts';
import { readDump } from './columnDump.ts';
import { keyOf } from './down.ts';
import { identitiesOf } from './identities.ts';
import type { PlacedRow } from './placing.ts';
import type { LabelItem } from './rows.ts';

/** `heads`: the labels above the columns and blocks. Undefined if the values aren't as many as the rows need, or no reading holds. */
export function placeDumped(
  text: string,
  all: readonly RowItem[],
  rows: readonly RowItem[],
  form: FormTable,
  edition: Edition,
  expectedByKey: ReadonlyMap<string, number>,
  heads: readonly LabelItem[],
): PlacedRow[] | undefined {
  const byKey = new Map<string, RowItem>();
  for (const row of rows) byKey.set(keyOf(row), row);
  const keys: string[] = [];
  let needed = 0;
  for (const [key, expected] of expectedByKey) {
    if (!byKey.has(key)) continue;
    keys.push(key);
    needed += expected;
  }
  const values = valuesOf(all);
  if (values.length !== needed) return undefined;
  const places =
    form.blocks.length === 1
      ? byIdentities(text, values, pagesOf(rows, values), form, edition, keys)
      : byBlocks(text, values, form, byKey, heads);
  if (places === undefined) return undefined;
  const placed: PlacedRow[] = [];
  keys.forEach((key, at) => {
    const item = byKey.get(key);
    const found = places[at];
    if (item === undefined || found === undefined) return;
    const known = found.filter((place) => place !== undefined);
    const row: PlacedRow = {
      item: item.withCells(known, item.filled),
      key,
      expected: found.length,
      places: known.length > 0 ? found : [],
      placement: known.length > 0 ? 'inferred' : 'uncertain',
    };
    if (known.length === 0 || known.length < found.length) row.doubt = 'out-of-order';
    placed.push(row);
  });
  return placed;
}

/** What stands in the cells of all rows, in the order of the text. */
function valuesOf(rows: readonly RowItem[]): CellItem[] {
  const values: CellItem[] = [];
  let inOrder = true;
  let last = -1;
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.end <= cell.start) continue;
      inOrder &&= cell.start >= last;
      last = cell.start;
      values.push(cell);
    }
  }
  return inOrder ? values : values.sort((a, b) => a.start - b.start);
}

/** How many labels of rows stand together before each stretch of values. */
function pagesOf(rows: readonly RowItem[], values: readonly CellItem[]): number[] {
  const pages: number[] = [];
  let labels = 0;
  let at = 0;
  for (const row of [...rows].sort((a, b) => a.start - b.start)) {
    if (labels > 0 && (values[at]?.start ?? Number.POSITIVE_INFINITY) < row.start) {
      pages.push(labels);
      labels = 0;
      while ((values[at]?.start ?? Number.POSITIVE_INFINITY) < row.start) at += 1;
    }
    labels += 1;
  }
  return [...pages, labels];
}

function byIdentities(
  text: string,
  values: readonly CellItem[],
  pages: readonly number[],
  form: FormTable,
  edition: Edition,
  keys: readonly string[],
): (CellItem | undefined)[][] | undefined {
  const columns = form.blocks[0]?.columns.length ?? 0;
  return readDump(text, values, keys.length, columns, pages, identitiesOf(edition, form, keys).down);
}

/**
 * Table 二, which has no identities. Its blocks stand one after another; in each, row by row where a row's label stands before its values,
 * column by column where all labels come first and each stretch of lines is a column (or each a value, below heads in a line). Where that is not plain, nothing is
 * known unless all values are the same.
 */
function byBlocks(
  text: string,
  values: readonly CellItem[],
  form: FormTable,
  byKey: ReadonlyMap<string, RowItem>,
  heads: readonly LabelItem[],
): (CellItem | undefined)[][] {
  const starts = headStarts(form, heads);
  const result: (CellItem | undefined)[][] = [];
  let from = 0;
  form.blocks.forEach((block, blockAt) => {
    const rows = block.rows.map((row) => byKey.get(row.key)).filter((row): row is RowItem => row !== undefined);
    const width = block.columns.length;
    const here = values.slice(from, from + rows.length * width);
    from += here.length;
    const start = starts[blockAt] ?? Number.NEGATIVE_INFINITY;
    const end = starts.slice(blockAt + 1).find((at) => at !== undefined) ?? Number.POSITIVE_INFINITY;
    const inPlace = here.every((value) => value.start > start && value.start < end);
    const down = (row: number, column: number) => here[column * rows.length + row];
    const along = (row: number, column: number) => here[row * width + column];
    const rowByRow = rows.every(
      (row, at) =>
        row.filled === width && row.cells.filter((cell) => cell.end > cell.start).every((cell, column) => cell === along(at, column)),
    );
    const labelsFirst = rows.every((row) => here.every((value) => value.start > row.start));
    const own = heads.filter(
      ({ label, spans }) => label?.kind === 'column' && (spans[0]?.start ?? -1) >= start && (spans[0]?.start ?? -1) < end,
    );
    const headsInLine =
      own.length === width &&
      own.some(({ line }, at) => line === own[at + 1]?.line) &&
      own.every(({ spans }) => (spans[0]?.start ?? 0) < (here[0]?.start ?? 0));
    const lengths = stretches(here);
    const inColumns =
      labelsFirst && (lengths.every((length) => length === rows.length) || (headsInLine && lengths.every((length) => length === 1)));
    const allSame = here.every(({ start: at, end: stop }) => text.slice(at, stop) === text.slice(here[0]?.start, here[0]?.end));
    for (let row = 0; row < rows.length; row += 1) {
      const places = Array.from({ length: width }, (_, column) => {
        if (rowByRow || rows.length === 1 || width === 1) return along(row, column);
        return inColumns || allSame ? down(row, column) : undefined;
      });
      result.push(inPlace ? places : places.map(() => undefined));
    }
  });
  return result;
}

/** Where the head of each block's first column stands, in the order of the form; undefined where it isn't met. */
function headStarts(form: FormTable, heads: readonly LabelItem[]): (number | undefined)[] {
  let after = -1;
  return form.blocks.map(({ columns }) => {
    const found = heads.find(
      ({ label, spans }) => label?.kind === 'column' && label.key === columns[0]?.key && (spans[0]?.start ?? -1) > after,
    );
    const start = found?.spans[0]?.start;
    after = start ?? after;
    return start;
  });
}

/** How many values stand on lines one right below another, stretch by stretch. */
function stretches(values: readonly CellItem[]): number[] {
  const lengths: number[] = [];
  values.forEach((value, at) => {
    const before = values[at - 1];
    if (before !== undefined && value.line - before.line <= 1) lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    else lengths.push(1);
  });
  return lengths;
}

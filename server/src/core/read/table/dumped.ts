/** Puts together a table that was taken apart: all its values in order of the text, and the rows whose labels were met. */

import type { Edition, FormTable } from '../../form/types.ts';
import { readDump, rowAddsUp } from './columnDump.ts';
import { keyOf } from './down.ts';
import { holds, identitiesOf } from './identities.ts';
import type { Place, PlacedRow } from './placing.ts';
import type { CellItem, RowItem } from './rows.ts';

/** Undefined if the values aren't as many as the rows need, or no reading holds. */
export function placeDumped(
  text: string,
  all: readonly RowItem[],
  rows: readonly RowItem[],
  form: FormTable,
  edition: Edition,
  expectedByKey: ReadonlyMap<string, number>,
): PlacedRow[] | undefined {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const keys = [...expectedByKey.keys()].filter((key) => byKey.has(key));
  const values = all.flatMap((row) => row.cells.filter((cell) => cell.end > cell.start)).sort((a, b) => a.start - b.start);
  const needed = keys.reduce((sum, key) => sum + (expectedByKey.get(key) ?? 0), 0);
  if (values.length !== needed) return undefined;
  const places =
    form.blocks.length === 1 ? byIdentities(text, values, pagesOf(rows, values), form, edition, keys) : byBlocks(values, form, byKey);
  if (places === undefined) return undefined;
  return keys.flatMap((key, at): PlacedRow[] => {
    const item = byKey.get(key);
    const found = places[at];
    if (item === undefined || found === undefined) return [];
    const own = { ...item, cells: found.filter((place): place is CellItem => place !== undefined) as CellItem[] };
    const known = found.some((place) => place !== undefined);
    const placed: PlacedRow = {
      item: own,
      key,
      expected: found.length,
      places: known ? found : [],
      placement: known ? 'inferred' : 'uncertain',
    };
    if (!known || found.includes(undefined)) placed.doubt = 'out-of-order';
    return [placed];
  });
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
): (Place | undefined)[][] | undefined {
  const columns = form.blocks[0]?.columns.length ?? 0;
  const { down } = identitiesOf(edition, form, keys);
  return readDump(text, values, keys.length, columns, pages, {
    row: rowAddsUp,
    table: (amounts) => down.filter((identity) => !holds(identity, amounts)).length,
  });
}

/**
 * Table 二, which has no identities: its blocks one after another, each row by row where a row's label stands before its values, column
 * by column where all labels of the block come first: an extractor that lists the labels down a column lists the values so too.
 */
function byBlocks(values: readonly CellItem[], form: FormTable, byKey: ReadonlyMap<string, RowItem>): (Place | undefined)[][] | undefined {
  const result: (Place | undefined)[][] = [];
  let from = 0;
  for (const block of form.blocks) {
    const rows = block.rows.map((row) => byKey.get(row.key)).filter((row): row is RowItem => row !== undefined);
    const width = block.columns.length;
    const here = values.slice(from, from + rows.length * width);
    from += here.length;
    const labelsFirst = rows.every((row) => here.every((value) => value.start > row.start));
    const rowByRow = rows.every(
      (row, at) =>
        row.filled === width &&
        row.cells.filter((cell) => cell.end > cell.start).every((cell, column) => cell === here[at * width + column]),
    );
    for (let at = 0; at < rows.length; at += 1) {
      result.push(
        Array.from({ length: width }, (_, column) => {
          if (rows.length === 1 || width === 1 || rowByRow) return here[at * width + column];
          return labelsFirst ? here[column * rows.length + at] : undefined;
        }),
      );
    }
  }
  return result;
}

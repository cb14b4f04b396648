/**
 * A table whose cells run together, read with the help of its identities: of all ways to cut each row, those that together make every
 * identity hold; if there are none, those with one fault. What all of them agree on is certain, the rest is not known.
 */

import type { Edition, FormTable } from '../../form/types.ts';
import type { CellItem, RowItem } from './cells.ts';
import { type Cut, cuts, cutsInGroups, cutsThatAddUp, onlyCut, placesOf, valuesOf } from './digits.ts';
import type { Place, PlacedRow } from './placing.ts';
import { charactersIn, type Run, runOf } from './runs.ts';
import { type RunRow, Solver } from './solving.ts';

/** More cuts of a row than these are not looked at: the row is then not known. */
const CUTS = 2000;
const isFilled = (cell: CellItem): boolean => cell.end > cell.start;

/** Whether most rows hold fewer cells than columns, but digits enough for all, in one stretch behind the label. */
export function runsTogether(text: string, rows: readonly RowItem[], expected: (row: RowItem) => number): boolean {
  let together = 0;
  let filled = 0;
  for (const row of rows) {
    if (row.filled === 0 || row.kind !== 'plain') continue;
    const columns = expected(row);
    if (columns < 3) continue;
    filled += 1;
    if (row.filled < columns && isStuck(text, row, columns) && charactersIn(text, row.cells) >= columns) together += 1;
  }
  return together >= 2 && together * 2 > filled;
}

/** Whether all cells stand in the line of their label and one looks like several. */
function isStuck(text: string, { cells, label }: RowItem, columns: number): boolean {
  let stuck = false;
  for (const { start, end, line, glued } of cells) {
    if (end === start) continue;
    if (line !== label?.lastLine) return false;
    stuck ||= glued || end - start >= columns || (end - start > 1 && text.charCodeAt(start) === 48);
  }
  return stuck;
}

/** Rows without identities between them (table 二): known only where there is one way to cut them. */
export function placeOnlyCuts(text: string, item: RowItem, key: string, expected: number): PlacedRow {
  if (item.filled === expected) return { item, key, expected, places: item.cells.filter(isFilled), placement: 'plain' };
  const row = readRow(text, item, key, expected, false);
  const [cut] = row.cuts;
  if (row.only && cut !== undefined) return { item, key, expected, places: placesOf(row.run, cut), placement: 'inferred' };
  return { item, key, expected, places: [], placement: 'uncertain', doubt: 'run-together' };
}

function readRow(text: string, item: RowItem, key: string, expected: number, addUp: boolean): RunRow {
  const run = runOf(text, item.cells);
  const only = onlyCut(run, expected);
  const usable = only !== undefined ? [only] : ((addUp ? cutsThatAddUp(run, expected, CUTS) : undefined) ?? []);
  return {
    item,
    key,
    run,
    expected,
    cuts: usable,
    values: usable.map((cut) => valuesOf(run, cut)),
    only: only !== undefined,
    possible: usable.map(() => false),
    faulty: [],
  };
}

/** Places the rows of table 三. */
export function placeTogether(text: string, rows: readonly (readonly [RowItem, string])[], form: FormTable, edition: Edition): PlacedRow[] {
  const expected = form.blocks[0]?.columns.length ?? 0;
  // A row that is printed again enters no cell: it isn't worth a search.
  const read = new Map<string, RunRow>();
  for (const [item, key] of rows) if (!read.has(key)) read.set(key, readRow(text, item, key, expected, true));
  new Solver([...read.values()], form, edition, expected).solve();
  return rows.map(([item, key]): PlacedRow => {
    const row = read.get(key);
    if (row?.item !== item) return { item, key, expected, places: [], placement: 'uncertain', doubt: 'run-together' };
    if (item.filled === 0) return { item, key, expected, places: [], placement: 'uncertain', doubt: 'lost-cell' };
    const places = agreement(row.run, agreedCuts(row));
    if (places.every((place) => place === undefined))
      return { item, key, expected, places: [], placement: 'uncertain', doubt: 'run-together' };
    return places.includes(undefined)
      ? { item, key, expected, places, placement: 'inferred', doubt: 'run-together' }
      : { item, key, expected, places, placement: 'inferred' };
  });
}

/** The cuts that are possible as far as is known. */
function agreedCuts(row: RunRow): readonly Cut[] {
  if (row.only) return isCertain(row) ? row.cuts : [];
  const cuts = [...row.faulty];
  row.cuts.forEach((cut, at) => {
    if (row.possible[at] === true) cuts.push(cut);
  });
  return cuts;
}

/**
 * Whether the only way to cut a row is the right one though the row doesn't add up: if the sums need but one other cell in it, or if it
 * can't be a row that lost a cell.
 */
function isCertain(row: RunRow): boolean {
  const values = row.values[0] ?? [];
  if (row.faulty.length > 0 || values.some(Number.isNaN)) return true;
  const parts = (list: readonly number[]) => list.slice(0, -1).reduce((sum, value) => sum + value, 0);
  if (parts(values) === values.at(-1)) return true;
  const shorter = cuts(row.run, row.expected - 1, CUTS);
  return (
    shorter?.every((cut) => {
      const left = valuesOf(row.run, cut);
      return parts(left) > (left.at(-1) ?? 0);
    }) ?? false
  );
}

/** The groups of table 四 in one run of digits. Undefined where the cells don't run together. */
export function cutGroups(text: string, cells: readonly CellItem[], width: number, groups: number): (Place | undefined)[] | undefined {
  const run = runOf(text, cells);
  if (run.kinds.length < width * groups) return undefined;
  const only = onlyCut(run, width * groups);
  return agreement(run, only !== undefined ? [only] : (cutsInGroups(run, width, groups, CUTS) ?? []));
}

/** The cells that are the same in every cut. */
function agreement(run: Run, found: readonly Cut[]): (Place | undefined)[] {
  const [first] = found;
  if (first === undefined) return [];
  const places = placesOf(run, first);
  if (found.length === 1) return places;
  return places.map((place, at) => (found.every((cut) => cut[at] === first[at] && cut[at + 1] === first[at + 1]) ? place : undefined));
}

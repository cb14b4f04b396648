/**
 * Rows whose values may not be theirs: torn over lines, or with values without a label right behind them (a page's number, the rest of
 * numbers that a narrow cell broke, cells of a table that was taken apart). Makes them uncertain; gives no value to any cell.
 */

import { readNotation } from '../../number/notation.ts';
import type { RowItem } from './cells.ts';
import { rowAddsUp } from './columnDump.ts';
import type { PlacedRow } from './placing.ts';

/** Lines of a broken label may stand between a number and its rest, but no more than so many. */
const FAR = 4;

/** `all`: the rows of the table in the order of the text, those without a label among them. `hasTotal`: its rows add up to their last cell. */
export function doubtTorn(text: string, placed: readonly PlacedRow[], all: readonly RowItem[], hasTotal: boolean): void {
  let next = 0;
  let row: PlacedRow | undefined;
  let strays = 0;
  for (const item of all) {
    if (item.label !== undefined) {
      // `placed` holds the rows in the same order, some left out, and some as copies without their cells.
      const same = placed[next]?.item.label === item.label;
      row = same && placed[next]?.item === item ? placed[next] : undefined;
      if (same) next += 1;
      strays = 0;
      if (row?.placement === 'plain' && isTorn(item) && !(hasTotal && addsUp(text, row))) doubt(row);
    } else if (row !== undefined && item.filled > 0) {
      strays += item.filled;
      if (row.placement === 'plain' && !standsFirm(text, row, item, strays, hasTotal)) doubt(row);
    }
  }
}

function doubt(row: PlacedRow): void {
  row.places = [];
  row.placement = 'uncertain';
  row.doubt = 'extra-cell';
}

/** Whether the values stand on several lines, yet not one a line. */
export function isTorn(row: RowItem): boolean {
  const { kind, count } = row;
  if (kind !== 'plain') return false;
  let lines = 1;
  for (let at = 1; at < count; at += 1) if (row.lineOf(at) !== row.lineOf(at - 1)) lines += 1;
  return lines > 1 && lines < count;
}

/** Whether the row's values are its own, for all that stands behind it. */
function standsFirm(text: string, row: PlacedRow, stray: RowItem, strays: number, hasTotal: boolean): boolean {
  const { cells, kind } = row.item;
  const first = cells[0];
  const last = cells.at(-1);
  if (kind === 'tab' || kind === 'pipe' || first === undefined || last === undefined) return true;
  const isRow = stray.filled >= row.expected && stray.cells[0]?.line === stray.cells.at(-1)?.line;
  if (first.line === last.line && (stray.cells[0]?.line ?? 0) - last.line > (strays === 1 ? 1 : FAR)) return true;
  if (isRow) return first.line === last.line && (!hasTotal || addsUp(text, row));
  // Two numbers that lost their last digits in the same way still add up.
  return hasTotal && strays === 1 && addsUp(text, row);
}

const addsUp = (text: string, { places }: PlacedRow): boolean =>
  rowAddsUp(places.map((place) => (place === undefined ? undefined : readNotation(text, place.start, place.end, 'count').amount)));

/**
 * Rows whose values stand apart from their labels, in a table whose other rows are whole: the order of the form tells which label each
 * takes, if there are exactly as many of one as of the other between two rows that are certain. Moves nothing that stands in plain order.
 */

import type { RowItem } from './cells.ts';
import { orderOf } from './down.ts';
import type { PlacedRow } from './placing.ts';

/**
 * Gives the rows of cells without a label (`orphans`, each with as many values as the columns need) to rows of the form without cells.
 * `placed` and `orphans` in the order of the text; `keys` in the order of the form.
 */
export function fillGaps(
  placed: readonly PlacedRow[],
  orphans: readonly RowItem[],
  table: string,
  keys: readonly string[],
  expected: number,
): PlacedRow[] {
  const whole = placed.filter((row) => row.placement !== 'uncertain');
  const bare = new Map(placed.filter((row) => row.item.cells.length === 0 && row.placement === 'uncertain').map((row) => [row.key, row]));
  const taken = new Set(placed.filter((row) => !bare.has(row.key)).map((row) => row.key));
  const result = placed.filter((row) => !bare.has(row.key));
  const filled = new Set<string>();
  const edges = [undefined, ...whole, undefined];
  let next = 0;
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const before = edges[at];
    const after = edges[at + 1];
    const from = before === undefined ? -1 : orderOf(before.key, table);
    const to = after === undefined ? Number.POSITIVE_INFINITY : orderOf(after.key, table);
    const first = next;
    while (next < orphans.length && (orphans[next]?.start ?? 0) < (after?.item.start ?? Number.POSITIVE_INFINITY)) next += 1;
    const here = orphans.slice(first, next);
    if (here.length === 0 || to < from) continue;
    const between = keys.filter((key) => !taken.has(key) && orderOf(key, table) > from && orderOf(key, table) < to);
    const labelled = between.filter((key) => bare.has(key));
    const chosen = labelled.length === here.length ? labelled : between.length === here.length ? between : [];
    chosen.forEach((key, index) => {
      const row = here[index];
      if (row === undefined) return;
      const label = bare.get(key)?.item.label;
      const places = row.cells.filter((cell) => cell.end > cell.start);
      filled.add(key);
      const inferred: PlacedRow = { item: row.under(label), key, expected, places, placement: 'inferred' };
      if (label === undefined) inferred.doubt = 'label-unclear';
      result.push(inferred);
    });
  }
  for (const [key, row] of bare) if (!filled.has(key)) result.push(row);
  return result.sort((a, b) => a.item.start - b.item.start);
}

/**
 * What each edition asks of its tables, by numbers: a label's id tells the row, and a row how many columns it has and which cells are its
 * own. Made once from the form; knows no text.
 */

import { editions } from '../../form/editions.ts';
import type { Edition, FormRow, FormTable } from '../../form/types.ts';
import { labels } from './labels.ts';

export interface OutlineRow {
  readonly row: FormRow;
  /** How many columns it has. */
  readonly width: number;
  /** `FormCell.index` of its first cell; the others follow. */
  readonly firstCell: number;
}

/** One table of one edition. */
export interface Outline {
  readonly edition: Edition;
  /** Position of the edition among `editions`. */
  readonly editionAt: number;
  readonly form: FormTable;
  /** In the order of the form. */
  readonly rows: readonly OutlineRow[];
  /** Index into `rows` by the row's key. */
  readonly rowByKey: ReadonlyMap<string, number>;
  /** How many columns the row has, by its key; in the order of the form. */
  readonly widthByKey: ReadonlyMap<string, number>;
  /** Index into `rows` by label; -1 where it names no row of the table. */
  readonly rowByLabel: Int16Array;
  /** How many columns the row has, by label; 0 where the label names no row of the table. */
  readonly widthByLabel: Uint8Array;
}

function outline(edition: Edition, editionAt: number, form: FormTable): Outline {
  const rows: OutlineRow[] = [];
  for (const cell of edition.cells) {
    if (cell.table !== form || rows.at(-1)?.row === cell.row) continue;
    rows.push({ row: cell.row, width: cell.block.columns.length, firstCell: cell.index });
  }
  const widthByKey = new Map(rows.map(({ row, width }) => [row.key, width]));
  const rowByKey = new Map(rows.map(({ row }, at) => [row.key, at]));
  const rowByLabel = Int16Array.from(labels, ({ key }) => rowByKey.get(key) ?? -1);
  const widthByLabel = Uint8Array.from(labels, ({ key }) => widthByKey.get(key) ?? 0);
  return { edition, editionAt, form, rows, rowByKey, rowByLabel, widthByKey, widthByLabel };
}

const outlines = new Map(editions.map((edition, at) => [edition, edition.tables.map((form) => outline(edition, at, form))]));

/** The tables of the edition, in the order of the form. */
export const outlinesOf = (edition: Edition): readonly Outline[] => outlines.get(edition) ?? [];

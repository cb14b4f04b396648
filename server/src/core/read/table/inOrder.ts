/** Rows in plain order, which need no objects for their cells: all their values, one after another. Knows no label and no text. */

import { CELL_SIZE, END, type RowItem, START } from './cells.ts';

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

/** Where the first cell that holds something stands among all cells; the row must have one. */
export function firstFilledOf(room: Int32Array, { first }: RowItem): number {
  let at = first;
  while (room[at + START] === room[at + END]) at += CELL_SIZE;
  return at;
}

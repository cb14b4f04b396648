/** The slips that people make in a table, each applied to one cell (or to it and its neighbour) of a correct report. */

import type { FormCell } from '../../src/core/form/types.ts';

export type Values = Readonly<Record<string, number | null>>;

/** What is written instead, by key; undefined where the slip is impossible or changes nothing. */
export type SlipOfTheHand = (cell: FormCell, values: Values) => Values | undefined;

const at = (cell: FormCell, down: number, right: number): string | undefined => {
  const { rows, columns } = cell.block;
  const row = rows[rows.indexOf(cell.row) + down];
  const column = columns[columns.indexOf(cell.column) + right];
  return row === undefined || column === undefined ? undefined : `${cell.table.key}/${row.key}/${column.key}`;
};

/** Writes in the cell what `change` makes of its digits. */
const digits =
  (change: (digits: string) => string | undefined): SlipOfTheHand =>
  ({ key }, values) => {
    const changed = change(String(values[key] ?? 0));
    return changed === undefined || changed === '' || Number(changed) === values[key] ? undefined : { [key]: Number(changed) };
  };

const copied =
  (down: number, right: number): SlipOfTheHand =>
  (cell, values) => {
    const key = at(cell, down, right);
    return key === undefined || values[key] === values[cell.key] ? undefined : { [cell.key]: values[key] ?? null };
  };

const exchanged =
  (down: number, right: number): SlipOfTheHand =>
  (cell, values) => {
    const key = at(cell, down, right);
    return key === undefined || values[key] === values[cell.key]
      ? undefined
      : { [cell.key]: values[key] ?? null, [key]: values[cell.key] ?? null };
  };

export const slipsOfTheHand: Readonly<Record<string, SlipOfTheHand>> = {
  'digits transposed': digits((text) => (text.length < 2 ? undefined : `${text.charAt(1)}${text.charAt(0)}${text.slice(2)}`)),
  'last digits transposed': digits((text) => (text.length < 3 ? undefined : `${text.slice(0, -2)}${text.at(-1)}${text.at(-2)}`)),
  'a zero dropped': digits((text) => (text.length > 1 && text.endsWith('0') ? text.slice(0, -1) : undefined)),
  'a zero added': digits((text) => (text === '0' ? undefined : `${text}0`)),
  'a digit off by one': digits((text) => (text.endsWith('9') ? undefined : `${text.slice(0, -1)}${Number(text.at(-1)) + 1}`)),
  'the value to the left': copied(0, -1),
  'the value to the right': copied(0, 1),
  'the value above': copied(-1, 0),
  'the value below': copied(1, 0),
  'left blank': ({ key }, values) => (values[key] === 0 ? undefined : { [key]: null }),
  'one column off': exchanged(0, 1),
  'one row off': exchanged(1, 0),
};

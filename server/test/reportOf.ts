/** Builds a Report from values alone, for tests of what works on cells and needs no text. */

import { editionFor } from '../src/core/form/editions.ts';
import type { Edition, FormCell } from '../src/core/form/types.ts';
import { parseDecimal } from '../src/core/number/amount.ts';
import type { Cell, CellState, Report } from '../src/core/read/types.ts';

/** A decimal string is a number, `null` a blank; `not-a-number`, `missing` and `uncertain` are the states of those names. */
export type Value = string | number | null;

const states = new Set<string>(['not-a-number', 'missing', 'uncertain'] satisfies CellState[]);

/** Cells that aren't named are 0. */
export function reportOf(values: Readonly<Record<string, Value>>, edition: Edition = editionFor(2024)): Report {
  const cells = [...zerosOf(edition)];
  for (const [key, value] of Object.entries(values)) {
    const index = edition.indexByKey.get(key);
    const form = index === undefined ? undefined : edition.cells[index];
    if (form === undefined) throw new Error(`no cell ${key}`);
    if (value !== 0 && value !== '0') cells[form.index] = cellOf(form, value);
  }
  return {
    span: { start: 0, end: edition.cells.length },
    edition,
    sections: [],
    tables: [],
    cells,
    rare: { blanks: [], lines: [], leftovers: false },
    narrative: [],
  };
}

function cellOf(form: FormCell, value: Value): Cell {
  const place = { start: form.index, end: form.index + 1 };
  const bare = { form, span: place, field: place, notes: [], row: 0 };
  if (value === null) return { ...bare, state: 'blank' };
  if (states.has(String(value))) return { ...bare, state: value as CellState };
  const amount = parseDecimal(String(value));
  if (amount === undefined) throw new Error(`${form.key}: ${value} is no number`);
  return { ...bare, state: 'number', amount };
}

/** Most cells of most reports: made once an edition, as some tests build thousands of reports. */
const zeros = new WeakMap<Edition, readonly Cell[]>();

function zerosOf(edition: Edition): readonly Cell[] {
  let cells = zeros.get(edition);
  if (cells === undefined) {
    cells = edition.cells.map((form) => cellOf(form, 0));
    zeros.set(edition, cells);
  }
  return cells;
}

/** A table's row as `reportOf` wants it: `row('requests/received', 1, 2, null, …)`, in the order of the columns. */
export function row(prefix: string, columns: readonly string[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(columns.map((column, i) => [`${prefix}/${column}`, values[i] ?? null]));
}

export const applicants = ['person', 'company', 'research', 'charity', 'legalService', 'otherOrganization', 'total'] as const;
export const outcomes = ['upheld', 'corrected', 'otherResult', 'pending', 'total'] as const;

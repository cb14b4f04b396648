/** The identities of a table's form as checks on rows of amounts. Knows the form, no text. */

import type { Edition, FormTable } from '../../form/types.ts';
import { type Amount, add, equal, ZERO } from '../../number/amount.ts';

/** `[row, column]` of a cell: numbers in the lists of keys that the check is made for. */
type At = readonly [row: number, column: number];

export interface TableIdentity {
  readonly left: readonly At[];
  readonly right: readonly At[];
}

export interface TableIdentities {
  /** Those in which more than one row takes part. */
  readonly down: readonly TableIdentity[];
  /** Those of just one row. */
  readonly across: readonly TableIdentity[];
}

/** The identities of a table whose rows are all there in the order of the form, as nearly every table's are. */
interface Whole extends TableIdentities {
  readonly keys: readonly string[];
}

const whole = new Map<FormTable, Whole>();

function wholeOf(edition: Edition, form: FormTable): Whole {
  let known = whole.get(form);
  if (known === undefined) {
    const keys = form.blocks.flatMap((block) => block.rows.map((row) => row.key));
    const columns = form.blocks[0]?.columns ?? [];
    const at = (cell: Edition['cells'][number]): At => [keys.indexOf(cell.row.key), columns.indexOf(cell.column)];
    const inColumns = edition.identities
      .filter(({ table }) => table.key === form.key)
      .map(({ left, right }): TableIdentity => ({ left: left.map(at), right: right.map(at) }))
      .filter(({ left, right }) => [...left, ...right].every(([, column]) => column >= 0));
    const isOneRow = ({ left, right }: TableIdentity) => new Set([...left, ...right].map(([row]) => row)).size === 1;
    known = { keys, down: inColumns.filter((each) => !isOneRow(each)), across: inColumns.filter(isOneRow) };
    whole.set(form, known);
  }
  return known;
}

/** The identities all of whose rows are among the keys. */
export function identitiesOf(edition: Edition, form: FormTable, keys: readonly string[]): TableIdentities {
  const { keys: all, down, across } = wholeOf(edition, form);
  if (keys.length === all.length && keys.every((key, at) => key === all[at])) return { down, across };
  const rowAt = all.map((key) => keys.indexOf(key));
  const among = (identities: readonly TableIdentity[]): TableIdentity[] =>
    identities
      .filter(({ left, right }) => left.every(isThere) && right.every(isThere))
      .map(({ left, right }) => ({ left: left.map(moved), right: right.map(moved) }));
  const isThere = ([row]: At): boolean => (rowAt[row] ?? -1) >= 0;
  const moved = ([row, column]: At): At => [rowAt[row] ?? -1, column];
  return { down: among(down), across: among(across) };
}

/** Whether it holds; blanks count as nothing. */
export function holds({ left, right }: TableIdentity, rows: readonly (readonly (Amount | undefined)[])[]): boolean {
  const side = (cells: TableIdentity['left']): Amount => {
    let result: Amount = ZERO;
    for (const [row, column] of cells) result = add(result, rows[row]?.[column] ?? ZERO);
    return result;
  };
  return equal(side(left), side(right));
}

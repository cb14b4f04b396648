/** The identities of a table's form as checks on rows of amounts. Knows the form, no text. */

import type { Edition, FormTable } from '../../form/types.ts';
import { type Amount, add, equal, ZERO } from '../../number/amount.ts';

export interface TableIdentity {
  /** `[row, column]` of each cell of the sides: numbers in the lists of keys that the check is made for. */
  readonly left: readonly (readonly [row: number, column: number])[];
  readonly right: readonly (readonly [row: number, column: number])[];
}

/** The identities all of whose rows are among the keys, in which more than one row takes part (`down`) or just one (`across`). */
export function identitiesOf(
  edition: Edition,
  form: FormTable,
  keys: readonly string[],
): { readonly down: TableIdentity[]; readonly across: TableIdentity[] } {
  const columns = form.blocks[0]?.columns ?? [];
  const at = (cell: Edition['cells'][number]): readonly [number, number] => [keys.indexOf(cell.row.key), columns.indexOf(cell.column)];
  const down: TableIdentity[] = [];
  const across: TableIdentity[] = [];
  for (const identity of edition.identities) {
    if (identity.table.key !== form.key) continue;
    const left = identity.left.map(at);
    const right = identity.right.map(at);
    if ([...left, ...right].some(([row, column]) => row < 0 || column < 0)) continue;
    const oneRow = new Set([...left, ...right].map(([row]) => row)).size === 1;
    (oneRow ? across : down).push({ left, right });
  }
  return { down, across };
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

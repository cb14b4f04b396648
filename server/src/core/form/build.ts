/** Turns the tables of an edition into cells and identities, numbered once. Knows the shapes of `types.ts`, no single edition. */

import type { CellKey, Edition, EditionId, FormCell, FormSection, FormTable, Identity, IdentityKind } from './types.ts';

/** An identity stated by keys, as the editions write it. */
export interface Sum {
  readonly id: string;
  readonly kind: IdentityKind;
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
  readonly derives?: CellKey;
}

export interface EditionData {
  readonly id: EditionId;
  readonly years: Edition['years'];
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
  readonly sums: readonly Sum[];
}

/** Numbers the cells in the order of the form and binds the sums to them. A sum that names no cell of the form is a mistake in the data. */
export function buildEdition(data: EditionData): Edition {
  const cells: FormCell[] = [];
  for (const table of data.tables) {
    for (const block of table.blocks) {
      for (const row of block.rows) {
        for (const column of block.columns) {
          cells.push({ index: cells.length, key: `${table.key}/${row.key}/${column.key}`, table, block, row, column });
        }
      }
    }
  }
  const indexByKey = new Map(cells.map((cell) => [cell.key, cell.index]));
  const at = (key: CellKey): FormCell => {
    const cell = cells[indexByKey.get(key) ?? -1];
    if (cell === undefined) throw new Error(`${data.id}: no cell ${key}`);
    return cell;
  };
  const identities = data.sums.map((sum): Identity => {
    const left = sum.left.map(at);
    const identity = { id: sum.id, kind: sum.kind, table: at(sum.left[0] ?? '').table, left, right: sum.right.map(at) };
    return sum.derives === undefined ? identity : { ...identity, derives: at(sum.derives) };
  });
  const identitiesByCell = cells.map((): Identity[] => []);
  for (const identity of identities) for (const { index } of [...identity.left, ...identity.right]) identitiesByCell[index]?.push(identity);
  return { id: data.id, years: data.years, sections: data.sections, tables: data.tables, cells, identities, indexByKey, identitiesByCell };
}

/** In every row the parts add up to the total: one identity a row. */
export function rowTotals(table: FormTable, kind: IdentityKind, total: string): Sum[] {
  return table.blocks.flatMap((block) =>
    block.rows.map((row) => {
      const at = (column: string) => `${table.key}/${row.key}/${column}`;
      const parts = block.columns.filter((column) => column.key !== total);
      return { id: `${table.key}/row/${row.key}`, kind, left: [at(total)], right: parts.map((part) => at(part.key)), derives: at(total) };
    }),
  );
}

/** In every column the rows that `isPart` picks add up to the row `total`: one identity a column. */
export function columnTotals(table: FormTable, kind: IdentityKind, name: string, total: string, isPart: (row: string) => boolean): Sum[] {
  return table.blocks.flatMap((block) => {
    const parts = block.rows.filter((row) => isPart(row.key));
    return block.columns.map((column) => {
      const at = (row: string) => `${table.key}/${row}/${column.key}`;
      return {
        id: `${table.key}/${name}/${column.key}`,
        kind,
        left: [at(total)],
        right: parts.map((part) => at(part.key)),
        derives: at(total),
      };
    });
  });
}

/** In every column the rows `left` add up to what the rows `right` add up to: one identity a column, which derives nothing. */
export function balances(table: FormTable, left: readonly string[], right: readonly string[]): Sum[] {
  return table.blocks.flatMap((block) =>
    block.columns.map((column) => {
      const at = (row: string) => `${table.key}/${row}/${column.key}`;
      return { id: `${table.key}/balance/${column.key}`, kind: 'balance' as const, left: left.map(at), right: right.map(at) };
    }),
  );
}

/** The rows and the columns of a table in one list, block after block. Knows the form, no report. */

import type { FormColumn, FormRow, FormTable } from '../../form/types.ts';

interface Lists {
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
}

const known = new Map<FormTable, Lists>();

/** Made once a table. */
function listsOf(table: FormTable): Lists {
  let lists = known.get(table);
  if (lists === undefined) {
    lists = { rows: table.blocks.flatMap(({ rows }) => rows), columns: table.blocks.flatMap(({ columns }) => columns) };
    known.set(table, lists);
  }
  return lists;
}

export const rowsOf = (table: FormTable): readonly FormRow[] => listsOf(table).rows;

export const columnsOf = (table: FormTable): readonly FormColumn[] => listsOf(table).columns;

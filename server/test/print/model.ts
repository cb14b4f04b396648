/** Random reports for the printers: an edition and what stands in each of its cells, consistent unless a test changes it. */

import { edition2019 } from '../../src/core/form/edition2019.ts';
import { edition2021, edition2021OneOtherRow } from '../../src/core/form/edition2021.ts';
import type { Edition, FormTable } from '../../src/core/form/types.ts';

/** A small random generator whose seed says all (mulberry32). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}

export interface Model {
  readonly edition: Edition;
  readonly year: number;
  /** By cell key: the decimal string that the cell holds. */
  readonly values: Map<string, string>;
  /** A cell that is not printed: the others of its row move up. */
  lost?: string;
  /** A row of table 三 that is not printed. */
  missing?: string;
}

export function tableOf(model: Model, key: FormTable['key']): FormTable {
  const table = model.edition.tables.find((each) => each.key === key);
  if (table === undefined) throw new Error(`no table ${key}`);
  return table;
}

/** A report in which every identity holds. */
export function randomModel(dice: Dice): Model {
  const edition = dice.pick([edition2019, edition2021, edition2021, edition2021OneOtherRow]);
  const year = edition === edition2019 ? 2019 + dice.below(2) : edition === edition2021 ? 2021 + dice.below(5) : 2023 + dice.below(2);
  const values = new Map<string, string>();
  const scale = dice.pick([1, 3, 10, 300, 3000]);
  const some = (limit = scale) => (dice.once(3) ? dice.below(limit + 1) : 0);
  for (const table of edition.tables) {
    for (const block of table.blocks) {
      for (const row of block.rows) {
        for (const column of block.columns) {
          const key = `${table.key}/${row.key}/${column.key}`;
          if (column.kind === 'signed') values.set(key, String(dice.once(3) ? dice.below(9) - 4 : 0).replace(/^-0$/u, '0'));
          else if (column.kind === 'money')
            values.set(
              key,
              dice.once(2) ? '0' : `${dice.below(scale * 10) + 1}.${dice.below(9) + 1}${dice.once(2) ? '' : dice.below(9) + 1}`,
            );
          else values.set(key, String(table.key === 'disclosure' ? dice.below(scale * 4) : some()));
        }
      }
    }
  }
  const number = (key: string) => Number(values.get(key));
  const parts = ['person', 'company', 'research', 'charity', 'legalService', 'otherOrganization'];
  // The balance: what came in is what was handled and what is carried out.
  const rows = edition.tables.find(({ key }) => key === 'requests')?.blocks[0]?.rows.map(({ key }) => key) ?? [];
  const results = rows.filter((row) => !['received', 'carriedIn', 'handled', 'carriedOut'].includes(row));
  for (const part of parts) {
    const handled = results.reduce((sum, row) => sum + number(`requests/${row}/${part}`), 0);
    const out = number(`requests/carriedOut/${part}`);
    const carriedIn = Math.min(number(`requests/carriedIn/${part}`), handled + out);
    values.set(`requests/handled/${part}`, String(handled));
    values.set(`requests/carriedIn/${part}`, String(carriedIn));
    values.set(`requests/received/${part}`, String(handled + out - carriedIn));
  }
  for (const row of rows)
    values.set(`requests/${row}/total`, String(parts.reduce((sum, part) => sum + number(`requests/${row}/${part}`), 0)));
  for (const group of ['review', 'litigationDirect', 'litigationAfterReview']) {
    const sum = ['upheld', 'corrected', 'otherResult', 'pending'].reduce(
      (total, column) => total + number(`reviews/${group}/${column}`),
      0,
    );
    values.set(`reviews/${group}/total`, String(sum));
  }
  return { edition, year, values };
}

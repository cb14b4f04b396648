/** Which edition of the form the printed labels belong to. Knows the form and the labels that were met, no text. */

import { editionFor, editions } from '../../form/editions.ts';
import type { Edition, EditionId } from '../../form/types.ts';
import { labels } from './labels.ts';
import { outlinesOf } from './outline.ts';
import type { Scan } from './rows.ts';

export interface EditionChoice {
  readonly edition: Edition;
  readonly editionByLabels?: EditionId;
}

const ids: readonly EditionId[] = [...new Set(editions.map(({ id }) => id))];

/** The one edition that has the label, as an index into `ids`, by the label's id; -1 where several have it or its spelling. */
const votesFor = Int8Array.from(labels, ({ official, key, kind }) => {
  const own = new Set(editions.filter((_, at) => official[at] !== undefined).map(({ id }) => id));
  // 处理决定数量 is a spelling of both editions' columns.
  const [id] = own;
  return own.size === 1 && id !== undefined && key !== 'decisions' && kind !== 'group' ? ids.indexOf(id) : -1;
});

interface Candidate {
  readonly edition: Edition;
  /** By label: whether its key is that of a row of the edition's table 三. */
  readonly hasRow: Uint8Array;
}

const candidates: readonly (readonly Candidate[])[] = ids.map((id) =>
  editions
    .filter((edition) => edition.id === id)
    .map((edition) => {
      const requests = outlinesOf(edition).find(({ form }) => form.key === 'requests');
      return { edition, hasRow: Uint8Array.from(labels, ({ key }) => (requests?.widthByKey.has(key) === true ? 1 : 0)) };
    }),
);

/** Labels win over the year; the year decides where they tell nothing. */
export function chooseEdition(scan: Scan, year: number | undefined): EditionChoice {
  const byLabels = editionOfLabels(scan);
  const fitting = candidates[byLabels >= 0 ? byLabels : ids.indexOf(editionFor(year).id)] ?? [];
  const edition = (fitting.find(({ hasRow }) => fitsRows(hasRow, scan)) ?? fitting[0])?.edition ?? editionFor(year);
  const id = ids[byLabels];
  return id === undefined ? { edition } : { edition, editionByLabels: id };
}

/** Which id most labels speak for, the earlier one where they are as many; -1 where none speaks. */
function editionOfLabels({ labels: items }: Scan): number {
  const votes = ids.map(() => 0);
  let best = -1;
  for (const { label } of items) {
    const id = label === undefined ? -1 : (votesFor[label.id] ?? -1);
    if (id < 0) continue;
    votes[id] = (votes[id] ?? 0) + 1;
    if (best < 0) best = id;
  }
  for (let id = 0; id < votes.length; id += 1) if (best >= 0 && (votes[id] ?? 0) > (votes[best] ?? 0)) best = id;
  return best;
}

/** Whether the edition has every printed row of table 三. Of those that do, the first is meant. */
function fitsRows(hasRow: Uint8Array, { rows }: Scan): boolean {
  for (const { table, label: item } of rows) {
    const label = item?.label;
    if (table !== 'requests' || label === undefined || hasRow[label.id] === 1) continue;
    // With parts printed, a value beside （六）其他处理 itself is noise.
    const isNoise = label.key === 'other' && rows.some((row) => row.table === 'requests' && row.label?.label?.key.startsWith('other.'));
    if (!isNoise) return false;
  }
  return true;
}

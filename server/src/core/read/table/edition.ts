/** Which edition of the form the printed labels belong to. Knows the form and the labels that were met, no text. */

import { editionFor, editions } from '../../form/editions.ts';
import type { Edition, EditionId } from '../../form/types.ts';
import { labels } from './labels.ts';
import type { Scan } from './rows.ts';

export interface EditionChoice {
  readonly edition: Edition;
  readonly editionByLabels?: EditionId;
}

/** The one edition that has the label, by the label's id; none where several have it or its spelling. */
const votesFor = labels.map(({ official, key, kind }): EditionId | undefined => {
  const ids = new Set(editions.filter((_, at) => official[at] !== undefined).map(({ id }) => id));
  // 处理决定数量 is a spelling of both editions' columns.
  return ids.size === 1 && key !== 'decisions' && kind !== 'group' ? [...ids][0] : undefined;
});

const requestRows = new Map(
  editions.map((edition) => {
    const table = edition.tables.find(({ key }) => key === 'requests');
    return [edition, new Set(table?.blocks.flatMap((block) => block.rows.map((row) => row.key)))] as const;
  }),
);

/** Labels win over the year; the year decides where they tell nothing. */
export function chooseEdition(scan: Scan, year: number | undefined): EditionChoice {
  const votes = new Map<EditionId, number>();
  for (const { label, spans } of scan.labels) {
    if (label === undefined || spans.length === 0) continue;
    const id = votesFor[label.id];
    if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + 1);
  }
  let byLabels: EditionId | undefined;
  for (const [id, count] of votes) if (byLabels === undefined || count > (votes.get(byLabels) ?? 0)) byLabels = id;
  const id = byLabels ?? editionFor(year).id;
  const candidates = editions.filter((edition) => edition.id === id);
  const printed = new Set(
    scan.rows.filter((row) => row.table === 'requests' && row.label !== undefined).map((row) => row.label?.label?.key ?? ''),
  );
  const edition = candidates.find((candidate) => fitsRows(candidate, printed)) ?? candidates[0] ?? editionFor(year);
  return byLabels === undefined ? { edition } : { edition, editionByLabels: byLabels };
}

/** Whether the edition has every printed row of table 三. Of those that do, the first is meant. */
function fitsRows(edition: Edition, printed: ReadonlySet<string>): boolean {
  const rows = requestRows.get(edition);
  for (const key of printed) {
    // With parts printed, a value beside （六）其他处理 itself is noise.
    if (key !== '' && rows?.has(key) !== true && !(key === 'other' && [...printed].some((part) => part.startsWith('other.')))) return false;
  }
  return true;
}

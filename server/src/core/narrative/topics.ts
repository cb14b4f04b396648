/** What running text may speak of, and the cells that each topic may mean: data, the only place here that names rows and columns. */

import type { Edition, FormCell } from '../form/types.ts';

/** Keys of cells that are added up; a row that ends with `*` stands for all rows that begin so. Keys that an edition lacks drop the reading. */
type Reading = readonly string[];

const organizations = ['company', 'research', 'charity', 'legalService', 'otherOrganization'];
const byOrganizations = (row: string): Reading => organizations.map((column) => `requests/${row}/${column}`);
const total = (row: string): string => `requests/${row}/total`;
const cases = (column: string): Readonly<Record<string, readonly Reading[]>> => ({
  [`review:${column}`]: [[`reviews/review/${column}`]],
  [`litigation:${column}`]: [[`reviews/litigationDirect/${column}`, `reviews/litigationAfterReview/${column}`]],
  [`litigationDirect:${column}`]: [[`reviews/litigationDirect/${column}`]],
  [`litigationAfterReview:${column}`]: [[`reviews/litigationAfterReview/${column}`]],
});

/** The first reading is the likeliest: the one that a message names. */
const topics: Readonly<Record<string, readonly Reading[]>> = {
  received: [[total('received')], [total('received'), total('carriedIn')]],
  receivedNew: [[total('received')]],
  handled: [[total('handled')]],
  answered: [
    [total('handled')],
    ['granted', 'partlyGranted', 'denied.*', 'unavailable.*', 'notHandled.*'].map(total),
    ['granted', 'partlyGranted', 'denied.*', 'unavailable.*'].map(total),
  ],
  processed: [[total('handled')], [total('received')], [total('received'), total('carriedIn')]],
  carriedIn: [[total('carriedIn')]],
  carriedOut: [[total('carriedOut')]],
  carried: [[total('carriedOut')], [total('carriedIn')]],
  'result:granted': [[total('granted')], [total('granted'), total('partlyGranted')]],
  'result:partlyGranted': [[total('partlyGranted')]],
  'result:anyPublic': [[total('granted'), total('partlyGranted')]],
  'result:denied': [[total('denied.*')]],
  'result:unavailable': [[total('unavailable.*')]],
  'result:notHandled': [[total('notHandled.*')]],
  'result:other': [[total('other.*')], [total('other')]],
  'applicant:person': [
    ['requests/received/person'],
    ['requests/received/person', 'requests/carriedIn/person'],
    ['requests/handled/person'],
  ],
  'applicant:organization': [
    byOrganizations('received'),
    [...byOrganizations('received'), ...byOrganizations('carriedIn')],
    byOrganizations('handled'),
  ],
  ...cases('total'),
  ...cases('upheld'),
  ...cases('corrected'),
  ...cases('otherResult'),
  ...cases('pending'),
  'cases:total': [['reviews/review/total', 'reviews/litigationDirect/total', 'reviews/litigationAfterReview/total']],
  'normative:issue': [['disclosure/normativeDocuments/issued'], ['disclosure/normativeDocuments/made']],
  'normative:publish': [['disclosure/normativeDocuments/issued'], ['disclosure/normativeDocuments/published']],
  'normative:repeal': [['disclosure/normativeDocuments/repealed']],
  'normative:inForce': [['disclosure/normativeDocuments/inForce']],
  'regulation:issue': [['disclosure/regulations/issued'], ['disclosure/regulations/made']],
  'regulation:publish': [['disclosure/regulations/issued'], ['disclosure/regulations/published']],
  'regulation:repeal': [['disclosure/regulations/repealed']],
  'regulation:inForce': [['disclosure/regulations/inForce']],
};

/** A single row of the results, named by its key. */
const ROW = 'result:row:';

/** The readings of a topic in an edition: each a set of cells to add up. Empty where the edition has none. */
export function readingsOf(edition: Edition, topic: string): readonly (readonly FormCell[])[] {
  let known = byEdition.get(edition);
  if (known === undefined) {
    known = new Map();
    byEdition.set(edition, known);
  }
  let readings = known.get(topic);
  if (readings === undefined) {
    const row = topic.startsWith(ROW) ? topic.slice(ROW.length) : undefined;
    readings = (row === undefined ? (topics[topic] ?? []) : [[total(row)]])
      .map((keys) => resolve(edition, keys))
      .filter((cells) => cells !== undefined);
    known.set(topic, readings);
  }
  return readings;
}

const byEdition = new WeakMap<Edition, Map<string, readonly (readonly FormCell[])[]>>();

function resolve(edition: Edition, keys: Reading): readonly FormCell[] | undefined {
  const cells: FormCell[] = [];
  for (const key of keys) {
    const star = key.indexOf('*');
    const matching =
      star < 0
        ? [edition.cells[edition.indexByKey.get(key) ?? -1]]
        : edition.cells.filter((cell) => cell.key.startsWith(key.slice(0, star)) && cell.key.endsWith(key.slice(star + 1)));
    if (matching.length === 0) return undefined;
    for (const cell of matching) {
      if (cell === undefined) return undefined;
      cells.push(cell);
    }
  }
  return cells;
}

/** Holds the form's data to the counts and keys of the official form. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition2019 } from '../../src/core/form/edition2019.ts';
import { edition2021, edition2021OneOtherRow } from '../../src/core/form/edition2021.ts';
import { editionFor, editions } from '../../src/core/form/editions.ts';
import type { Edition } from '../../src/core/form/types.ts';

const count = (edition: Edition, table: string) => edition.cells.filter((cell) => cell.table.key === table).length;

test('cells of each table are as many as the official form has', () => {
  assert.deepEqual(
    ['disclosure', 'requests', 'reviews'].map((table) => count(edition2019, table)),
    [22, 23 * 7, 15],
  );
  assert.deepEqual(
    ['disclosure', 'requests', 'reviews'].map((table) => count(edition2021, table)),
    [10, 25 * 7, 15],
  );
  assert.deepEqual(
    ['disclosure', 'requests', 'reviews'].map((table) => count(edition2021OneOtherRow, table)),
    [10, 23 * 7, 15],
  );
});

test('identities: one a row, two a column of table 三, one a group of table 四', () => {
  assert.equal(edition2021.identities.length, 25 + 7 + 7 + 3);
  assert.equal(edition2019.identities.length, 23 + 7 + 7 + 3);
  const results = edition2021.identities.find((identity) => identity.id === 'requests/results/person');
  assert.equal(results?.right.length, 21);
  assert.equal(results?.derives?.key, 'requests/handled/person');
  const balance = edition2021.identities.find((identity) => identity.id === 'requests/balance/total');
  assert.deepEqual(
    balance?.left.map((cell) => cell.key),
    ['requests/received/total', 'requests/carriedIn/total'],
  );
  assert.deepEqual(
    balance?.right.map((cell) => cell.key),
    ['requests/handled/total', 'requests/carriedOut/total'],
  );
  assert.equal(balance?.derives, undefined);
});

for (const edition of editions) {
  test(`edition ${edition.id}: keys and indices are unique and agree`, () => {
    assert.equal(new Set(edition.cells.map((cell) => cell.key)).size, edition.cells.length);
    edition.cells.forEach((cell, index) => {
      assert.equal(cell.index, index);
      assert.equal(edition.indexByKey.get(cell.key), index);
    });
    assert.equal(new Set(edition.identities.map((identity) => identity.id)).size, edition.identities.length);
    for (const cell of edition.cells) {
      for (const identity of edition.identitiesByCell[cell.index] ?? []) {
        assert.ok(identity.left.includes(cell) || identity.right.includes(cell));
      }
    }
  });
}

test('the edition in force follows the year of the report', () => {
  assert.deepEqual(
    [2019, 2020, 2021, 2026, undefined].map((year) => editionFor(year).id),
    ['2019', '2019', '2021', '2021', '2021'],
  );
});

/** What identities say of numbers, blanks and cells that can't be read (`../shared/reports/README.md` of the design, "sums"). */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition2019 } from '../../src/core/form/edition2019.ts';
import { edition2021, edition2021OneOtherRow } from '../../src/core/form/edition2021.ts';
import { formatAmount } from '../../src/core/number/amount.ts';
import { evaluateSums } from '../../src/core/sums/evaluate.ts';
import { applicants, outcomes, reportOf, row, type Value } from '../reportOf.ts';

const stateOf = (values: Readonly<Record<string, Value>>, id: string) => evaluateSums(reportOf(values)).byId.get(id)?.state;

test('a report of zeros holds throughout, in every edition', () => {
  for (const edition of [edition2019, edition2021, edition2021OneOtherRow]) {
    const { results, broken } = evaluateSums(reportOf({}, edition));
    assert.equal(results.length, edition.identities.length);
    assert.ok(results.every(({ state }) => state === 'holds'));
    assert.deepEqual(broken, []);
  }
});

test('stated, computed and difference are exact, beyond what binary floats can hold', () => {
  const big = '9007199254740993';
  const values = row('reviews/review', outcomes, [big, 1, 0, 0, '9007199254740993']);
  const result = evaluateSums(reportOf(values)).byId.get('reviews/row/review');
  assert.equal(result?.state, 'broken');
  assert.equal(formatAmount(result?.left ?? 0), big);
  assert.equal(formatAmount(result?.right ?? 0), '9007199254740994');
  assert.equal(formatAmount(result?.difference ?? 0), '-1');
});

test('the balance has two sides of two rows', () => {
  const values = {
    ...row('requests/received', applicants, [5, 0, 0, 0, 0, 0, 5]),
    ...row('requests/carriedIn', applicants, [1, 0, 0, 0, 0, 0, 1]),
    ...row('requests/carriedOut', applicants, [6, 0, 0, 0, 0, 0, 6]),
  };
  assert.equal(stateOf(values, 'requests/balance/person'), 'holds');
  assert.equal(stateOf({ ...values, 'requests/carriedOut/person': 5 }, 'requests/balance/person'), 'broken');
});

test('a blank addend counts as no entry, and is told', () => {
  const values = row('requests/received', applicants, [5, null, null, 0, 0, 0, 5]);
  const result = evaluateSums(reportOf(values)).byId.get('requests/row/received');
  assert.equal(result?.state, 'holds');
  assert.deepEqual(
    result?.blanks.map(({ key }) => key),
    ['requests/received/company', 'requests/received/research'],
  );
  assert.equal(stateOf(row('requests/received', applicants, [5, null, null, 0, 0, 0, 6]), 'requests/row/received'), 'broken');
});

test('a blank addend of the row of totals counts as no entry too', () => {
  const values = row('requests/handled', applicants, [null, 3, 0, null, 0, 0, 0]);
  assert.equal(stateOf({ ...values, 'requests/granted/person': 2 }, 'requests/row/handled'), 'broken');
  assert.equal(stateOf({ ...values, 'requests/granted/person': 2 }, 'requests/results/person'), 'unknown', 'a total that is blank');
});

test('a blank total, and addends that are all blank beside a total, are unknown', () => {
  assert.equal(stateOf(row('requests/received', applicants, [5, 0, 0, 0, 0, 0, null]), 'requests/row/received'), 'unknown');
  assert.equal(stateOf(row('requests/received', applicants, [null, null, null, null, null, null, 5]), 'requests/row/received'), 'unknown');
  assert.equal(stateOf(row('requests/received', applicants, [null, null, null, null, null, null, 0]), 'requests/row/received'), 'holds');
  assert.equal(
    stateOf(row('requests/received', applicants, [null, null, null, null, null, null, null]), 'requests/row/received'),
    'unknown',
  );
});

test('the column of totals is unknown where a filled row left out its own total', () => {
  const values = {
    ...row('requests/granted', applicants, [2, 0, 0, 0, 0, 0, null]),
    ...row('requests/partlyGranted', applicants, [3, 0, 0, 0, 0, 0, 3]),
    ...row('requests/handled', applicants, [5, 0, 0, 0, 0, 0, 3]),
  };
  assert.equal(stateOf(values, 'requests/results/total'), 'unknown');
  assert.equal(stateOf(values, 'requests/results/person'), 'holds');
  const carried = row('requests/carriedOut', applicants, [1, 0, 0, 0, 0, 0, null]);
  const received = row('requests/received', applicants, [1, 0, 0, 0, 0, 0, 1]);
  assert.equal(stateOf({ ...received, ...carried }, 'requests/balance/total'), 'unknown', 'a total left out is no zero in the balance');
});

test('rows of which only the total is given leave their columns open where these would not agree', () => {
  const values = {
    ...row('requests/granted', applicants, [null, null, null, null, null, null, 4]),
    ...row('requests/handled', applicants, [3, 1, 0, 0, 0, 0, 4]),
    ...row('requests/received', applicants, [3, 1, 0, 0, 0, 0, 4]),
  };
  assert.equal(stateOf(values, 'requests/results/person'), 'unknown');
  assert.equal(stateOf(values, 'requests/results/total'), 'holds');
});

test('a balance is unknown while three of its four rows are still empty', () => {
  const rows = ['received', 'handled', 'carriedOut'];
  const empty = Object.fromEntries(edition2021.cells.filter(({ row }) => rows.includes(row.key)).map(({ key }) => [key, null]));
  assert.equal(stateOf({ ...empty, 'requests/carriedIn/person': 2 }, 'requests/balance/person'), 'unknown');
});

test('a column of blanks whose rows are filled otherwise says that there was nothing', () => {
  const blankColumn = Object.fromEntries(edition2021.cells.filter(({ column }) => column.key === 'company').map(({ key }) => [key, null]));
  assert.equal(stateOf({ ...blankColumn, 'requests/handled/company': 5 }, 'requests/results/company'), 'broken');
  assert.equal(stateOf({ ...blankColumn, 'requests/handled/company': 5 }, 'requests/balance/company'), 'broken');
});

for (const state of ['not-a-number', 'missing', 'uncertain'] as const) {
  test(`a cell that is ${state} makes every sum that it enters unknown, and names itself`, () => {
    const { results } = evaluateSums(reportOf({ 'requests/granted/person': state, 'requests/granted/total': 7 }));
    const concerned = results.filter(({ identity }) =>
      [...identity.left, ...identity.right].some(({ key }) => key === 'requests/granted/person'),
    );
    assert.deepEqual(
      concerned.map(({ identity }) => identity.id),
      ['requests/row/granted', 'requests/results/person'],
    );
    for (const result of concerned) {
      assert.equal(result.state, 'unknown');
      assert.deepEqual(
        result.obstacles.map(({ key }) => key),
        ['requests/granted/person'],
      );
      assert.equal(result.difference, undefined);
    }
  });
}

/** The table of domain.md §4.1, "Fault localisation", row by row: which pattern names which cell, and when none is named. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAmount } from '../../src/core/number/amount.ts';
import { evaluateSums } from '../../src/core/sums/evaluate.ts';
import { faultsOf } from '../../src/core/sums/faults.ts';
import { findSuspects } from '../../src/core/sums/suspects.ts';
import { applicants, outcomes, reportOf, row, type Value } from '../reportOf.ts';

const consistent: Readonly<Record<string, Value>> = {
  ...row('requests/received', applicants, [60, 12, 3, 0, 5, 0, 80]),
  ...row('requests/carriedIn', applicants, [4, 1, 0, 0, 0, 0, 5]),
  ...row('requests/granted', applicants, [36, 7, 1, 0, 2, 0, 46]),
  ...row('requests/partlyGranted', applicants, [12, 3, 2, 0, 1, 0, 18]),
  ...row('requests/notHandled.petition', applicants, [13, 2, 0, 0, 2, 0, 17]),
  ...row('requests/handled', applicants, [61, 12, 3, 0, 5, 0, 81]),
  ...row('requests/carriedOut', applicants, [3, 1, 0, 0, 0, 0, 4]),
  ...row('reviews/review', outcomes, [10, 2, 0, 1, 13]),
};

function explain(changed: Readonly<Record<string, Value>>) {
  const report = reportOf({ ...consistent, ...changed });
  const sums = evaluateSums(report);
  const suspects = findSuspects(report, sums);
  const inWords = suspects.map(({ cells, certain, slip, kind }) => ({
    cells: cells.map(({ cell, needed }) => `${cell.key} → ${formatAmount(needed)}`),
    certain,
    slip,
    kind,
  }));
  return { broken: sums.broken.map(({ identity }) => identity.id), suspects: inWords, faults: faultsOf(report.edition, sums, suspects) };
}

const certain = (changed: Readonly<Record<string, Value>>) => explain(changed).suspects.filter((suspect) => suspect.certain);

test('the consistent table has no suspects', () => assert.deepEqual(explain({}), { broken: [], suspects: [], faults: [] }));

test('a typed cell of a result: its row and its column cross in it', () => {
  assert.deepEqual(certain({ 'requests/granted/person': 63 }), [
    { cells: ['requests/granted/person → 36'], certain: true, slip: 'transposed-digits', kind: 'cell' },
  ]);
});

test('the total of a result', () => {
  assert.deepEqual(certain({ 'requests/granted/total': 460 }), [
    { cells: ['requests/granted/total → 46'], certain: true, slip: 'zero-added', kind: 'cell' },
  ]);
});

test('a column of （七）总计 breaks its row, the results and the balance', () => {
  const { broken, suspects } = explain({ 'requests/handled/company': 1 });
  assert.deepEqual(broken, ['requests/row/handled', 'requests/results/company', 'requests/balance/company']);
  assert.deepEqual(suspects[0], { cells: ['requests/handled/company → 12'], certain: true, slip: 'none', kind: 'cell' });
});

test('the grand total', () => {
  assert.deepEqual(certain({ 'requests/handled/total': 18 }), [
    { cells: ['requests/handled/total → 81'], certain: true, slip: 'transposed-digits', kind: 'cell' },
  ]);
});

test('a typed cell, and the total, of a row that only the balance crosses', () => {
  assert.deepEqual(certain({ 'requests/received/person': 6 }), [
    { cells: ['requests/received/person → 60'], certain: true, slip: 'zero-dropped', kind: 'cell' },
  ]);
  assert.deepEqual(certain({ 'requests/carriedOut/total': 5 }), [
    { cells: ['requests/carriedOut/total → 4'], certain: true, slip: 'none', kind: 'cell' },
  ]);
});

test('a blank where a number belongs', () => {
  assert.deepEqual(certain({ 'requests/granted/company': null }), [
    { cells: ['requests/granted/company → 7'], certain: true, slip: 'blank', kind: 'cell' },
  ]);
});

test('a value copied from the neighbouring cell', () => {
  assert.deepEqual(certain({ 'requests/partlyGranted/research': 3 }), [
    { cells: ['requests/partlyGranted/research → 2'], certain: true, slip: 'neighbour-value', kind: 'cell' },
  ]);
});

test('two wrong cells apart from each other are both named', () => {
  assert.deepEqual(
    certain({ 'requests/granted/person': 37, 'requests/notHandled.petition/company': 20 }).map(({ cells }) => cells[0]),
    ['requests/granted/person → 36', 'requests/notHandled.petition/company → 2'],
  );
});

test('two wrong cells that could stand crosswise are not named', () => {
  assert.deepEqual(certain({ 'requests/granted/person': 37, 'requests/partlyGranted/company': 4 }), []);
});

test('a group of table 四 alone tells the total and its parts apart by nothing', () => {
  const { suspects, faults } = explain({ 'reviews/review/total': 31 });
  assert.ok(suspects.length > 1 && suspects.every((suspect) => !suspect.certain));
  assert.equal(faults.length, 1);
  assert.equal(faults[0]?.shape, 'sum');
});

test('a value in the wrong column of a result: one fault on both columns', () => {
  const { broken, faults } = explain({ 'requests/partlyGranted/company': 2, 'requests/partlyGranted/research': 3 });
  assert.deepEqual(broken, ['requests/results/company', 'requests/results/research']);
  assert.equal(faults.length, 1);
  assert.equal(faults[0]?.shape, 'columns');
});

test('the only row that can hold a value in the wrong column is named', () => {
  const { faults } = explain({ 'requests/notHandled.petition/legalService': 0, 'requests/notHandled.petition/charity': 2 });
  assert.deepEqual(
    faults[0]?.suspect?.cells.map(({ cell, needed }) => `${cell.key} → ${formatAmount(needed)}`),
    ['requests/notHandled.petition/charity → 0', 'requests/notHandled.petition/legalService → 2'],
  );
  assert.equal(faults[0]?.suspect?.slip, 'shifted-value');
});

test('a request classed otherwise when received: both columns of the balance', () => {
  const { broken, faults } = explain({ 'requests/received/person': 59, 'requests/received/company': 13 });
  assert.deepEqual(broken, ['requests/balance/person', 'requests/balance/company']);
  assert.deepEqual(
    faults.map(({ shape }) => shape),
    ['columns'],
  );
});

test('a value in the wrong row of its column: one fault on both rows', () => {
  const { broken, faults } = explain({ 'requests/granted/person': 35, 'requests/partlyGranted/person': 13 });
  assert.deepEqual(broken, ['requests/row/granted', 'requests/row/partlyGranted']);
  assert.deepEqual(
    faults.map(({ shape }) => shape),
    ['rows'],
  );
});

test('a column and the totals that follow it are one fault', () => {
  const { broken, faults } = explain({ 'requests/carriedOut/person': 2, 'requests/carriedOut/total': 3 });
  assert.deepEqual(broken, ['requests/balance/person', 'requests/balance/total']);
  assert.equal(faults.length, 1);
  assert.ok(faults[0]?.candidates.some(({ kind, cells }) => kind === 'with-total' && cells[0]?.cell.key === 'requests/carriedOut/person'));
});

test('two wrong cells in one column, bound together by the results, are each a fault', () => {
  const { broken, faults, suspects } = explain({ 'requests/granted/person': 40, 'requests/handled/person': 62 });
  assert.deepEqual(broken, ['requests/row/granted', 'requests/row/handled', 'requests/results/person', 'requests/balance/person']);
  assert.deepEqual(suspects[0], {
    cells: ['requests/granted/person → 36', 'requests/handled/person → 61'],
    certain: true,
    slip: 'none',
    kind: 'cells',
  });
  assert.deepEqual(
    faults.map(({ shape, sums }) => [shape, sums.map(({ identity }) => identity.id)]),
    [
      ['cell', ['requests/row/granted', 'requests/results/person']],
      ['cell', ['requests/row/handled', 'requests/balance/person']],
    ],
  );
});

test('a row and a column that ask the same of one total are one fault, though the balance is off by something else', () => {
  const { faults } = explain({ 'requests/handled/total': 91, 'requests/carriedOut/person': 5, 'requests/carriedOut/total': 6 });
  assert.deepEqual(
    faults.map(({ sums }) => sums.map(({ identity }) => identity.id)).find(([first]) => first === 'requests/row/handled'),
    ['requests/row/handled', 'requests/results/total'],
  );
});

test('every broken sum belongs to just one fault', () => {
  const { broken, faults } = explain({
    'requests/granted/person': 1,
    'requests/handled/total': 9,
    'requests/carriedIn/company': 7,
    'reviews/review/total': 2,
  });
  assert.deepEqual(faults.flatMap(({ sums }) => sums.map(({ identity }) => identity.id)).sort(), [...broken].sort());
});

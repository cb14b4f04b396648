import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition2021 } from '../../src/core/form/edition2021.ts';
import { valueNeeded } from '../../src/core/sums/needed.ts';
import { applicants, reportOf, row, type Value } from '../reportOf.ts';

const cell = edition2021.cells[edition2021.indexByKey.get('requests/granted/person') ?? -1]!;

const needed = (values: Readonly<Record<string, Value>>) =>
  valueNeeded(reportOf({ 'requests/granted/person': 'not-a-number', ...values }), cell);

test('row and column ask for the same value', () => {
  assert.equal(needed({ 'requests/granted/total': 7, 'requests/handled/person': 7 }), 7);
});

test('they contradict each other, or ask for the impossible', () => {
  assert.equal(needed({ 'requests/granted/total': 7, 'requests/handled/person': 6 }), undefined);
  assert.equal(
    needed({ ...row('requests/granted', applicants, ['not-a-number', 9, 0, 0, 0, 0, 7]), 'requests/handled/person': -2 }),
    undefined,
  );
});

test('one sum alone can say', () => {
  assert.equal(needed({ 'requests/granted/total': 7, 'requests/partlyGranted/person': null }), 7);
  assert.equal(needed({ 'requests/granted/company': 'uncertain', 'requests/partlyGranted/person': null }), undefined);
});

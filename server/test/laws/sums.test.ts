/**
 * Law 6: a consistent printed report has no error and no warning; change one typed cell and exactly the identities that hold it break.
 * And what follows for suspects and for recomputing.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../src/core/analyze.ts';
import { formatAmount } from '../../src/core/number/amount.ts';
import { evaluateSums } from '../../src/core/sums/evaluate.ts';
import { recomputeEdits } from '../../src/core/sums/recompute.ts';
import { findSuspects } from '../../src/core/sums/suspects.ts';
import { applyEdits } from '../../src/core/text/edits.ts';
import { reportOf, type Value } from '../reportOf.ts';
import { always } from './seed.ts';
import { consistent, editionsToTry, printed } from './tables.ts';

const loud = (text: string) => analyze(text).findings.filter(({ severity }) => severity === 'error' || severity === 'warning');

test('a consistent report has no error and no warning, and is read to the cell', () =>
  always(
    25,
    fc.property(consistent, (table) => {
      const text = printed(table);
      assert.deepEqual(loud(text), []);
      const { report } = analyze(text).reports[0]!;
      for (const { form, amount } of report.cells)
        assert.equal(amount === undefined ? '' : formatAmount(amount), String(table.values[form.key]), form.key);
    }),
  ));

test('one typed cell changed: exactly the sums that hold it break, and each is named by a finding', () =>
  always(
    40,
    fc.property(consistent, fc.nat(), fc.integer({ min: 1, max: 50 }), (table, where, by) => {
      const { edition } = table;
      const inSums = edition.cells.filter(({ index }) => (edition.identitiesByCell[index]?.length ?? 0) > 0);
      const cell = inSums[where % inSums.length]!;
      const text = printed({ edition, values: { ...table.values, [cell.key]: table.values[cell.key]! + by } });
      const { sums, findings } = analyze(text).reports[0]!;
      const expected = edition.identitiesByCell[cell.index]!.map(({ id }) => id).sort();
      assert.deepEqual(sums.broken.map(({ identity }) => identity.id).sort(), expected);
      const named = findings.flatMap(({ sums = [] }) => sums);
      assert.deepEqual([...named].sort(), expected, 'each broken sum is named once');
    }),
  ));

test('a cell that is not read makes its sums unknown and breaks none; a zero left blank breaks none', () =>
  always(
    100,
    fc.property(
      consistent,
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.constantFrom('not-a-number', 'missing', 'uncertain', null),
      ({ edition, values }, where, state) => {
        const chosen = where
          .map((one) => edition.cells[one % edition.cells.length]!)
          .filter(({ key }) => state !== null || values[key] === 0);
        const changed = { ...values, ...Object.fromEntries(chosen.map(({ key }) => [key, state])) };
        const sums = evaluateSums(reportOf(changed, edition));
        assert.deepEqual(sums.broken, []);
        if (state === null) return;
        const concerned = new Set(chosen.flatMap(({ index }) => edition.identitiesByCell[index]!));
        for (const result of sums.results) assert.equal(result.state, concerned.has(result.identity) ? 'unknown' : 'holds');
      },
    ),
  ));

test('what is worked out at once is all that is broken, whatever stands in the cells', () =>
  always(
    200,
    fc.property(
      consistent,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom<Value>('not-a-number', 'missing', null, null, 0, 1, -1, '1.5', '9007199254740993')), {
        maxLength: 60,
      }),
      ({ edition, values }, changes) => {
        const changed: Record<string, Value> = { ...values };
        for (const [where, value] of changes) changed[edition.cells[where % edition.cells.length]!.key] = value;
        const { broken, results } = evaluateSums(reportOf(changed, edition));
        assert.deepEqual(
          broken,
          results.filter(({ state }) => state === 'broken'),
        );
      },
    ),
  ));

test('what is told as certain mends every sum that it explains', () =>
  always(
    300,
    fc.property(consistent, fc.array(fc.tuple(fc.nat(), fc.nat(40)), { minLength: 1, maxLength: 3 }), ({ edition, values }, changes) => {
      const wrong = { ...values };
      for (const [where, amount] of changes) wrong[edition.cells[where % edition.cells.length]!.key] = amount;
      const report = reportOf(wrong, edition);
      for (const { cells, explains } of findSuspects(report, evaluateSums(report))) {
        const mended = { ...wrong };
        for (const { cell, needed } of cells) mended[cell.key] = Number(formatAmount(needed));
        const after = evaluateSums(reportOf(mended, edition));
        for (const { id } of explains) assert.equal(after.byId.get(id)?.state, 'holds', id);
      }
    }),
  ));

test('recomputing finds the totals of any typed cells, and finds nothing the second time', () =>
  always(
    25,
    fc.property(consistent, fc.infiniteStream(fc.nat(500)), ({ edition, values }, stream) => {
      const totals = new Set(edition.identities.flatMap(({ derives }) => derives?.key ?? []));
      const wrong = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, totals.has(key) ? stream.next().value : value]));
      const text = printed({ edition, values: wrong });
      const repaired = applyEdits(text, recomputeEdits(text, analyze(text).reports[0]!.report).edits);
      assert.equal(repaired, printed({ edition, values }));
      assert.deepEqual(recomputeEdits(repaired, analyze(repaired).reports[0]!.report).edits, []);
    }),
  ));

test('no identity holds a cell twice, and every total is derived by the cells of its own table', () => {
  for (const { identities } of editionsToTry) {
    for (const { left, right, derives, table, id } of identities) {
      assert.equal(new Set([...left, ...right]).size, left.length + right.length, id);
      assert.ok(
        [...left, ...right].every((cell) => cell.table === table),
        id,
      );
      assert.ok(derives === undefined || (left.length === 1 && left[0] === derives), id);
    }
  }
});

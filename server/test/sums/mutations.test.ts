/**
 * Each slip of the hand at every cell of tables 三 and 四 of the correct fixtures: wherever just one explanation exists, the suspect must
 * be named; what is told as certain must never be wrong. Prints the figures that stand in ARCHITECTURE.md: `npm run unit -- mutations`.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import type { Edition } from '../../src/core/form/types.ts';
import { formatAmount } from '../../src/core/number/amount.ts';
import { evaluateSums } from '../../src/core/sums/evaluate.ts';
import { findSuspects } from '../../src/core/sums/suspects.ts';
import { root } from '../laws/sources.ts';
import { reportOf } from '../reportOf.ts';
import { explanationsOf, inWords } from './explanations.ts';
import { slipsOfTheHand, type Values } from './slipsOfTheHand.ts';

interface Figures {
  slips: number;
  broken: number;
  determinable: number;
  named: number;
  wrong: number;
}

const folder = join(root, 'test-fixtures', 'correct');

const fixtures = readdirSync(folder).map((name) => {
  const { report } = analyze(readFileSync(join(folder, name), 'utf8')).reports[0]!;
  const values = Object.fromEntries(
    report.cells.map(({ form, amount }) => [form.key, amount === undefined ? null : Number(formatAmount(amount))]),
  );
  return { edition: report.edition, values };
});

function measure(name: string): Figures {
  const figures = { slips: 0, broken: 0, determinable: 0, named: 0, wrong: 0 };
  for (const { edition, values } of fixtures) {
    for (const cell of edition.cells) {
      if ((edition.identitiesByCell[cell.index]?.length ?? 0) === 0) continue;
      const change = slipsOfTheHand[name]!(cell, values);
      if (change !== undefined) count(figures, edition, values, change);
    }
  }
  return figures;
}

function count(figures: Figures, edition: Edition, values: Values, change: Values): void {
  figures.slips += 1;
  const report = reportOf({ ...values, ...change }, edition);
  const sums = evaluateSums(report);
  if (sums.broken.length === 0) return;
  figures.broken += 1;
  const truth = inWords(Object.keys(change).map((key) => [key, values[key] ?? 0]));
  const certain = findSuspects(report, sums)
    .filter((suspect) => suspect.certain)
    .map(({ cells }) => cells.map(({ cell, needed }): [string, number] => [cell.key, Number(formatAmount(needed))]));
  // Two cells may be named one by one.
  figures.wrong += certain.filter((cells) => cells.some(([key, needed]) => needed !== (values[key] ?? 0))).length;
  const explanations = explanationsOf(edition, { ...values, ...change });
  if (explanations.size !== 1 || !explanations.has(truth)) return;
  figures.determinable += 1;
  if (inWords(certain.flat()) === truth) figures.named += 1;
}

test('slips at every cell: the suspect is named where it can be known, and never wrongly', () => {
  const all = { slips: 0, broken: 0, determinable: 0, named: 0, wrong: 0 };
  console.log(`${'slip'.padEnd(24)}  made  broken  determinable  named  wrong`);
  for (const name of [...Object.keys(slipsOfTheHand), 'all']) {
    const figures = name === 'all' ? all : measure(name);
    const { slips, broken, determinable, named, wrong } = figures;
    if (figures !== all) for (const key of Object.keys(all) as (keyof Figures)[]) all[key] += figures[key];
    console.log(
      `${name.padEnd(24)}${[slips, broken].map((n) => `${n}`.padStart(6)).join('  ')}${`${determinable}`.padStart(14)}${`${named}`.padStart(7)}${`${wrong}`.padStart(7)}`,
    );
  }
  assert.ok(all.determinable > 1_000, 'the test sees enough');
  assert.ok(all.named / all.determinable >= 0.95, `named ${all.named} of ${all.determinable}`);
  assert.equal(all.wrong, 0);
});

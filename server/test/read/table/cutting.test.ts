/** Cells that run together: the searches find what trying everything finds, and no remark is spread over cells. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutsInGroups, cutsThatAddUp, onlyCut } from '../../../src/core/read/table/digits.ts';
import { RowSums, type Vector } from '../../../src/core/read/table/rowSums.ts';
import { runOf } from '../../../src/core/read/table/runs.ts';
import { Dice } from '../../print/model.ts';
import { consistent, only, requestsTable, stateOf } from './adversary.ts';

/** The cells of every cut of the digits, by trying all. */
function everyCut(digits: string, cells: number): string[][] {
  if (cells === 0) return digits === '' ? [[]] : [];
  const found: string[][] = [];
  for (let end = 1; end <= digits.length - cells + 1; end += 1) {
    const cell = digits.slice(0, end);
    if (/^(?:0|[1-9]\d{0,11}|[1-9]\d{0,2}(?:,\d{3})+)$/u.test(cell))
      for (const rest of everyCut(digits.slice(end), cells - 1)) found.push([cell, ...rest]);
  }
  return found;
}

const addsUp = (cells: readonly string[]): boolean => {
  const values = cells.map((cell) => Number(cell.replaceAll(',', '')));
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1);
};

/** A row of numbers that add up, some of them long, without blanks. */
function printed(dice: Dice, cells: number): string {
  const values = Array.from({ length: cells - 1 }, () => (dice.once(2) ? 0 : dice.below(10 ** (1 + dice.below(4)))));
  const total = values.reduce((sum, value) => sum + value, 0);
  return [...values, total].map((value) => (value > 999 && dice.once(2) ? value.toLocaleString('en-US') : String(value))).join('');
}

const cellsOf = (digits: string, cuts: readonly (readonly number[])[]): string[] =>
  cuts
    .map((cut) =>
      cut
        .slice(0, -1)
        .map((from, at) => digits.slice(from, cut[at + 1]))
        .join(' '),
    )
    .sort();

test('every cut that adds up is found, and the only cut there is', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const dice = new Dice(seed);
    const cells = 4 + dice.below(2);
    const digits = dice.once(3) ? printed(dice, cells).slice(0, -1) : printed(dice, cells);
    const run = runOf(digits, [{ start: 0, end: digits.length, fieldStart: 0, fieldEnd: digits.length, column: -1, line: 0, glued: true }]);
    const all = everyCut(digits, cells);
    const adding = all.filter(addsUp).map((cut) => cut.join(' '));
    assert.deepEqual(cellsOf(digits, cutsThatAddUp(run, cells, 2000) ?? []), adding.sort(), digits);
    const single = onlyCut(run, cells);
    assert.deepEqual(
      cellsOf(digits, single === undefined ? [] : [single]),
      all.length === 1 ? all.map((cut) => cut.join(' ')) : [],
      digits,
    );
  }
});

test('every cut into groups that each add up is found', () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const dice = new Dice(seed);
    const digits = printed(dice, 3).slice(0, 8) + printed(dice, 3).slice(0, 8);
    const run = runOf(digits, [{ start: 0, end: digits.length, fieldStart: 0, fieldEnd: digits.length, column: -1, line: 0, glued: true }]);
    const all = everyCut(digits, 6).filter((cut) => addsUp(cut.slice(0, 3)) && addsUp(cut.slice(3)));
    assert.deepEqual(cellsOf(digits, cutsInGroups(run, 3, 2, 2000) ?? []), all.map((cut) => cut.join(' ')).sort(), digits);
  }
});

test('the ways to take rows that make a sum are those that trying all finds', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const dice = new Dice(seed);
    const rows = Array.from({ length: 5 }, () => {
      const values = Array.from({ length: 1 + dice.below(3) }, (): Vector => [dice.below(4), dice.below(4), dice.below(30)]);
      return { values, possible: values.map(() => false) };
    });
    const wanted = [8, 8, 60];
    const possible = rows.map(({ values }) => values.map(() => false));
    const walk = (at: number, made: Vector, ways: readonly number[]): void => {
      if (at === rows.length) {
        if (made[0] !== wanted[0] || made[1] !== wanted[1]) return;
        for (const [row, way] of ways.entries()) possible[row]![way] = true;
        return;
      }
      for (const [way, value] of rows[at]!.values.entries()) {
        const next = made.map((each, column) => each + (value[column] ?? 0));
        walk(at + 1, next, [...ways, way]);
      }
    };
    walk(0, [0, 0, 0], []);
    // The last column doesn't count.
    const sums = new RowSums(3, [0, 1], 100_000);
    const found = sums.sums(sums.fieldOf(rows), { least: wanted, most: wanted });
    for (const end of found?.ends ?? []) found?.mark(end);
    assert.deepEqual(
      rows.map((row) => row.possible),
      possible,
      `seed ${seed}`,
    );
  }
});

test('rows of long numbers that run together are read with their columns', () => {
  const values = {
    ...consistent,
    received: [82763, 17943, 71994, 4045, 23820, 4, 200569],
    granted: [82750, 17942, 71994, 4045, 23820, 4, 200555],
  };
  const handled = [82763, 17943, 71994, 4045, 23820, 4, 200569];
  const read = only(requestsTable((label, cells) => [label + cells.join('')], { ...values, handled }));
  assert.equal(stateOf(read, 'requests/received/charity'), 'number 4045');
  assert.equal(stateOf(read, 'requests/handled/otherOrganization'), 'number 4');
  assert.deepEqual(read.sums.broken, []);
});

test('a remark behind digits that run together is spread over no cells', () => {
  // There is but one way to cut it into seven: the comma must have three characters behind it in its cell.
  const remark = '（数据取自：平台登记的办件明细表之中，导出时间2024年1月8日）';
  const values = { ...consistent, received: [71, 2, 3, 0, 0, 0, 76], carriedOut: [49, 0, 3, 0, 0, 0, 52] };
  const read = only(requestsTable((label, cells, key) => [label + cells.join('') + (key === 'carriedOut' ? remark : '')], values));
  assert.equal(stateOf(read, 'requests/carriedOut/company'), 'uncertain');
  assert.equal(stateOf(read, 'requests/carriedOut/total'), 'uncertain');
});

/** Moves between the cells of a line: forwards, backwards, over empty ones, and stops at the ends. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellAfter, cellBefore, isRow } from '../../src/cells.ts';

const row = '二、上年结转\t\t 12 \t0\t';

test('a row has something on both sides of a tab; an indented paragraph is none', () => {
  assert.ok(isRow(row));
  assert.ok(isRow('\t(三) 不予公开\t1.属于国家秘密'));
  assert.ok(!isRow('\t本单位认真贯彻落实'));
  assert.ok(!isRow('12 0 0'));
  assert.ok(!isRow(''));
});

test('forwards: the contents of the next cell, without blanks; nothing after the last', () => {
  const cells: string[] = [];
  let at = 0;
  for (let cell = cellAfter(row, at); cell; cell = cellAfter(row, at)) {
    cells.push(row.slice(cell.start, cell.end));
    at = cell.end;
  }
  assert.deepEqual(cells, ['', '12', '0', '']);
});

test('backwards: the same cells the other way round, the first one too', () => {
  const cells: string[] = [];
  let at = row.length;
  for (let cell = cellBefore(row, at); cell; cell = cellBefore(row, at)) {
    cells.push(row.slice(cell.start, cell.end));
    at = cell.start;
  }
  assert.deepEqual(cells, ['0', '12', '', '二、上年结转']);
  assert.equal(cellBefore('\t1', 0), undefined);
});

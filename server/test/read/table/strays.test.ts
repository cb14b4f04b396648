/** Numbers behind a row that may belong to it: they break no sum that holds. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { only, requestsTable, stateOf } from './adversary.ts';

test('digits that a narrow cell broke over two lines: the row is uncertain, no sum is called broken', () => {
  const broken = requestsTable((label, values, key) =>
    key === 'received' || key === 'handled' ? [`${label} 2 2 0 0 0 0 2`, '5 7'] : [`${label} ${values.join(' ')}`],
  );
  const read = only(broken);
  assert.equal(stateOf(read, 'requests/received/person'), 'uncertain');
  assert.deepEqual(read.sums.broken, []);
});

test('the last rows of a page taken apart column by column', () => {
  const text = requestsTable((label, values, key) => {
    if (key === 'handled') return [label, values[0] ?? ''];
    if (key !== 'carriedOut') return [`${label} ${values.join(' ')}`];
    return [label, values[0] ?? '', '', '2', '0', '', '0', '0', '', '0', '0', '', '0', '0', '', '0', '0', '', '27', '3'];
  });
  const read = only(text);
  assert.deepEqual(read.sums.broken, []);
  assert.equal(stateOf(read, 'requests/handled/total'), 'number 27');
  assert.equal(stateOf(read, 'requests/carriedOut/total'), 'number 3');
});

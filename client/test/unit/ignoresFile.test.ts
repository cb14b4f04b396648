/** An entry is added to the list of ignored findings; what people wrote round it stays. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readIgnores } from '../../../server/src/core/ignores.ts';
import { sayIn } from '../../../server/src/core/messages/say.ts';
import { dayOf, withEntry } from '../../src/ignoresFile.ts';

const entry = { rule: 'row-total', key: 'requests/row/received', actual: '12', year: 2023, reason: '已核实', date: '2024-01-15' };

test('a first entry makes a file that the engine takes', () => {
  const text = withEntry('', entry);
  assert.deepEqual(readIgnores(JSON.parse(text), sayIn('zh-CN')), { entries: [entry], problems: [] });
  assert.ok(text.endsWith('}\n'));
});

test('a further entry stands last, and twice is twice', () => {
  const text = withEntry(withEntry('', entry), { ...entry, rule: 'balance' });
  assert.deepEqual(
    JSON.parse(text).ignored.map(({ rule }: { rule: string }) => rule),
    ['row-total', 'balance'],
  );
});

test('comments stay', () => {
  const before = '{\n  // 由办公室核对\n  "ignored": [\n    // 甲\n    { "rule": "a" }\n  ],\n  "schemaVersion": 1\n}\n';
  const after = withEntry(before, entry);
  for (const kept of ['  // 由办公室核对\n  "ignored": [\n    // 甲\n', '"rule": "a"', '"schemaVersion": 1'])
    assert.ok(after.includes(kept), after);
});

test('days are local', () => {
  assert.equal(dayOf(new Date(2025, 0, 5, 0, 30)), '2025-01-05');
});

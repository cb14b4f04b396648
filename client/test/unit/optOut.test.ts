/** Holds the memory of refusals to what it must keep and must forget. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OptOut } from '../../src/optOut.ts';

test('what was said no to is remembered and can be taken back', () => {
  let saved: readonly string[] = [];
  const optOut = new OptOut(['file:///old.txt'], (uris) => {
    saved = uris;
  });
  optOut.add('file:///new.txt');
  assert.deepEqual(saved, ['file:///old.txt', 'file:///new.txt']);
  assert.ok(optOut.has('file:///old.txt') && optOut.has('file:///new.txt'));
  optOut.delete('file:///old.txt');
  assert.ok(!optOut.has('file:///old.txt'));
  assert.deepEqual(saved, ['file:///new.txt']);
});

test('names of unsaved documents are forgotten with the window', () => {
  let saved: readonly string[] = [];
  const optOut = new OptOut([], (uris) => {
    saved = uris;
  });
  optOut.add('untitled:Untitled-1');
  assert.ok(optOut.has('untitled:Untitled-1'));
  assert.deepEqual(saved, []);
});

test('the memory is bounded, the oldest goes first', () => {
  let saved: readonly string[] = [];
  const optOut = new OptOut([], (uris) => {
    saved = uris;
  });
  for (let index = 0; index < 700; index += 1) optOut.add(`file:///${index}.txt`);
  assert.equal(saved.length, 500);
  assert.ok(optOut.has('file:///699.txt') && !optOut.has('file:///0.txt'));
});

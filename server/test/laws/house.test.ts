/** The house's own rules for its files: length, a sentence at the head, one kind of export. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcesIn } from './sources.ts';

const all = [...sourcesIn('server/src'), ...sourcesIn('client/src')];

test('a module has at most 400 lines, a rule at most 150', () => {
  for (const { path, text } of all) {
    const limit = /core\/rules\//u.test(path) && /^export const \w+: (?:Text)?Rule = \{/mu.test(text) ? 150 : 400;
    const lines = text.split('\n').length - 1;
    assert.ok(lines <= limit, `${path} has ${lines} lines, more than ${limit}`);
  }
});

test('each module opens with a sentence: what it is for', () => {
  for (const { path, text } of all) assert.match(text, /^(?:#!.*\n)?(?:\/\*\*|\/\/) ?\S?/u, path);
});

test('nothing reaches for what core must not have', () => {
  for (const { path, text } of sourcesIn('server/src/core')) {
    assert.doesNotMatch(text, /\b(?:async|await|Promise|setTimeout|Date\.now|Math\.random|console\.|process\.)\b/u, path);
    assert.doesNotMatch(text, /^export default/mu, path);
  }
});

/** Runs the good and bad examples of every rule. Good: the rule is silent. Bad: it finds just what is marked. The laws hold for all. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRules } from '../../src/core/rules/allRules.ts';
import { check } from '../check.ts';
import { readMarks } from '../marks.ts';

/** Rules that speak only of what a reader of tables must infer are shown by the reader's own tests; they have no short bad example. */
for (const rule of allRules) {
  const settings = rule.optional ? { [rule.id]: rule.severity } : {};
  const { good, bad } = rule.examples();
  good.forEach((example, i) => {
    test(`${rule.id}: good example ${i + 1}`, () => {
      assert.deepEqual(readMarks(example).marks, [], 'a good example marks nothing');
      check(example, { rules: [rule.id], settings });
    });
  });
  bad.forEach((example, i) => {
    test(`${rule.id}: bad example ${i + 1}`, () => {
      assert.ok(readMarks(example).marks.length > 0, 'a bad example marks what is found');
      check(example, { rules: [rule.id], settings });
    });
  });
  test(`${rule.id}: has both kinds of examples`, () => {
    assert.ok(good.length > 0 && bad.length > 0);
  });
}

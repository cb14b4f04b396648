/** Settings from a folder: what is right is in force, what is wrong is told in words. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayIn } from '../../src/core/messages/say.ts';
import { mergeSettings, nearest, readSettings } from '../../src/core/settings.ts';

const read = (value: unknown) => readSettings(value, sayIn('en'));

test('right settings are taken as they are', () => {
  const value = { $schema: 'x', language: 'en', rules: { 'row-total': 'warning', placeholder: 'off' } };
  assert.deepEqual(read(value), { settings: { language: 'en', rules: { 'row-total': 'warning', placeholder: 'off' } }, problems: [] });
  assert.deepEqual(read(undefined), { settings: { rules: {} }, problems: [] });
});

test('each wrong value is told with its place and the others stay in force', () => {
  const { settings, problems } = read({ language: 'fr', colour: 1, rules: { 'row-totl': 'off', balance: 'loud', placeholder: 'hint' } });
  assert.deepEqual(settings, { rules: { placeholder: 'hint' } });
  assert.deepEqual(
    problems.map(({ path, message }) => `${path.join('.')}: ${message}`),
    [
      'language: The language may be auto, zh-CN or en, not “fr”',
      'colour: There is no setting “colour”',
      'rules.row-totl: There is no rule “row-totl”; “row-total” is close',
      'rules.balance: The severity of “balance” may be off, hint, information, warning or error, not “loud”',
    ],
  );
});

test('whatever stands in the file, nothing is thrown', () => {
  for (const value of [
    null,
    1,
    'x',
    [],
    [1],
    { rules: null },
    { rules: [] },
    { rules: { x: {} } },
    { language: {} },
    { __proto__: null, rules: 7 },
  ]) {
    assert.ok(read(value).problems.length > 0 || value === null, JSON.stringify(value));
  }
  assert.equal(read(null).problems.length, 1);
});

test('the folder wins over the editor, rule by rule', () => {
  const outer = { language: 'auto', rules: { balance: 'off', placeholder: 'hint' } } as const;
  assert.deepEqual(mergeSettings(outer, { rules: { balance: 'error' } }), {
    language: 'auto',
    rules: { balance: 'error', placeholder: 'hint' },
  });
});

test('a slip of the hand finds its rule, nonsense finds none', () => {
  assert.equal(nearest('section-ordnal'), 'section-ordinal');
  assert.equal(nearest('nonsense'), undefined);
  assert.equal(nearest('x'.repeat(100_000)), undefined);
});

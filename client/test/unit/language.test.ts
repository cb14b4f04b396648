/** Holds the extension's own words to two complete languages. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { resolveLanguage } from '../../src/language.ts';
import { messageKeys, word } from '../../src/messages.ts';

test('the setting rules; auto is English for an English editor only', () => {
  assert.equal(resolveLanguage('zh-CN', 'en'), 'zh-CN');
  assert.equal(resolveLanguage('en', 'zh-cn'), 'en');
  assert.equal(resolveLanguage('auto', 'en-GB'), 'en');
  assert.equal(resolveLanguage(undefined, 'zh-tw'), 'zh-CN');
  assert.equal(resolveLanguage('auto', 'de'), 'zh-CN');
});

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort();

test('every message exists in both languages with the same placeholders', () => {
  for (const key of messageKeys) {
    const [zh, en] = [word('zh-CN', key), word('en', key)];
    assert.notEqual(zh, '', key);
    assert.notEqual(en, '', key);
    assert.deepEqual(placeholders(zh), placeholders(en), key);
  }
});

test('Chinese messages are Chinese', () => {
  const symbolsOnly = new Set(['folder.progress']);
  for (const key of messageKeys) if (!symbolsOnly.has(key)) assert.match(word('zh-CN', key), /\p{Script=Han}/u, key);
});

test('placeholders are filled in, unknown ones stay visible', () => {
  assert.equal(word('zh-CN', 'recompute.done', { count: 2 }), '已改正 2 处合计，可一次撤销');
  assert.equal(word('en', 'recompute.done'), '{count} totals corrected; one undo takes it back');
});

test('no message lies about unused', () => {
  const folder = join(process.env['GOUJI_ROOT'] ?? process.cwd(), 'client/src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && file !== 'messages.ts',
  );
  const code = sources.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  assert.deepEqual(
    messageKeys.filter((key) => !code.includes(`'${key}'`)),
    [],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage, wordsIn } from '../../src/cli/words.ts';
import { cliMessages } from '../../src/core/messages/cli.ts';

test('both languages of each sentence have the same placeholders', () => {
  const names = (sentence: string) => [...sentence.matchAll(/\{\w+\}/gu)].map(([name]) => name).sort();
  for (const [key, sentences] of Object.entries(cliMessages)) assert.deepEqual(names(sentences.en), names(sentences['zh-CN']), key);
});

test('the language is the one asked for, else the locale, else Chinese', () => {
  assert.equal(chooseLanguage('en', { LANG: 'zh_CN.UTF-8' }), 'en');
  assert.equal(chooseLanguage('zh-CN', { LANG: 'en_US.UTF-8' }), 'zh-CN');
  assert.equal(chooseLanguage(undefined, { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }), 'en');
  assert.equal(chooseLanguage(undefined, { LANG: 'C' }), 'zh-CN');
  assert.equal(chooseLanguage(undefined, {}), 'zh-CN');
});

test('a sentence takes its values', () => {
  assert.equal(wordsIn('zh-CN')('count-error', { count: 2 }), '2 个错误');
  assert.equal(wordsIn('en')('count-error', { count: 2 }), 'errors: 2');
});

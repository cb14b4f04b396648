/** Every sentence in both languages, with the same placeholders, as clerks should read it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, type MessageKey } from '../../src/core/messages/catalogue.ts';

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/gu) ?? [])].sort();

for (const key of Object.keys(catalogue) as MessageKey[]) {
  const sentence: Readonly<Record<'zh-CN' | 'en', string>> = catalogue[key];
  test(`message ${key}`, () => {
    assert.deepEqual(placeholders(sentence.en), placeholders(sentence['zh-CN']));
    for (const text of Object.values(sentence)) assert.doesNotMatch(text, /[。.]$/u, 'a message ends without a full stop');
    assert.doesNotMatch(sentence['zh-CN'], /null|undefined|NaN|解析|令牌|异常|非法|无效参数/u, 'no programmer’s words');
  });
}

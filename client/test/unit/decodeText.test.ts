/** Reads every encoding that offices use, and refuses what is no text. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { decodeText } from '../../src/decodeText.ts';

const heading = '三、收到和处理政府信息公开申请情况\n㐂𠮷';

test('each encoding that offices use is read without guessing', () => {
  assert.deepEqual(decodeText(iconv.encode(heading, 'utf8')), { text: heading, encoding: 'utf8' });
  assert.deepEqual(decodeText(iconv.encode(heading, 'utf8', { addBOM: true })), { text: heading, encoding: 'utf8bom' });
  assert.deepEqual(decodeText(iconv.encode(heading, 'utf16le', { addBOM: true })), { text: heading, encoding: 'utf16le' });
  assert.deepEqual(decodeText(iconv.encode(heading, 'utf16be', { addBOM: true })), { text: heading, encoding: 'utf16be' });
  assert.deepEqual(decodeText(iconv.encode(heading, 'gb18030')), { text: heading, encoding: 'gb18030' });
  assert.deepEqual(decodeText(new Uint8Array()), { text: '', encoding: 'utf8' });
});

test('bytes that are no text at all are given back as unknown', () => {
  assert.equal(decodeText(Uint8Array.of(0x80, 0xff, 0x30)), undefined);
});

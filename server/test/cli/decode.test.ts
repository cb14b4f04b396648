import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { type Decoded, decode, isDecoded } from '../../src/cli/io/decode.ts';

const report = '示例区教育局2023年政府信息公开工作年度报告\r\n一、总体情况\r\n规章\t0\t12\t“三”\r\n';

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
const encoded = (encoding: string, text: string): Buffer => iconv.encode(text, encoding);
const marks = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;

for (const encoding of encodings) {
  test(`${encoding} without a mark is recognised`, () => {
    assert.deepEqual(decode(encoded(encoding, report)), { text: report, encoding, bom: false });
  });
}

for (const [encoding, mark] of Object.entries(marks)) {
  test(`${encoding} with a mark is recognised, and the mark is no part of the text`, () => {
    const bytes = Buffer.concat([Buffer.from(mark), encoded(encoding, report)]);
    assert.deepEqual(decode(bytes), { text: report, encoding, bom: true });
  });
}

test('an empty file and plain ASCII are UTF-8', () => {
  assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8', bom: false });
  assert.deepEqual(decode(Buffer.from('a\tb\n')), { text: 'a\tb\n', encoding: 'utf-8', bom: false });
});

test('a report in UTF-8 with one damaged byte is refused at that byte, not read as GB18030', () => {
  const bytes = Buffer.from(report);
  const at = bytes.indexOf(Buffer.from('规章'));
  bytes[at + 1] = 0x20;
  const result = decode(bytes);
  assert.ok(!isDecoded(result));
  assert.equal(result.reason, 'unknown');
  assert.equal(result.likelyReport, true);
  assert.equal(result.offset, at + 1);
});

test('a report in GB18030 that was cut in the middle of a character is refused', () => {
  const bytes = encoded('gb18030', `${report}政`);
  const result = decode(bytes.subarray(0, bytes.length - 1));
  assert.ok(!isDecoded(result));
  assert.equal(result.likelyReport, true);
});

test('the rare characters of GB18030 with four bytes are read', () => {
  const text = `${report}㐀𠮷`;
  assert.equal((decode(encoded('gb18030', text)) as Decoded).text, text);
});

test('a few NUL bytes make no text', () => {
  assert.deepEqual(decode(Buffer.from('a\0b')), { reason: 'nul', encoding: 'utf-8', offset: 1, likelyReport: false });
});

test('a report with a stray NUL is still read', () => {
  const text = report.replace('规章', '规\0章');
  assert.deepEqual(decode(Buffer.from(text)), { text, encoding: 'utf-8', bom: false });
});

test('a named encoding is kept to, and refused where it does not fit', () => {
  const bytes = encoded('gb18030', report);
  assert.equal((decode(bytes, 'gb18030') as Decoded).text, report);
  const result = decode(bytes, 'utf-8');
  assert.ok(!isDecoded(result));
  assert.deepEqual([result.reason, result.encoding, result.offset], ['misfit', 'utf-8', 2]);
});

test('UTF-16 cut in the middle of a character is refused with its place in the file', () => {
  const bytes = Buffer.concat([Buffer.from(marks['utf-16le']), encoded('utf-16le', report)]);
  const result = decode(bytes.subarray(0, bytes.length - 1));
  assert.ok(!isDecoded(result));
  assert.equal(result.offset, bytes.length - 2);
});

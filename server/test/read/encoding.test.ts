/** A text in the wrong encoding is told, with the encoding to reopen it in; a readable one never is. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { analyze } from '../../src/core/analyze.ts';
import { findUnreadable } from '../../src/core/read/encoding.ts';

const report =
  '示例区人民政府办公室2023年政府信息公开工作年度报告\n一、总体情况\n2023年，本机关认真做好政府信息公开工作，收到申请3件。\n二、主动公开政府信息情况\n';

const garble = (as: string, from: string) => iconv.decode(iconv.encode(report, from), as);

const cases: readonly (readonly [kind: string, encoding: string | undefined, text: string])[] = [
  ['utf-8-as-gbk', 'utf-8', garble('gbk', 'utf-8')],
  ['utf-8-as-gbk', 'utf-8', garble('gb18030', 'utf-8')],
  ['gbk-as-utf-8', 'gb18030', garble('utf-8', 'gb18030')],
  ['utf-8-as-latin', 'utf-8', garble('windows-1252', 'utf-8')],
  ['utf-8-as-latin', 'utf-8', garble('latin1', 'utf-8')],
  ['gbk-as-latin', 'gb18030', garble('latin1', 'gb18030')],
  ['gbk-as-latin', 'gb18030', garble('windows-1252', 'gb18030')],
  ['lost', undefined, iconv.decode(iconv.encode(garble('utf-8', 'gb18030'), 'utf-8'), 'gbk')],
  ['utf-16', 'utf-16le', [...'一 2021 report of the year, in wide characters'].map((character) => `${character}\0`).join('')],
];

for (const [kind, encoding, text] of cases) {
  test(`${kind}: ${JSON.stringify(text.slice(0, 12))}`, () => {
    const found = findUnreadable(text);
    assert.deepEqual({ kind: found?.kind, encoding: found?.encoding }, { kind, encoding });
    const { findings, reports } = analyze(text);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['unreadable-text'],
    );
    assert.equal(reports.length, 0);
  });
}

test('readable texts are readable: Chinese, traditional, English, accents, a lost character, a NUL', () => {
  for (const text of [
    report,
    '總體情況：本機關。',
    'Plain English.',
    'Café, déjà vu, naïve — “quoted”',
    `${report}\uFFFD${report}`,
    `${report}\0\0`,
    'Words\u00a0held\u00a0together\u00a0by\u00a0no-break\u00a0spaces\u00a0in\u00a0plain\u00a0English\u00a0say\u00a0nothing.',
    '',
    '——————————“”‘’……',
  ]) {
    assert.equal(findUnreadable(text), undefined, text.slice(0, 20));
  }
});

test('characters that a wrong encoding is told by are counted wherever they stand in a text that is otherwise a report', () => {
  const long = report.repeat(40);
  for (const [kind, , garbled] of cases) {
    if (kind === 'utf-16') continue;
    const mixed = `${garbled.repeat(400)}${long}`;
    assert.deepEqual(analyze(mixed).document.unreadable?.kind, findUnreadable(mixed)?.kind, kind);
    assert.equal(analyze(mixed).document.unreadable?.kind, kind);
  }
  assert.equal(analyze(`${long}\u00b7\u00e9\u2013`).document.unreadable, undefined);
});

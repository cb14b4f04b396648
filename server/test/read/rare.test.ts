/** What the one look at every character notes beside titles and headings: special blanks, lines like a page's, and leftovers. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../src/core/read/document.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';

const rareIn = (text: string) => {
  const { rare } = readDocument(text).reports[0]!;
  const said = (places: readonly { start: number; end: number }[]) => places.map(({ start, end }) => text.slice(start, end));
  return { blanks: said(rare.blanks), lines: said(rare.lines), leftovers: rare.leftovers };
};

test('a plain report holds nothing that is rare, however its paragraphs are indented', () => {
  for (const text of [sample(), sample({ overview: '　　第一，公开信息。\n  2021年，公开信息。\n\t第二十条' })])
    assert.deepEqual(rareIn(text), { blanks: [], lines: [], leftovers: false });
});

test('special blanks are noted run by run, inside a heading too', () => {
  const text = sample({ headings: { overview: '一、总\u00a0\u2003体情况' }, other: '本年度\u00a0未收取\u202f\u205f信息处理费。' });
  assert.deepEqual(rareIn(text).blanks, ['\u00a0\u2003', '\u00a0', '\u202f\u205f']);
});

test('a line is noted that begins as one with a page number does', () => {
  const text = sample({ problems: '问题是解读偏少，\n- 3 -\n将改进。\r第 4 页\r\n \tPage 5\n—— 6\n-一条\n第四页' });
  assert.deepEqual(rareIn(text).lines, ['- 3', '第 4', ' \tPage', '——']);
});

test('what other programs leave is noted wherever it stands', () => {
  for (const left of ['\u0003', '\u200b', '\ufeff', '\u0000', '[', '&', '\u007f']) {
    assert.ok(rareIn(sample({ other: `未收取${left}信息处理费。` })).leftovers, JSON.stringify(left));
    assert.ok(rareIn(sample({ headings: { overview: `一、总体${left}情况` } })).leftovers, JSON.stringify(left));
  }
});

test('of several reports each has its own', () => {
  const one = sample({ other: '未收取\u00a0信息处理费。\n- 1 -' });
  const { reports } = readDocument(`${one}\n${sample()}\n${one}`);
  assert.deepEqual(
    reports.map(({ rare }) => [rare.blanks.length, rare.lines.length]),
    [
      [1, 1],
      [0, 0],
      [1, 1],
    ],
  );
});

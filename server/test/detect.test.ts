/** Holds the detector to what it must take for a report, and to leaving every other text alone. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeReport } from '../src/core/detect.ts';
import { sections } from '../src/core/form/sections.ts';
import { assertLinear } from './laws/linear.ts';

const headings = sections.map(({ heading }) => heading);

test('four of the six headings make a report, three do not', () => {
  assert.ok(looksLikeReport(headings.slice(0, 4).join('\n正文\n')));
  assert.ok(looksLikeReport(headings.slice(2).join('\r\n')));
  assert.ok(!looksLikeReport(headings.slice(0, 3).join('\n正文\n')));
  assert.ok(!looksLikeReport(Array(9).fill(headings[0]).join('\n')), 'one heading many times is one');
});

test('numerals, blanks and line breaks within headings do not matter', () => {
  const spaced = [
    '1、 总体情况',
    '　2、主动公开政府 信息情况',
    '第三部分 收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、\n行政诉讼情况',
  ];
  assert.ok(looksLikeReport(spaced.join('\n正文\n')));
});

test('the identity printed under table 三 is enough', () => {
  assert.ok(looksLikeReport('（本列数据的勾稽关系为：第一项加\t第二项之和，\n等于第三项加第四项之和）'));
  assert.ok(!looksLikeReport('什么是勾稽关系为何要核对'));
});

test('other texts are left alone', () => {
  assert.ok(!looksLikeReport(''));
  assert.ok(!looksLikeReport('\0\uD800'));
  assert.ok(!looksLikeReport('总体情况良好，主动公开政府信息情况、收到和处理政府信息公开申请情况等均在本文列出'));
});

test('only the beginning is looked at, and a line without end costs no more than in proportion', () => {
  assert.ok(!looksLikeReport(`${'\n'.repeat(70_000)}${headings.join('\n')}`));
  assertLinear('一、', looksLikeReport);
});

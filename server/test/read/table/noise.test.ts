/** Page numbers, nil words and dashes among the cells: none of them shifts a row. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consistent, only, requestsTable, stateOf } from './adversary.ts';

for (const page of ['· 12 ·', '－ 3 －', '- 3/8 -', '(5)', '第３页', '第三页 共八页', '共8页 第3页', '页码：3', 'P3', '~7~', '* 4 *']) {
  test(`a page number among cells that stand one a line: ${page}`, () => {
    const read = only(
      requestsTable((label, values, key) => (key === 'granted' ? [label, values[0] ?? '', page, ...values.slice(1)] : [label, ...values])),
    );
    assert.equal(stateOf(read, 'requests/granted/company'), 'number 1');
    assert.equal(stateOf(read, 'requests/granted/total'), 'number 13');
    assert.deepEqual(read.sums.broken, []);
  });
}

test('无 in the place of a zero, though labels begin with it', () => {
  const nil = (values: readonly string[]) => values.map((value) => (value === '0' ? '无' : value));
  for (const glue of [' ', '\n']) {
    const read = only(requestsTable((label, values) => [[label, ...nil(values)].join(glue)]));
    assert.equal(stateOf(read, 'requests/received/company'), 'number 2');
    assert.equal(stateOf(read, 'requests/received/research'), 'blank');
    assert.equal(stateOf(read, 'requests/notHandled.excessive/person'), 'blank');
    assert.deepEqual(read.sums.broken, []);
  }
});

test('a number in words in a line of its own is a cell, and no number', () => {
  const read = only(requestsTable((label, values) => [label, ...values], { ...consistent, granted: ['十二', 1, 0, 0, 0, 0, 13] }));
  assert.equal(stateOf(read, 'requests/granted/person'), 'not-a-number');
  assert.equal(stateOf(read, 'requests/granted/total'), 'number 13');
});

test('a dash within the name of a group is no cell', () => {
  const group = (name: string, values: string) =>
    `### ${name}\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n| ${values} |\n`;
  const text = `示例区2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n${group('行政复议', '1 | 0 | 0 | 2 | 3')}${group(
    '行政诉讼-未经复议直接起诉',
    '0 | 4 | 0 | 0 | 4',
  )}${group('行政诉讼—复议后起诉', '0 | 0 | 5 | 0 | 5')}五、存在的主要问题及改进情况\n无。\n`;
  const read = only(text);
  assert.equal(stateOf(read, 'reviews/litigationDirect/corrected'), 'number 4');
  assert.equal(stateOf(read, 'reviews/litigationAfterReview/total'), 'number 5');
});

test('a heading above its own small table, though the tables leave cells empty', () => {
  const row = (label: string, values: string) =>
    `### ${label}\n| 类别 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n| ${label} | ${values} |\n\n`;
  const read = only(
    `示例区2020年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${row('一、本年新收政府信息公开申请数量', '5 |  | 0 |  |  |  | 5')}${row('（一）予以公开', '2 |  |  |  |  |  | 2')}${row('5.要求行政机关确认或重新出具已获取信息', '0 |  |  |  |  |  | 0')}${row('（六）其他处理', '3 |  |  |  |  |  | 3')}${row('（七）总计', '5 |  |  |  |  |  | 5')}`,
  );
  assert.equal(stateOf(read, 'requests/other/person'), 'number 3');
  assert.deepEqual(read.sums.broken, []);
});

for (const sentence of [
  '全年新收申请27件，12月份收到申请3件，为全年最多的月份。',
  '收到涉及不动产登记的申请16件，涉及拆迁的申请5件。',
  '其中3月上旬收到申请2件。',
]) {
  test(`a part of the year's requests is not compared with the whole: ${sentence}`, () => {
    const text = requestsTable((label, values) => [`${label} ${values.join(' ')}`]).replace('\n', `\n一、总体情况\n${sentence}\n`);
    assert.deepEqual(
      only(text).findings.filter(({ rule }) => rule === 'text-mismatch'),
      [],
    );
  });
}

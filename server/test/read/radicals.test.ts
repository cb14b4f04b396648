import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import { withoutRadicals } from '../../src/core/read/radicals.ts';

test('radicals that stand for characters read as these, each at its place', () => {
  assert.equal(withoutRadicals('⼀、⾏政许可 ⻓期⽆⺠⻔⻚⾄⽌'), '一、行政许可 长期无民门页至止');
  const text = '一、总体情况';
  assert.equal(withoutRadicals(text), text);
});

test('a report whose text came out of a PDF with radicals', () => {
  const plain =
    '示例区教育局2023年政府信息公开工作年度报告\n一、总体情况\n2023年新收政府信息公开申请3件。\n二、主动公开政府信息情况\n信息内容 本年处理决定数量\n行政许可 12\n行政处罚 3\n行政强制 0\n';
  const text = plain.replaceAll('一', '⼀').replaceAll('二', '⼆').replaceAll('行', '⾏').replaceAll('工', '⼯');
  const { document } = analyze(text);
  const [report] = document.reports;
  assert.equal(document.text, text);
  assert.deepEqual(
    report?.sections.map(({ key }) => key),
    ['overview', 'disclosure'],
  );
  assert.equal(report?.year?.value, 2023);
  const licensing = report?.cells.find(({ form }) => form.key === 'disclosure/licensing/decisions');
  assert.equal(licensing?.amount, 12);
});

/** A text is cut into reports with title, organ, year and running text, whatever it is; nothing is lost and nothing throws. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../src/core/read/document.ts';
import type { Report } from '../../src/core/read/types.ts';
import { assertLinear } from '../laws/linear.ts';
import { always } from '../laws/seed.ts';

const sections = (opening = '我局有序开展工作。') => `一、总体情况
${opening}
二、主动公开政府信息情况
规章\t0\t0\t0
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1
四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0
四、政府信息公开行政复议、行政诉讼情况
0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0
五、存在的主要问题及改进情况
存在问题：人手不足。
六、其他需要报告的事项
无。
`;

const report = (title = '示例区人民政府办公室2023年政府信息公开工作年度报告', opening?: string) =>
  `${title}\n\n按照规定编制。\n\n${sections(opening)}`;

function only(text: string): Report {
  const { reports } = readDocument(text);
  assert.equal(reports.length, 1);
  return reports[0] as Report;
}

const titles: readonly (readonly [title: string, organ: string | undefined, year: number | undefined])[] = [
  ['示例区人民政府办公室2023年政府信息公开工作年度报告', '示例区人民政府办公室', 2023],
  ['示例区人民政府办公室 2023 年度政府信息公开工作年度报告', '示例区人民政府办公室', 2023],
  ['示例区人民政府办公室\n2023 年政府信息公开工作年度报告', '示例区人民政府办公室', 2023],
  ['示例区人民政府办公室\n\n２０２３年政府信息公开工作年度报告', '示例区人民政府办公室', 2023],
  ['示例区人民政府办公室\n2023年度\n政府信息公开工作年度报告', '示例区人民政府办公室', 2023],
  ['2023年示例市教育局政府信息公开工作\n年度报告', '示例市教育局', 2023],
  ['# 示例镇人民政府关于2023年政府信息公开工作年度报告', '示例镇人民政府', 2023],
  ['示例县教育局二〇二三年政府信息公开年度报告', '示例县教育局', 2023],
  ['示例街道办事处政府信息公开工作年度报告\n（2023年度）', '示例街道办事处', 2023],
  ['政府信息公开工作年度报告', undefined, undefined],
];

for (const [title, organ, year] of titles) {
  test(`title: ${title.replaceAll('\n', '⏎')}`, () => {
    const read = only(report(title));
    assert.equal(read.title?.text, title.replaceAll(/[\s#]/gu, '').replace('（2023年度）', ''));
    assert.equal(read.organ?.name, organ);
    assert.equal(read.year?.value, year);
  });
}

test('the year comes from the title, else the period, else the text, else the signature', () => {
  const untitled = '政府信息公开工作年度报告';
  const period = '统计期限自2022年1月1日起至2022年12月31日止。2021年、2021年、2021年。';
  const signed = '\n示例区司法局\n二〇二一年一月十八日\n';
  assert.deepEqual([only(report(undefined, period)).year?.from, only(report(untitled, period)).year?.value], ['title', 2022]);
  const byText = only(report(untitled, '2021年和2020年：2021年。') + signed);
  assert.deepEqual([byText.year?.value, byText.year?.from], [2021, 'text']);
  const bySignature = only(report(untitled) + signed);
  assert.deepEqual([bySignature.year?.value, bySignature.year?.from, bySignature.organ?.name], [2020, 'signature', '示例区司法局']);
});

const periods = [
  '统计期限自2023年1月1日起至2023年12月31日止',
  '统计期限为 2023 年 1 月 1 日至 12 月 31 日',
  '统计时限：2023.1.1—2023.12.31',
  '数据统计时间范围为2023年1月1日\n至2023年12月31日',
  '数字统计到2023年12月31日（从1月1日起算）',
];

for (const phrase of periods) {
  test(`period: ${phrase.replaceAll('\n', '⏎')}`, () => {
    const { period } = only(report(undefined, `${phrase}。`));
    assert.deepEqual(
      [period?.from, period?.to],
      [
        [2023, 1, 1],
        [2023, 12, 31],
      ],
    );
  });
}

test('a period that stands over many lines is the same whatever ends them', () => {
  const lines = `统计的数字${'\n截'.repeat(16)}\n自2022年1月1日${'\n'.repeat(7)}至2022年12月31日止`;
  for (const lineEnd of ['\n', '\r\n', '\r'])
    assert.deepEqual(only(report(undefined, lines.replaceAll('\n', lineEnd))).period?.to, [2022, 12, 31], JSON.stringify(lineEnd));
});

test('dates that are no period of the statistics', () => {
  assert.equal(only(report(undefined, '规划自2021年1月1日至2025年12月31日实施，统计2023年1月1日的信息。')).period, undefined);
});

test('several reports in one file are several, each with its own parts', () => {
  const names = ['示例市教育局', '示例市公安局', '示例镇人民政府'];
  const { reports } = readDocument(names.map((name) => report(`${name}2023年政府信息公开工作年度报告`)).join('\n'));
  assert.deepEqual(
    reports.map(({ organ, sections }) => [organ?.name, sections.length]),
    names.map((name) => [name, 6]),
  );
  assert.equal(readDocument(`${report()}\n${report('示例区人民政府办公室2022年政府信息公开工作年度报告')}`).reports.length, 2);
  assert.equal(readDocument(sections() + sections()).reports.length, 2);
});

test('a report whose second one is being typed', () => {
  const { reports } = readDocument(`${report()}\n示例市教育局2023年政府信息公开工作年度报告\n一、总体情况\n`);
  assert.deepEqual(
    reports.map(({ sections }) => sections.length),
    [6, 1],
  );
});

test('one report is never split: page heads, pasted sections, tables of contents', () => {
  const head = '示例区人民政府办公室2023年政府信息公开工作年度报告\n';
  for (const text of [
    report().replace('三、收到', `${head}三、收到`).replace('五、存在', `${head}五、存在`),
    `${report()}${head}`,
    report().replace('二、主动', '一、总体情况\n重复。\n二、主动'),
    `${report()}四、政府信息公开行政复议、行政诉讼情况\n0\n`,
    `目录\n${sections()
      .split('\n')
      .filter((line) => /^[一二三四五六]、.*[况项]$/u.test(line))
      .join('\n')}\n${report()}`,
    report('示例区人民政府办公室\n2023年政府信息公开工作年度报告').replace('三、收到', '2023年政府信息公开工作年度报告\n三、收到'),
  ]) {
    only(text);
  }
});

test('running text is what stands outside title, headings, tables, page numbers and signature', () => {
  const text = `${report(undefined, '- 3 -\n第一行。\n　第二行。')}\n示例区人民政府办公室\n2024年1月20日\n`;
  const lines = only(text).narrative.map(({ span, section }) => [section, text.slice(span.start, span.end)]);
  assert.deepEqual(
    lines.filter(([section]) => section !== 'requests' && section !== 'reviews' && section !== 'disclosure'),
    [
      [undefined, '按照规定编制。'],
      ['overview', '第一行。'],
      ['overview', '第二行。'],
      ['problems', '存在问题：人手不足。'],
      ['other', '无。'],
    ],
  );
});

test('no report: letters, notices about reports, nothing', () => {
  for (const text of [
    '',
    '\0\0',
    '今天天气很好。\n一、总体情况\n没有。\n',
    '关于做好2023年政府信息公开工作年度报告编制工作的通知\n请按时报送。',
    '{"a": 1}',
  ]) {
    assert.deepEqual(readDocument(text).reports, []);
  }
});

test('a draft is a report at each keystroke after its title', () => {
  const text = report();
  const title = text.indexOf('\n');
  for (let end = title; end <= text.length; end += 1) assert.equal(readDocument(text.slice(0, end)).reports.length, 1, text.slice(0, end));
});

const pieces = fc.constantFrom(
  ...sections().split(/(?<=\n)/u),
  '示例区2023年政府信息公开工作年度报告\n',
  '政府信息公开工作年度报告',
  '2023年1月1日至12月31日',
  '第二部分\n',
  '（一）',
  '\r\n',
  '\u3000',
  '𠮷',
  '\0',
  '\uD800',
  '- 3 -\n',
);

test('whatever the text, its pieces give it back and every place lies in it', () => {
  always(
    100,
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const document = readDocument(text);
      assert.equal(document.pieces.map(({ span }) => text.slice(span.start, span.end)).join(''), text);
      for (const { span, sections, narrative } of document.reports) {
        for (const place of [span, ...sections.map(({ heading }) => heading), ...narrative.map((line) => line.span)]) {
          assert.ok(0 <= place.start && place.start <= place.end && place.end <= text.length);
        }
      }
    }),
  );
});

test('cost grows with the text, whatever is repeated in it', () => {
  for (const unit of [
    '总',
    '总 ',
    '一、总体情况',
    '政府信息公开工作年度报告\n',
    '2023年1月1日至',
    '示例区2023年政府信息公开工作年度报告\n一、总体情况\n',
    '1',
    ' ',
    '\n',
    '一、\n',
  ]) {
    assertLinear(unit, (repeated) => readDocument(report().replace('按照规定', repeated)));
  }
});

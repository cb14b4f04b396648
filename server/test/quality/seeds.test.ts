/** Fixtures of our own with the features of the first real reports: what must be found, and what must not. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import { edition2019 } from '../../src/core/form/edition2019.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';

/** `rule: text it stands on`, in the order of the text. */
const found = (text: string): string[] =>
  analyze(text).findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end).replaceAll('\n', '⏎')}`);

test('the plain sample of both editions has no finding at all', () => {
  assert.deepEqual(found(sample()), []);
  assert.deepEqual(found(sample({ edition: edition2019 })), []);
});

test('no period, no fee statement, mixed items, half-width marks from one place on, one label', () => {
  const text = sample({
    title: '示例街道办事处2021年政府信息公开工作年度报告',
    preamble: '',
    overview:
      '2021年，街道围绕中心工作推进公开，受理依申请公开的窗口全年开放。\n1、拓宽渠道。利用网站和公众号发布信息。\n2.加强审核。文稿由负责人签字后再公开。\n3.重视回应。专人负责接收和反馈，纳入考核。',
    labels: { '2.其他法律行政法规禁止公开': '2.其他法律法规禁止公开' },
    problems: '一是工作力度需要加大, 机制有待健全; 二是内容不够丰富。\n今后将逐项改进, 提高质量。',
    other: '无其他需要报告的事项。',
    closing: '',
  });
  assert.deepEqual(found(text), [
    'period-missing: 示例街道办事处2021年政府信息公开工作年度报告',
    'ordinal-style: 1、',
    'label-variant: 2.其他法律法规禁止公开',
    'halfwidth-punctuation: ,',
    'fee-statement: 六、其他需要报告的事项',
  ]);
});

test('title without organ and year, Arabic headings, a bookmark, many special blanks', () => {
  const blanks = '\u00a0'.repeat(145);
  const text = sample({
    edition: edition2019,
    title: '政府信息公开工作年度报告',
    preamble: '',
    overview: `2020年，街道受理依申请公开的信函申请，按规定予以答复。${blanks}\n主动公开、信息管理、平台建设和监督保障按计划推进。`,
    headings: { disclosure: '2、 主动公开政府信息情况', other: '6、 其他需要报告的事项' },
    problems: '[bookmark: _GoBack]2020年，工作与需求相比还有差距，主要是时效性不强。\n针对问题，制定了改进措施。',
    closing: '2021年1月13日',
  });
  assert.deepEqual(
    found(text).map((line) => line.replace(/\u00a0+/u, 'NBSP')),
    [
      'title-incomplete: 政府信息公开工作年度报告',
      'period-missing: 政府信息公开工作年度报告',
      'special-blank: NBSP',
      'section-numeral: 2、',
      'residue: [bookmark: _GoBack]',
      'section-numeral: 6、',
    ],
  );
});

test('half-width marks throughout are one finding', () => {
  const text = sample({
    overview:
      '2021年,主动公开、依申请公开、信息管理、平台建设和监督保障(含培训)按计划推进,取得成效;\n(一)扎实开展工作,提升公开水平\n\n1、主动公开情况。按照总体要求,妥善处理公开与保密的关系。\n\n2、依申请公开情况。全年没有收到申请。',
    labels: { 社会公益组织: '社会组织' },
  });
  assert.deepEqual(found(text), ['halfwidth-punctuation: ,', 'label-variant: 社会组织']);
});

test('a plan for the next year, a title on two lines, an office telephone and e-mail are right', () => {
  const text = sample({
    title: '示例区示例街道办事处\n\n2021 年政府信息公开工作年度报告',
    preamble:
      '本报告由总体情况概述、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进措施、其他需要报告的事项组成，统计期限为：2021年1月1日—2021年12月31日止。联系地址：示例路1号，邮编：100000，电话：0100-0000000，电子邮箱：bgs2016@example.org。',
    problems: '（一）存在问题：一是学习不全面；二是质量有待提高。\n（二）改进措施：2022年，将进一步加大力度。一是加强学习。二是提高质量。',
  });
  assert.deepEqual(found(text), []);
});

test('a paragraph cut by a blank line is told at each place; a parts list of five is told', () => {
  const text = sample({
    preamble:
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进措施组成，统计期限自2021年1月1日起至2021年12月31日止。',
    overview:
      '（一）主动公开。进一步明确公开的范围、内容和形式，把群众关心的事项作为公开的重点内\n\n容，方便查询。\n（二）依申请公开。窗口全年开放。\n（三）信息管理、平台建设和监督保障按计划推进。主要负责协调工作，把发布时效摆上重要\n\n工作日程，不断完善。',
  });
  assert.deepEqual(found(text), [
    'parts-list: 总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题',
    'broken-paragraph: ⏎⏎',
    'broken-paragraph: ⏎⏎',
  ]);
});

test('a broken paragraph is told alike beside marks of either width', () => {
  const first = '存在的主要问题是解读材料偏少，下一年的改进措施是增加图文解读，每月核对一次栏目内容';
  const broken = [
    [`${first}，\n\n并请业务科室一起参加。`, `${first},\n\n并请业务科室一起参加。`],
    [`${first}\n\n，并请业务科室一起参加。`, `${first}\n\n,并请业务科室一起参加。`],
    [`（一）解读材料偏少；需要改进，${first}\n\n并请业务科室一起参加。`, `（一）解读材料偏少;需要改进，${first}\n\n并请业务科室一起参加。`],
  ];
  for (const widths of broken) {
    for (const problems of widths) {
      const rules = found(sample({ problems })).map((finding) => finding.split(':')[0]);
      assert.ok(rules.includes('broken-paragraph'), problems);
    }
  }
});

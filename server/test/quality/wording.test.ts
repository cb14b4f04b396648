/** What the rules on wording take for wrong, and what they leave alone. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';

interface Case {
  readonly rule: string;
  /** Put under 其他需要报告的事项. */
  readonly text: string;
  /** The places found, in order. */
  readonly found: readonly string[];
}

const cases: readonly Case[] = [
  { rule: 'halfwidth-punctuation', text: '共1,234条（12,3）。', found: [] },
  { rule: 'halfwidth-punctuation', text: '共1,234条,其中网站100条。', found: [','] },
  { rule: 'halfwidth-punctuation', text: '见http://example.org/a,b:c(d)?e', found: [] },
  { rule: 'halfwidth-punctuation', text: '窗口(含网上)开放', found: ['('] },
  { rule: 'halfwidth-punctuation', text: '(一)按时登记\n  (二) 按时答复', found: [] },
  { rule: 'halfwidth-punctuation', text: '附件(A)、条款(1)见后', found: [] },
  { rule: 'halfwidth-punctuation', text: '按时答复;', found: [';'] },
  { rule: 'mixed-brackets', text: '（含网上)和(含当面）', found: ['（', '('] },
  { rule: 'mixed-brackets', text: '（a）没有另一半(', found: [] },
  { rule: 'doubled-word', text: '规范规范发布；研究研究再定', found: ['规范规范'] },
  { rule: 'doubled-word', text: '示例区人民政府办公室办公室主任；二〇二〇年；哈哈哈哈', found: [] },
  { rule: 'placeholder', text: '发布XX条，电话××××，某某单位，20XX年', found: ['XX', '××××', '某某', 'XX'] },
  { rule: 'placeholder', text: 'xxgk@xx.example.org、XXL、EXXE、_a_', found: [] },
  { rule: 'ordinal-gap', text: '一是学习；三是培训。', found: ['三是'] },
  { rule: 'ordinal-gap', text: '一是学习；\n二\n是考核；三是培训。', found: [] },
  { rule: 'ordinal-gap', text: '这统一是为了方便，三是约数。', found: [] },
  { rule: 'ordinal-gap', text: '依照第二十条第（一）项、第（五）项公开。', found: [] },
  { rule: 'ordinal-gap', text: '（一）甲。\n1.一。\n2.二。\n（二）乙。\n1.一。\n3.三。', found: ['3.'] },
  { rule: 'ordinal-style', text: '1.甲。\n2．乙。\n3.丙。', found: ['2．'] },
  { rule: 'self-reference', text: '我局、本局、我区、本办法、我办理', found: [] },
  { rule: 'self-reference', text: '我委负责，本镇配合', found: ['我委'] },
  { rule: 'residue', text: '甲\n-----\t---\t---\n-----\n乙', found: ['-----\t---\t---'] },
  { rule: 'residue', text: '按&amp;时\u0007答复\u200b', found: ['&amp;', '\u0007'] },
  { rule: 'residue', text: '第3页\nPage 4\n- 5 -\n第3页起', found: ['第3页'] },
  { rule: 'id-number', text: '990101199001010019、990101199001010018、990101199013010011', found: ['990101199001010019'] },
  { rule: 'id-number', text: 'A990101199001010019、99010119900101001９', found: ['99010119900101001９'] },
  { rule: 'mobile-number', text: '19900000000、12900000000、0199000000001、0100-19900000000、199000000001', found: ['19900000000'] },
  {
    rule: 'bank-card',
    text: '编号6200000000000000000，账号4000000000000002，编号4000000000000002',
    found: ['6200000000000000000', '4000000000000002'],
  },
  { rule: 'fee-statement', text: '未收取信息处理费', found: [] },
];

for (const { rule, text, found } of cases) {
  test(`${rule}: ${JSON.stringify(text)}`, () => {
    const report = sample({ other: `未收取信息处理费。\n${text}\n` });
    const { findings } = analyze(report);
    assert.deepEqual(
      findings.filter((finding) => finding.rule === rule).map(({ span }) => report.slice(span.start, span.end)),
      found,
    );
  });
}

test('a fix writes what it says', () => {
  const fixed = (rule: string, other: string): string[] => {
    const report = sample({ other: `未收取信息处理费。\n${other}` });
    const finding = analyze(report).findings.find((one) => one.rule === rule);
    const edits = finding?.fixes?.[0]?.edits ?? [];
    let text = report;
    for (const { span, newText } of [...edits].reverse()) text = text.slice(0, span.start) + newText + text.slice(span.end);
    return text
      .slice(text.indexOf('未收取信息处理费。\n') + 10)
      .split('\n')
      .slice(0, -3);
  };
  assert.deepEqual(fixed('halfwidth-punctuation', '按时答复, 逐件登记;办结(含网上)。'), ['按时答复，逐件登记；办结（含网上）。']);
  assert.deepEqual(fixed('mixed-brackets', '办结(含网上）。'), ['办结（含网上）。']);
  assert.deepEqual(fixed('residue', '按&nbsp;时\u0007答复'), ['按 时\u0007答复']);
  assert.deepEqual(fixed('id-number', '号码990101199001010019'), ['号码**************0019']);
});

test('a control character between two digits is no safe repair', () => {
  const report = sample({ other: '未收取信息处理费，编号1\u00002。' });
  const finding = analyze(report).findings.find(({ rule }) => rule === 'residue');
  assert.equal(finding?.fixes?.[0]?.safety, 'choice');
});

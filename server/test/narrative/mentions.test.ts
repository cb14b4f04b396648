/**
 * Numbers of the running text and the cells that they may mean. A mark names the topic: `!` for one that differs from the table,
 * `?` for a loose phrase, `~` where a cell isn't known. A number without a mark must not be taken for any cell.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import { edition2019 } from '../../src/core/form/edition2019.ts';
import { applicants, cellsOf, outcomes, sampleCells, type TableChanges } from '../../src/core/rules/shared/sample-cells.ts';
import { assertLinear } from '../laws/linear.ts';
import { readMarks } from '../marks.ts';

const row = (key: string, total: number) => cellsOf(`requests/${key}`, applicants, `${total - 1} 1 0 0 0 0 ${total}`);

/** 30 + 4 = 31 + 3, and the results add up to 31. */
const cells = {
  ...row('received', 30),
  ...row('carriedIn', 4),
  ...row('granted', 11),
  ...row('partlyGranted', 3),
  ...row('denied.stateSecret', 2),
  ...row('denied.inquiries', 3),
  ...row('unavailable.notHeld', 6),
  ...row('notHandled.repeated', 2),
  ...row('other.other', 4),
  ...row('handled', 31),
  ...row('carriedOut', 3),
  ...cellsOf('reviews/review', outcomes, '3 1 2 1 7'),
  ...cellsOf('reviews/litigationDirect', outcomes, '2 0 0 0 2'),
  ...cellsOf('reviews/litigationAfterReview', outcomes, '0 0 0 1 1'),
  'disclosure/normativeDocuments/issued': '5',
  'disclosure/normativeDocuments/repealed': '2',
  'disclosure/normativeDocuments/inForce': '40',
};

function assertMentions(overview: string, changes: TableChanges = {}): void {
  const { text, marks } = readMarks(sampleCells(cells, { ...changes, overview }));
  const found = (analyze(text).reports[0]?.mentions ?? []).map(({ span, topic, vague, agrees }) => {
    const state = agrees === false ? '!' : agrees === 'unknown' ? '~' : '';
    return `⟦${text.slice(span.start, span.end)}⟧{${topic}${vague ? '?' : ''}${state}}`;
  });
  assert.deepEqual(
    found,
    marks.map(({ span, label }) => `⟦${text.slice(span.start, span.end)}⟧{${label}}`),
  );
}

const told = [
  '全年共收到政府信息公开申请⟦30⟧{received}件，依法办结⟦31⟧{handled}件。',
  '2021年，我局受理信息公开申请⟦29⟧{received!}件，答复⟦31⟧{answered}件。',
  '（一）依申请公开。本年新收申请⟦34⟧{receivedNew!}件。',
  '共收到政府信息公开申请⟦34⟧{received}件（含上年结转⟦4⟧{carriedIn}件），办结⟦30⟧{handled!}件，另有⟦3⟧{carriedOut}件顺延到下年度答复。',
  '本年度共收到⟦30⟧{received}件政府信息公开申请，还有⟦2⟧{carriedOut!}件转到下一年度办理。',
  '依申请公开方面，全年收到⟦28⟧{received!}件。',
  '政府信息公开申请受理量为⟦29⟧{received!}件。',
  '依法受理并答复政府信息公开申请⟦29⟧{processed?!}件。',
  '上年度结转申请⟦5⟧{carriedIn?!}件，本年新收⟦30⟧{receivedNew}件。',
  '关于政府信息公开申请，2020年结转⟦4⟧{carriedIn}件，结转2022年⟦3⟧{carriedOut}件。',
  '收到信息公开申请，予以公开⟦10⟧{result:granted!}件、部分公开⟦3⟧{result:partlyGranted}件、不予公开⟦5⟧{result:denied}件、无法提供⟦7⟧{result:unavailable!}件、不予处理⟦2⟧{result:notHandled}件、其他处理⟦4⟧{result:other}件。',
  '对信息公开申请，同意公开答复⟦11⟧{result:granted}件，无法提供的⟦6⟧{result:unavailable}件，转下一年度办理答复的有⟦3⟧{carriedOut}件。',
  '在政府信息公开申请中，重复申请⟦2⟧{result:row:notHandled.repeated}件，本机关不掌握相关政府信息⟦5⟧{result:row:unavailable.notHeld!}件。',
  '收到政府信息公开申请⟦30⟧{received}件，办结⟦28⟧{handled?!}件，申请人撤回2件。',
  '因政府信息公开被申请行政复议⟦6⟧{review:total!}件，被提起行政诉讼⟦3⟧{litigation:total}件。',
  '政府信息公开行政复议、行政诉讼案件共⟦10⟧{cases:total}件。',
  '政府信息公开行政复议⟦7⟧{review:total}件，其中结果维持⟦3⟧{review:upheld}件，纠正⟦2⟧{review:corrected?!}件；行政诉讼⟦3⟧{litigation:total}件，其中尚未审结⟦1⟧{litigation:pending}件。',
  '未经复议直接起诉⟦2⟧{litigationDirect:total}件，复议后起诉⟦2⟧{litigationAfterReview:total!}件。',
  '有⟦7⟧{review:total?}件涉及信息公开工作的行政复议。',
  '全年制发行政规范性文件⟦5⟧{normative:issue?}件，废止⟦3⟧{normative:repeal?!}件，现行有效⟦40⟧{normative:inForce?}件。',
  '废止规范性文件⟦3⟧{normative:repeal!}件。',
];

for (const sentence of told) test(sentence, () => assertMentions(sentence));

test('Chinese numerals, full-width digits, thousands, digits with blanks between', () => {
  assertMentions('收到信息公开申请⟦三十⟧{received}件，办结⟦三十二⟧{handled!}件。');
  assertMentions('收到信息公开申请⟦３０⟧{received}件，办结 ⟦３１⟧{handled} 件。');
  assertMentions('收到信息公开申请⟦1,030⟧{received!}件。');
});

test('a sentence wrapped over lines and pages is one', () => {
  assertMentions('全年收到政府信息公\n开申\n- 3 -\n请⟦29⟧{received!}件，办\n结⟦31⟧{handled}件。');
});

const silent: Readonly<Record<string, string>> = {
  'a channel': '通过网站收到申请20件，信函申请13件，当面申请2件；线上收到信息公开申请9件。',
  'another year': '2020年共收到政府信息公开申请22件，上年度收到信息公开申请21件。',
  'a comparison': '政府信息公开申请较2020年增加8件，同比增长20%，比上年多5件。',
  'a part of the year': '上半年收到政府信息公开申请12件，平均每月收到申请3件，每季度受理申请9件。',
  'more than a year': '2019年以来累计收到政府信息公开申请130件。',
  approximate: '收到政府信息公开申请约20件，办结20余件，受理信息公开申请超过20件，收到申请50件以上。',
  'other things that are received': '收到人大代表建议12件、政协提案8件，办结20件。受理公租房申请120件，办结118件。办理热线工单3200件。',
  'other bodies': '全区共收到政府信息公开申请128件。各部门收到政府信息公开申请90件，下属单位受理信息公开申请10件。',
  subsets: '征地拆迁类申请12件。其中受理信息公开申请8件。',
  'what goes with requests': '对政府信息公开申请发出补正告知书3份，组织依申请公开培训3次，收到12份申请表。',
  'reviews that the organ decides': '发挥职能作用，全年办理行政复议案件320件，行政应诉案件45件。受理行政复议申请5件，均与信息公开无关。',
  'manners of speaking': '做到办结一件申请、解决一个问题。',
  'numbers of other things': '举办信息公开培训12次，120人次参加，发放资料300份，发布信息1200条，其中规范性文件4件。',
  'ordinals and names': '依申请公开第3件，处理每件申请，国办公开办函〔2021〕30号，一事一申请。',
};

for (const [name, sentence] of Object.entries(silent)) test(`no mention: ${name}`, () => assertMentions(sentence));

test('全市 counts in the report of a government, not in that of a bureau or an office', () => {
  const sentence = '全市各级行政机关共收到政府信息公开申请⟦29⟧{received!}件。';
  const unmarked = readMarks(sentence).text;
  assertMentions(sentence, { title: '示例市人民政府2021年政府信息公开工作年度报告' });
  assertMentions(unmarked, { title: '示例市教育局2021年政府信息公开工作年度报告' });
  assertMentions(unmarked, { title: '示例市人民政府办公室2021年政府信息公开工作年度报告' });
  assertMentions('其中市政府办公室收到政府信息公开申请12件。', { title: '示例市人民政府2021年政府信息公开工作年度报告' });
});

test('a cell that is lost or no number leaves the mention open; a blank agrees with 0 alone', () => {
  const changed = { ...cells, 'requests/carriedOut/total': '', 'requests/handled/total': '三一' };
  const { text } = readMarks(sampleCells(changed, { overview: '收到政府信息公开申请30件，办结31件，结转下年度0件。' }));
  assert.deepEqual(
    analyze(text).reports[0]?.mentions.map(({ topic, agrees }) => [topic, agrees]),
    [
      ['received', true],
      ['handled', 'unknown'],
      ['carriedOut', true],
    ],
  );
});

test('a mention knows its cells, its phrase and its number', () => {
  const { text } = readMarks(sampleCells(cells, { overview: '全年共收到政府信息公开申请 34 件。' }));
  const [mention] = analyze(text).reports[0]?.mentions ?? [];
  assert.ok(mention);
  assert.equal(text.slice(mention.phrase.start, mention.phrase.end), '共收到政府信息公开申请 34 件');
  assert.equal(mention.amount, 34);
  assert.equal(mention.unit, '件');
  assert.deepEqual(
    mention.readings.map((reading) => reading.map(({ key }) => key)),
    [['requests/received/total'], ['requests/received/total', 'requests/carriedIn/total']],
  );
});

test('the trial form has no repealed documents to compare with', () => {
  const text = sampleCells({}, { edition: edition2019, overview: '废止规范性文件3件。' });
  assert.deepEqual(analyze(text).reports[0]?.mentions, []);
});

test('cost grows with the text, whatever is repeated in it', () => {
  for (const unit of [
    '12件',
    '收到政府信息公开申请12件，',
    '公开申请',
    '一',
    '2021年',
    '(',
    ')',
    '其中1件、',
    '未',
    '全部办结，',
    '占3%',
  ]) {
    assertLinear(unit, (overview) => analyze(sampleCells(cells, { overview }), { rules: {} }));
  }
});

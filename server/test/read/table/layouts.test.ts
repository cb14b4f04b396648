/** Rows in the shapes that gave trouble, one a case: what stands in the table, and what is read. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAmount } from '../../../src/core/number/amount.ts';
import { readDocument } from '../../../src/core/read/document.ts';
import type { Report } from '../../../src/core/read/types.ts';
import { evaluateSums } from '../../../src/core/sums/evaluate.ts';

const HEAD = `示例区人民政府办公室2023年政府信息公开工作年度报告
一、总体情况
全年平稳。
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t1\t0\t2
`;
const REQUESTS = '三、收到和处理政府信息公开申请情况\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n申请人情况\n';
const REVIEWS = '四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n';
const TAIL = '\n五、存在的主要问题及改进情况\n逐条改进。\n六、其他需要报告的事项\n无。\n';

function requests(table: string): Report {
  const report = readDocument(`${HEAD}${REQUESTS}${table}${TAIL}`).reports[0];
  assert.ok(report);
  return report;
}

/** The row's cells: numbers, or states. */
function row(report: Report, key: string): string {
  const cells = report.cells.filter(({ form }) => form.table.key === 'requests' && form.row.key === key);
  return cells.map((cell) => (cell.amount === undefined ? cell.state : formatAmount(cell.amount))).join(' ');
}

const UNCERTAIN = Array.from({ length: 7 }, () => 'uncertain').join(' ');

interface Case {
  readonly name: string;
  readonly table: string;
  readonly rows: Readonly<Record<string, string>>;
}

const around = (middle: string) =>
  `一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n${middle}\n四、结转下年度继续办理 0 0 0 0 0 0 0`;

const cases: readonly Case[] = [
  {
    name: 'a label wrapped around its values',
    table: around(
      '（二）部分公开（区分处理的，只计这一情\n          4 0 1 0 0 0 5\n形，不计其他情形）\n（三）不予公开\n1.属于国家秘密 1 0 0 0 0 0 1',
    ),
    rows: { partlyGranted: '4 0 1 0 0 0 5', 'denied.stateSecret': '1 0 0 0 0 0 1' },
  },
  {
    name: 'a label that breaks off before its comma',
    table: around('（二）部分公开（区分处理的，只计这一情形\n，不计其他情形） 4 0 1 0 0 0 5'),
    rows: { partlyGranted: '4 0 1 0 0 0 5' },
  },
  {
    name: 'a group label in pieces between the pieces of a row label',
    table: around(
      '1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0\n（六）其\n   2、申请人逾期未按收费通知要\n他处理\n   求缴纳费用、行政机关不再处理      6  0  0  0  0  0  6\n   其政府信息公开申请\n3、其他 1 0 0 0 0 0 1',
    ),
    rows: { 'other.feeUnpaid': '6 0 0 0 0 0 6', 'other.other': '1 0 0 0 0 0 1' },
  },
  {
    name: 'a page number and a repeated head between rows',
    table: around(
      '1.属于国家秘密 1 0 0 0 0 0 1\n\n- 4 -\n申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n2.其他法律行政法规禁止公开 2 0 0 0 0 0 2',
    ),
    rows: { 'denied.stateSecret': '1 0 0 0 0 0 1', 'denied.prohibitedByLaw': '2 0 0 0 0 0 2' },
  },
  {
    name: 'a group label one character a line',
    table: around('三\n、\n本\n年\n度\n办\n理\n结\n果\n（一）予以公开 3 0 0 0 0 0 3'),
    rows: { granted: '3 0 0 0 0 0 3' },
  },
  {
    name: 'a wording of its own',
    table: around('2.其他法律行政止公开 1 0 0 0 0 0 1\n1.逾期不补正 40 0 0 0 0 0 40'),
    rows: { 'denied.prohibitedByLaw': '1 0 0 0 0 0 1', 'other.notCorrected': '40 0 0 0 0 0 40' },
  },
  {
    name: 'digits that stand apart, where joining them makes the row add up in one way',
    table: around('（一）予以公开 1 2 0 0 0 0 3 15'),
    rows: { granted: '12 0 0 0 0 3 15' },
  },
  {
    name: 'a value too many that nothing explains',
    table: around('（一）予以公开 1 2 0 0 0 0 3 99'),
    rows: { granted: UNCERTAIN },
  },
  {
    name: 'a value too few',
    table: around('（一）予以公开 1 2 0 0 0 3'),
    rows: { granted: UNCERTAIN, received: '3 0 0 0 0 0 3' },
  },
  {
    name: 'a row of tabs that was moved to the left',
    table:
      '一、本年新收政府信息公开申请数量\t\t\t3\t0\t0\t0\t0\t0\t3\n三、本年度办理结果\t（一）予以公开\t\t3\t0\t0\t0\t0\t0\t3\n3.危及“三安全一稳定”\t\t1\t0\t0\t0\t0\t0\t1\t',
    rows: { granted: '3 0 0 0 0 0 3', 'denied.threeSecurities': '1 0 0 0 0 0 1' },
  },
  {
    name: 'empty cells between tabs',
    table:
      '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n二、上年结转政府信息公开申请数量\t1\t\t\t\t\t\t1\n（一）予以公开\t\t\t2\t\t\t\t2\n（七）总计\t\t\t\t\t\t\t',
    rows: {
      carriedIn: '1 blank blank blank blank blank 1',
      granted: 'blank blank 2 blank blank blank 2',
      handled: 'blank blank blank blank blank blank blank',
    },
  },
  {
    name: 'a cell lost among full rows of tabs, an empty one at the end',
    table:
      '一、本年新收政府信息公开申请数量\t30\t1\t0\t0\t0\t0\t31\n（一）予以公开\t7\t3\t5\t0\t0\t15\t\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0',
    rows: { granted: UNCERTAIN, carriedOut: '0 0 0 0 0 0 0' },
  },
  {
    name: 'a separator row after a row that was taken for a head',
    table:
      '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3\n-----\t---\t---\t---\t---\t---\t---\t---\n（一）予以公开\t3\t0\t0\t0\t0\t0\t3',
    rows: { granted: '3 0 0 0 0 0 3' },
  },
  {
    name: 'cells before pipes, the pipe on a line of its own',
    table:
      '一、本年新收政府信息公开申请数量\n|\n3\n|\n0\n|\n0\n|\n0\n|\n0\n|\n0\n|\n3\n|\n（一）予以公开\n|\n1\n|\n0\n|\n0\n|\n0\n|\n0\n|\n0\n|\n1\n|',
    rows: { received: '3 0 0 0 0 0 3', granted: '1 0 0 0 0 0 1' },
  },
  {
    name: 'traditional characters, full-width digits, remarks',
    table: around('（一）予以公開 ３ 0 0 0 0 0 3（其中當場答復1件）'),
    rows: { granted: '3 0 0 0 0 0 3' },
  },
  {
    name: 'junk in the middle of a row',
    table: around('（一）予以公开 3 十二 0 0 0 0 3\n（二）部分公开 l 0 0 0 0 0 1\n1.属于国家秘密 0 3件 0 0 0 0 3'),
    rows: {
      granted: '3 not-a-number 0 0 0 0 3',
      partlyGranted: 'not-a-number 0 0 0 0 0 1',
      'denied.stateSecret': '0 not-a-number 0 0 0 0 3',
    },
  },
  {
    name: 'a number in a sentence is no cell',
    table: `${around('（一）予以公开 3 0 0 0 0 0 3')}\n2023 年的申请均已按时答复，其中 5 件当场答复。`,
    rows: { carriedOut: '0 0 0 0 0 0 0' },
  },
];

for (const { name, table, rows } of cases) {
  test(name, () => {
    const report = requests(table);
    for (const [key, cells] of Object.entries(rows)) assert.equal(row(report, key), cells, key);
  });
}

test('a table is found although its heading is missing', () => {
  const text = `${HEAD}${around('（一）予以公开 3 0 0 0 0 0 3\n（七）总计 3 0 0 0 0 0 3')}${TAIL}`;
  const report = readDocument(text).reports[0];
  assert.ok(report);
  assert.equal(row(report, 'handled'), '3 0 0 0 0 0 3');
});

test('table 四 in three small tables', () => {
  const table = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）']
    .map(
      (group, at) =>
        `### ${group}\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n| ${at} | 0 | 1 | 0 | ${at + 1} |\n`,
    )
    .join('\n');
  const report = readDocument(
    `${HEAD}${REQUESTS}${around('（一）予以公开 3 0 0 0 0 0 3')}\n四、政府信息公开行政复议、行政诉讼情况\n${table}${TAIL}`,
  ).reports[0];
  assert.ok(report);
  const cells = report.cells.filter(({ form }) => form.table.key === 'reviews');
  assert.equal(cells.map(({ amount }) => amount).join(' '), '0 0 1 0 1 1 0 1 0 2 2 0 1 0 3');
});

test('table 四 whose heads stand between its values is put together where the sums allow one way', () => {
  const table = `${REVIEWS}未经复议直接起诉\n\n结果\n\n维持\n\n总计\n\n72\n\n64\n\n178\n\n37\n\n结果\n\n复议后起诉\n\n维持\n\n12\n\n1\n\n1\n\n6\n\n总计\n\n351\n\n结果纠正\n\n13\n\n4\n\n8\n\n1\n\n26\n\n总计\n\n20\n`;
  const report = readDocument(`${HEAD}${REQUESTS}${around('（一）予以公开 3 0 0 0 0 0 3')}\n${table}${TAIL}`).reports[0];
  assert.ok(report);
  const cells = report.cells.filter(({ form }) => form.table.key === 'reviews');
  assert.equal(cells.map(({ amount }) => amount).join(' '), '72 64 178 37 351 13 4 8 1 26 12 1 1 6 20');
});

test('其他 in the wrapped name of the group （六） is no row, beside a row that waits for its values', () => {
  const report = requests(`一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3
   (六) 2.申请人逾期未按收费通
   其他 知要求缴纳费用、行政机
   处理 关不再处理其政府信息公      2 0     0   0    0    0    2
        开申请
        3.其他           1 0 0         0    0    0 1
   (七)总计               3 0 0      0   0   0 3
四、结转下年度继续办理            0 0 0         0    0    0 0`);
  assert.equal(row(report, 'other.feeUnpaid'), '2 0 0 0 0 0 2');
  assert.equal(row(report, 'other.other'), '1 0 0 0 0 0 1');
});

test('a row whose label began in the line above has the cells of its own line', () => {
  const labels = ['1.属于国家秘密', '4.保护第三方合法权益', '7.属于行政执法案卷', '2.重复申请', '（七）总计'];
  const rows = labels.map((label) => `\t\t${label}\t0\t0\t0\t0\t0\t0\t0\n`).join('');
  const report = requests(
    `一、本年新收政府信息公开申请数量\t\t\t4\t1\t0\t0\t0\t0\t5\n${rows}四、结转下年度继\n续办理\t\t\t4\t1\t\t\t\t\t5`,
  );
  assert.equal(row(report, 'carriedOut'), '4 1 blank blank blank blank 5');
});

test('cells behind tabs stay cells where the label above them lost its tab, and where a cell among them is blank', () => {
  const cells = (values: readonly (number | '')[]) => values.map((value) => `\t${value}`).join('\n');
  const report = requests(
    [
      `\t一、本年新收政府信息公开申请数量\n${cells([9, 5, '', '', '', 3, 17])}`,
      `二、上年结转政府信息公开申请数量\n${cells([7, 5, '', '', '', 3, 15])}`,
      `\t三、本年度办理结果\n\t（一）予以公开\n${cells([16, 10, '', '', '', 6, 32])}`,
      `\t（七）总计\n${cells([16, 10, '', '', '', 6, 32])}`,
      `\t四、结转下年度继续办理\n${cells(['', '', '', '', '', '', 0])}`,
    ].join('\n\n'),
  );
  assert.equal(row(report, 'received'), '9 5 blank blank blank 3 17');
  assert.equal(row(report, 'carriedIn'), '7 5 blank blank blank 3 15');
});

test('a word in table 四 is one cell that is no number; the others are read', () => {
  for (const word of ['若干', '十二', '<i>']) {
    const line = ['1', word, '0', '0', '1', '0', '0', '0', '0', '9', ...Array(5).fill('0')].join('\t');
    const heads = Array.from({ length: 3 }, () => '结果维持\t结果纠正\t其他结果\t尚未审结\t总计').join('\t');
    const text = `${HEAD}${REVIEWS}${heads}\n${line}${TAIL}`;
    const report = readDocument(text).reports[0];
    const states = report?.cells.filter(({ form }) => form.table.key === 'reviews').map(({ state }) => state);
    assert.deepEqual(states, ['number', 'not-a-number', ...Array(13).fill('number')], word);
  }
});

test('a count below zero stays a number, and no sum is judged with it', () => {
  const report = requests(around('（一）予以公开 -2 0 0 0 0 0 3\n（七）总计 3 0 0 0 0 0 3'));
  assert.equal(row(report, 'granted'), '-2 0 0 0 0 0 3');
  assert.equal(evaluateSums(report).byId.get('requests/row/granted')?.state, 'unknown');
});

test('a table of HTML source, with merged cells, tags within cells and empty ones', () => {
  const cell = (content: string, attributes = '') => `<td${attributes}><p style="text-align:center"><span>${content}</span></p></td>`;
  const line = (...cells: string[]) => `<tr>\n${cells.join('\n')}\n</tr>`;
  const values = (...each: string[]) => each.map((value) => cell(value));
  const table = `<TABLE border="1"><tbody>
${line(cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ' rowspan="3" colspan="3"'), cell('申请人情况', ' colspan="7"'))}
${line(cell('自然人', ' rowspan="2"'), cell('法人或其他组织', ' colspan="5"'), cell('总计', ' rowspan="2"'))}
${line(...values('商业<br/>企业', '科研机构', '社会公益组织', '法律服务机构', '其他'))}
${line(cell('一、本年新收政府信息公开申请数量', ' colspan="3"'), ...values('5', '&nbsp;', '', '1', '0', '0', '6'))}
${line(cell('三、本年度办理结果', ' rowspan="2"'), cell('（一）予以公开', ' colspan="2"'), ...values('4', '', '', '1', '0', '0', '5'))}
${line(cell('（三）不予公开'), cell('1.属于<b>国家</b>秘密'), ...values('1', '0', '0', '0', '0', '0', '1'))}
</tbody></TABLE>`;
  const report = requests(table);
  assert.equal(row(report, 'received'), '5 blank blank 1 0 0 6');
  assert.equal(row(report, 'granted'), '4 blank blank 1 0 0 5');
  assert.equal(row(report, 'denied.stateSecret'), '1 0 0 0 0 0 1');
  assert.equal(report.tables.find(({ form }) => form.key === 'requests')?.notation, 'html');
});

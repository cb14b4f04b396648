/** The one plan that makes every derived total right, and what it leaves alone. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import { edition2021 } from '../../src/core/form/edition2021.ts';
import { formatAmount } from '../../src/core/number/amount.ts';
import { sampleCells } from '../../src/core/rules/shared/sample-cells.ts';
import { leftOutTogether } from '../../src/core/sums/blanks.ts';
import { evaluateSums } from '../../src/core/sums/evaluate.ts';
import { planRecompute, recomputeEdits } from '../../src/core/sums/recompute.ts';
import { amountEdit, rewriteAmount } from '../../src/core/sums/rewrite.ts';
import { applyEdits } from '../../src/core/text/edits.ts';
import { applicants, outcomes, reportOf, row, type Value } from '../reportOf.ts';

const requests = edition2021.tables.find(({ key }) => key === 'requests')!;
const reviews = edition2021.tables.find(({ key }) => key === 'reviews')!;

function plan(values: Readonly<Record<string, Value>>, table = requests) {
  const report = reportOf(values);
  const { changes, refused, leftBroken } = planRecompute(report, evaluateSums(report), table);
  return {
    changes: Object.fromEntries(changes.map(({ cell, to }) => [cell.key, formatAmount(to)])),
    refused: refused.map(({ key }) => key),
    leftBroken: leftBroken.map(({ id }) => id),
  };
}

test('totals of rows come before the row of totals, which agrees both ways', () => {
  const values = {
    ...row('requests/received', applicants, [3, 1, 0, 0, 0, 0, 9]),
    ...row('requests/granted', applicants, [2, 1, 0, 0, 0, 0, 0]),
    ...row('requests/notHandled.repeated', applicants, [1, 0, 0, 0, 0, 0, 1]),
  };
  const { changes, refused, leftBroken } = plan(values);
  assert.deepEqual(changes, {
    'requests/received/total': '4',
    'requests/granted/total': '3',
    'requests/handled/person': '3',
    'requests/handled/company': '1',
    'requests/handled/total': '4',
  });
  assert.deepEqual([refused, leftBroken], [[], []]);
});

test('typed cells are never touched: a balance that fails is left to a person', () => {
  const values = {
    ...row('requests/received', applicants, [5, 0, 0, 0, 0, 0, 5]),
    ...row('requests/granted', applicants, [3, 0, 0, 0, 0, 0, 3]),
  };
  const { changes, leftBroken } = plan(values);
  assert.deepEqual(changes, { 'requests/handled/person': '3', 'requests/handled/total': '3' });
  assert.deepEqual(leftBroken, ['requests/balance/person', 'requests/balance/total']);
});

test('a blank total is filled; where nothing was entered nothing is', () => {
  const values = {
    ...row('reviews/review', outcomes, [1, null, 0, 2, null]),
    ...row('reviews/litigationDirect', outcomes, [null, null, null, null, null]),
  };
  assert.deepEqual(plan(values, reviews).changes, { 'reviews/review/total': '3' });
});

test('a row of which only the total is given keeps it, and so do the columns that it leaves open', () => {
  const values = {
    ...row('requests/granted', applicants, [null, null, null, null, null, null, 4]),
    ...row('requests/partlyGranted', applicants, [1, 0, 0, 0, 0, 0, 1]),
    ...row('requests/handled', applicants, [4, 1, 0, 0, 0, 0, 4]),
  };
  assert.deepEqual(plan(values).changes, { 'requests/handled/total': '5' });
});

for (const state of ['not-a-number', 'missing', 'uncertain'] as const) {
  test(`a cell that is ${state} refuses the table, and the table only`, () => {
    const values = { 'requests/granted/person': state, 'requests/received/total': 7, 'reviews/review/total': 7 };
    assert.deepEqual(plan(values), { changes: {}, refused: ['requests/granted/person'], leftBroken: [] });
    assert.deepEqual(plan(values, reviews).changes, { 'reviews/review/total': '0' });
  });
}

test('edits keep blanks, width and everything around to the byte', () => {
  const cells = {
    'reviews/review/upheld': ' １２',
    'reviews/review/total': '　１３　',
    'reviews/litigationDirect/upheld': '1,234',
    'reviews/litigationDirect/total': '1,000 ',
  };
  const text = sampleCells(cells);
  const report = analyze(text).reports[0]!.report;
  const { edits } = recomputeEdits(text, report);
  assert.equal(
    applyEdits(text, edits),
    sampleCells({ ...cells, 'reviews/review/total': '　１２　', 'reviews/litigationDirect/total': '1,234 ' }),
  );
});

test('an amount is written as the cell was typed', () => {
  const cases: readonly (readonly [printed: string, amount: number, expected: string])[] = [
    ['12', 7, '7'],
    ['', 7, '7'],
    ['/', 7, '7'],
    ['１２', 345, '３４５'],
    ['1,234', 12345, '12,345'],
    ['1,234', 12, '12'],
    ['5件', 6, '6件'],
    ['22（其中修订 16 件）', 23, '23（其中修订 16 件）'],
    ['1 2', 13, '13'],
    ['2\u00a0 \u300012', 2, '2'],
    ['1 2 （其中补正 3 件）', 4, '4 （其中补正 3 件）'],
    ['12，其中 3', 4, '4，其中 3'],
    ['12，', 4, '4，'],
    ['-5', 5, '5'],
    ['+3', 4, '4'],
  ];
  for (const [printed, amount, expected] of cases) assert.equal(rewriteAmount(printed, amount), expected, printed);
});

test('a number in a cell that was left out right before a heading stands on a line of its own', () => {
  const edit = (text: string, offset: number) => {
    const { span, newText } = amountEdit(text, { span: { start: offset, end: offset } }, 0);
    return applyEdits(text, [{ span, newText }]);
  };
  assert.equal(edit('4\n\n五、其他\n', 3), '4\n\n0\n五、其他\n');
  assert.equal(edit('4\r\n五、其他\r\n', 3), '4\r\n0\r\n五、其他\r\n');
  // An empty line, an empty cell before a tab or a pipe and the end of the text have room.
  assert.equal(edit('4\n\n五、其他\n', 2), '4\n0\n五、其他\n');
  assert.equal(edit('\t4\n', 0), '0\t4\n');
  assert.equal(edit('4\n|5', 2), '4\n0|5');
  assert.equal(edit('4\n', 2), '4\n0');
});

test('of two cells left out at one place none is filled: the next reading would take the number for the first of them', () => {
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const labels = ['行政复议', '行政诉讼', ...heads, '未经复议直接起诉', '复议后起诉', ...heads, ...heads];
  const text = `示例区人民政府办公室2024年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
${[...labels, 2, 1, 0, 0, 10, 0, 0, 4, 0, 0, 0, 0, 0].join('\n\n')}

五、存在的主要问题及改进情况
六、其他需要报告的事项
`;
  const report = analyze(text).reports[0]!.report;
  const blanks = report.cells.filter(({ state }) => state === 'blank');
  assert.equal(blanks.length, 2);
  assert.deepEqual(blanks[0]!.span, blanks[1]!.span);
  const { edits, plans } = recomputeEdits(text, report);
  assert.deepEqual(edits, []);
  assert.deepEqual(
    plans.flatMap(({ refused }) => refused.map(({ key }) => key)),
    ['reviews/litigationAfterReview/total'],
  );
});

test('cells left out at one place are told whatever blank cells stand between them in the form', () => {
  const blank = (index: number, start: number, end = start) => ({ ...emptied.cells[index]!, span: { start, end } });
  const emptied = reportOf(row('reviews/review', outcomes, [null, null, null, null, null]));
  const at = edition2021.indexByKey.get('reviews/review/upheld')!;
  const cells = [blank(at, 7), blank(at + 1, 3), blank(at + 2, 7), blank(at + 3, 5, 6), blank(at + 4, 5, 6)];
  assert.deepEqual([...leftOutTogether(cells)], [cells[0]!.form, cells[2]!.form]);
});

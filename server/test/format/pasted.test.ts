/** What was copied elsewhere becomes canonical rows; what the reader doubts, and every word around the tables, stays as it is. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { edition2021 } from '../../src/core/form/edition2021.ts';
import type { TableKey } from '../../src/core/form/types.ts';
import { formatPasted } from '../../src/core/format/pasted.ts';
import { printTable } from '../../src/core/format/print.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';
import { always } from '../laws/seed.ts';

const printed = (key: TableKey, values: Readonly<Record<string, string>> = {}, otherwise = '0'): string => {
  const table = edition2021.tables.find((each) => each.key === key)!;
  return printTable(table, (row, column) => values[`${row.key}/${column.key}`] ?? otherwise).join('\n');
};

/** The same lines with a cell more on each side, as a selection that was drawn too wide. */
const wide = (text: string): string =>
  text
    .split('\n')
    .map((line) => `\t${line}\t\t`)
    .join('\n');

describe('a table alone', () => {
  for (const key of ['disclosure', 'requests', 'reviews'] as const) {
    test(`${key}: as it is, and out of a wider selection`, () => {
      assert.equal(formatPasted(printed(key)), printed(key));
      assert.equal(formatPasted(wide(printed(key))), printed(key));
      assert.equal(formatPasted(printed(key).replaceAll('\n', '\r\n')), printed(key));
    });
    test(`${key}: empty rows around it go, its own empty cells stay`, () => {
      assert.equal(formatPasted(`\t\t\n${printed(key)}\n\t\t\t\n\t`), printed(key));
      assert.equal(formatPasted(printed(key, {}, '')), printed(key, {}, ''));
    });
  }
});

test('an empty cell stays empty, wherever it stands and whatever would add up', () => {
  for (const empty of ['normativeDocuments/issued', 'normativeDocuments/repealed', 'normativeDocuments/inForce']) {
    const table = printed('disclosure', { [empty]: '' });
    assert.equal(formatPasted(table), table, empty);
  }
  for (const empty of ['granted/person', 'granted/otherOrganization', 'granted/total', 'denied.inquiries/total']) {
    for (const values of [{}, { 'granted/company': '5' }, { 'granted/company': '5', 'granted/total': '5' }]) {
      const table = printed('requests', { ...values, [empty]: '' });
      assert.equal(formatPasted(table), table, empty);
    }
  }
  for (const empty of ['review/upheld', 'litigationDirect/total', 'litigationAfterReview/total']) {
    const table = printed('reviews', { 'review/upheld': '2', 'review/total': '2', [empty]: '' });
    assert.equal(formatPasted(table), table, empty);
  }
});

test('strokes of the text stay: they are not the marks of empty cells', () => {
  const table = printed('requests', { 'granted/person': '―', 'granted/company': '─', 'received/person': '' });
  assert.equal(formatPasted(table), table);
});

test('headings, sentences and other tables around ours stay to the letter', () => {
  const around = `附件\n单位\t联系人\n甲局\t张三\n${wide(printed('reviews'))}\n注：本表数据由办公室提供，共15项。`;
  assert.equal(formatPasted(around), `附件\n单位\t联系人\n甲局\t张三\n${printed('reviews')}\n注：本表数据由办公室提供，共15项。`);
});

test('a whole report, whose tables only are changed', () => {
  const rows = sample().split('\n');
  const copied = rows.map((line) => (line.includes('\t') ? `${line}\t` : line)).join('\n');
  assert.equal(formatPasted(copied), sample().trimEnd());
});

test('of two tables the one that is read for certain is arranged, the other stays as it was copied', () => {
  const lost = printed('reviews').replace(/\t0$/u, '').replace(/\n0\t/u, '\n7\t8\t9\t');
  const text = formatPasted(`${wide(printed('disclosure'))}\n${lost}`);
  assert.equal(text, `${printed('disclosure')}\n${lost}`);
});

describe('not ours, or not certain', () => {
  const cases: Readonly<Record<string, string>> = {
    nothing: '',
    'a letter': '关于报送年度报告的通知\n请各单位于1月31日前报送。',
    'another table': '项目\t数量\n行政许可\t5\n行政处罚\t3',
    'only the head': printed('reviews').split('\n').slice(0, 3).join('\n'),
    'rows without a head': printed('requests').split('\n').slice(3).join('\n'),
    'the same table twice': `${printed('requests')}\n${printed('requests')}`,
    'a value too many': printed('requests').replace(
      '一、本年新收政府信息公开申请数量\t\t\t0',
      '一、本年新收政府信息公开申请数量\t\t\t0\t4',
    ),
    'unreadable characters': printed('requests').replace(/[\u4e00-\u9fff]/gu, '\ufffd'),
  };
  for (const [name, text] of Object.entries(cases)) test(name, () => assert.equal(formatPasted(text), undefined));
});

test('any text: no fall, and what is offered is offered again unchanged', () => {
  const lines = fc.constantFrom(...printed('requests').split('\n'), ...printed('disclosure').split('\n'), '\t\t', '说明', '12\t0\t7', '―');
  always(
    150,
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(lines, { maxLength: 40 }).map((each) => each.join('\n')),
      ),
      (text) => {
        const once = formatPasted(text);
        if (once !== undefined) assert.equal(formatPasted(once), once);
      },
    ),
  );
});

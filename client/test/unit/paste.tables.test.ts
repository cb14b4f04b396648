/** From the clipboard's HTML to canonical rows: the same numbers, each in its cell; whatever isn't ours for certain is not touched. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../../server/src/core/analyze.ts';
import { edition2019 } from '../../../server/src/core/form/edition2019.ts';
import { edition2021, edition2021OneOtherRow } from '../../../server/src/core/form/edition2021.ts';
import type { FormTable } from '../../../server/src/core/form/types.ts';
import { formatPasted } from '../../../server/src/core/format/pasted.ts';
import { printTable } from '../../../server/src/core/format/print.ts';
import { always } from '../../../server/test/laws/seed.ts';
import { textOfHtml } from '../../src/paste/html.ts';
import { asLines } from '../../src/paste/insertion.ts';
import { html, layout, type ValueOf } from './pasteTables.ts';

const paste = (source: string): string | undefined => {
  const text = textOfHtml(source);
  return text === undefined ? undefined : formatPasted(text);
};

const canonical = (table: FormTable, textOf: ValueOf): string =>
  printTable(table, (row, column) => textOf(`${table.key}/${row.key}/${column.key}`)).join('\n');

/** The numbers of the cells that a person sees, however often each. */
const numbers = (texts: readonly string[]): string[] => texts.filter((text) => /^[-+0-9.,]+$/u.test(text)).sort();

describe('each program’s clipboard', () => {
  const folder = join(process.env['GOUJI_ROOT'] ?? '.', 'test-fixtures/clipboard');
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  assert.ok(names.length >= 9);
  for (const name of names) {
    test(name, () => {
      const expected = readFileSync(join(folder, name.replace('.html', '.txt')), 'utf8').trimEnd();
      const text = paste(readFileSync(join(folder, name), 'utf8'));
      assert.equal(text, expected);
      const wrong = analyze(`${text}\n`).findings.filter(({ severity }) => severity === 'error');
      // A piece of a report lacks its other sections and tables.
      assert.deepEqual(
        wrong.filter(({ rule }) => !rule.endsWith('-missing')),
        [],
      );
    });
  }
});

describe('random tables', () => {
  const tables = [edition2019, edition2021, edition2021OneOtherRow].flatMap((edition) =>
    edition.tables.map((table) => ({ table, edition })),
  );
  const dresses: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => `<p>${text === '' ? '&nbsp;' : text}</p>`,
    (text) => `<p class=MsoNormal><span lang=EN-US>\n  ${text}<o:p></o:p></span></p>`,
    (text) => `&nbsp;<font face="宋体">${text}</font>&nbsp;`,
    (text) => `<div><div>${text}<br></div></div>`,
    (text) => `<!--x-->${text}<span style="display:none">77</span>`,
  ];
  /** Sums need not hold: a table is read by its labels and columns, never by what would add up. */
  const cases = fc.record({
    which: fc.nat(tables.length - 1),
    values: fc.array(fc.oneof({ weight: 5, arbitrary: fc.nat(400).map(String) }, fc.constantFrom('0', '', '1,286', '/', '12.5')), {
      minLength: 101,
      maxLength: 101,
    }),
    dressing: fc.array(fc.nat(dresses.length - 1), { minLength: 7, maxLength: 7 }),
  });

  test('the canonical rows with the same numbers, each in its cell', () => {
    always(
      60,
      fc.property(cases, ({ which, values, dressing }) => {
        const { table, edition } = tables[which]!;
        const textOf: ValueOf = (key) => values[edition.indexByKey.get(key)! % values.length]!;
        const rows = layout(table, textOf);
        const source = html(rows, (text, nth) => dresses[dressing[nth % dressing.length]!]!(text));
        const text = paste(source);
        assert.equal(text, canonical(table, textOf));
        const typed = rows.flatMap((row) => row.filter(({ isValue }) => isValue).map((cell) => cell.text));
        assert.deepEqual(numbers(text!.split(/[\t\n]/u)), numbers(typed));
      }),
    );
  });

  test('with rows, columns and cells torn out, no number is lost or moved to another', () => {
    const torn = fc.record({ case: cases, row: fc.nat(40), cell: fc.nat(12), whole: fc.boolean(), more: fc.boolean() });
    let offered = 0;
    always(
      100,
      fc.property(torn, ({ case: { which, values }, row, cell, whole, more }) => {
        const { table, edition } = tables[which]!;
        const rows = layout(table, (key) => values[edition.indexByKey.get(key)! % values.length]!.replace(/[/.,]/gu, ''));
        const line = rows[row % rows.length]!;
        if (whole) rows.splice(row % rows.length, 1);
        else if (more) line.splice(cell % (line.length + 1), 0, { text: '999', columns: 1, rows: 1, isValue: true });
        else line.splice(cell % line.length, 1);
        const text = paste(html(rows));
        if (text === undefined) return;
        offered += 1;
        const typed = rows.flatMap((each) => each.filter(({ isValue }) => isValue).map((each) => each.text));
        assert.deepEqual(numbers(text.split(/[\t\n ]/u)), numbers(typed));
      }),
    );
    assert.ok(offered > 8, `${offered} offered`);
  });
});

describe('left alone', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}`).join('')}`;
  const cases: Readonly<Record<string, string>> = {
    'no table': '<p>二、主动公开政府信息情况</p>',
    'another table': `<table>${row('姓名', '部门')}${row('甲', '办公室')}</table>`,
    'another table about the same matters': `<table>${row('项目', '数量')}${row('行政许可', '5')}${row('行政处罚', '3')}</table>`,
    'some rows without their head': `<table>${row('一、本年新收政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1')}${row('二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0')}${row('四、结转下年度继续办理', '0', '0', '0', '0', '0', '0', '0')}</table>`,
    'nothing but numbers': `<table>${row('1', '0', '0', '0', '0', '0', '1')}</table>`,
    'garbled text': '<table><tr><td>\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd<td>1</table>',
  };
  for (const [name, source] of Object.entries(cases)) test(name, () => assert.equal(paste(source), undefined));
});

test('lines go in as lines of their own, with the line ends of the document', () => {
  const place = { before: '', after: '', lineEnd: '\n' };
  assert.equal(asLines('a\nb', place), 'a\nb');
  assert.equal(asLines('a\nb', { before: '规章', after: '\t0', lineEnd: '\r\n' }), '\r\na\r\nb\r\n');
  assert.equal(asLines('a', { ...place, before: '规章' }), '\na');
  assert.equal(asLines('a', { ...place, after: '规章' }), 'a\n');
});

/** A new report is read back as the official form for its year, empty but for what last year's report hands on. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../src/core/analyze.ts';
import { sayIn } from '../src/core/messages/say.ts';
import { newReport } from '../src/core/newReport.ts';
import { formatAmount } from '../src/core/number/amount.ts';

const say = sayIn('zh-CN');
const organ = '示例区教育局';
const only = (text: string) => {
  const { reports } = analyze(text);
  assert.equal(reports.length, 1);
  return reports[0]!;
};
/** The cells that hold something, by key. */
const filled = (text: string) =>
  Object.fromEntries(
    only(text).report.cells.flatMap(({ form, amount }) => (amount === undefined ? [] : [[form.key, formatAmount(amount)]])),
  );

for (const year of [2020, 2021, 2024]) {
  test(`${year}: title, six sections, three empty tables of the edition in force`, () => {
    const { text, message } = newReport({ year, organ }, say);
    const { report, findings, sums } = only(text);
    assert.equal(message, undefined);
    assert.equal(report.year?.value, year);
    assert.equal(report.organ?.name, organ);
    assert.equal(report.edition.id, year < 2021 ? '2019' : '2021');
    assert.deepEqual(
      report.sections.map(({ key }) => key),
      report.edition.sections.map(({ key }) => key),
    );
    assert.equal(report.tables.length, 3);
    assert.deepEqual(
      report.tables.flatMap(({ missingRows }) => missingRows),
      [],
    );
    assert.deepEqual(filled(text), {});
    assert.deepEqual(sums.broken, []);
    assert.deepEqual(
      findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'section-empty').map(({ rule }) => rule),
      [],
    );
  });
}

/** Last year's report, with a number in some cells of the empty form. */
function lastYear(year: number): string {
  const { text } = newReport({ year, organ }, say);
  return text
    .replace(/^四、结转下年度继续办理.*$/mu, '四、结转下年度继续办理\t\t\t2\t1\t0\t0\t0\t0\t3')
    .replace(/^行政规范性文件.*$/mu, '行政规范性文件\t4\t1\t17');
}

test('last year’s cases carried over and documents in force begin this year’s report, nothing else does', () => {
  const { text, message } = newReport({ year: 2024, organ, previous: lastYear(2023) }, say);
  // What is still to be written is no error.
  assert.deepEqual(only(text).sums.broken, []);
  assert.deepEqual(filled(text), {
    'disclosure/normativeDocuments/inForce': '17',
    'requests/carriedIn/person': '2',
    'requests/carriedIn/company': '1',
    'requests/carriedIn/research': '0',
    'requests/carriedIn/charity': '0',
    'requests/carriedIn/legalService': '0',
    'requests/carriedIn/otherOrganization': '0',
    'requests/carriedIn/total': '3',
  });
  assert.equal(message, '已从上年报告带入 8 个数字，请核对；其余待填写');
});

test('between the editions only what means the same is handed on', () => {
  const { text } = newReport({ year: 2021, organ, previous: lastYear(2020) }, say);
  assert.deepEqual(
    Object.keys(filled(text)).filter((key) => !key.startsWith('requests/carriedIn/')),
    [],
  );
  assert.equal(filled(text)['requests/carriedIn/total'], '3');
});

test('a report of another year, or no report, hands on nothing, and that is said', () => {
  const other = newReport({ year: 2024, organ, previous: lastYear(2021) }, say);
  assert.deepEqual(filled(other.text), {});
  assert.equal(other.message, '所选报告是 2021 年度的，不是 2023 年度，没有带入数字');
  const none = newReport({ year: 2024, organ, previous: '会议通知' }, say);
  assert.deepEqual(filled(none.text), {});
  assert.equal(none.message, '所选文件中没有认出上年报告，没有带入数字');
});

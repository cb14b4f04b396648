/** Findings that were confirmed to be right stay away until what they are about changes. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import { applyIgnores, type IgnoreEntry, ignoreEntry, printIgnores, readIgnores } from '../../src/core/ignores.ts';
import { sayIn } from '../../src/core/messages/say.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';

const entryFor = (text: string, rule: string): IgnoreEntry => {
  const analysis = analyze(text);
  const finding = analysis.findings.find((one) => one.rule === rule);
  assert.ok(finding, rule);
  return ignoreEntry(analysis, finding, '已核对', '2022-01-10');
};

const rules = (text: string, entries: readonly IgnoreEntry[]) => {
  const { kept, ignored, unmatched } = applyIgnores(analyze(text), entries);
  return {
    kept: kept.map(({ rule }) => rule),
    ignored: ignored.map(({ finding }) => finding.rule),
    unmatched: unmatched.map(({ rule }) => rule),
  };
};

const wrongTotal = (other = '本年度未收取信息处理费。') =>
  sample({
    other,
    labels: { '二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0': '二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t5' },
  });

test('a sum is ignored by its name, whatever is edited elsewhere', () => {
  const before = analyze(wrongTotal());
  const sums = before.findings
    .filter(({ sum }) => sum !== undefined)
    .map((finding) => ignoreEntry(before, finding, '已核对', '2022-01-10'));
  assert.ok(sums.length > 0);
  const after = `\n\n${wrongTotal('本年度未收取信息处理费，没有其他需要报告的事项，也没有别的。')}`;
  assert.deepEqual(rules(after, sums), { kept: [], ignored: sums.map(({ rule }) => rule), unmatched: [] });
});

test('another number is another finding', () => {
  const entries = [entryFor(wrongTotal(), 'row-total')];
  assert.ok(entries[0]?.actual);
  const other = wrongTotal().replace('0\t5', '0\t6');
  assert.deepEqual(rules(other, entries).ignored, []);
  assert.deepEqual(rules(other, entries).unmatched, ['row-total']);
});

test('words are known again by themselves and their neighbours', () => {
  const text = (before: string) =>
    sample({
      overview: `${before}\n主动公开、依申请公开、信息管理、平台建设和监督保障由某某科负责。`,
      other: '未收取信息处理费，由某某室经办。',
    });
  const entry = entryFor(text('全年工作平稳。'), 'placeholder');
  assert.deepEqual(rules(text('全年工作平稳，又加了一句话。'), [entry]), {
    kept: ['placeholder'],
    ignored: ['placeholder'],
    unmatched: [],
  });
});

test('an entry that matches nothing in its own report is told, one about another report is not', () => {
  const own = { ...entryFor(sample({ other: '无' }), 'fee-statement') };
  assert.deepEqual(rules(sample(), [own]).unmatched, ['fee-statement']);
  assert.deepEqual(rules(sample(), [{ ...own, year: 2019 }]).unmatched, []);
  assert.deepEqual(rules(sample({ other: '无' }), [{ ...own, organ: '别的机关' }]).ignored, []);
});

test('the file is printed and read back; wrong entries are told and left out', () => {
  const entry = entryFor(sample({ other: '无' }), 'fee-statement');
  const say = sayIn('en');
  assert.deepEqual(readIgnores(JSON.parse(printIgnores([entry])), say), { entries: [entry], problems: [] });
  const { entries, problems } = readIgnores({ schemaVersion: 1, ignored: [entry, { ...entry, reason: ' ' }, 7] }, say);
  assert.deepEqual(entries, [entry]);
  assert.deepEqual(
    problems.map(({ entry: index, message }) => `${index}: ${message}`),
    ['1: Entry 2 lacks “reason”, or it is wrong', '2: Entry 3 lacks “rule”, or it is wrong'],
  );
  assert.equal(readIgnores([], say).problems[0]?.entry, -1);
  assert.deepEqual(readIgnores(undefined, say), { entries: [], problems: [] });
});

test('no number of a person is written into the file', () => {
  const entry = entryFor(sample({ other: '未收取信息处理费，证件号990101199001010019。' }), 'id-number');
  assert.doesNotMatch(entry.key, /\d{9,}/u);
});

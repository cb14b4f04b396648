/** What the fuzzers found, each as small as it could be made. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../fuzz/plan.ts';
import { Wire } from '../../fuzz/wire.ts';
import { analyze, type ReportAnalysis } from '../../src/core/analyze.ts';
import { formatTables } from '../../src/core/format/format.ts';
import { sayIn } from '../../src/core/messages/say.ts';
import { applyEdits } from '../../src/core/text/edits.ts';
import { report, table } from '../views/fixture.ts';

const wires: Wire[] = [];
after(() => {
  for (const wire of wires) wire.kill();
});

async function server(): Promise<Wire> {
  const wire = new Wire();
  wires.push(wire);
  await wire.initialize();
  return wire;
}

test('a label that is worded otherwise in several places is mended in all of them', () => {
  const text = report().replace(table('disclosure'), table('disclosure').replaceAll('处理决定数量', '處理决定數量'));
  const [finding] = analyze(text).findings.filter(({ rule }) => rule === 'label-variant');
  const [fix] = finding?.fixes ?? [];
  assert.equal(fix?.edits.length, 2);
  assert.ok(analyze(applyEdits(text, fix.edits)).findings.every(({ rule }) => rule !== 'label-variant'));
});

test('a request without parameters, or with a list of them, is refused and not broken over', async () => {
  const wire = await server();
  for (const params of [undefined, [], [null, null], [{}, {}, {}]]) {
    for (const method of ['textDocument/onTypeFormatting', 'textDocument/hover', 'textDocument/diagnostic', 'workspace/diagnostic'])
      assert.notEqual((await wire.request(method, params)).error?.code, -32603, `${method} ${JSON.stringify(params)}`);
  }
});

test('a command that is no command is refused', async () => {
  const wire = await server();
  for (const params of [null, 7, {}, { command: null }])
    assert.equal((await wire.request('workspace/executeCommand', params)).error?.code, -32602, JSON.stringify(params));
});

test('a document that was opened without a version is served like any other', async () => {
  const wire = await server();
  const textDocument = { uri: 'file:///a.txt', languageId: 'disclosure-report', text: report() };
  wire.notify('textDocument/didOpen', { textDocument });
  const symbols = await wire.request('textDocument/documentSymbol', { textDocument });
  assert.ok(Array.isArray(symbols.result), symbols.error?.message);
});

test('a document that was opened without a text is an empty one, and a change without a text changes nothing', async () => {
  const wire = await server();
  const textDocument = { uri: 'file:///a.txt', languageId: 'disclosure-report', version: 1 };
  wire.notify('textDocument/didOpen', { textDocument });
  assert.equal((await wire.request('textDocument/documentSymbol', { textDocument })).error, undefined);
  wire.notify('textDocument/didChange', {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ text: report() }, { text: 7 }, null],
  });
  assert.ok(((await wire.request('textDocument/documentSymbol', { textDocument })).result as unknown[]).length > 6);
});

test('one cell a line: what is no number is a cell all the same, and no number is put before it', () => {
  for (const typed of ['9。', '，', '十二', '约9']) {
    const lines = table('requests').split('\n');
    const text = report().replace(table('requests'), inLines(lines));
    const broken = text.replace(/(一、本年新收政府信息公开申请数量\n)9\n/u, `$1${typed}\n`);
    assert.notEqual(broken, text);
    const [{ report: read }] = analyze(broken).reports as [ReportAnalysis];
    const cell = read.cells.find(({ form }) => form.key === 'requests/received/person');
    assert.deepEqual([cell?.state, broken.slice(cell?.span.start, cell?.span.end)], ['not-a-number', typed]);
  }
});

test('a thousands separator goes with the blank behind it', () => {
  const text = report().replace(/(行政许可\t)\d+/u, '$11, 979');
  const [finding] = analyze(text).findings.filter(({ rule }) => rule === 'cell-thousands');
  const repaired = applyEdits(text, finding?.fixes?.[0]?.edits ?? []);
  assert.match(repaired, /行政许可\t1979\n/u);
  assert.ok(analyze(repaired).findings.every(({ rule }) => rule !== 'cell-split-digits'));
});

test('a table is left untidy where tidying it would have its neighbour read otherwise', () => {
  // A report of which little is left: table 二 runs into table 三.
  const text = readFileSync(join(root, 'server/test/trust/neighbours.txt'), 'utf8');
  const numbers = (of: string) => analyze(of).reports.flatMap(({ report: { cells } }) => cells.map(({ amount }) => amount));
  const { edits } = formatTables(analyze(text).document, sayIn('zh-CN'));
  assert.deepEqual(numbers(applyEdits(text, edits)), numbers(text));
});

/** A table as it is copied from a page: each cell in a line of its own, an empty one as an empty line. */
function inLines(lines: readonly string[]): string {
  return lines
    .map((line) =>
      line
        .split('\t')
        .filter((cell, at) => cell !== '' || at > 2)
        .join('\n'),
    )
    .join('\n');
}

test('of several cells that were left out at one place none is offered to be filled', () => {
  const text = report().replace(
    /(?<=二、上年结转政府信息公开申请)(数量[\t\d]+)\n/u,
    '　5637\n\t\t3.补正后申请内容仍不明确\t0\t0\t2590\t$1\n',
  );
  const { reports, findings } = analyze(text);
  const blanks = reports[0]!.report.cells.filter(({ form, state }) => form.row.key === 'carriedIn' && state === 'blank');
  assert.equal(new Set(blanks.map(({ span }) => span.start)).size, 1);
  assert.ok(blanks.length > 1 && findings.some(({ rule }) => rule === 'balance'));
  const places = findings.flatMap(({ fixes = [] }) => fixes.flatMap(({ edits }) => edits.map(({ span }) => span.start)));
  assert.ok(!places.includes(blanks[0]!.span.start));
});

test('a value that runs over several lines is told in one line, the same whatever ends them', () => {
  const told = (lineEnd: string): string[] =>
    analyze(
      report()
        .replace(/(?<=规章\t)\d+(?=\t)/u, '<td>0</止件数\n规章0\n')
        .replaceAll('\n', lineEnd),
    ).findings.map(({ message }) => message);
  assert.ok(told('\n').every((message) => !/[\r\n]/u.test(message)));
  assert.deepEqual(told('\r\n'), told('\n'));
});

test('a heading numbered 0 is offered no empty numeral', () => {
  const { findings } = analyze(report().replace('六、其他需要报告的事项', '0、其他需要报告的事项'));
  const titles = findings.flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
  assert.ok(findings.some(({ rule }) => rule.startsWith('section-')));
  assert.ok(
    titles.every((title) => !title.includes('“、”')),
    titles.join(),
  );
});

test('a unit that is not the one of its column is taken away by nobody unasked', () => {
  const safetyOf = (written: string): string | undefined =>
    analyze(report({ 'disclosure/fees/amount': written })).findings.find(({ rule }) => rule === 'cell-unit')?.fixes?.[0]?.safety;
  assert.equal(safetyOf('1.5万元'), 'safe');
  assert.equal(safetyOf('0件'), 'choice');
});

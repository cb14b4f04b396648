import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import iconv from 'iconv-lite';
import { sample } from '../../src/core/rules/shared/sample.ts';
import { brokenReport, checked, folder, gouji, type Place, program, schema } from './run.ts';

const isExtract = new Ajv({ allErrors: true }).compile(schema('extract'));

test('a correct report: exit code 0, no error, and the facts of the report', () => {
  const cwd = folder({ 'a.txt': sample() });
  const { code, out, err } = program(cwd, ['check', 'a.txt', '--format', 'json']);
  const { files, summary } = checked(out);
  assert.deepEqual([code, err, files.length, summary['errors']], [0, '', 1, 0]);
  const { path, encoding, edition, year, organ } = files[0]!;
  assert.deepEqual(
    { path, encoding, edition, year, organ },
    { path: 'a.txt', encoding: 'utf-8', edition: '2021', year: 2021, organ: '示例区档案局' },
  );
});

test('a broken sum: exit code 1, and the finding names the sum, both numbers and the place', () => {
  const text = brokenReport();
  const cwd = folder({ 'a.txt': text });
  const { code, out } = program(cwd, ['check', 'a.txt', '--format', 'json']);
  const found = checked(out).files[0]!.findings.find(({ rule }) => rule === 'case-total');
  assert.equal(code, 1);
  assert.ok(found);
  const { sum, actual, expected, range } = found;
  assert.deepEqual({ sum, actual, expected }, { sum: 'reviews/row/review', actual: '3', expected: '0' });
  const line = text.split('\n')[range.start.line]!;
  assert.equal(line.slice(range.start.character, range.end.character), '3');
});

test('text output points at the cell: its line, and a caret under it', async () => {
  const text = brokenReport();
  const cwd = folder({ 'a.txt': text });
  const { code, out, err } = await gouji(cwd, ['check', 'a.txt', '--min-severity', 'error']);
  assert.equal(code, 1);
  assert.equal(err, '');
  const lines = out.split('\n');
  const line = text.split('\n').findIndex((each) => each.startsWith('0\t0\t0\t0\t3')) + 1;
  assert.match(lines[0]!, new RegExp(`^a\\.txt:${line}:9 错误 .+  case-total$`, 'u'));
  assert.equal(lines[1], `  ${text.split('\n')[line - 1]!.replaceAll('\t', '  ')}`);
  assert.equal(lines[2], `  ${' '.repeat(4 * 3)}^`);
  assert.match(out, /\n\n已检查 1 个文件（1 份年度报告）：1 个错误\n$/u);
  assert.doesNotMatch(out, /\u001b/u);
});

test('colours on request only', async () => {
  const cwd = folder({ 'a.txt': brokenReport() });
  assert.match((await gouji(cwd, ['check', 'a.txt', '--color'])).out, /\u001b\[31m错误\u001b/u);
  assert.doesNotMatch((await gouji(cwd, ['check', 'a.txt', '--color', '--format', 'text:o.txt'])).out, /\u001b/u);
  assert.doesNotMatch(program(cwd, ['check', 'a.txt'], { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }).out, /\u001b/u);
});

test('every encoding gives the same findings at the same places', async () => {
  const text = brokenReport();
  const bytes = {
    'utf8.txt': Buffer.from(text),
    'bom.txt': Buffer.from(`\ufeff${text}`),
    'gb.txt': iconv.encode(text, 'gb18030'),
    'le.txt': iconv.encode(text, 'utf-16le', { addBOM: true }),
    'be.txt': iconv.encode(text, 'utf-16be'),
  };
  const { files } = checked((await gouji(folder(bytes), ['check', ...Object.keys(bytes), '--format', 'json'])).out);
  assert.deepEqual(
    files.map(({ encoding, bom }) => [encoding, bom]),
    [
      ['utf-8', undefined],
      ['utf-8', true],
      ['gb18030', undefined],
      ['utf-16le', true],
      ['utf-16be', undefined],
    ],
  );
  for (const file of files) assert.deepEqual(file.findings, files[0]!.findings, file.path);
});

test('line ends make no difference but to the ranges that hold them', async () => {
  const text = brokenReport();
  const cwd = folder({ 'lf.txt': text, 'crlf.txt': text.replaceAll('\n', '\r\n'), 'cr.txt': text.replaceAll('\n', '\r') });
  const { files } = checked((await gouji(cwd, ['check', 'lf.txt', 'crlf.txt', 'cr.txt', '--format', 'json'])).out);
  const told = files.map(({ findings }) => findings.map(({ rule, range }) => [rule, range.start]));
  assert.deepEqual(told[1], told[0]);
  assert.deepEqual(told[2], told[0]);
});

test('several reports in one file are parts, with places of the whole file', async () => {
  const first = brokenReport();
  const cwd = folder({ 'a.txt': first + brokenReport().replaceAll('示例区档案局', '示例区水务局') });
  const answer = checked((await gouji(cwd, ['check', 'a.txt', '--format', 'json'])).out);
  assert.deepEqual(
    answer.files.map(({ part, organ }) => [part, organ]),
    [
      [1, '示例区档案局'],
      [2, '示例区水务局'],
    ],
  );
  assert.equal(answer.summary['files'], 1);
  const [one, two] = answer.files.map(({ findings }) => findings.find(({ rule }) => rule === 'case-total')!.range.start.line);
  assert.equal(two! - one!, first.split('\n').length - 1);
});

test('a text that is no report is one information and nothing else', async () => {
  const cwd = folder({ 'empty.txt': '', 'other.txt': 'hello\n世界\n', 'long.txt': '政'.repeat(1_700_000) });
  const { code, out, err } = await gouji(cwd, ['check', 'empty.txt', 'other.txt', 'long.txt', '--format', 'json']);
  const answer = checked(out);
  assert.deepEqual([code, err], [0, '']);
  for (const { findings } of answer.files)
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['not-a-report'],
    );
  const text = await gouji(cwd, ['check', 'long.txt']);
  assert.ok(text.out.length < 1000);
});

test('extract: every cell of the edition, as the schema says', async () => {
  const text = brokenReport();
  const cwd = folder({ 'a.txt': text, 'other.txt': 'hello' });
  const { code, out } = await gouji(cwd, ['extract', 'a.txt', 'other.txt', '--format', 'json']);
  const answer = JSON.parse(out) as {
    files: {
      cells: Record<string, { state: string; value?: string; text: string; range: { start: Place; end: Place } }>;
      sums: Record<string, object>;
      sections: { key: string; heading: string }[];
      title: string;
    }[];
  };
  assert.ok(isExtract(answer), JSON.stringify(isExtract.errors));
  assert.deepEqual([code, answer.files.length], [0, 1]);
  const { cells, sums, sections, title } = answer.files[0]!;
  assert.equal(Object.keys(cells).length, 10 + 175 + 15);
  assert.equal(title, '示例区档案局2021年政府信息公开工作年度报告');
  assert.deepEqual(
    sections.map(({ key }) => key),
    ['overview', 'disclosure', 'requests', 'reviews', 'problems', 'other'],
  );
  assert.equal(cells['reviews/review/total']!.value, '3');
  assert.deepEqual(sums['reviews/row/review'], { state: 'broken', left: '3', right: '0' });
  const lines = text.split('\n');
  for (const { text: shown, range } of Object.values(cells))
    assert.equal(lines[range.start.line]!.slice(range.start.character, range.end.character), shown);
});

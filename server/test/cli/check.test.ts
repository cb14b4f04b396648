import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import iconv from 'iconv-lite';
import { registry } from '../../src/core/rules/registry.ts';
import { sample } from '../../src/core/rules/sample.ts';
import { brokenReport, folder, gouji, schema } from './run.ts';

const ajv = new Ajv({ allErrors: true });
const isCheck = ajv.compile(schema('check'));
const isExtract = ajv.compile(schema('extract'));

interface Place {
  readonly line: number;
  readonly character: number;
}
interface CheckAnswer {
  readonly files: readonly {
    readonly path: string;
    readonly part?: number;
    readonly encoding: string;
    readonly bom?: true;
    readonly edition?: string;
    readonly year?: number;
    readonly organ?: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly sum?: string;
      readonly actual?: string;
      readonly expected?: string;
      readonly range: { start: Place; end: Place };
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

const checked = (text: string): CheckAnswer => {
  const answer = JSON.parse(text) as CheckAnswer;
  assert.ok(isCheck(answer), JSON.stringify(isCheck.errors));
  return answer;
};

test('a correct report: exit code 0, no error, and the facts of the report', () => {
  const cwd = folder({ 'a.txt': sample() });
  const { code, out, err } = gouji(cwd, ['check', 'a.txt', '--format', 'json']);
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
  const { code, out } = gouji(cwd, ['check', 'a.txt', '--format', 'json']);
  const found = checked(out).files[0]!.findings.find(({ rule }) => rule === 'case-total');
  assert.equal(code, 1);
  assert.ok(found);
  const { sum, actual, expected, range } = found;
  assert.deepEqual({ sum, actual, expected }, { sum: 'reviews/row/review', actual: '3', expected: '0' });
  const line = text.split('\n')[range.start.line]!;
  assert.equal(line.slice(range.start.character, range.end.character), '3');
});

test('text output points at the cell: its line, and a caret under it', () => {
  const text = brokenReport();
  const cwd = folder({ 'a.txt': text });
  const { code, out, err } = gouji(cwd, ['check', 'a.txt', '--min-severity', 'error']);
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

test('colours on request only', () => {
  const cwd = folder({ 'a.txt': brokenReport() });
  assert.match(gouji(cwd, ['check', 'a.txt', '--color']).out, /\u001b\[31m错误\u001b/u);
  assert.doesNotMatch(gouji(cwd, ['check', 'a.txt', '--color', '--format', 'text:o.txt']).out, /\u001b/u);
  assert.doesNotMatch(gouji(cwd, ['check', 'a.txt'], { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }).out, /\u001b/u);
});

test('every encoding gives the same findings at the same places', () => {
  const text = brokenReport();
  const bytes = {
    'utf8.txt': Buffer.from(text),
    'bom.txt': Buffer.from(`\ufeff${text}`),
    'gb.txt': iconv.encode(text, 'gb18030'),
    'le.txt': iconv.encode(text, 'utf-16le', { addBOM: true }),
    'be.txt': iconv.encode(text, 'utf-16be'),
  };
  const { files } = checked(gouji(folder(bytes), ['check', ...Object.keys(bytes), '--format', 'json']).out);
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

test('line ends make no difference but to the ranges that hold them', () => {
  const text = brokenReport();
  const cwd = folder({ 'lf.txt': text, 'crlf.txt': text.replaceAll('\n', '\r\n'), 'cr.txt': text.replaceAll('\n', '\r') });
  const { files } = checked(gouji(cwd, ['check', 'lf.txt', 'crlf.txt', 'cr.txt', '--format', 'json']).out);
  const told = files.map(({ findings }) => findings.map(({ rule, range }) => [rule, range.start]));
  assert.deepEqual(told[1], told[0]);
  assert.deepEqual(told[2], told[0]);
});

test('several reports in one file are parts, with places of the whole file', () => {
  const first = brokenReport();
  const cwd = folder({ 'a.txt': first + brokenReport().replaceAll('示例区档案局', '示例区水务局') });
  const answer = checked(gouji(cwd, ['check', 'a.txt', '--format', 'json']).out);
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

test('a text that is no report is one information and nothing else', () => {
  const cwd = folder({ 'empty.txt': '', 'other.txt': 'hello\n世界\n', 'long.txt': '政'.repeat(1_700_000) });
  const { code, out, err } = gouji(cwd, ['check', 'empty.txt', 'other.txt', 'long.txt', '--format', 'json']);
  const answer = checked(out);
  assert.deepEqual([code, err], [0, '']);
  for (const { findings } of answer.files)
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['not-a-report'],
    );
  const text = gouji(cwd, ['check', 'long.txt']);
  assert.ok(text.out.length < 1000);
});

test('what can not be read is one line each and exit code 2; the rest is checked all the same', () => {
  const cwd = folder({
    'good.txt': sample(),
    'nul.txt': 'a\0b',
    'bad.txt': Buffer.concat([Buffer.from('政府信息公开'), Buffer.from([0xff, 0x20]), Buffer.from('年度报告')]),
  });
  symlinkSync('loop2', join(cwd, 'loop1'));
  symlinkSync('loop1', join(cwd, 'loop2'));
  const { code, out, err } = gouji(cwd, ['check', 'nul.txt', 'good.txt', 'none.txt', 'bad.txt', 'loop1', '*.csv', '--format', 'json']);
  assert.equal(code, 2);
  assert.equal(err.trim().split('\n').length, 5);
  assert.match(err, /nul\.txt：不是文本文件（第 2 字节为空字符）/u);
  assert.match(err, /none\.txt：没有这个文件/u);
  assert.match(err, /bad\.txt：无法识别文字编码.*第 19 字节/u);
  assert.match(err, /loop1：链接指向自身/u);
  assert.match(err, /\*\.csv：没有匹配的文件/u);
  assert.equal(checked(out).files.length, 1);
});

test('a file without permission is told', { skip: process.getuid?.() === 0 ? 'a superuser may read everything' : false }, () => {
  const cwd = folder({ 'a.txt': sample() });
  chmodSync(join(cwd, 'a.txt'), 0);
  const { code, err } = gouji(cwd, ['check', 'a.txt']);
  assert.deepEqual([code, err], [2, 'gouji: a.txt：没有读取权限\n']);
});

test('a folder: its reports in order, silence about other texts, nothing of what is ignored', () => {
  const cwd = folder();
  for (const name of ['d', 'd/sub', 'd/node_modules', 'd/name.txt', 'd/old']) mkdirSync(join(cwd, name));
  for (const name of ['d/b.txt', 'd/sub/a.txt', 'd/node_modules/x.txt', 'd/name.txt/c.txt', 'd/old/y.txt'])
    writeFileSync(join(cwd, name), sample());
  writeFileSync(join(cwd, 'd/other.txt'), 'hello');
  writeFileSync(join(cwd, 'd/binary.txt'), Buffer.from([0, 1, 2, 255]));
  writeFileSync(join(cwd, 'd/.goujiignore'), 'old/\n');
  const { code, out, err } = gouji(cwd, ['check', 'd', '--format', 'json']);
  assert.deepEqual([code, err], [0, '']);
  assert.deepEqual(
    checked(out).files.map(({ path }) => path),
    ['d/b.txt', 'd/name.txt/c.txt', 'd/sub/a.txt'],
  );
  assert.deepEqual(
    checked(gouji(cwd, ['check', 'd/*.txt', '--format', 'json']).out).files.map(({ path }) => path),
    ['d/b.txt'],
  );
});

test('standard input, with a name of its own', () => {
  const { out } = gouji(folder(), ['check', '--stdin', '--stdin-filename', 'x/y.txt', '--format', 'json'], { input: sample() });
  assert.deepEqual(
    checked(out).files.map(({ path }) => path),
    ['x/y.txt'],
  );
});

test('file lists, a line or a NUL each', () => {
  const cwd = folder({ 'a b.txt': sample(), 'c.txt': sample() });
  const paths = (args: string[], input: string) =>
    checked(gouji(cwd, ['check', ...args, '--format', 'json'], { input }).out).files.map(({ path }) => path);
  assert.deepEqual(paths(['--files-from', '-'], 'c.txt\r\n\na b.txt'), ['c.txt', 'a b.txt']);
  assert.deepEqual(paths(['--files-from', '-', '-0'], 'a b.txt\0c.txt\0'), ['a b.txt', 'c.txt']);
});

test('the answer is the same for any number of threads', () => {
  const texts = Array.from(
    { length: 150 },
    (_, index) => [`${String(index).padStart(3, '0')}.txt`, index % 3 === 0 ? brokenReport() : sample()] as const,
  );
  const cwd = folder(Object.fromEntries(texts));
  const one = gouji(cwd, ['check', '.', 'none.txt', '--format', 'json', '--jobs', '1']);
  const three = gouji(cwd, ['check', '.', 'none.txt', '--format', 'json', '--jobs', '3']);
  assert.equal(checked(one.out).files.length, 150);
  assert.deepEqual(three, one);
});

test('exit codes follow --fail-on, --max-warnings and --rule', () => {
  const cwd = folder({ 'a.txt': brokenReport() });
  const code = (...args: string[]) => gouji(cwd, ['check', 'a.txt', ...args]).code;
  assert.equal(code('--fail-on', 'never'), 0);
  assert.equal(code('--rule', 'case-total=off', '--fail-on', 'error'), 0);
  assert.equal(code('--rule', 'case-total=warning'), 0);
  assert.equal(code('--rule', 'case-total=warning', '--fail-on', 'warning'), 1);
  assert.equal(code('--rule', 'case-total=warning', '--max-warnings', '0'), 1);
  assert.equal(code('--rule', 'case-total=warning', '--max-warnings', '1'), 0);
});

test('misuse is exit code 2 and one plain sentence', () => {
  const cwd = folder();
  for (const [args, said] of [
    [['check', '--nonsense'], /没有选项 --nonsense/u],
    [['chek'], /没有命令 chek/u],
    [['check', '--format', 'xml'], /--format.*“xml”不可用/u],
    [['check', '--format'], /选项 --format.*需要一个值/u],
    [['check', '--rule', 'row-totl=off'], /没有“row-totl”这条规则，相近的有“row-total”/u],
    [['check', '--files-from', 'nowhere'], /nowhere：没有这个文件/u],
    [['check', '--baseline', 'nowhere'], /nowhere：没有这个文件/u],
    [['explain', 'row-totl'], /相近的有“row-total”/u],
  ] as const) {
    const { code, err } = gouji(cwd, args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, said);
    assert.doesNotMatch(err, /\bat .*\.js/u);
  }
  assert.match(gouji(cwd, ['--lang', 'en', 'chek']).err, /unknown command chek/u);
});

test('help in both languages, version, and no arguments', () => {
  const cwd = folder();
  const chinese = gouji(cwd, ['--help']);
  assert.deepEqual([chinese.code, chinese.err], [0, '']);
  assert.match(chinese.out, /检查年度报告/u);
  assert.doesNotMatch(chinese.out, /Usage|Options|Commands|\[options\]/u);
  assert.match(gouji(cwd, ['check', '--help'], { env: { LANG: 'en_GB.UTF-8' } }).out, /check annual reports/u);
  assert.match(gouji(cwd, ['--version']).out, /^\d+\.\d+\.\d+\n$/u);
  const nothing = gouji(cwd, []);
  assert.equal(nothing.code, 2);
  assert.match(nothing.err, /检查年度报告/u);
});

test('a baseline silences what was known, and only that', () => {
  const cwd = folder({ 'a.txt': brokenReport() });
  assert.equal(gouji(cwd, ['check', 'a.txt', '--update-baseline', 'known.json']).code, 0);
  const again = gouji(cwd, ['check', './a.txt', '--baseline', 'known.json', '--format', 'json']);
  assert.equal(again.code, 0);
  assert.equal(checked(again.out).files[0]!.findings.length, 0);
  writeFileSync(join(cwd, 'a.txt'), `\n${brokenReport().replace('0\t0\t0\t0\t3', '0\t0\t0\t0\t4')}`);
  assert.deepEqual(
    checked(gouji(cwd, ['check', 'a.txt', '--baseline', 'known.json', '--format', 'json']).out).files[0]!.findings.map(({ rule }) => rule),
    ['case-total'],
  );
});

test('gouji.json and gouji-ignore.json hold, the nearest folder first; what is wrong in them is told once', () => {
  const cwd = folder({ 'gouji.json': '{ "rules": { "case-total": "off" } }' });
  mkdirSync(join(cwd, 'sub'));
  for (const name of ['a.txt', 'sub/a.txt', 'sub/b.txt']) writeFileSync(join(cwd, name), brokenReport());
  const codes = () => [gouji(cwd, ['check', 'a.txt']).code, gouji(cwd, ['check', 'sub']).code];
  assert.deepEqual(codes(), [0, 0]);
  writeFileSync(join(cwd, 'sub/gouji.json'), '// 说明\n{ "rules": { "case-total": "error", }, }');
  assert.deepEqual(codes(), [0, 1]);
  writeFileSync(
    join(cwd, 'sub/gouji-ignore.json'),
    JSON.stringify({
      schemaVersion: 1,
      ignored: [{ rule: 'case-total', key: 'reviews/row/review', year: 2021, reason: '已核对', date: '2022-01-20' }],
    }),
  );
  assert.deepEqual(codes(), [0, 0]);
  assert.match(gouji(cwd, ['ignored', 'sub']).out, /sub\/a\.txt: .+case-total\n {2}理由：已核对（2022-01-20）/u);
  writeFileSync(join(cwd, 'sub/gouji.json'), '{ "rules": { "case-totl": "error" } }');
  const { code, err } = gouji(cwd, ['check', 'sub']);
  assert.equal(code, 2);
  assert.equal(err.trim().split('\n').length, 1);
  assert.match(err, /gouji\.json: .*case-totl/u);
});

test('a reader that goes away is no failure', async () => {
  const { spawn } = await import('node:child_process');
  const { cli } = await import('./run.ts');
  const cwd = folder(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.txt`, brokenReport()])));
  const child = spawn(process.execPath, [cli, 'check', '.', '--format', 'json'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual([code, err], [1, '']);
});

test('results that can not be written are exit code 2', { skip: process.platform === 'linux' ? false : 'no /dev/full' }, () => {
  const cwd = folder({ 'a.txt': brokenReport() });
  const { code, err } = gouji(cwd, ['check', 'a.txt', '--format', 'json:/dev/full']);
  assert.deepEqual([code, err], [2, 'gouji: /dev/full：无法写入（ENOSPC）\n']);
});

test('extract: every cell of the edition, as the schema says', () => {
  const text = brokenReport();
  const cwd = folder({ 'a.txt': text, 'other.txt': 'hello' });
  const { code, out } = gouji(cwd, ['extract', 'a.txt', 'other.txt', '--format', 'json']);
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

test('every rule can be explained in both languages', () => {
  const cwd = folder();
  const all = registry.map(({ id }) => id);
  for (const lang of ['zh-CN', 'en']) {
    const { code, out } = gouji(cwd, ['explain', '--lang', lang, ...all]);
    assert.equal(code, 0);
    assert.equal(out.match(/^# /gmu)?.length, all.length);
  }
  assert.equal(gouji(cwd, ['explain']).out.trim().split('\n').length, all.length);
});

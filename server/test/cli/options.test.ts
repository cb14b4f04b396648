import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allRules } from '../../src/core/rules/allRules.ts';
import { brokenReport, checked, folder, gouji, program } from './run.ts';

test('exit codes follow --fail-on, --max-warnings and --rule', async () => {
  const cwd = folder({ 'a.txt': brokenReport() });
  const code = async (...args: string[]) => (await gouji(cwd, ['check', 'a.txt', ...args])).code;
  assert.equal(await code('--fail-on', 'never'), 0);
  assert.equal(await code('--rule', 'case-total=off', '--fail-on', 'error'), 0);
  assert.equal(await code('--rule', 'case-total=warning'), 0);
  assert.equal(await code('--rule', 'case-total=warning', '--fail-on', 'warning'), 1);
  assert.equal(await code('--rule', 'case-total=warning', '--max-warnings', '0'), 1);
  assert.equal(await code('--rule', 'case-total=warning', '--max-warnings', '1'), 0);
});

test('misuse is exit code 2 and one plain sentence', async () => {
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
    const { code, err } = await gouji(cwd, args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, said);
    assert.doesNotMatch(err, /\bat .*\.js/u);
  }
  assert.match((await gouji(cwd, ['--lang', 'en', 'chek'])).err, /unknown command chek/u);
});

test('help in both languages, version, and no arguments', async () => {
  const cwd = folder();
  const chinese = program(cwd, ['--help']);
  assert.deepEqual([chinese.code, chinese.err], [0, '']);
  assert.match(chinese.out, /检查年度报告/u);
  assert.doesNotMatch(chinese.out, /Usage|Options|Commands|\[options\]/u);
  assert.match(program(cwd, ['check', '--help'], { env: { LANG: 'en_GB.UTF-8' } }).out, /check annual reports/u);
  assert.match(program(cwd, ['--version']).out, /^\d+\.\d+\.\d+\n$/u);
  const nothing = program(cwd, []);
  assert.equal(nothing.code, 2);
  assert.match(nothing.err, /检查年度报告/u);
});

test('a baseline silences what was known, and only that', async () => {
  const cwd = folder({ 'a.txt': brokenReport() });
  assert.equal((await gouji(cwd, ['check', 'a.txt', '--update-baseline', 'known.json'])).code, 0);
  const again = await gouji(cwd, ['check', './a.txt', '--baseline', 'known.json', '--format', 'json']);
  assert.equal(again.code, 0);
  assert.equal(checked(again.out).files[0]!.findings.length, 0);
  writeFileSync(join(cwd, 'a.txt'), `\n${brokenReport().replace('0\t0\t0\t0\t3', '0\t0\t0\t0\t4')}`);
  assert.deepEqual(
    checked((await gouji(cwd, ['check', 'a.txt', '--baseline', 'known.json', '--format', 'json'])).out).files[0]!.findings.map(
      ({ rule }) => rule,
    ),
    ['case-total'],
  );
});

test('gouji.json and gouji-ignore.json hold, the nearest folder first; what is wrong in them is told once', async () => {
  const cwd = folder({ 'gouji.json': '{ "rules": { "case-total": "off" } }' });
  mkdirSync(join(cwd, 'sub'));
  for (const name of ['a.txt', 'sub/a.txt', 'sub/b.txt']) writeFileSync(join(cwd, name), brokenReport());
  const codes = async () => [(await gouji(cwd, ['check', 'a.txt'])).code, (await gouji(cwd, ['check', 'sub'])).code];
  assert.deepEqual(await codes(), [0, 0]);
  writeFileSync(join(cwd, 'sub/gouji.json'), '// 说明\n{ "rules": { "case-total": "error", }, }');
  assert.deepEqual(await codes(), [0, 1]);
  writeFileSync(
    join(cwd, 'sub/gouji-ignore.json'),
    JSON.stringify({
      schemaVersion: 1,
      ignored: [{ rule: 'case-total', key: 'reviews/row/review', year: 2021, reason: '已核对', date: '2022-01-20' }],
    }),
  );
  assert.deepEqual(await codes(), [0, 0]);
  assert.match((await gouji(cwd, ['ignored', 'sub'])).out, /sub\/a\.txt: .+case-total\n {2}理由：已核对（2022-01-20）/u);
  writeFileSync(join(cwd, 'sub/gouji.json'), '{ "rules": { "case-totl": "error" } }');
  const { code, err } = await gouji(cwd, ['check', 'sub']);
  assert.equal(code, 2);
  assert.equal(err.trim().split('\n').length, 1);
  assert.match(err, /gouji\.json: .*case-totl/u);
});

test('every rule can be explained in both languages', async () => {
  const cwd = folder();
  const all = allRules.map(({ id }) => id);
  for (const lang of ['zh-CN', 'en']) {
    const { code, out } = await gouji(cwd, ['explain', '--lang', lang, ...all]);
    assert.equal(code, 0);
    assert.equal(out.match(/^# /gmu)?.length, all.length);
  }
  assert.equal((await gouji(cwd, ['explain'])).out.trim().split('\n').length, all.length);
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sample } from '../../src/core/rules/shared/sample.ts';
import { brokenReport, checked, cli, folder, gouji, program } from './run.ts';

test('what can not be read is one line each and exit code 2; the rest is checked all the same', async () => {
  const cwd = folder({
    'good.txt': sample(),
    'nul.txt': 'a\0b',
    'bad.txt': Buffer.concat([Buffer.from('政府信息公开'), Buffer.from([0xff, 0x20]), Buffer.from('年度报告')]),
  });
  symlinkSync('loop2', join(cwd, 'loop1'));
  symlinkSync('loop1', join(cwd, 'loop2'));
  const { code, out, err } = program(cwd, ['check', 'nul.txt', 'good.txt', 'none.txt', 'bad.txt', 'loop1', '*.csv', '--format', 'json']);
  assert.equal(code, 2);
  assert.equal(err.trim().split('\n').length, 5);
  assert.match(err, /nul\.txt：不是文本文件（第 2 字节为空字符）/u);
  assert.match(err, /none\.txt：没有这个文件/u);
  assert.match(err, /bad\.txt：无法识别文字编码.*第 19 字节/u);
  assert.match(err, /loop1：链接指向自身/u);
  assert.match(err, /\*\.csv：没有匹配的文件/u);
  assert.equal(checked(out).files.length, 1);
});

test('a file without permission is told', async () => {
  const cwd = folder({ 'a.txt': sample() });
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, 'a.txt'), 0);
  // A superuser may read everything: be nobody meanwhile.
  const superuser = process.geteuid?.() === 0;
  if (superuser) process.seteuid?.(65534);
  const { code, err } = await gouji(cwd, ['check', 'a.txt']).finally(() => superuser && process.seteuid?.(0));
  assert.deepEqual([code, err], [2, 'gouji: a.txt：没有读取权限\n']);
});

test('a folder: its reports in order, silence about other texts, nothing of what is ignored', async () => {
  const cwd = folder();
  for (const name of ['d', 'd/sub', 'd/node_modules', 'd/name.txt', 'd/old']) mkdirSync(join(cwd, name));
  for (const name of ['d/b.txt', 'd/sub/a.txt', 'd/node_modules/x.txt', 'd/name.txt/c.txt', 'd/old/y.txt'])
    writeFileSync(join(cwd, name), sample());
  writeFileSync(join(cwd, 'd/other.txt'), 'hello');
  writeFileSync(join(cwd, 'd/binary.txt'), Buffer.from([0, 1, 2, 255]));
  writeFileSync(join(cwd, 'd/.goujiignore'), 'old/\n');
  const { code, out, err } = await gouji(cwd, ['check', 'd', '--format', 'json']);
  assert.deepEqual([code, err], [0, '']);
  assert.deepEqual(
    checked(out).files.map(({ path }) => path),
    ['d/b.txt', 'd/name.txt/c.txt', 'd/sub/a.txt'],
  );
  assert.deepEqual(
    checked((await gouji(cwd, ['check', 'd/*.txt', '--format', 'json'])).out).files.map(({ path }) => path),
    ['d/b.txt'],
  );
});

test('standard input, with a name of its own', () => {
  const { out } = program(folder(), ['check', '--stdin', '--stdin-filename', 'x/y.txt', '--format', 'json'], { input: sample() });
  assert.deepEqual(
    checked(out).files.map(({ path }) => path),
    ['x/y.txt'],
  );
});

test('file lists, a line or a NUL each', () => {
  const cwd = folder({ 'a b.txt': sample(), 'c.txt': sample() });
  const paths = (args: string[], input: string) =>
    checked(program(cwd, ['check', ...args, '--format', 'json'], { input }).out).files.map(({ path }) => path);
  assert.deepEqual(paths(['--files-from', '-'], 'c.txt\r\n\na b.txt'), ['c.txt', 'a b.txt']);
  assert.deepEqual(paths(['--files-from', '-', '-0'], 'a b.txt\0c.txt\0'), ['a b.txt', 'c.txt']);
});

test('a reader that goes away is no failure', async () => {
  const cwd = folder(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.txt`, brokenReport()])));
  const child = spawn(process.execPath, [cli, 'check', '.', '--format', 'json'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual([code, err], [1, '']);
});

test('results that can not be written are exit code 2', { skip: process.platform === 'linux' ? false : 'no /dev/full' }, async () => {
  const cwd = folder({ 'a.txt': brokenReport() });
  const { code, err } = program(cwd, ['check', 'a.txt', '--format', 'json:/dev/full']);
  assert.deepEqual([code, err], [2, 'gouji: /dev/full：无法写入（ENOSPC）\n']);
});

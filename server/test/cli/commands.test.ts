import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sample } from '../../src/core/rules/shared/sample.ts';
import { brokenReport, cli, folder, gouji, program } from './run.ts';

test('format: one layout, the same numbers, and nothing left to do the second time', async () => {
  const text = sample().replace(/^0(?:\t0){14}$/mu, (line) => line.replaceAll('\t', '\n\n'));
  const cwd = folder({ 'a.txt': text });
  const numbers = async () => {
    const [file] = (
      JSON.parse((await gouji(cwd, ['extract', 'a.txt', '--format', 'json'])).out) as {
        files: { cells: Record<string, { value?: string }> }[];
      }
    ).files;
    return Object.entries(file!.cells).map(([key, { value }]) => [key, value]);
  };
  const before = await numbers();
  assert.equal((await gouji(cwd, ['format', '--dry-run', 'a.txt'])).code, 1);
  const { code, out } = program(cwd, ['format', 'a.txt']);
  assert.deepEqual([code, out], [0, 'a.txt: 整理表格 1 张\n']);
  assert.deepEqual(await numbers(), before);
  assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), sample());
  assert.deepEqual(await gouji(cwd, ['format', 'a.txt']), { code: 0, out: '', err: '' });
});

test('new: a report that is read back, never over a file that is there, with what last year hands on', async () => {
  const cwd = folder({ 'last.txt': sample().replace(/(四、结转下年度继续办理\t+)0\t0\t0\t0\t0\t0\t0/u, '$12\t0\t0\t0\t0\t0\t2') });
  const args = ['new', '--year', '2022', '--organ', '示例区档案局', '--previous', 'last.txt', '--output', 'new.txt'];
  assert.equal(program(cwd, args).code, 0);
  const { files } = JSON.parse((await gouji(cwd, ['extract', 'new.txt', '--format', 'json'])).out) as {
    files: { year: number; organ: string; cells: Record<string, { state: string; value?: string }> }[];
  };
  assert.deepEqual([files[0]!.year, files[0]!.organ], [2022, '示例区档案局']);
  assert.equal(files[0]!.cells['requests/carriedIn/person']!.value, '2');
  assert.equal(files[0]!.cells['requests/received/person']!.state, 'blank');
  const again = await gouji(cwd, args);
  assert.equal(again.code, 2);
  assert.match(again.err, /new\.txt：文件已存在/u);
  assert.match(
    (await gouji(cwd, ['new', '--year', '2020', '--organ', '示例区档案局'])).out,
    /^示例区档案局2020年政府信息公开工作年度报告\n/u,
  );
  assert.match((await gouji(cwd, ['new', '--organ', '示例区档案局'])).err, /缺少选项 --year/u);
  assert.match((await gouji(cwd, ['new', '--organ', '示例区档案局', '--year', '1999'])).err, /“1999”不是 2019 年以后的年份/u);
});

test('init: settings that hold, and are not written twice', async () => {
  const cwd = folder({ 'a.txt': brokenReport() });
  assert.equal(program(cwd, ['init']).code, 0);
  assert.deepEqual((await gouji(cwd, ['check', 'a.txt', '--format', 'github'])).err, '');
  assert.equal(program(cwd, ['init']).code, 2);
});

test('the language of gouji.json holds for the command line too; --lang overrules it', async () => {
  const cwd = folder({ 'gouji.json': '{ "language": "en" }' });
  mkdirSync(join(cwd, 'sub'));
  writeFileSync(join(cwd, 'sub/a.txt'), brokenReport());
  assert.match((await gouji(join(cwd, 'sub'), ['check', 'a.txt'])).out, /error .* case-total/u);
  assert.match((await gouji(join(cwd, 'sub'), ['check', 'a.txt', '--lang', 'zh-CN'])).out, /错误 .* case-total/u);
});

test('lsp: the server answers over standard input and output, and ends with its client', async () => {
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const answer = new Promise<string>((resolve) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes('"id":1')) resolve(out);
    });
  });
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  assert.match(await answer, /"capabilities"/u);
  send({ id: 2, method: 'shutdown' });
  send({ method: 'exit' });
  assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
});

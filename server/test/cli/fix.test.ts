import assert from 'node:assert/strict';
import { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { encodeLike, isEncoded } from '../../src/cli/io/encode.ts';
import { replaceFile } from '../../src/cli/io/replace.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';
import { brokenReport, folder, gouji, program } from './run.ts';

/** A report with half-width punctuation between Chinese characters: a safe repair. */
const untidy = (): string =>
  sample({ problems: '存在的主要问题是解读材料偏少,部分栏目更新不及时。\n改进措施:增加图文解读,每月核对一次栏目。' });

test('safe repairs only, unless totals are asked for', async () => {
  const cwd = folder({ 'a.txt': untidy(), 'b.txt': brokenReport() });
  const { code, out } = program(cwd, ['fix', 'a.txt', 'b.txt']);
  assert.equal(code, 1);
  assert.match(out, /^a\.txt: 规范书写 \d+ 处\n$/u);
  assert.match(readFileSync(join(cwd, 'a.txt'), 'utf8'), /偏少，部分/u);
  assert.equal(readFileSync(join(cwd, 'b.txt'), 'utf8'), brokenReport());
  assert.equal((await gouji(cwd, ['fix', '--totals', 'b.txt'])).code, 0);
  assert.equal(readFileSync(join(cwd, 'b.txt'), 'utf8'), brokenReport().replace('0\t0\t0\t0\t3', '0\t0\t0\t0\t0'));
  assert.equal((await gouji(cwd, ['fix', '--safe', '--totals', '.'])).out, '');
});

test('encoding, mark and line ends are kept to the byte outside the repairs', async () => {
  const text = untidy().replaceAll('\n', '\r\n');
  const fixed = program(folder(), ['fix', '--stdin'], { input: text }).out;
  assert.notEqual(fixed, text);
  assert.doesNotMatch(fixed.replaceAll('\r\n', ''), /[\r\n]/u);
  const encoders: Record<string, (text: string) => Buffer> = {
    'bom.txt': (each) => Buffer.from(`\ufeff${each}`),
    'gb.txt': (each) => iconv.encode(each, 'gb18030'),
    'le.txt': (each) => iconv.encode(each, 'utf-16le', { addBOM: true }),
    'be.txt': (each) => iconv.encode(each, 'utf-16be'),
  };
  const cwd = folder(Object.fromEntries(Object.entries(encoders).map(([name, encode]) => [name, encode(text)])));
  await gouji(cwd, ['fix', '.']);
  for (const [name, encode] of Object.entries(encoders)) assert.deepEqual(readFileSync(join(cwd, name)), encode(fixed), name);
});

test('--dry-run and --diff write nothing and say by their exit code that something would change', async () => {
  const cwd = folder({ 'a.txt': untidy() });
  const dry = await gouji(cwd, ['fix', '--dry-run', 'a.txt']);
  assert.equal(dry.code, 1);
  assert.match(dry.out, /a\.txt: 规范书写/u);
  const diff = await gouji(cwd, ['fix', '--diff', 'a.txt']);
  assert.equal(diff.code, 1);
  assert.match(diff.out, /^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ /u);
  assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), untidy());
  await gouji(cwd, ['fix', 'a.txt']);
  assert.deepEqual(await gouji(cwd, ['fix', '--diff', 'a.txt']), { code: 0, out: '', err: '' });
});

test('permissions and links are kept, and no draft is left', async () => {
  const cwd = folder({ 'a.txt': untidy() });
  chmodSync(join(cwd, 'a.txt'), 0o640);
  symlinkSync('a.txt', join(cwd, 'link.txt'));
  assert.equal((await gouji(cwd, ['fix', 'link.txt'])).code, 0);
  assert.ok(lstatSync(join(cwd, 'link.txt')).isSymbolicLink());
  assert.equal(statSync(join(cwd, 'a.txt')).mode & 0o777, 0o640);
  assert.match(readFileSync(join(cwd, 'a.txt'), 'utf8'), /偏少，部分/u);
  assert.deepEqual(readdirSync(cwd).sort(), ['a.txt', 'link.txt']);
});

test('a file with a second name is left as it is', async () => {
  const cwd = folder({ 'a.txt': untidy() });
  linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'));
  const { code, err } = await gouji(cwd, ['fix', 'a.txt']);
  assert.equal(code, 2);
  assert.match(err, /硬链接/u);
  assert.equal(readFileSync(join(cwd, 'a.txt'), 'utf8'), untidy());
});

test('a file that changed meanwhile is not overwritten', () => {
  const cwd = folder({ 'a.txt': 'newer' });
  const path = join(cwd, 'a.txt');
  assert.equal(replaceFile(path, Buffer.from('older'), Buffer.from('mine')), 'changed');
  assert.equal(readFileSync(path, 'utf8'), 'newer');
  assert.deepEqual(readdirSync(cwd), ['a.txt']);
  assert.equal(replaceFile(path, Buffer.from('newer'), Buffer.from('mine')), undefined);
  assert.equal(readFileSync(path, 'utf8'), 'mine');
});

test('what can not be written back as it was is refused', async () => {
  const text = '政府信息公开';
  const bytes = iconv.encode(text, 'gb18030');
  const same = await encodeLike(`${text}𠮷`, { text, encoding: 'gb18030', bom: false, bytes });
  assert.ok(isEncoded(same));
  assert.equal(iconv.decode(Buffer.from(same), 'gb18030'), `${text}𠮷`);
  assert.deepEqual(await encodeLike(`${text}\ud800`, { text, encoding: 'gb18030', bom: false, bytes }), { character: '\ud800' });
  assert.deepEqual(await encodeLike('x', { text: 'other', encoding: 'utf-8', bom: false, bytes }), {});
});

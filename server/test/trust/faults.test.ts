/** When the system itself fails: what was there stays to the byte, what went wrong is said in a sentence, and nothing waits for ever. */

import assert from 'node:assert/strict';
import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Wire } from '../../fuzz/wire.ts';
import { replaceFile } from '../../src/cli/io/replace.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';
import { checked, cli, folder, program } from '../cli/run.ts';
import { untidyReport } from './reports.ts';

const unix = process.platform === 'win32' ? { skip: 'no such thing on Windows' } : {};
const root = process.getuid?.() === 0;

const untidy = (): string => untidyReport('下一步认真改进。'.repeat(2000));

/** As somebody without rights: an ordinary user, where the tests run as root. */
const asAnyone = (cwd: string): SpawnSyncOptions => {
  if (!root) return {};
  chmodSync(cwd, 0o755);
  return { uid: 65534, gid: 65534 };
};

/** Old to the byte, and nothing beside it. */
function assertUntouched(cwd: string, name = 'a.txt'): void {
  assert.equal(readFileSync(join(cwd, name), 'utf8'), untidy());
  assert.deepEqual(readdirSync(cwd), [name]);
}

describe('fix', unix, () => {
  test('on a full disk', { skip: root && process.platform === 'linux' ? false : 'only root can make a small disk' }, (context) => {
    const cwd = mkdtempSync(join(tmpdir(), 'gouji-full-'));
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', cwd]).status !== 0) {
      rmSync(cwd, { recursive: true });
      context.skip('no disk can be mounted here');
      return;
    }
    try {
      writeFileSync(join(cwd, 'a.txt'), untidy());
      const { size } = { size: Buffer.byteLength(untidy()) };
      writeFileSync(join(cwd, 'rest'), Buffer.alloc(128 * 1024 - Math.ceil(size / 4096) * 4096 - 8192));
      const { code, err } = program(cwd, ['fix', 'a.txt']);
      assert.deepEqual([code, err], [2, 'gouji: a.txt：无法写入（ENOSPC）\n']);
      rmSync(join(cwd, 'rest'));
      assertUntouched(cwd);
      assert.equal(program(cwd, ['fix', 'a.txt']).code, 0);
    } finally {
      spawnSync('umount', [cwd]);
      rmSync(cwd, { recursive: true, force: true });
    }
  });

  test('beyond the size that a process may write', () => {
    const cwd = folder({ 'a.txt': untidy() });
    const shell = spawnSync('sh', ['-c', 'trap "" XFSZ; ulimit -f 8; exec "$0" "$@"', process.execPath, cli, 'fix', 'a.txt'], { cwd });
    assert.deepEqual([shell.status, String(shell.stderr)], [2, 'gouji: a.txt：无法写入（EFBIG）\n']);
    assertUntouched(cwd);
  });

  test('in a folder where nothing may be written', () => {
    const cwd = folder({ 'a.txt': untidy() });
    chmodSync(join(cwd, 'a.txt'), 0o666);
    const options = asAnyone(cwd);
    chmodSync(cwd, 0o555);
    const { code, err } = program(cwd, ['fix', 'a.txt'], options);
    chmodSync(cwd, 0o755);
    assert.deepEqual([code, err], [2, 'gouji: a.txt：没有写入权限\n']);
    assertUntouched(cwd);
  });

  test('of a file that may not be written, in a folder that may', () => {
    const cwd = folder({ 'a.txt': untidy() });
    const options = asAnyone(cwd);
    chmodSync(cwd, 0o777);
    chmodSync(join(cwd, 'a.txt'), 0o444);
    const { code, err } = program(cwd, ['fix', 'a.txt'], options);
    assert.deepEqual([code, err], [2, 'gouji: a.txt：没有写入权限\n']);
    assertUntouched(cwd);
  });

  test('of a file that vanishes meanwhile', () => {
    const cwd = folder();
    assert.throws(() => replaceFile(join(cwd, 'a.txt'), Buffer.from('a'), Buffer.from('b')), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(cwd), []);
  });

  test('of a folder that is called like a text', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'x.txt'));
    writeFileSync(join(cwd, 'x.txt', 'a.txt'), untidy());
    assert.equal(program(cwd, ['fix', 'x.txt']).code, 0);
    assert.notEqual(readFileSync(join(cwd, 'x.txt', 'a.txt'), 'utf8'), untidy());
  });
});

describe('check', unix, () => {
  test('a file that may not be read, and a folder', () => {
    const cwd = folder({ 'a.txt': sample(), 'b.txt': sample() });
    mkdirSync(join(cwd, 'secret'));
    const options = asAnyone(cwd);
    chmodSync(join(cwd, 'a.txt'), 0);
    chmodSync(join(cwd, 'secret'), 0);
    const { code, out, err } = program(cwd, ['check', 'a.txt', 'b.txt', 'secret', '--format', 'json'], options);
    chmodSync(join(cwd, 'secret'), 0o700);
    assert.equal(code, 2);
    assert.match(err, /^gouji: a\.txt：没有读取权限\n/u);
    assert.deepEqual(
      checked(out).files.map(({ path }) => path),
      ['b.txt'],
    );
  });

  test('a file that vanishes while others are read', async () => {
    const cwd = folder({ 'a.txt': sample(), 'b.txt': sample(), 'c.txt': sample() });
    const child = spawn(process.execPath, [cli, 'check', '--files-from', '-', '--jobs', '1', '--format', 'ndjson'], { cwd });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk) => (said.out += String(chunk)));
    child.stderr.on('data', (chunk) => (said.err += String(chunk)));
    child.stdin.write('a.txt\n');
    rmSync(join(cwd, 'b.txt'));
    child.stdin.end('b.txt\nc.txt\n');
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, said.err], [2, 'gouji: b.txt：没有这个文件\n']);
    assert.equal(said.out.trimEnd().split('\n').length, 3);
  });

  test('a name that is no UTF-8 is told, not passed over', {
    skip: process.platform === 'linux' ? false : 'such names are refused here',
  }, () => {
    const cwd = folder({ 'b.txt': untidy() });
    const odd = Buffer.concat([Buffer.from(join(cwd, 'a')), Buffer.from([0xff]), Buffer.from('.txt')]);
    writeFileSync(odd, untidy());
    for (const command of ['check', 'fix']) {
      const { code, err } = program(cwd, [command, '.']);
      assert.equal(code, 2, command);
      assert.match(err, /^gouji: a\ufffd\.txt：没有这个文件\n$/u, command);
    }
    assert.equal(readFileSync(odd, 'utf8'), untidy());
    assert.equal(readdirSync(cwd).length, 2);
  });

  test('a hundred megabytes are refused, from a file and from standard input', () => {
    const cwd = folder({ 'a.txt': sample() });
    truncateSync(join(cwd, 'a.txt'), 100 * 1024 * 1024);
    const file = program(cwd, ['check', 'a.txt']);
    assert.deepEqual([file.code, file.err], [2, 'gouji: a.txt：文件过大（100 MB），上限为 64 MB，未作检查\n']);
    const input = program(cwd, ['check', '--stdin'], { input: Buffer.alloc(70 * 1024 * 1024, 'a') });
    assert.equal(input.code, 2);
    assert.match(input.err, /文件过大/u);
  });

  test('a pipe or a device in the place of settings does not hold it up', () => {
    const cwd = folder({ 'a.txt': sample() });
    for (const name of ['gouji.json', 'gouji-ignore.json', '.goujiignore']) spawnSync('mkfifo', [join(cwd, name)]);
    const { code, err } = program(cwd, ['check', '.'], { timeout: 20_000 });
    assert.equal(code, 2);
    assert.match(err, /gouji\.json：不是普通文件/u);
  });
});

describe('the server', unix, () => {
  test('ends when its client hangs up', async () => {
    const wire = new Wire();
    await wire.initialize();
    wire.child.stdin?.end();
    assert.notEqual(await wire.ended(), undefined);
  });

  test('ends when its client was killed, though the pipe stays open', async () => {
    const client = spawn('sleep', ['60']);
    const wire = new Wire();
    await wire.request('initialize', { processId: client.pid, rootUri: null, capabilities: {} });
    client.kill('SIGKILL');
    const code = await wire.ended(15);
    wire.kill();
    assert.notEqual(code, undefined);
  });

  test('is not held up by a pipe in the place of settings', async () => {
    const cwd = folder();
    for (const name of ['gouji.json', 'gouji-ignore.json']) spawnSync('mkfifo', [join(cwd, name)]);
    const wire = new Wire();
    await wire.initialize();
    const answer = await wire.request('gouji/checkText', { uri: `file://${cwd}/a.txt`, text: sample() });
    wire.kill();
    assert.equal(answer.error, undefined);
  });
});

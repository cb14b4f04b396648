// `npm start -- FILE…`: the reports are checked on the terminal and opened where they lie, by nobody without the token, until Ctrl+C.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openBrowser } from './browser.ts';
import { root, sample, samples } from './place.ts';

test('npm start opens all the reports that are named, and Ctrl+C ends everything', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-reports-'));
  const names = ['甲.txt', '乙.txt', '丙.txt'];
  for (const name of names) await copyFile(join(samples, sample), join(folder, name));
  const files = names.map((name) => join(folder, name));
  const env = { ...process.env, GOUJI_LANG: 'zh-CN', DISPLAY: '', WAYLAND_DISPLAY: '' };
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--built', '--embedded', ...files], { env, cwd: root });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  try {
    let output = '';
    const url = await new Promise<string>((done, fail) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        const address = /http:\/\/127\.0\.0\.1:\d+\/\?tkn=\w{32}\S*/.exec(output)?.[0];
        if (address) done(address);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      ended.then(() => fail(new Error(output)));
    });
    assert.equal(output.match(/row-total/g)?.length, 2 * names.length, output);
    const stranger = await fetch(new URL('/', url), { redirect: 'manual' });
    assert.equal(stranger.status, 403);

    await using browser = await openBrowser();
    await browser.page.goto(url);
    for (const name of names) await browser.page.locator('.tab', { hasText: name }).waitFor({ timeout: 30_000 });
    await browser.page.locator('.editor-instance .squiggly-error').first().waitFor({ state: 'attached' });

    child.kill('SIGINT');
    assert.equal(await ended, 0);
    await assert.rejects(fetch(url), 'the server must be gone');
  } finally {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
});

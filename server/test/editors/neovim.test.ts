/** `gouji lsp` under a client that is not ours: Neovim's own, with the settings that docs/editors.md prints, where Neovim is installed. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { report } from '../views/fixture.ts';

const root = process.env['GOUJI_ROOT'] ?? '.';
const missing = spawnSync('nvim', ['--version']).status === 0 ? false : 'Neovim is not installed here: apt-get install neovim';

test('Neovim shows the finding, the hover and the outline, and applies the repair', { skip: missing }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  try {
    const file = join(folder, '示例区档案局信息公开年度报告.txt');
    writeFileSync(file, report({ 'requests/received/total': '13' }));
    const settings = /<!-- neovim -->\n```lua\n([\s\S]*?)```/u.exec(readFileSync(join(root, 'docs/editors.md'), 'utf8'))?.[1];
    assert.ok(settings);
    const init = join(folder, 'init.lua');
    writeFileSync(init, settings);
    // As `npm install -g gouji` would put it on the path.
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'gouji'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'server/out/cli.js')}" "$@"\n`);
    chmodSync(join(bin, 'gouji'), 0o755);
    const RESULT = join(folder, 'result.json');
    const script = join(root, 'server/test/editors/neovim.lua');
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}`, RESULT, LANG: 'C.UTF-8' };
    const run = spawnSync('nvim', ['--headless', '-u', init, '-i', 'NONE', '-n', file, '-c', `luafile ${script}`], {
      cwd: folder,
      env,
      timeout: 60_000,
    });
    assert.equal(run.status, 0, String(run.stderr));
    const result = JSON.parse(readFileSync(RESULT, 'utf8'));
    assert.equal(result.error, undefined);
    assert.equal(result.marked, '13');
    assert.match(result.message, /13/u);
    assert.equal(result.source, '勾稽');
    assert.match(result.hover, /计算应为 12/u);
    assert.equal(result.symbols.length, 6);
    assert.equal(result.symbols[0], '一、总体情况');
    assert.ok(result.folds > 8);
    assert.ok(result.actions.includes('改为 12'), String(result.actions));
    assert.equal(readFileSync(file, 'utf8'), report());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The descriptions for GitHub and pre-commit say what the command line can do: their commands are run. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brokenReport, cli, folder, program, root } from '../cli/run.ts';
import { untidyReport } from './reports.ts';

const action = readFileSync(join(root, 'action.yml'), 'utf8');

/** The script of the step, without its indentation. */
const script = (action.split('      run: |\n')[1] ?? '').replaceAll(/^ {8}/gmu, '');

test('the action checks the paths it is given, annotates, writes SARIF and fails on errors', {
  skip: process.platform === 'win32' ? 'bash' : false,
}, () => {
  const cwd = folder({ 'a b.txt': brokenReport(), 'c.txt': brokenReport() });
  // What npx would fetch is what was built here.
  const here = `npx() { shift 2; "${process.execPath}" "${cli}" "$@"; }\n${script}`;
  const run = (env: Record<string, string>) =>
    spawnSync('bash', ['-e', '-o', 'pipefail', '-c', here], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, VERSION: 'latest', FAIL_ON: 'error', SARIF: '', PATHS: '.', ...env },
    });
  const named = run({ PATHS: 'a b.txt\n', SARIF: 'x.sarif' });
  assert.equal(named.status, 1, named.stderr);
  assert.match(named.stdout, /^::error file=a b\.txt,/u);
  assert.doesNotMatch(named.stdout, /c\.txt/u);
  assert.ok(existsSync(join(cwd, 'x.sarif')));
  assert.equal(run({ FAIL_ON: 'never' }).status, 0);
  // What stands in an input is never a command.
  assert.equal(run({ PATHS: '$(touch evil); `touch evil`', SARIF: '$(touch evil)' }).status, 2);
  assert.ok(!existsSync(join(cwd, 'evil')));
});

test('every input of the action is used', () => {
  const inputs = [...(action.split('inputs:\n')[1]?.split('runs:\n')[0] ?? '').matchAll(/^ {2}([a-z-]+):$/gmu)].map(([, name]) => name);
  assert.deepEqual(inputs, ['paths', 'fail-on', 'sarif', 'version']);
  for (const name of inputs) assert.ok(action.includes(`\${{ inputs.${name} }}`), name);
});

test('the hooks for pre-commit run commands that take file names, on files that are called like reports', () => {
  const hooks = readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8');
  const cwd = folder({ '某局2024年年度报告.txt': untidyReport() });
  const entries = [...hooks.matchAll(/^ {2}entry: gouji (.+)$/gmu)].map(([, args]) => args ?? '');
  assert.deepEqual(entries, ['check', 'fix']);
  for (const args of entries) assert.equal(program(cwd, [...args.split(' '), '某局2024年年度报告.txt']).code, 0, args);
  for (const [, pattern] of hooks.matchAll(/files: '(.+)'/gu)) {
    assert.match('reports/某局2024年年度报告.txt', new RegExp(pattern ?? '', 'u'));
    assert.doesNotMatch('年报/读我.txt', new RegExp(pattern ?? '', 'u'));
  }
});

// The command line as people get it: packed by npm, installed into an empty folder, started by its name.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { npm, run } from '../../../scripts/lib/process.mjs';
import { root, sample, samples } from '../e2e/place.ts';

let folder = '';
let packed: readonly { readonly filename: string; readonly files: readonly { readonly path: string }[] }[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-npm-'));
  // What `npm test` built just now is what is packed.
  const { code, output } = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, quiet: true });
  assert.equal(code, 0, output);
  packed = JSON.parse(output.slice(output.search(/^\[/m), output.lastIndexOf(']') + 1));
});
after(() => rm(folder, { recursive: true, force: true }));

test('the npm package holds only what is meant to ship', () => {
  const files = packed
    .flatMap((entry) => entry.files.map(({ path }) => path))
    .filter((path) => !/^server\/schemas\/[a-z-]+\.schema\.json$/.test(path));
  assert.deepEqual(files.sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY.md', 'package.json', 'server/out/cli.js']);
});

test('the installed command checks a report', async () => {
  const tarball = join(folder, packed[0]?.filename ?? '');
  const home = join(folder, 'home');
  await run('mkdir', [home]);
  await writeFile(join(home, 'package.json'), '{ "private": true }');
  const installed = await npm(['install', '--no-audit', '--no-fund', '--offline', tarball], { cwd: home, quiet: true });
  assert.equal(installed.code, 0, installed.output);
  // Nothing comes along: the bundle holds all it needs.
  assert.deepEqual(
    (await readdir(join(home, 'node_modules'))).filter((name) => !name.startsWith('.')),
    ['gouji'],
  );
  const { code, output } = await run(join(home, 'node_modules', '.bin', 'gouji'), ['check', join(samples, sample), '--format', 'json'], {
    quiet: true,
  });
  assert.equal(code, 1, output);
  assert.equal(JSON.parse(output).summary.errors, 2);
});

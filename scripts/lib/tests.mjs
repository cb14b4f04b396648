// Turns test files written in TypeScript into plain modules and runs them with Node's own test runner.
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { outFolder, root } from './paths.mjs';
import { run } from './process.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name the folder below `out/` that holds the bundles
 * @property {readonly string[]} patterns which files hold its tests
 * @property {readonly string[]} [filters] only the files whose path contains one of these
 * @property {number} [concurrency] how many files run at a time
 * @property {number} [seconds] how long a test may take
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * @param {Suite} suite
 * @returns {Promise<boolean>} whether every test passed
 */
export async function runSuite({ name, patterns, filters = [], concurrency = availableParallelism(), seconds = 60, env = {} }) {
  const files = globSync([...patterns], { cwd: root }).filter(
    (file) => filters.length === 0 || filters.some((part) => file.includes(part)),
  );
  if (files.length === 0) {
    console.log(`no test file ${filters.length > 0 ? `matches ${filters.join(', ')}` : `in ${patterns.join(', ')}`}`);
    return false;
  }
  // A folder a run: two runs at the same time must not take each other's files away.
  const outdir = join(outFolder, `${name}-${process.pid}`);
  await build({
    absWorkingDir: root,
    entryPoints: files.sort(),
    outdir,
    outbase: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    // The manifest has no "type": VS Code's web worker host loads no extension that says "module".
    outExtension: { '.js': '.mjs' },
    sourcemap: true,
    charset: 'utf8',
    logLevel: 'warning',
    // Programs, not libraries: they look for files beside themselves.
    external: ['esbuild', 'playwright-core', '@vscode/ripgrep', '@vscode/vsce'],
    // Bundled CommonJS libraries ask for Node's own modules with `require`.
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  const { code } = await run(
    process.execPath,
    [
      '--enable-source-maps',
      '--test',
      `--test-concurrency=${concurrency}`,
      // A test that waits for ever is a failure, not a pause.
      `--test-timeout=${seconds * 1000}`,
      `--test-reporter=${join(root, 'scripts/lib/reporter.mjs')}`,
      '--test-reporter-destination=stdout',
      ...files.map((file) => join(outdir, file.replace(/\.ts$/, '.mjs'))),
    ],
    { cwd: root, env: { ...process.env, GOUJI_ROOT: root, ...env } },
  );
  await rm(outdir, { recursive: true, force: true });
  return code === 0;
}

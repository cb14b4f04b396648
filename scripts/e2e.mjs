// The tests in a real VS Code in a real browser. What they need is brought here first; the tests themselves are in client/test/e2e.
//   npm run e2e              all of them
//   npm run e2e -- hosts     only the files whose path contains "hosts"
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';
import { unzipSync } from 'fflate';
import { build } from './build.mjs';
import { chineseFonts, findChromium } from './lib/chromium.mjs';
import { DownloadError } from './lib/download.mjs';
import { outFolder, root } from './lib/paths.mjs';
import { runSuite } from './lib/tests.mjs';
import { findVSCode } from './lib/vscode.mjs';
import { packageExtension, vsix } from './package.mjs';

/** Where the tests leave their pictures. */
export const screenshots = join(outFolder, 'screenshots');

/**
 * @param {readonly string[]} [filters]
 * @returns {Promise<boolean>} whether every test passed, or was skipped where that is allowed
 */
export async function endToEnd(filters = []) {
  let place;
  try {
    place = await prepare();
  } catch (error) {
    if (!(error instanceof DownloadError) || process.env['CI'] === 'true') throw error;
    console.log(`- SKIPPED: the tests in a real VS Code, because a download failed: ${error.message}`);
    return true;
  }
  await rm(screenshots, { recursive: true, force: true });
  const env = { GOUJI_PLACE: JSON.stringify(place), GOUJI_LIST: '1' };
  return runSuite({
    name: 'e2e/tests',
    patterns: ['client/test/e2e/**/*.test.ts', 'client/test/package/**/*.test.ts'],
    filters,
    concurrency: 2,
    seconds: 180,
    env,
  });
}

/** Everything the tests start from; they get it as JSON in `GOUJI_PLACE`. */
async function prepare() {
  const fonts = await chineseFonts().catch((error) => {
    if (!(error instanceof DownloadError)) throw error;
    console.log(`- no Chinese font, so the pictures lack Chinese characters: ${error.message}`);
    return [];
  });
  const [vscode, chromium] = await Promise.all([findVSCode(), findChromium({ fonts })]);
  const folder = join(outFolder, 'e2e');
  await unpackExtension(join(folder, 'extension'));
  await bundleSuite(join(folder, 'suite'));
  return { vscode, chromium, vsix, extension: join(folder, 'extension'), suite: join(folder, 'suite'), screenshots };
}

/**
 * The extension as it ships, for the hosts that load a folder.
 * @param {string} folder
 */
async function unpackExtension(folder) {
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries(unzipSync(readFileSync(vsix)))) {
    const path = name.startsWith('extension/') ? join(folder, name.slice('extension/'.length)) : undefined;
    if (path === undefined || name.endsWith('/')) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/**
 * The one suite over VS Code's API, for the host in Node and for the one in a web worker.
 * @param {string} outdir
 */
async function bundleSuite(outdir) {
  await rm(outdir, { recursive: true, force: true });
  await bundle({
    absWorkingDir: root,
    entryPoints: ['client/test/e2e/suite/run.ts'],
    outfile: join(outdir, 'run.js'),
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // mocha's build for browsers counts as a module here, yet asks for CommonJS first and would take the place of our exports.
    define: { exports: 'undefined' },
    loader: { '.txt': 'text' },
    charset: 'utf8',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.env['GOUJI_BUILT'] === undefined) {
    await build();
    await packageExtension();
  }
  if (!(await endToEnd(process.argv.slice(2)))) process.exitCode = 1;
}

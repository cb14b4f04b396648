// Bundles the five programs that ship: two of the extension, two of the language server, one command line.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as bundle, context } from 'esbuild';
import { root } from './lib/paths.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** Maps are for us: they lie beside the bundles and no bundle names them, so what ships needs none. @type {BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: 'external',
  legalComments: 'none',
  charset: 'utf8',
  external: ['vscode'],
  logLevel: 'warning',
};
// VS Code's hosts and a bundled library that calls `require` want CommonJS.
/** @type {BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // A library's CommonJS copy may load its parts in ways that no bundler can follow (jsonc-parser's does).
  mainFields: ['module', 'main'],
  define: { 'import.meta.filename': '__filename', 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
};
/** What reads other people's files starts no program; the editor's client has to, it starts the server. @type {BuildOptions} */
const program = { ...node, alias: { child_process: './scripts/lib/nothing.cjs', 'node:child_process': './scripts/lib/nothing.cjs' } };
/** Starts sooner without what it hardly ever needs. @type {BuildOptions} */
const server = { ...program, alias: { ...program.alias, crypto: './scripts/lib/crypto.cjs' } };
/** @type {BuildOptions} */
const web = { ...common, platform: 'browser', target: 'es2022' };

/** @type {readonly BuildOptions[]} */
export const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'client/out/extension.js' },
  { ...web, format: 'cjs', entryPoints: ['client/src/browser.ts'], outfile: 'client/out/browser.js' },
  { ...server, entryPoints: ['server/src/node/main.ts'], outfile: 'server/out/server.js' },
  { ...web, format: 'iife', entryPoints: ['server/src/browser/main.ts'], outfile: 'server/out/browser.js' },
  { ...program, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/out/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

export async function build() {
  await Promise.all(bundles.map((options) => bundle(options)));
}

/** Builds again whenever a source changes, for the editor's build task. */
async function watch() {
  const plugin = {
    name: 'report',
    setup(/** @type {import('esbuild').PluginBuild} */ build) {
      build.onStart(() => console.log('build started'));
      build.onEnd((result) => console.log(`build finished, ${result.errors.length} errors`));
    },
  };
  for (const options of bundles) await (await context({ ...options, sourcemap: 'linked', minify: false, plugins: [plugin] })).watch();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--watch')) await watch();
  else {
    await build();
    for (const { outfile = '' } of bundles) console.log(`${outfile}  ${((await stat(join(root, outfile))).size / 1024).toFixed(0)} KB`);
  }
}

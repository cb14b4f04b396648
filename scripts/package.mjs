// Makes the one .vsix that is installed and published.
import { readFileSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { outFolder, root } from './lib/paths.mjs';
import { run } from './lib/process.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Where the packaged extension lies. */
export const vsix = join(outFolder, `${name}-${version}.vsix`);

/** Packages what `build` made. */
export async function packageExtension() {
  await mkdir(outFolder, { recursive: true });
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  // The bundles hold all they need; pictures of the README stay where it says.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
  const { code, output } = await run(process.execPath, [vsce, 'package', ...options], { cwd: root, quiet: true });
  if (code !== 0) throw new Error(output);
  return vsix;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build();
  await packageExtension();
  console.log(`${relative(process.cwd(), vsix)}  ${((await stat(vsix)).size / 1024).toFixed(0)} KB`);
}

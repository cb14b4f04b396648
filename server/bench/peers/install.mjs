// Fetches the programs that we compare with. They are no dependency of the project: they lie in the cache, and what can't be had is left out.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../../../scripts/lib/process.mjs';

/** Pinned, so that figures of two runs speak of the same programs; the newest that run on Node 20. */
const dependencies = {
  'autocorrect-node': '2.14.0',
  'markdown-it': '14.1.0',
  'markdownlint-cli2': '0.22.1',
  prettier: '3.10.1',
  textlint: '15.8.0',
  // No preset for Chinese can be had from npm any more; the one for the blanks between Chinese characters and Latin ones comes nearest.
  'textlint-rule-preset-ja-spacing': '3.0.3',
  'vscode-json-languageserver': '1.3.4',
  'vscode-langservers-extracted': '4.10.0',
  'vscode-markdown-languageserver': '0.3.0',
  'yaml-language-server': '1.25.0',
  zhlint: '0.8.2',
};

/** @param {string} folder @returns {Promise<boolean>} */
export async function installPeers(folder) {
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const path = join(folder, 'package.json');
  const installed = await readFile(join(folder, 'installed'), 'utf8').catch(() => '');
  if (installed === manifest) return true;
  await writeFile(path, manifest);
  const { code, output } = await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, quiet: true });
  if (code !== 0) console.log(output);
  else await writeFile(join(folder, 'installed'), manifest);
  return code === 0;
}

// Writes THIRD-PARTY.md: what the bundles hold of others, with the licences under which they hold it.
//   npm run licences            writes it
//   npm run licences -- --check   only tells whether it is out of date
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundles } from './build.mjs';
import { root } from './lib/paths.mjs';

const FILE = 'THIRD-PARTY.md';

/** The packages of which anything at all is in a bundle, by folder: with the bundles. @returns {Promise<Map<string, Set<string>>>} */
async function bundled() {
  const found = new Map();
  for (const options of bundles) {
    const { metafile } = await build({ ...options, metafile: true, write: false, sourcemap: false });
    for (const { inputs } of Object.values(metafile?.outputs ?? {})) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
        if (folder === undefined || bytesInOutput === 0) continue;
        const where = found.get(folder) ?? new Set();
        found.set(folder, where.add(options.outfile));
      }
    }
  }
  return found;
}

/** Their licence as it lies beside them. @param {string} folder */
async function licenceText(folder) {
  const name = (await readdir(join(root, folder))).find((file) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(file));
  if (name === undefined) throw new Error(`${folder} has no licence file`);
  return (await readFile(join(root, folder, name), 'utf8')).replaceAll('\r\n', '\n').trim();
}

/** What the file should hold. */
export async function licences() {
  const packages = [];
  for (const [folder, where] of await bundled()) {
    const { name, version, license, homepage, repository } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const url = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
    packages.push({
      name,
      version,
      license,
      url: url.replace(/^git\+/, '').replace(/\.git$/, ''),
      where: [...where].sort(),
      text: await licenceText(folder),
    });
  }
  packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const rows = packages.map(
    ({ name, version, license, where }) => `| ${name} | ${version} | ${license} | ${where.map((path) => `\`${path}\``).join(', ')} |`,
  );
  const texts = packages.map(({ name, version, url, text }) => `## ${name} ${version}\n\n${url}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return [
    '# 第三方软件许可 · Third-party licences',
    '',
    '勾稽的程序里包含下列软件（由 `npm run licences` 按实际打包的内容生成）。',
    'What the programs of Gouji hold of others, made by `npm run licences` from what is bundled in fact.',
    '',
    '| package | version | licence | in |',
    '|---|---|---|---|',
    ...rows,
    '',
    ...texts,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const content = await licences();
  const path = join(root, FILE);
  if (!process.argv.includes('--check')) await writeFile(path, content);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== content) {
    console.log(`${FILE} is out of date: npm run licences`);
    process.exitCode = 1;
  }
}

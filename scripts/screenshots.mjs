// Takes the pictures of the README and the walkthrough anew: runs the stories, then takes over what they left.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setup } from './setup.mjs';

/** What the documentation shows of the stories' pictures. */
const inDocumentation = [
  'findings',
  'recomputed',
  'preview',
  'english',
  'suspect-light',
  'suspect-dark',
  'suspect-contrast',
  'folder',
  'newReport',
];
/** What the walkthrough shows; it ships, so it is small. */
const inWalkthrough = ['suspect-detail-light', 'suspect-detail-dark', 'suspect-detail-contrast'];

await setup();
const [{ build }, { packageExtension }, { endToEnd, screenshots }, { root }, { withPalette }] = await Promise.all([
  import('./build.mjs'),
  import('./package.mjs'),
  import('./e2e.mjs'),
  import('./lib/paths.mjs'),
  import('./lib/png.mjs'),
]);

/** @param {string} name @param {string} target */
async function take(name, target) {
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, withPalette(await readFile(join(screenshots, `${name}.png`))));
}

await build();
await packageExtension();
if (await endToEnd(['stories', 'morning'])) {
  for (const name of inDocumentation) await take(name, join(root, 'docs', 'images', `${name}.png`));
  for (const name of inWalkthrough) await take(name, join(root, 'client', 'media', 'walkthrough', `${name}.png`));
} else process.exitCode = 1;

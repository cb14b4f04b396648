// Takes the pictures of the README anew: runs the stories, then copies what they left to docs/images.
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setup } from './setup.mjs';

/** The stories' pictures that the documentation shows. */
const shown = ['findings', 'recomputed', 'preview', 'english'];

await setup();
const [{ build }, { packageExtension }, { endToEnd, screenshots }, { root }] = await Promise.all([
  import('./build.mjs'),
  import('./package.mjs'),
  import('./e2e.mjs'),
  import('./lib/paths.mjs'),
]);
await build();
await packageExtension();
if (await endToEnd(['stories'])) {
  const folder = join(root, 'docs', 'images');
  await mkdir(folder, { recursive: true });
  for (const name of shown) await copyFile(join(screenshots, `${name}.png`), join(folder, `${name}.png`));
} else process.exitCode = 1;

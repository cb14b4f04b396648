// Brings programs that are too big for everyone's node_modules from the npm registry into the shared cache: each pinned to one version
// and one checksum, unpacked beside its final place and moved there whole. Nothing of theirs runs. Built-in modules only.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './paths.mjs';
import { npm, run } from './process.mjs';

/**
 * @typedef {object} Pinned
 * @property {string} name
 * @property {string} version
 * @property {string} integrity the registry's checksum of the tarball
 * @property {readonly string[]} members what is taken out of the tarball
 * @property {(folder: string) => Promise<void>} [prepare] the work that is done once, before the folder counts as complete
 */

/** Something that would have to come over the network did not. */
export class DownloadError extends Error {}

/**
 * @param {Pinned} pinned
 * @returns {Promise<string>} the folder that holds the unpacked package
 */
export async function download({ name, version, integrity, members, prepare }) {
  const id = `${name.replace(/^@/, '').replace('/', '-')}-${version}`;
  const folder = join(cacheFolder, id);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, `${id}.part-`));
  try {
    const { code, output } = await npm(['pack', `${name}@${version}`, '--silent', '--ignore-scripts', '--prefer-offline'], {
      cwd: work,
      quiet: true,
    });
    const tarball = (await readdir(work)).find((file) => file.endsWith('.tgz'));
    if (code !== 0 || tarball === undefined) throw new DownloadError(`${name}@${version}: ${lastLine(output)}`);
    const path = join(work, tarball);
    const got = `sha512-${createHash('sha512')
      .update(await readFile(path))
      .digest('base64')}`;
    if (got !== integrity) throw new Error(`${name}@${version} is not what was pinned: ${got}`);
    await unpack(path, work, ['--strip-components=1', ...members.map((member) => `package/${member}`)]);
    await rm(path);
    await prepare?.(work);
    // Another run may have been faster; its folder is as good as ours.
    await rename(work, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string} tarball
 * @param {string} folder
 * @param {readonly string[]} [options]
 */
export async function unpack(tarball, folder, options = []) {
  const { code, output } = await run('tar', ['-xf', tarball, '-C', folder, ...options], { quiet: true });
  if (code !== 0) throw new Error(`${tarball}: ${output}`);
}

/** @param {string} output */
function lastLine(output) {
  return output.trim().split('\n').at(-1) || 'npm could not download it';
}

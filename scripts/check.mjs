// Types, lint and format of everything, in one command. `--write` repairs what the linter can repair.
import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/paths.mjs';
import { run } from './lib/process.mjs';

/** One compiler run a part: each part has its own globals, and so its own tsconfig.json. */
async function projects() {
  const found = [];
  for (const folder of ['client', 'server', 'scripts']) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.name === 'tsconfig.json') found.push(relative(root, join(entry.parentPath ?? entry.path, entry.name)));
    }
  }
  return found.sort();
}

/** @returns {Promise<boolean>} whether all is well */
export async function check({ write = false } = {}) {
  const tool = (/** @type {string} */ path) => join(root, 'node_modules', ...path.split('/'));
  const work = [
    { name: 'biome', args: [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', ...(write ? ['--write'] : []), '.'] },
    ...(await projects()).map((project) => ({ name: project, args: [tool('typescript/bin/tsc'), '--project', project] })),
  ];
  const failed = [];
  const worker = async () => {
    for (let job = work.shift(); job; job = work.shift()) {
      const { code, output } = await run(process.execPath, job.args, { cwd: root, quiet: true });
      if (code === 0) continue;
      failed.push(job.name);
      console.log(`${output.trimEnd()}\n✖ ${job.name}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return failed.length === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !(await check({ write: process.argv.includes('--write') })))
  process.exitCode = 1;

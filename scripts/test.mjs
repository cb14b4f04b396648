// npm test: everything that must hold, from the compiler to a real editor in a real browser. A part whose download fails is skipped in one
// clear line; with CI=true nothing may be skipped.

import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { run, step } from './lib/process.mjs';
import { setup } from './setup.mjs';

await setup();
const [{ build }, { check }, { unit }, { packageExtension }] = await Promise.all([
  import('./build.mjs'),
  import('./check.mjs'),
  import('./unit.mjs'),
  import('./package.mjs'),
]);

await step('build and package', async () => {
  await build();
  await packageExtension();
});
// An editor waits more than it works: its tests run beside the others, and what they say is printed behind.
const editor = run(process.execPath, [join(root, 'scripts/e2e.mjs')], {
  cwd: root,
  env: { ...process.env, GOUJI_BUILT: '1' },
  quiet: true,
});

/** @type {readonly (readonly [string, () => Promise<boolean>])[]} */
const parts = [
  ['types, lint and format', () => check()],
  ['unit and property tests, command line, server over stdio', () => unit()],
  [
    'the packaged extension in a real VS Code in a real browser (begun with the others)',
    async () => {
      const { code, output } = await editor;
      process.stdout.write(output);
      return code === 0;
    },
  ],
];
const failed = [];
for (const [title, part] of parts) {
  // One part that breaks must not hide what the others would say.
  const passed = await step(title, part).catch((error) => {
    console.log(error instanceof Error ? error.message : error);
    return false;
  });
  if (!passed) failed.push(title);
}
console.log(failed.length === 0 ? '✔ npm test' : `✖ npm test: ${failed.join('; ')}`);
if (failed.length > 0) process.exitCode = 1;

// npm test: everything that must hold, from the compiler to a real editor in a real browser. A part whose download fails is skipped in one
// clear line; with CI=true nothing may be skipped.

import { step } from './lib/process.mjs';
import { setup } from './setup.mjs';

await setup();
const [{ build }, { check }, { unit }, { packageExtension }, { endToEnd }] = await Promise.all([
  import('./build.mjs'),
  import('./check.mjs'),
  import('./unit.mjs'),
  import('./package.mjs'),
  import('./e2e.mjs'),
]);

/** @type {readonly (readonly [string, () => Promise<boolean>])[]} */
const parts = [
  ['types, lint and format', () => check()],
  ['unit and property tests, command line, server over stdio', () => unit()],
  ['the packaged extension in a real VS Code in a real browser', () => endToEnd()],
];

await step('build and package', async () => {
  await build();
  await packageExtension();
});
const failed = [];
for (const [title, part] of parts) {
  const passed = await step(title, part);
  if (!passed) failed.push(title);
}
if (failed.length > 0) {
  console.log(`✖ npm test failed: ${failed.join('; ')}`);
  process.exitCode = 1;
}

// The unit suite: everything that needs no editor.
//   npm run unit               all of it
//   npm run unit -- number     only the files whose path contains "number"
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { runSuite } from './lib/tests.mjs';

/** @param {readonly string[]} filters */
export function unit(filters = []) {
  return runSuite({ name: 'unit', patterns: ['server/test/**/*.test.ts', 'client/test/unit/**/*.test.ts'], filters });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // The tests of the server and of the command line start what was built: never last hour's. The others can run without.
  const built = await build().then(
    () => true,
    () => false,
  );
  if (!(await unit(process.argv.slice(2))) || !built) process.exitCode = 1;
}

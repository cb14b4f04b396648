// What VS Code loads as `extensionTestsPath`, in every host: runs the suite with mocha and hands the results over.
export interface Result {
  readonly title: string;
  /** Why the test failed; absent when it passed. */
  readonly error?: string;
}

// mocha's build for browsers serves every host; it looks at the page's address, and a host has no page.
(globalThis as { location?: unknown }).location ??= { search: '' };
require('mocha/mocha.js');
mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
require('./suite.ts');
require('./files.ts');

export function run(): Promise<void> {
  const results: Result[] = [];
  return new Promise((resolve, reject) => {
    mocha
      .run(() => {
        fetch(address(), { method: 'POST', body: JSON.stringify(results) }).then(() => resolve(), reject);
      })
      .on('pass', (test) => results.push({ title: test.titlePath().join(' › ') }))
      .on('fail', (test, error: Error) => results.push({ title: test.titlePath().join(' › '), error: error.stack ?? error.message }));
  });
}

function address(): string {
  const host = globalThis as { GOUJI_RESULTS?: string; process?: NodeJS.Process };
  return host.GOUJI_RESULTS ?? host.process?.env['GOUJI_RESULTS'] ?? '';
}

// What the packaged extension holds: this list and nothing else.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { place } from '../e2e/place.ts';

const expected = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:readme\.md|changelog\.md|LICENSE\.txt|THIRD-PARTY\.md)$/,
  /^extension\/package(?:\.nls(?:\.[a-z-]+)?)?\.json$/,
  /^extension\/(?:client\/out\/(?:extension|browser)|server\/out\/(?:server|browser))\.js$/,
  /^extension\/client\/media\/[\w/-]+\.(?:png|svg|md)$/,
  /^extension\/syntaxes\/(?:disclosure-report\.tmLanguage|language-configuration)\.json$/,
  /^extension\/l10n\/bundle\.l10n(?:\.[a-z-]+)?\.json$/,
  /^extension\/server\/schemas\/gouji(-ignore)?\.schema\.json$/,
  /^extension\/docs\/rules\/(?:en\/)?(?:[a-z-]+|README)\.md$/,
];

const files = Object.keys(unzipSync(readFileSync(place.vsix)));

test('the .vsix holds only what is meant to ship', () => {
  assert.deepEqual(
    files.filter((file) => !expected.some((pattern) => pattern.test(file))),
    [],
  );
});

test('the .vsix holds everything that the manifest names', () => {
  const manifest = readFileSync(`${place.extension}/package.json`, 'utf8');
  const named = [...manifest.matchAll(/"(\.\/[^"*]+|client\/media\/[^"]+)"/g)].map(([, path = '']) => path.replace(/^\.\//, ''));
  const missing = named.filter((path) => statSync(`${place.extension}/${path}`, { throwIfNoEntry: false }) === undefined);
  assert.deepEqual(
    missing.filter((path) => !path.startsWith('server/out/cli')),
    [],
  );
});

test('the .vsix stays under 1 MB', () => {
  assert(statSync(place.vsix).size < 1_000_000, `${statSync(place.vsix).size} bytes`);
});

test('no bundle names a source map', () => {
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    assert(!readFileSync(`${place.extension}/${file.replace('extension/', '')}`, 'utf8').includes('sourceMappingURL'), file);
  }
});

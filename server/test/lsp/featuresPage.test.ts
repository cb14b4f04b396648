/** Holds docs/features.md to the server and to the tests. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { richEditor, startClient } from './testClient.ts';

const root = process.env['GOUJI_ROOT'] ?? '.';
const page = readFileSync(join(root, 'docs/features.md'), 'utf8');

test('every test that docs/features.md names exists', () => {
  const named = [...page.matchAll(/`([a-z]+\/\w+\.test\.ts)` › (.+) \|$/gmu)];
  assert.ok(named.length > 30);
  for (const [, file = '', name = ''] of named) {
    assert.ok(readFileSync(join(root, 'server/test', file), 'utf8').includes(`'${name}'`), `${file}: no test “${name}”`);
  }
});

test('every capability of the server stands in docs/features.md', async () => {
  const client = await startClient({ capabilities: richEditor });
  const { capabilities } = client.initialized;
  await client.stop();
  const providers = Object.keys(capabilities).filter((name) => name.endsWith('Provider'));
  assert.ok(providers.length > 12);
  const names: Readonly<Record<string, string>> = {
    documentFormattingProvider: 'textDocument/formatting',
    documentRangeFormattingProvider: 'textDocument/rangeFormatting',
    documentOnTypeFormattingProvider: 'onTypeFormatting',
    workspaceSymbolProvider: 'workspace/symbol',
    executeCommandProvider: 'workspace/executeCommand',
  };
  for (const provider of providers) {
    const name = names[provider] ?? `textDocument/${provider.replace('Provider', '')}`;
    assert.ok(page.includes(name), `${provider} is not listed`);
  }
});

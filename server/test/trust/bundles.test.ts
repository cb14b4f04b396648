/** What ships is looked at as it ships: no text becomes code, no program is started, nothing speaks to a network, and only named parts of Node are used. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type AnyNode, parse } from 'acorn';
import { walk } from '../../fuzz/expressions.ts';

const root = process.env['GOUJI_ROOT'] ?? process.cwd();

const files = ['crypto', 'fs', 'os', 'path', 'url', 'util'];

/** Modules that each bundle may ask its host for. */
const bundles: Readonly<Record<string, readonly string[]>> = {
  // `net`: the protocol library's transports `--socket` and `--pipe`, which only the client that starts the server can ask for.
  'server/out/server.js': [...files, 'net'],
  // The same for `gouji lsp`. `worker_threads`: `--jobs`.
  'server/out/cli.js': [
    ...files,
    'net',
    'buffer',
    'events',
    'module',
    'process',
    'stream',
    'stream/promises',
    'string_decoder',
    'worker_threads',
  ],
  // `child_process`: VS Code's own library starts our server with it, and nothing else.
  'client/out/extension.js': [...files, 'net', 'child_process', 'readline', 'vscode'],
  'client/out/browser.js': ['vscode'],
  'server/out/browser.js': [],
};

/** Names that lead out of the program, and members of the global object that do. */
const forbidden: ReadonlySet<string> = new Set([
  'eval',
  'Function',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'importScripts',
  'sendBeacon',
]);

/** Hosts whose addresses are names: of formats, and of pages that a message points to. */
const harmless: ReadonlySet<string> = new Set(['www.w3.org', 'www.ibm.com', 'json.schemastore.org', 'example.org', 'github.com']);

for (const [path, allowed] of Object.entries(bundles)) {
  describe(path, () => {
    const code = readFileSync(join(root, path), 'utf8');
    const nodes = [...walk(parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowHashBang: true }))];

    test('asks for named modules only, each by a name that stands there', () => {
      const asked = nodes.flatMap((node) => {
        if (node.type === 'ImportExpression') return [named(node.source)];
        const isRequire = node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
        return isRequire ? [named(node.arguments[0])] : [];
      });
      assert.deepEqual([...new Set(asked)].filter((name) => !allowed.includes(name.replace(/^node:/u, ''))).sort(), []);
    });

    test('makes no code of text and calls nobody', () => {
      const found = nodes.flatMap((node) => {
        if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
        const { callee } = node;
        if (callee.type === 'Identifier' && forbidden.has(callee.name)) return [callee.name];
        if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && forbidden.has(callee.property.name))
          return [callee.property.name];
        // A timer that is given a text would run it.
        const timed =
          callee.type === 'Identifier' && /^set(?:Timeout|Interval)$/u.test(callee.name) && node.arguments[0]?.type === 'Literal';
        return timed ? [callee.name] : [];
      });
      assert.deepEqual(found, []);
    });

    test('names no address on a network but those of documentation and formats', () => {
      const addresses = nodes.flatMap((node) =>
        node.type === 'Literal' && typeof node.value === 'string'
          ? (node.value.match(/\b(?:https?|wss?|ftp):\/\/[^\s"'<>)]+/gu) ?? [])
          : [],
      );
      const strange = addresses.filter((address) => !harmless.has(new URL(address).hostname));
      assert.deepEqual([...new Set(strange)], []);
    });
  });
}

test('what is looked for would be found', () => {
  const names = (code: string): string[] =>
    [...walk(parse(code, { ecmaVersion: 'latest' }))].flatMap((node) =>
      node.type === 'Identifier' && forbidden.has(node.name) ? [node.name] : [],
    );
  assert.deepEqual(names('const f = new Function("return 1"); eval(f); globalThis.fetch("x")'), ['Function', 'eval', 'fetch']);
});

function named(node: AnyNode | undefined): string {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : '(a name that is computed)';
}

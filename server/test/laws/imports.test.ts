/** Law 1 and the directions of the data: who may know whom. */

import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { type Source, sourcesIn } from './sources.ts';

const target = ({ path }: Source, specifier: string): string => posix.normalize(posix.join(posix.dirname(path), specifier));

const core = sourcesIn('server/src/core');

test('core imports nothing outside core', () => {
  assert.ok(core.length > 50, 'the sources are found');
  for (const source of core) {
    for (const specifier of source.imports) {
      assert.ok(
        specifier.startsWith('.') && target(source, specifier).startsWith('server/src/core/'),
        `${source.path} imports ${specifier}`,
      );
      assert.ok(specifier.endsWith('.ts'), `${source.path} imports ${specifier} without its ending`);
    }
  }
});

/** What each part of core may know besides itself. What isn't named may know nothing. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  text: [],
  number: [],
  form: ['number'],
  messages: [],
  read: ['text', 'number', 'form'],
  narrative: ['text', 'number', 'form', 'read'],
  sums: ['text', 'number', 'form', 'read'],
  format: ['text', 'number', 'form', 'read', 'sums', 'messages'],
  rules: ['text', 'number', 'form', 'read', 'narrative', 'sums', 'format', 'messages'],
};

const partOf = (path: string): string => /^server\/src\/core\/([^/]+)\//u.exec(path)?.[1] ?? '';

test('the data goes one way: text → read → sums → rules → analyze → views', () => {
  for (const source of core) {
    const part = partOf(source.path);
    for (const specifier of source.imports) {
      const known = partOf(target(source, specifier));
      if (known === part) continue;
      const allowed = part === '' ? known !== 'views' : part === 'views' || (known !== '' && mayKnow[part]?.includes(known));
      assert.ok(allowed, `${source.path} must not know ${specifier}`);
    }
  }
});

test('no rule knows another rule', () => {
  const rules = new Set(core.filter(isRule).map(({ path }) => path));
  for (const source of core.filter(isRule)) {
    for (const specifier of source.imports) assert.ok(!rules.has(target(source, specifier)), `${source.path} imports ${specifier}`);
  }
});

const isRule = ({ path, text }: Source): boolean => partOf(path) === 'rules' && /^export const \w+: Rule = \{/mu.test(text);

test('no rule and no view names a single table', () => {
  for (const { path, text } of core.filter(({ path }) => ['rules', 'views'].includes(partOf(path)))) {
    // Examples are data: they may name any cell.
    const code = text.replace(/ {2}examples: \{.*?^ {2}\},$/msu, '').replace(/^const \w+ = .*?;$/gmsu, '');
    assert.doesNotMatch(code, /(?:key|table|form\.key) === '(?:disclosure|requests|reviews)'/u, path);
  }
});

test('only `lsp` knows the protocol, only `node`, `cli` and `browser` their hosts', () => {
  for (const source of sourcesIn('server/src').filter(({ path }) => !path.startsWith('server/src/core/'))) {
    const [, , part] = source.path.split('/');
    for (const specifier of source.imports) {
      if (specifier === 'vscode') assert.fail(`${source.path} knows vscode`);
      if (specifier.startsWith('node:')) assert.ok(part === 'node' || part === 'cli', `${source.path} imports ${specifier}`);
      const known = specifier.startsWith('.') ? target(source, specifier).split('/')[2] : '';
      if (part === 'lsp') assert.ok(known === '' || known === 'lsp' || known === 'core', `${source.path} imports ${specifier}`);
    }
  }
});

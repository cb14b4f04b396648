/** Law 10: the registry, the files, the documentation and the manifest name the same rules. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { allRules } from '../../src/core/rules/allRules.ts';
import { root, sourcesIn } from './sources.ts';

const ids = allRules.map(({ id }) => id);

/** Others rely on these names (design, "What the outside may rely on"). */
const fixedNames =
  'section-missing section-order section-duplicate table-missing row-missing row-duplicate row-uncertain cell-not-number cell-negative cell-blank row-total results-total balance case-total edition-mismatch label-variant text-mismatch text-contradiction stale-year';

test('each rule is a file of its name, and each file of a rule is registered', () => {
  const files = sourcesIn('server/src/core/rules').filter(({ text }) => /^export const \w+: (?:Text)?Rule = \{/mu.test(text));
  const written = files.map(({ path, text }) => {
    const id = /^ {2}id: '([^']+)'/mu.exec(text)?.[1] ?? '';
    assert.equal(basename(path, '.ts'), id);
    return id;
  });
  assert.deepEqual([...ids].sort(), written.sort());
  assert.equal(new Set(ids).size, ids.length, 'a name occurs once');
});

test('names are kebab-case, and those that others rely on exist', () => {
  for (const id of ids) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/u);
  for (const id of fixedNames.split(' ')) assert.ok(ids.includes(id), `${id} is missing`);
});

test('every rule is documented in both languages, without a full stop in its title', () => {
  for (const { id, docs } of allRules) {
    for (const language of ['zh-CN', 'en'] as const) {
      const { title, what, why, repair, source } = docs[language];
      for (const text of [title, what, why, repair, source]) assert.notEqual(text.trim(), '', `${id}, ${language}`);
      assert.doesNotMatch(title, /[。.]$/u, `${id}, ${language}`);
    }
    assert.match(docs['zh-CN'].what, /\p{Script=Han}/u, id);
  }
});

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;

test('the manifest offers every rule to the settings, and no other', () => {
  const configuration = [(manifest['contributes'] as { configuration?: unknown }).configuration].flat() as {
    properties?: Record<string, { properties?: object }>;
  }[];
  const offered = configuration.flatMap(({ properties }) => Object.keys(properties?.['gouji.rules']?.properties ?? {}));
  assert.deepEqual(offered.sort(), [...ids].sort());
});

const pages = join(root, 'docs', 'rules');

test('every rule has its page in both languages', () => {
  for (const id of ids)
    assert.ok(existsSync(join(pages, `${id}.md`)) || existsSync(join(pages, 'zh-CN', `${id}.md`)), `docs/rules/${id}.md`);
});

const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('README lists every rule, and no other', () => {
  const listed = Array.from(readme.matchAll(/\[`([a-z-]+)`\]\(docs\/rules\//gu), ([, id]) => id);
  assert.deepEqual([...new Set(listed)].sort(), [...ids].sort());
});

/** What is made from the rules is what stands in the repository. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogue } from '../../src/core/messages/catalogue.ts';
import { allRules } from '../../src/core/rules/allRules.ts';
import { rulePage } from '../../src/core/rules/page.ts';

const root = process.env['GOUJI_ROOT'] ?? process.cwd();

test('rule pages, README, manifest and schemas are up to date; else: npm run generate', () => {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/generate.mjs'), '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

test('every rule has a page in both languages, without marks', () => {
  for (const { id } of allRules) {
    for (const language of ['zh-CN', 'en'] as const) {
      const page = rulePage(id, language);
      assert.ok(page?.title, id);
      assert.doesNotMatch(page.markdown, /[⟦⟧]/u, id);
      assert.match(page.markdown, /```text\n[^`]/u, `${id} shows an example`);
    }
  }
  assert.equal(rulePage('no-such-rule', 'en'), undefined);
});

test('every sentence says the same values in both languages ', () => {
  const values = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort();
  for (const [key, sentence] of Object.entries(catalogue)) {
    assert.deepEqual(new Set(values(sentence['zh-CN'])), new Set(values(sentence.en)), key);
  }
});

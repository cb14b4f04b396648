/** Whole reports: the correct ones give no finding at all, the marked ones just what is marked, in every form of line end. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import { assertLaws, check } from '../check.ts';
import { readMarks } from '../marks.ts';

const fixtures = join(process.env['GOUJI_ROOT'] ?? '.', 'test-fixtures');

const read = (folder: string): { name: string; text: string }[] =>
  readdirSync(join(fixtures, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, text: readFileSync(join(fixtures, folder, name), 'utf8') }));

const asWindows = (text: string): string => text.replaceAll('\n', '\r\n');

for (const { name, text } of read('correct')) {
  test(`${name} is correct: no finding at all`, () => {
    for (const version of [text, asWindows(text)]) {
      const { findings, reports } = analyze(version);
      assert.deepEqual(findings, []);
      assert.ok(reports[0]?.sums.results.every(({ state }) => state === 'holds'));
    }
  });
}

for (const { name, text } of read('marked')) {
  test(`${name} gives what is marked`, () => {
    check(text);
    check(asWindows(text));
  });
}

for (const { name, text } of read('samples')) {
  test(`the sample ${name} shows findings, and the laws hold`, () => {
    assert.deepEqual(readMarks(text).marks, []);
    const analysis = analyze(text);
    assert.ok(analysis.findings.length > 0);
    assertLaws(text, analysis);
  });
}

test('every message of every fixture is complete in both languages', () => {
  for (const { text } of ['correct', 'marked', 'samples'].flatMap(read)) {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const { message, related = [], fixes = [] } of analyze(readMarks(text).text, { language }).findings) {
        for (const sentence of [message, ...related.map((one) => one.message), ...fixes.map((one) => one.title)]) {
          assert.doesNotMatch(sentence, /\{\w+\}|undefined|NaN|\[object/u);
          assert.notEqual(sentence.trim(), '');
        }
      }
    }
  }
});

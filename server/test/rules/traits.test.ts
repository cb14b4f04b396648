/** A rule that isn't asked would have found nothing: what it says of where it can find anything is true on every example and fixture. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sayIn } from '../../src/core/messages/say.ts';
import { readNarrative } from '../../src/core/narrative/narrative.ts';
import { readText } from '../../src/core/read/document.ts';
import { registry } from '../../src/core/rules/registry.ts';
import { ANY, traitsOf } from '../../src/core/rules/shared/traits.ts';
import { unusualIn } from '../../src/core/rules/shared/unusual.ts';
import type { RuleContext } from '../../src/core/rules/types.ts';
import { evaluateSums } from '../../src/core/sums/evaluate.ts';
import { findSuspects } from '../../src/core/sums/suspects.ts';
import { readMarks } from '../marks.ts';

const folder = join(process.env['GOUJI_ROOT'] ?? '.', 'test-fixtures', 'marked');

function* texts(): Generator<string> {
  for (const rule of registry) {
    const { good, bad } = rule.examples();
    for (const text of [...good, ...bad]) yield readMarks(text).text;
  }
  for (const name of readdirSync(folder)) if (name.endsWith('.txt')) yield readMarks(readFileSync(join(folder, name), 'utf8')).text;
}

function* contextsOf(text: string): Generator<RuleContext> {
  const { document, plain } = readText(text);
  for (const report of document.reports) {
    const sums = evaluateSums(report);
    const suspects = findSuspects(report, sums);
    yield { text: plain, report, sums, suspects, ...readNarrative(plain, report), say: sayIn('zh-CN'), unusual: unusualIn(report) };
  }
}

test('a rule finds nothing in a report without its traits and signs', () => {
  const passedOver = new Set<string>();
  for (const text of texts()) {
    for (const context of contextsOf(text)) {
      const traits = traitsOf(context);
      const found = context.statements.prose.signs;
      for (const { id, editions, where = ANY, signs = 0, check } of registry) {
        if ((where & traits) !== 0 && (signs & ~found) === 0) continue;
        passedOver.add(id);
        if (editions?.includes(context.report.edition.id) !== false) assert.deepEqual([...check(context)], [], id);
      }
    }
  }
  const withTraits = registry.filter(({ where, signs }) => where !== undefined || signs !== undefined);
  assert.deepEqual([...passedOver].sort(), withTraits.map(({ id }) => id).sort());
});

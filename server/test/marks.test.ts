import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarks } from './marks.ts';

test('marks stand side by side, inside each other, and on nothing', () => {
  const { text, marks } = readMarks('甲⟦乙⟦丙⟧{inner}⟧{one}{two}丁⟦⟧{empty}');
  assert.equal(text, '甲乙丙丁');
  assert.deepEqual(
    marks.map(({ label, span }) => [label, span.start, span.end]),
    [
      ['one', 1, 3],
      ['two', 1, 3],
      ['inner', 2, 3],
      ['empty', 4, 4],
    ],
  );
});

test('a mark that never ends or never began is told', () => {
  assert.throws(() => readMarks('⟦12'));
  assert.throws(() => readMarks('12⟧{x}'));
  assert.throws(() => readMarks('⟦12⟧'));
});

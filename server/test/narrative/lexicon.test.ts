/** The signs by which a sentence is passed over hold for every word of the lexicon: or a word added later would not be found. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signs, type Tag, words } from '../../src/core/narrative/lexicon.ts';
import { taken } from '../../src/core/narrative/signs.ts';
// Whoever has a sign.
import '../../src/core/analyze.ts';

const holdsOne = (word: string, characters: string): boolean => [...characters].some((character) => word.includes(character));

const holdsPair = (word: string, [firsts, seconds]: readonly [string, string]): boolean =>
  [...word].some((character, at) => at > 0 && firsts.includes(word.charAt(at - 1)) && seconds.includes(character));

const wordsOf = (...tags: readonly Tag[]): string[] => words.filter(([, tag]) => tags.includes(tag)).map(([word]) => word);

function assertHolds(concerned: readonly string[], holds: (word: string) => boolean): void {
  assert.ok(concerned.length > 0);
  assert.deepEqual(
    concerned.filter((word) => !holds(word)),
    [],
  );
}

test('every word that denies holds its sign', () => {
  assertHolds(wordsOf('none', 'all'), (word) => holdsOne(word, signs.denial));
});

test('every word that is fee holds its sign', () => {
  assertHolds(wordsOf('fee'), (word) => holdsPair(word, signs.fee));
});

test('every word without which nothing is counted or denied holds a sign', () => {
  const topic = /^(?:request|application|carried|review|litigation|normative|regulation)|^(?:result|applicant):/u;
  const concerned = words.filter(([, tag]) => topic.test(tag)).map(([word]) => word);
  assertHolds(concerned, (word) => holdsPair(word, signs.topic) || holdsPair(word, signs.carried));
});

test('there is room for every sign', () => {
  const { bits, kinds } = taken();
  assert.ok(bits <= 32, `${bits} bits`);
  assert.ok(kinds <= 256, `${kinds} kinds`);
});

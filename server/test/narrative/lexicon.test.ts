/** The signs by which a sentence is passed over hold for every word of the lexicon: or a word added later would not be found. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finished, signs, type Tag, words } from '../../src/core/narrative/lexicon.ts';

const holdsOne = (word: string, characters: string): boolean => [...characters].some((character) => word.includes(character));

const tagged: Readonly<Record<'none' | 'denied' | 'all' | 'fee', readonly Tag[]>> = {
  none: ['none'],
  denied: ['request', 'application', 'review', 'litigation', 'carriedIn', 'carriedOut'],
  all: ['all'],
  fee: ['fee'],
};

for (const [sign, tags] of Object.entries(tagged) as [keyof typeof tagged, readonly Tag[]][]) {
  test(`every word that is ${sign} holds its sign`, () => {
    const concerned = words.filter(([, tag]) => tags.includes(tag)).map(([word]) => word);
    assert.ok(concerned.length > 0);
    assert.deepEqual(
      concerned.filter((word) => !holdsOne(word, signs[sign])),
      [],
    );
  });
}

for (const sign of ['handled', 'finished'] as const)
  test('every word that says that all is finished holds its signs', () => {
    assert.deepEqual(
      [...finished].filter((word) => !holdsOne(word, signs[sign])),
      [],
    );
  });

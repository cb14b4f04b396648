/** Law 9: no regular expression backtracks. Each is looked at by a linter, and each is timed on texts that are made to vex it. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { analyse } from 'scslre';
import { type Expression, expressions } from '../../fuzz/expressions.ts';

const all = expressions();

test('the expressions are found', () => assert.ok(all.length > 100, String(all.length)));

test('the linter finds none whose time grows faster than the text', () => {
  const bad = all.flatMap((expression) => reports(expression).map((kind) => `${kind}: ${expression.name}`));
  assert.deepEqual(bad, []);
});

test('the linter would find one', () => {
  assert.ok(reports({ name: '', source: '\\s*\\n\\s*', flags: 'gu' }).length > 0);
  assert.ok(reports({ name: '', source: '(a+)+$', flags: 'u' }).length > 0);
});

test('on texts made to vex it, each takes time in proportion', () => {
  const slow: string[] = [];
  for (const expression of all) {
    for (const piece of vexing(expression)) {
      const cost = timeOf(expression, piece);
      if (cost > MOST) slow.push(`${cost.toFixed(0)} ms on ${JSON.stringify(piece)} many times: ${expression.name}`);
    }
  }
  assert.deepEqual(slow, []);
});

test('the clock would tell', () => {
  assert.ok(timeOf({ name: '', source: '\\s*\\n\\s*x', flags: 'gu' }, ' ') > MOST);
});

function reports({ source, flags }: Expression): string[] {
  return analyse({ source, flags }, { assumeRejectingSuffix: false }).reports.map(({ type, exponential }) =>
    exponential ? `exponential ${type}` : type,
  );
}

const LENGTH = 20_000;
/** Milliseconds. In proportion: less than one. With the square of the length: hundreds. */
const MOST = 60;

/** The quickest of some: the machine may be busy. */
function timeOf({ source, flags }: Expression, piece: string): number {
  const text = `${piece.repeat(Math.ceil(LENGTH / piece.length))}\u0001`;
  const expression = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4 && best > MOST / 4; attempt += 1) {
    const start = performance.now();
    text.replace(expression, '');
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** What the expression itself speaks of, again and again: each character, each two that follow one another, all of them. */
function vexing({ source, flags }: Expression): Set<string> {
  const characters: string[] = [];
  visitRegExpAST(
    new RegExpParser().parsePattern(source, 0, source.length, { unicode: /[uv]/u.test(flags), unicodeSets: flags.includes('v') }),
    {
      onCharacterEnter: ({ value }) => void characters.push(String.fromCodePoint(value)),
      onCharacterSetEnter: ({ kind }) => void characters.push(...(SETS[kind] ?? ' ')),
    },
  );
  const single = [...new Set(characters)].slice(0, 40);
  const pairs = characters.slice(0, 60).map((character, index) => character + (characters[index + 1] ?? ''));
  return new Set([...single, ...pairs, characters.join(''), ' ', '\n', '1', '合'].filter((piece) => piece !== ''));
}

const SETS: Readonly<Record<string, string>> = { space: ' \n\u3000', digit: '1', word: 'a1_', any: 'x。', property: '合' };

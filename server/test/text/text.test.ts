/** Lines, edits, widths and phrases: what every other part measures texts with. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eastAsianWidth } from 'get-east-asian-width';
import { applyEdits } from '../../src/core/text/edits.ts';
import { lineIndex, linesIn } from '../../src/core/text/lines.ts';
import { phraseFinder } from '../../src/core/text/phrases.ts';
import { displayWidth } from '../../src/core/text/width.ts';

const texts = fc.array(fc.constantFrom('\r', '\n', '\r\n', '甲', 'a', '𠮷', '\t', ' '), { maxLength: 40 }).map((parts) => parts.join(''));

test('a line ends with CRLF, LF or CR, and the lines cover the text', () => {
  const index = lineIndex('a\r\nb\rc\n');
  assert.equal(index.count, 4);
  assert.deepEqual(
    [0, 1, 2, 3].map((line) => index.lineSpan(line)),
    [
      { start: 0, end: 1 },
      { start: 3, end: 4 },
      { start: 5, end: 6 },
      { start: 7, end: 7 },
    ],
  );
  fc.assert(
    fc.property(texts, (text) => {
      const lines = lineIndex(text);
      const expected = text.split(/\r\n|\r|\n/u);
      assert.equal(lines.count, expected.length);
      assert.deepEqual(
        expected.map((_, line) => text.slice(lines.lineSpan(line).start, lines.lineSpan(line).end)),
        expected,
      );
    }),
  );
});

test('offset to position and back is the same offset, except inside a CRLF', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const index = lineIndex(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        const inside = text[offset - 1] === '\r' && text[offset] === '\n';
        assert.equal(index.offsetAt(index.positionAt(offset)), inside ? offset - 1 : offset);
      }
    }),
  );
});

test('places outside the text are moved to its ends', () => {
  const index = lineIndex('甲乙\n丙');
  assert.deepEqual(index.positionAt(99), { line: 1, character: 1 });
  assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
  assert.equal(index.offsetAt({ line: 9, character: 0 }), 4);
});

test('the lines of a part begin and end with it', () => {
  assert.deepEqual(
    [...linesIn('ab\r\ncd\nef', { start: 1, end: 8 })],
    [
      { start: 1, end: 2 },
      { start: 4, end: 6 },
      { start: 7, end: 8 },
    ],
  );
});

test('the lines of any part are those that its text would be split into', () => {
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(60), (text, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const expected = text.slice(start, end).split(/\r\n|\r|\n/u);
      if (expected.at(-1) === '') expected.pop();
      assert.deepEqual(
        linesIn(text, { start, end }).map((line) => text.slice(line.start, line.end)),
        expected,
      );
    }),
  );
});

test('edits are made at the places of the text before, in any order', () => {
  const edits = [
    { span: { start: 4, end: 5 }, newText: '' },
    { span: { start: 0, end: 1 }, newText: '甲' },
    { span: { start: 2, end: 2 }, newText: '乙' },
  ];
  assert.equal(applyEdits('abcde', edits), '甲b乙cd');
});

test('widths are those of the Unicode tables for every character of a report', () => {
  for (const character of '总计（）：、。“”１２Ａａabc123-—〇𠮷，；') {
    assert.equal(displayWidth(character), eastAsianWidth(character.codePointAt(0) ?? 0), character);
  }
});

test('a phrase is found whatever blanks, widths and line ends stand in it', () => {
  const finder = phraseFinder([
    ['总计', 'total'],
    ['总体情况', 'overview'],
  ]);
  const find = (text: string) => finder.findAll(text, 0, text.length).map(({ start, end, value }) => [start, end, value]);
  assert.deepEqual(find('甲总 体\n情　况、总計'), [
    [1, 8, 'overview'],
    [9, 11, 'total'],
  ]);
  assert.deepEqual(find('总体，总 乙'), []);
});

test('phrases are found as a slow and plain search finds them', () => {
  const phrases = ['总计', '总体情况', '总', '计数', '情况', '甲', '甲（乙）', '体情乙'];
  const finder = phraseFinder(phrases.map((phrase) => [phrase, phrase] as const));
  const plainly = (text: string): string[] => {
    const found: string[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const match = phrases
        .map((phrase) => ({
          phrase,
          places: new RegExp(
            `^${[...phrase].map((each) => (each === '（' ? '[（(]' : each === '）' ? '[）)]' : each === '总' ? '[总總]' : each)).join('[\\0\\s]{0,3}')}`,
            'u',
          ).exec(text.slice(at)),
        }))
        .filter(({ places }) => places !== null)
        .sort((a, b) => b.phrase.length - a.phrase.length)[0];
      if (match?.places === undefined || match.places === null) continue;
      found.push(`${at} ${match.places[0].length} ${match.phrase}`);
      at += match.places[0].length - 1;
    }
    return found;
  };
  const characters = fc.constantFrom('总', '總', '计', '体', '情', '况', '数', '甲', '乙', '（', ')', ' ', '\u00a0', '\0', '\n', 'x');
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 40 }), (parts) => {
      const text = parts.join('').replace(/[\0\s]{4,}/gu, 'x');
      assert.deepEqual(
        finder.findAll(text, 0, text.length).map(({ start, end, value }) => `${start} ${end - start} ${value}`),
        plainly(text),
      );
    }),
    { numRuns: 2000 },
  );
});

test('a phrase ends before the limit; a lexicon of more characters than there are classes still finds each', () => {
  const many = Array.from({ length: 600 }, (_, at) => [String.fromCharCode(0x4e00 + at * 3, 0x6e00 + at * 3), at] as const);
  const finder = phraseFinder(many);
  for (const [phrase, value] of many) {
    assert.deepEqual(finder.findAll(`乙${phrase}甲`, 0, 4), [{ start: 1, end: 3, value, lineEnds: 0 }]);
    assert.deepEqual(finder.findAll(`乙${phrase}甲`, 0, 2), []);
  }
});

/** How the numbers that people type into cells are read. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatAmount } from '../../src/core/number/amount.ts';
import { readNotation, type ValueKind } from '../../src/core/number/notation.ts';
import { always } from '../laws/seed.ts';

type Case = readonly [printed: string, kind: ValueKind, told: string, ...notes: string[]];

const cases: readonly Case[] = [
  ['0', 'count', '0'],
  ['12', 'count', '12'],
  ['123456789012345678901234', 'count', '123456789012345678901234'],
  ['１２', 'count', '12', 'full-width'],
  ['1,234', 'count', '1234', 'thousands'],
  ['1，234，567', 'count', '1234567', 'full-width', 'thousands'],
  ['12,34', 'count', 'not-a-number'],
  ['007', 'count', '7', 'leading-zeros'],
  ['+3', 'signed', '3', 'plus'],
  ['-4', 'signed', '-4'],
  ['－4', 'signed', '-4', 'full-width'],
  ['减4', 'signed', '-4', 'sign-word'],
  ['增3', 'signed', '3', 'sign-word'],
  ['减少4', 'signed', '-4', 'sign-word'],
  ['减4', 'count', 'not-a-number'],
  ['-2', 'count', '-2'],
  ['-0', 'signed', '-0'],
  ['3.5', 'count', '3.5'],
  ['559.4630', 'money', '559.463'],
  ['3.0', 'money', '3'],
  ['5225.19万元', 'money', '5225.19', 'unit'],
  ['251000元', 'money', '25.1', 'unit'],
  ['13575394432.52元', 'money', '1357539.443252', 'unit'],
  ['12 万元', 'money', '12', 'unit'],
  ['3件', 'count', 'not-a-number', 'unit'],
  ['22（其中修订16件）', 'count', '22', 'full-width', 'remark'],
  ['22(其中修订 16 件)', 'count', '22', 'remark'],
  ['约30', 'count', 'not-a-number', 'approximate'],
  ['30余', 'count', 'not-a-number', 'approximate'],
  ['', 'count', 'blank'],
  ['/', 'count', 'blank', 'nil-mark'],
  ['—', 'count', 'blank', 'nil-mark'],
  ['--', 'count', 'blank', 'nil-mark'],
  ['无', 'count', 'blank', 'nil-mark'],
  ['N/A', 'count', 'blank', 'nil-mark'],
  ['O', 'count', 'not-a-number', 'look-alike'],
  ['l', 'count', 'not-a-number', 'look-alike'],
  ['1O', 'count', 'not-a-number', 'look-alike'],
  ['十二', 'count', 'not-a-number', 'chinese-numeral'],
  ['？', 'count', 'not-a-number'],
  ['＃REF!', 'count', 'not-a-number'],
  ['1.2.3', 'money', 'not-a-number'],
];

for (const [printed, kind, told, ...notes] of cases) {
  test(`${kind} "${printed}" is ${told}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`, () => {
    const read = readNotation(printed, 0, printed.length, kind);
    assert.equal(read.amount === undefined ? read.state : formatAmount(read.amount), told);
    assert.deepEqual([...read.notes].sort(), [...notes].sort());
  });
}

test('a value is read from its place alone', () => {
  assert.equal(readNotation('9912,399', 2, 4, 'count').amount, 12);
});

test('any text is read without an error, and only numbers have an amount', () => {
  always(
    300,
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9,.（）减约万元件+-]{0,12}$/u)), (text) => {
      for (const kind of ['count', 'signed', 'money'] as const) {
        const read = readNotation(text, 0, text.length, kind);
        assert.equal(read.amount !== undefined, read.state === 'number');
      }
    }),
  );
});

test('what is formatted is read back', () => {
  always(
    200,
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (value) => {
      const text = String(value);
      const { amount } = readNotation(text, 0, text.length, 'signed');
      assert.ok(amount !== undefined);
      assert.equal(formatAmount(amount), text);
    }),
  );
});

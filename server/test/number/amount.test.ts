/** Amounts are exact: what is written comes back, and sums are those of the decimal numbers, whatever their size. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as amounts from '../../src/core/number/amount.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat({ max: 6 }))
  .map(([units, scale]) => ({ units, scale, text: write(units, scale) }));

function write(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const fraction = scale === 0 ? '' : `.${digits.slice(-scale)}`;
  return `${units < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${fraction}`;
}

const parse = (text: string) => amounts.parseDecimal(text) ?? assert.fail(`no amount: ${text}`);

test('what is parsed is written back to the digit', () => {
  fc.assert(fc.property(decimal, ({ text }) => assert.equal(amounts.formatAmount(parse(text)), text)));
});

test('addition is that of the decimal numbers', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const scale = Math.max(a.scale, b.scale);
      const units = a.units * 10n ** BigInt(scale - a.scale) + b.units * 10n ** BigInt(scale - b.scale);
      assert.ok(amounts.equal(amounts.add(parse(a.text), parse(b.text)), parse(write(units, scale))));
    }),
  );
});

test('0.1 and 0.2 are 0.3', () => assert.ok(amounts.equal(amounts.sum(['0.1', '0.2'].map(parse)), parse('0.3'))));

test('万元 and 元 convert without loss', () => {
  assert.equal(amounts.formatAmount(amounts.scaleDown(parse('75394432.52'), 4)), '7539.443252');
  assert.equal(amounts.formatAmount(amounts.scaleUp(parse('7539.443252'), 4)), '75394432.52');
});

test('whole numbers are told however they are written', () => {
  assert.deepEqual(
    ['3', '3.0', '3.5', '-3.00'].map((text) => amounts.isWhole(parse(text))),
    [true, true, false, true],
  );
});

test('what is no plain decimal is none', () => {
  for (const text of ['', '.', '1.', '.5', '1e3', '１', '1,234', 'NaN', '--1', ' 1'])
    assert.equal(amounts.parseDecimal(text), undefined, text);
});

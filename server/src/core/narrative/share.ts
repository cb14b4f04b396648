/** Percentages, exact: whether a stated share is that of a part in a whole, and what it would be. Knows numbers alone. */

import { type Amount, formatAmount, parseDecimal } from '../number/amount.ts';

const digitsOf = (amount: Amount): number => (typeof amount === 'number' ? 0 : amount.scale);

/** The amount times 10^digits, which must leave no fraction. */
const unitsOf = (amount: Amount, digits: number): bigint =>
  typeof amount === 'number' ? BigInt(amount) * 10n ** BigInt(digits) : amount.units * 10n ** BigInt(digits - amount.scale);

/** Whether part / whole is the stated percentage to its last digit, whether it was rounded or cut. */
export function sharesAgree(part: Amount, whole: Amount, stated: Amount): boolean {
  const digits = digitsOf(stated);
  const scale = Math.max(digitsOf(part), digitsOf(whole));
  const [a, b] = [unitsOf(part, scale), unitsOf(whole, scale)];
  if (b === 0n) return false;
  const difference = a * 100n * 10n ** BigInt(digits) - unitsOf(stated, digits) * b;
  return (difference < 0n ? -difference : difference) < (b < 0n ? -b : b);
}

/** part / whole as a percentage with as many digits as `like`, rounded half up. */
export function shareOf(part: Amount, whole: Amount, like: Amount): Amount {
  const digits = digitsOf(like);
  const scale = Math.max(digitsOf(part), digitsOf(whole));
  const [a, b] = [unitsOf(part, scale), unitsOf(whole, scale)];
  if (b === 0n) return 0;
  const units = (a * 200n * 10n ** BigInt(digits) + b) / (2n * b);
  return parseDecimal(formatAmount({ units, scale: digits })) ?? 0;
}

/**
 * Exact decimal amounts. A safe integer, by far the commonest, is a plain number; everything else is units × 10^-scale.
 * Knows nothing of how people write numbers (see `notation.ts`) nor of cells. No binary fraction ever enters.
 */

export interface Decimal {
  readonly units: bigint;
  /** Digits after the point; 0 for an integer too big for a plain number. */
  readonly scale: number;
}

/** A `number` in here is always a safe integer. Two equal amounts may differ in form (`1` and `1.0`): compare with `equal`. */
export type Amount = number | Decimal;

export const ZERO: Amount = 0;

/** The amount of a plain decimal string (`-12.50`: optional sign, ASCII digits, at most one point), or undefined if it is none. */
export function parseDecimal(text: string): Amount | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/u.exec(text);
  if (match === null) return undefined;
  const [, sign, whole, fraction = ''] = match as unknown as [string, string, string, string | undefined];
  const digits = whole + fraction;
  if (fraction === '' && digits.length <= 15) return sign === '-' ? -Number(digits) : Number(digits);
  return normalize(sign === '-' ? -BigInt(digits) : BigInt(digits), fraction.length);
}

/** The decimal string, exact, without exponent or plus sign; the digits after the point are kept (`1.50`). */
export function formatAmount(amount: Amount): string {
  // A printed `-0` stays what was printed.
  if (typeof amount === 'number') return Object.is(amount, -0) ? '-0' : String(amount);
  const negative = amount.units < 0n;
  const digits = String(negative ? -amount.units : amount.units).padStart(amount.scale + 1, '0');
  const whole = digits.slice(0, digits.length - amount.scale);
  const fraction = amount.scale === 0 ? '' : `.${digits.slice(digits.length - amount.scale)}`;
  return `${negative ? '-' : ''}${whole}${fraction}`;
}

export function add(a: Amount, b: Amount): Amount {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const scale = Math.max(scaleOf(a), scaleOf(b));
  return normalize(unitsAt(a, scale) + unitsAt(b, scale), scale);
}

export const negate = (amount: Amount): Amount => (typeof amount === 'number' ? 0 - amount : { units: -amount.units, scale: amount.scale });

export const subtract = (a: Amount, b: Amount): Amount => add(a, negate(b));

export function sum(amounts: Iterable<Amount>): Amount {
  let total = ZERO;
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Amount, b: Amount): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const scale = Math.max(scaleOf(a), scaleOf(b));
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equal = (a: Amount, b: Amount): boolean => a === b || compare(a, b) === 0;

export const isNegative = (amount: Amount): boolean => (typeof amount === 'number' ? amount < 0 : amount.units < 0n);

export const isZero = (amount: Amount): boolean => (typeof amount === 'number' ? amount === 0 : amount.units === 0n);

/** Whether the value is a whole number, however it is written (`3.0` is). */
export const isWhole = (amount: Amount): boolean => typeof amount === 'number' || amount.units % 10n ** BigInt(amount.scale) === 0n;

/** The same value times 10^power (power ≥ 0): 万元 to 元 is power 4. */
export function scaleUp(amount: Amount, power: number): Amount {
  const scale = scaleOf(amount);
  return normalize(unitsAt(amount, Math.max(scale, 0)) * 10n ** BigInt(Math.max(power - scale, 0)), Math.max(scale - power, 0));
}

/** The same value divided by 10^power (power ≥ 0), exact, without needless zeros at its end: 元 to 万元 is power 4. */
export function scaleDown(amount: Amount, power: number): Amount {
  let units = unitsAt(amount, scaleOf(amount));
  let scale = scaleOf(amount) + power;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return normalize(units, scale);
}

const scaleOf = (amount: Amount): number => (typeof amount === 'number' ? 0 : amount.scale);

const unitsAt = (amount: Amount, scale: number): bigint =>
  typeof amount === 'number' ? BigInt(amount) * 10n ** BigInt(scale) : amount.units * 10n ** BigInt(scale - amount.scale);

function normalize(units: bigint, scale: number): Amount {
  if (scale === 0 && units >= BigInt(Number.MIN_SAFE_INTEGER) && units <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(units);
  return { units, scale };
}

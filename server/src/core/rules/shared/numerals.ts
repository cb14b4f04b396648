/** The numerals before headings and items: what they are worth and how to write them. Knows no heading. */

const DIGITS = '一二三四五六七八九十';

/** 1 to 99 as Chinese numeral. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones - 1] : ''}`;
}

/** The worth of `十二` or `12`, full-width digits too; undefined for anything else or beyond 99. */
export function numeralValue(text: string): number | undefined {
  if (text.length === 0 || text.length > 3) return undefined;
  // Nearly all are.
  if (text.length === 1 && DIGITS.includes(text)) return DIGITS.indexOf(text) + 1;
  if (/^[0-9０-９]+$/u.test(text)) return Number(text.normalize('NFKC'));
  const tens = text.indexOf('十');
  if (tens < 0) return undefined;
  const before = tens === 0 ? 1 : tens === 1 ? digit(text.slice(0, 1)) : undefined;
  const after = text.length === tens + 1 ? 0 : text.length === tens + 2 ? digit(text.slice(tens + 1)) : undefined;
  return before === undefined || after === undefined ? undefined : before * 10 + after;
}

function digit(text: string): number | undefined {
  const at = DIGITS.indexOf(text);
  return at < 0 || at > 8 ? undefined : at + 1;
}

/** The same numeral with another value: `三、` → `二、`, `3.` → `2.`. */
export const renumbered = (numeral: string, value: number): string =>
  numeral.replace(/[一二三四五六七八九十]+|[0-9０-９]+/u, (run) => (DIGITS.includes(run[0] ?? '') ? chineseNumeral(value) : String(value)));

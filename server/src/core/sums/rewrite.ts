/** Writes another amount into a cell as it was typed: width of digits, thousands separators, unit and remark stay. Knows one cell and what stands round it. */

import { type Amount, formatAmount } from '../number/amount.ts';
import type { Cell } from '../read/types.ts';
import { isBlank, isLineEnd } from '../text/characters.ts';
import type { Edit } from '../text/edits.ts';
import { sliceOf } from '../text/span.ts';

/** The amount in place of what is printed in a cell. */
export function amountEdit(text: string, { span }: Pick<Cell, 'span'>, amount: Amount): Edit {
  const newText = rewriteAmount(sliceOf(text, span), amount);
  return { span, newText: isBeforeOtherText(text, span) ? newText + lineEndAbove(text, span.start) : newText };
}

/** Where the last of the cells that stand one a line is left out, the next heading begins at its place: the number needs a line of its own. */
function isBeforeOtherText(text: string, { start, end }: Cell['span']): boolean {
  if (start < end || start === 0 || end === text.length || !isLineEnd(text.charCodeAt(start - 1))) return false;
  const next = text.charCodeAt(end);
  return !isLineEnd(next) && !isBlank(next) && !'|｜<'.includes(text.charAt(end));
}

/** The line end right before an offset. */
const lineEndAbove = (text: string, offset: number): string =>
  text.slice(offset - 2, offset) === '\r\n' ? '\r\n' : text.charAt(offset - 1);

/** The printed value with its number replaced. A value without digits (blank, `/`, `—`) is replaced as a whole. */
export function rewriteAmount(printed: string, amount: Amount): string {
  const plain = formatAmount(amount);
  const start = firstDigit(printed);
  if (start < 0) return plain;
  const end = endOfNumber(printed, start);
  const run = printed.slice(start, end);
  const grouped = /[,，]/u.test(run)
    ? plain.replace(/^(-?)(\d+)/u, (_, sign: string, digits: string) => sign + inThousands(digits))
    : plain;
  const written = isFullWidth(run.charCodeAt(0)) ? widen(grouped) : grouped;
  const signed = start > 0 && SIGNS.includes(printed.charAt(start - 1)) ? start - 1 : start;
  return printed.slice(0, signed) + written + printed.slice(end);
}

const SIGNS = '+-－＋−增减';

const SEPARATORS = ',，.．';

const isFullWidth = (code: number): boolean => code >= 0xff10 && code <= 0xff19;

const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || isFullWidth(code);

function firstDigit(printed: string): number {
  for (let at = 0; at < printed.length; at++) if (isDigit(printed.charCodeAt(at))) return at;
  return -1;
}

/** Digits, with separators between them (`1,234`, `12.5`) or blanks of any kind and number (`1 2`, which a converter split). */
function endOfNumber(printed: string, start: number): number {
  let end = start;
  for (let at = start; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    if (isDigit(code)) end = at + 1;
    else if (!isBlank(code) && !(at === end && SEPARATORS.includes(printed.charAt(at)))) break;
  }
  return end;
}

function inThousands(digits: string): string {
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(',');
}

const widen = (text: string): string =>
  Array.from(text, (character) =>
    character >= '!' && character <= '~' ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
  ).join('');

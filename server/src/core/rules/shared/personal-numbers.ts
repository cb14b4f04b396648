/** Long runs of digits in running text, what the numbers of persons look like, and the offer to hide one. Knows no rule. */

import type { Part, Prose, ProseLine } from '../../narrative/prose.ts';
import { LONG_NUMBER } from '../../narrative/survey.ts';
import { digitValue, isLetter } from '../../text/characters.ts';
import type { Draft, RuleContext } from '../types.ts';
import { NOTHING } from './nothing.ts';

export interface DigitRun {
  /** ASCII digits; an ID number may end in X. */
  readonly digits: string;
  readonly part: Part;
  /** The line up to it. */
  readonly before: string;
  readonly start: number;
  readonly end: number;
}

/** One draft for each run that is such a number. */
export function personalNumbers(
  { text, statements: { prose }, say }: RuleContext,
  message: 'bank-card' | 'id-number' | 'mobile-number',
  isSuch: (run: DigitRun) => boolean,
): readonly Draft[] {
  const runs = digitRuns(text, prose).filter(isSuch);
  if (runs.length === 0) return NOTHING;
  return runs.map(({ start, end, digits }) => ({
    span: { start, end },
    message: say(message),
    fixes: [{ title: say('personal-number.fix'), safety: 'choice', edits: [{ span: { start, end }, newText: hidden(digits) }] }],
  }));
}

const SHORTEST = 11;
const LONGEST = 19;

const NONE: readonly DigitRun[] = [];

/** Runs of 11 to 19 digits that are no part of a word or of a decimal. */
function digitRuns(text: string, prose: Prose): readonly DigitRun[] {
  const lines = prose.linesWith(LONG_NUMBER);
  if (lines.length === 0) return NONE;
  const runs: DigitRun[] = [];
  for (const line of lines) addRuns(text.slice(line.span.start, line.span.end), line, runs);
  return runs;
}

function addRuns(text: string, { span, part }: ProseLine, runs: DigitRun[]): void {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code > 0x39 && code < 0xff10) || digitValue(code) < 0) continue;
    let end = at + 1;
    while (digitValue(text.charCodeAt(end)) >= 0) end += 1;
    if (end - at === 17 && 'xXｘＸ'.includes(text.charAt(end)) && end < text.length) end += 1;
    if (end - at >= SHORTEST && end - at <= LONGEST && isAlone(text, at, end)) {
      const digits = text.slice(at, end).normalize('NFKC').toUpperCase();
      runs.push({ digits, part, before: text.slice(0, at), start: span.start + at, end: span.start + end });
    }
    at = end;
  }
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  return !isLetter(before) && !isLetter(after) && before !== 0x2e && before !== 0x2d && after !== 0x2e && before !== 0x2f && after !== 0x40;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** 18 places with a day of birth and the check digit of GB 11643. */
export function isIdNumber(digits: string): boolean {
  if (digits.length !== 18) return false;
  const year = Number(digits.slice(6, 10));
  const month = Number(digits.slice(10, 12));
  const day = Number(digits.slice(12, 14));
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const total = WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
  return CHECKS[total % 11] === digits[17];
}

export const isMobileNumber = (digits: string): boolean => digits.length === 11 && digits[0] === '1' && (digits[1] ?? '') >= '3';

/** 16 to 19 digits whose check digit fits (Luhn). */
export function isCardNumber(digits: string): boolean {
  if (digits.length < 16 || digits.endsWith('X')) return false;
  let total = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    total += doubled > 9 ? doubled - 9 : doubled;
  }
  return total % 10 === 0;
}

/** The words shortly before a run. */
export const before = (run: DigitRun, characters: number): string => run.before.slice(-characters);

/** The number with all but its last four places hidden. */
const hidden = (digits: string): string => '*'.repeat(digits.length - 4) + digits.slice(-4);

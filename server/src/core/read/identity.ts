/** Whose report it is and of which year: from title, 统计期限, text and signature, in this order. Knows no table. */

import { digitValue, isSpace } from '../text/characters.ts';
import { linesIn } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { dateAt, findPeriod, yearAt } from './dates.ts';
import { chineseDigit, skipAhead, skipBack } from './numeral.ts';
import { type FoundTitle, organIn } from './titles.ts';
import type { ReadSection, Report } from './types.ts';

export interface Identity {
  readonly title: Report['title'] | undefined;
  readonly organ: Report['organ'] | undefined;
  readonly year: Report['year'] | undefined;
  readonly period: Report['period'] | undefined;
  readonly signature: Report['signature'] | undefined;
  /** What stands under the report: organ and date. Undefined without a signature. */
  readonly closing: Span | undefined;
}

export function readIdentity(text: string, report: Span, title: FoundTitle | undefined, sections: readonly ReadSection[]): Identity {
  const start = title?.span.end ?? report.start;
  const firstHeading = sections[0]?.span.start ?? report.end;
  const overview = sections.find(({ key }) => key === 'overview')?.body;
  const preamble = { start, end: Math.max(start, firstHeading) };
  const period = findPeriod(text, preamble) ?? (overview && findPeriod(text, overview));
  const signed = signatureBelow(text, { start: sections.at(-1)?.body.start ?? start, end: report.end });
  const signature = signed?.signature ?? dateUnderTitle(text, preamble);
  const organ = title?.organ ?? signed?.organ;
  const year = yearOf(text, title, period, overview, signature);
  return { title: title && { span: title.span, text: title.text }, organ, year, period, signature, closing: signed?.span };
}

function yearOf(
  text: string,
  title: FoundTitle | undefined,
  period: Report['period'],
  overview: Span | undefined,
  signature: Report['signature'],
): Report['year'] {
  if (title?.year) return { value: title.year.value, span: title.year.span, from: 'title' };
  if (period) return { value: period.to[0], span: period.span, from: 'period' };
  const stated = overview && mostFrequentYear(text, overview);
  if (stated) return { value: stated.value, span: stated.span, from: 'text' };
  return signature && { value: signature.year - 1, span: signature.span, from: 'signature' };
}

/** The year named most often; the first one named among equals. Its span is the first mention. */
function mostFrequentYear(text: string, part: Span): { readonly value: number; readonly span: Span } | undefined {
  const counts = new Map<number, { readonly value: number; readonly span: Span; count: number }>();
  for (let at = part.start; at < part.end; at += 1) {
    const code = text.charCodeAt(at);
    if (digitValue(code) < 0 && chineseDigit(code) < 0) continue;
    const year = yearAt(text, at, part.end);
    if (year === undefined) {
      while (at + 1 < part.end && digitValue(text.charCodeAt(at + 1)) >= 0) at += 1;
      continue;
    }
    const known = counts.get(year.value);
    if (known) known.count += 1;
    else counts.set(year.value, { value: year.value, span: year.span, count: 1 });
    at = year.span.end - 1;
  }
  let best: { readonly value: number; readonly span: Span; count: number } | undefined;
  for (const candidate of counts.values()) if (best === undefined || candidate.count > best.count) best = candidate;
  return best && { value: best.value, span: best.span };
}

const SIGNATURE_LINES = 6;
const LONGEST_SIGNATURE = 48;
const DAY = '日'.charCodeAt(0);
const notSigned = /[，；：:,;|\t]/u;

interface Signed {
  readonly signature: NonNullable<Report['signature']>;
  readonly organ: Report['organ'] | undefined;
  readonly span: Span;
}

/** A date that ends one of the last lines, with the organ before it or on the line above. */
function signatureBelow(text: string, part: Span): Signed | undefined {
  let end = part.end;
  for (let count = 0; count < SIGNATURE_LINES; count += 1) {
    const line = lineBefore(text, end, part.start);
    if (line === undefined) return undefined;
    const signature = line.end - line.start <= LONGEST_SIGNATURE * 2 ? dateEnding(text, line) : undefined;
    if (signature !== undefined) {
      const same = lastWords(text, { start: line.start, end: signature.span.start });
      if (same === undefined) return undefined;
      const above = same.end > same.start ? undefined : lineBefore(text, line.start, part.start);
      const name = above ? lastWords(text, above) : same;
      const organ = name && name.end - name.start <= LONGEST_SIGNATURE ? organIn(text, name) : undefined;
      const start = organ?.span.start ?? signature.span.start;
      return { signature, organ, span: { start, end: signature.span.end } };
    }
    end = line.start;
  }
  return undefined;
}

/** The last line with something in it that ends at or before `end`, without blanks around it. */
function lineBefore(text: string, end: number, from: number): Span | undefined {
  const last = skipBack(text, end, from, isSpace);
  if (last === from) return undefined;
  let start = last;
  while (start > from && text.charCodeAt(start - 1) !== 0x0a && text.charCodeAt(start - 1) !== 0x0d) start -= 1;
  return { start: skipAhead(text, start, last, isSpace), end: last };
}

/** The part after the last sentence; undefined where something else than a name stands there. */
function lastWords(text: string, line: Span): Span | undefined {
  let start = line.end;
  while (start > line.start && text.charAt(start - 1) !== '。') start -= 1;
  start = skipAhead(text, start, line.end, isSpace);
  const words = text.slice(start, line.end);
  return notSigned.test(words) ? undefined : { start, end: skipBack(text, line.end, start, isSpace) };
}

function dateEnding(text: string, line: Span): Report['signature'] {
  let end = line.end;
  while (end > line.start && '）)。'.includes(text.charAt(end - 1))) end -= 1;
  const last = text.charCodeAt(end - 1);
  if (last !== DAY && digitValue(last) < 0 && chineseDigit(last) < 0) return undefined;
  for (let at = Math.max(line.start, end - 24); at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (digitValue(code) < 0 && chineseDigit(code) < 0) continue;
    const date = dateAt(text, at, end);
    if (date?.year !== undefined && date.span.end === end) return { span: date.span, year: date.year, month: date.month, day: date.day };
  }
  return undefined;
}

/** A line between title and first heading that holds nothing but a date: `（2022年1月20日）`. */
function dateUnderTitle(text: string, preamble: Span): Report['signature'] {
  let seen = 0;
  for (const line of linesIn(text, preamble)) {
    const start = skipAhead(text, line.start, line.end, (code) => isSpace(code) || code === 0xff08 || code === 0x28);
    if (start === line.end) continue;
    const end = skipBack(text, line.end, start, (code) => isSpace(code) || code === 0xff09 || code === 0x29);
    const date = end - start < 24 ? dateAt(text, start, end) : undefined;
    if (date?.year !== undefined && date.span.end === end) return { span: date.span, year: date.year, month: date.month, day: date.day };
    seen += 1;
    if (seen > 3) return undefined;
  }
  return undefined;
}

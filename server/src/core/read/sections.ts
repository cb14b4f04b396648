/**
 * Chooses the section headings of a report among the candidates and binds each to its part of the text.
 * Knows titles and their order in the form, no table and no number in one.
 */

import { sections as formSections } from '../form/sections.ts';
import type { FormSection } from '../form/types.ts';
import { digitValue, fold, isSpace, withoutBlanks } from '../text/characters.ts';
import { linesIn } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Candidate } from './headings.ts';
import { numeralBefore } from './numeral.ts';
import type { ReadSection } from './types.ts';

/** Without what only looks like headings of the text: runs of titles without anything between them that all come again further down. */
export function withoutContents(text: string, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (let first = 0; first < candidates.length; ) {
    let end = first + 1;
    while (
      end < candidates.length &&
      isEmpty(text, candidates[end - 1]!.span.end, candidates[end]!.span.start) &&
      !comesAmong(candidates, first, end, candidates[end]!.section)
    )
      end += 1;
    if (end - first < SHORTEST_CONTENTS || !allComeAgain(candidates, first, end))
      for (let index = first; index < end; index += 1) kept.push(candidates[index]!);
    first = end;
  }
  return kept;
}

const SHORTEST_CONTENTS = 3;

function comesAmong(candidates: readonly Candidate[], from: number, to: number, section: FormSection): boolean {
  for (let index = from; index < to; index += 1) if (candidates[index]!.section === section) return true;
  return false;
}

/** A run holds no section twice, so it is short. */
function allComeAgain(candidates: readonly Candidate[], first: number, end: number): boolean {
  const again = new Set<FormSection>();
  for (let index = end; index < candidates.length && again.size < formSections.length; index += 1) again.add(candidates[index]!.section);
  for (let index = first; index < end; index += 1) if (!again.has(candidates[index]!.section)) return false;
  return true;
}

/** No word and no more than a page number's digits between two headings. */
function isEmpty(text: string, start: number, end: number): boolean {
  if (end - start > 200) return false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isSpace(code) && digitValue(code) < 0 && !'.…·．。-—_–、；;，,#*|/第页'.includes(text.charAt(at))) return false;
  }
  return true;
}

/** The sections of one report, in the order of the text. */
export function readSections(text: string, report: Span, candidates: readonly Candidate[]): ReadSection[] {
  const headings = withLikely(text, report, bestOf(candidates));
  const read: ReadSection[] = [];
  for (let index = 0; index < headings.length; index += 1) {
    const { section, span, titleStart, numeral } = headings[index]!;
    const end = headings[index + 1]?.span.start ?? report.end;
    // Where a heading lost its end, an unlisted wording may reach into the next one.
    const heading = span.end <= end ? span : { start: span.start, end };
    const official = section.titles[0]!;
    const printed = text.slice(titleStart, heading.end);
    const title = printed === official ? official : withoutBlanks(printed);
    const { key } = section;
    const isOfficial = title === official;
    const whole = { start: heading.start, end };
    const body = { start: heading.end, end };
    // Written out, not spread: reports are read by the thousand, and these few objects cost more than their words otherwise.
    if (numeral === undefined) read.push({ key, heading, title, official: isOfficial, span: whole, body });
    else {
      const { value, style } = numeral;
      read.push({ key, heading, numeral: { span: numeral.span, value, style }, title, official: isOfficial, span: whole, body });
    }
  }
  return read;
}

const FEWEST_BRACKETED = 3;

/** Of each section the best candidates; equally good ones are duplicates. Those in brackets are subheadings where they are few. */
function bestOf(candidates: readonly Candidate[]): Candidate[] {
  const bracketed = new Set<FormSection>();
  for (const { rank, section } of candidates) if (rank === 3) bracketed.add(section);
  const best: number[] = [];
  for (const { rank, section } of candidates) {
    const known = best[section.ordinal];
    if ((rank !== 3 || bracketed.size >= FEWEST_BRACKETED) && (known === undefined || rank < known)) best[section.ordinal] = rank;
  }
  return candidates.filter(({ rank, section }) => best[section.ordinal] === rank && (rank !== 3 || bracketed.size >= FEWEST_BRACKETED));
}

/** Words that a heading of each section can't do without, however it is worded otherwise. */
const likely: Readonly<Record<FormSection['key'], (title: string) => boolean>> = {
  overview: (title) => title.includes('总体') || title.includes('概况') || title.includes('概述'),
  disclosure: (title) => title.includes('主动公开') && title.includes('情况'),
  requests: (title) => title.includes('申请') && title.includes('情况') && (title.includes('处理') || title.includes('收到')),
  reviews: (title) => title.includes('复议') && title.includes('诉讼'),
  problems: (title) => title.includes('问题') && (title.includes('改进') || title.includes('措施') || title.includes('整改')),
  other: (title) => (title.includes('其他') || title.includes('其它')) && title.includes('事项'),
};

const LONGEST_TITLE = 34;
/** Fewer headings are no outline that unlisted wordings could belong to. */
const FEWEST_LIKELY = 3;
const sentence = /[，。；：！？,;:!?]/u;

/** Adds headings worded in a way that is not listed: right numeral, right words, a line of its own, and between its neighbours' places. */
function withLikely(text: string, report: Span, chosen: Candidate[]): Candidate[] {
  const missing = formSections.filter((section) => !comesAmong(chosen, 0, chosen.length, section));
  if (missing.length === 0) return chosen;
  const added: Candidate[] = [];
  for (const line of linesIn(text, report)) {
    if (line.end - line.start > LONGEST_TITLE * 3) continue;
    const candidate = likelyHeading(text, line, missing);
    if (candidate === undefined) continue;
    const { ordinal } = candidate.section;
    if (ordinal <= (added.at(-1)?.section.ordinal ?? 0)) continue;
    const fits = chosen.every(({ section, span }) => section.ordinal < ordinal === span.start < line.start);
    if (fits) added.push(candidate);
  }
  if (chosen.length + added.length < FEWEST_LIKELY) return chosen;
  return [...chosen, ...added].sort((a, b) => a.span.start - b.span.start);
}

function likelyHeading(text: string, line: Span, missing: readonly FormSection[]): Candidate | undefined {
  let start = line.start;
  while (start < line.end && (isSpace(text.charCodeAt(start)) || text.charAt(start) === '#')) start += 1;
  const separator = text.slice(start, Math.min(line.end, start + 6)).search(/[、.．]/u);
  if (separator < 1) return undefined;
  const numeral = numeralBefore(text, start + separator + 1, start);
  if (numeral === undefined || numeral.style !== 'chinese' || numeral.span.start !== start) return undefined;
  const section = missing.find(({ ordinal }) => ordinal === numeral.value);
  if (section === undefined) return undefined;
  let end = line.end;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  let title = '';
  for (let at = numeral.span.end; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isSpace(code)) title += String.fromCharCode(fold(code));
  }
  if (title.length > LONGEST_TITLE || sentence.test(title) || title.includes('\t') || !likely[section.key](title)) return undefined;
  let titleStart = numeral.span.end;
  while (titleStart < end && isSpace(text.charCodeAt(titleStart))) titleStart += 1;
  return { section, span: { start, end }, titleStart, numeral, rank: 0 };
}

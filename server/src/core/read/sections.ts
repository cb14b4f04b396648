/**
 * Chooses the section headings of a report among the candidates and binds each to its part of the text.
 * Knows titles and their order in the form, no table and no number in one.
 */

import { sections as formSections } from '../form/sections.ts';
import type { FormSection } from '../form/types.ts';
import { digitValue, fold, isSpace } from '../text/characters.ts';
import { linesIn } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Candidate } from './headings.ts';
import { numeralBefore } from './numeral.ts';
import type { ReadSection } from './types.ts';

/** Without what only looks like headings of the text: runs of titles without anything between them that all come again further down. */
export function withoutContents(text: string, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const last = new Map(candidates.map((candidate, index) => [candidate.section, index]));
  for (let first = 0; first < candidates.length; ) {
    let end = first + 1;
    const listed = new Set([candidates[first]!.section]);
    while (
      end < candidates.length &&
      !listed.has(candidates[end]!.section) &&
      isEmpty(text, candidates[end - 1]!.span.end, candidates[end]!.span.start)
    ) {
      listed.add(candidates[end]!.section);
      end += 1;
    }
    const run = candidates.slice(first, end);
    const isContents = run.length >= 3 && run.every(({ section }) => (last.get(section) ?? 0) >= end);
    if (!isContents) kept.push(...run);
    first = end;
  }
  return kept;
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

/** The sections of one report, in the order of the text. Of each key the best candidates stay; equally good ones are duplicates. */
export function readSections(text: string, report: Span, candidates: readonly Candidate[]): ReadSection[] {
  const best = new Map<FormSection, number>();
  const bracketed = new Set(candidates.filter(({ rank }) => rank === 3).map(({ section }) => section)).size;
  const eligible = candidates.filter((candidate) => candidate.rank !== 3 || bracketed >= 3);
  for (const { section, rank } of eligible) best.set(section, Math.min(rank, best.get(section) ?? rank));
  const chosen = eligible.filter(({ section, rank }) => best.get(section) === rank);
  const headings = withLikely(text, report, chosen);
  return headings.map((heading, index) => {
    const end = headings[index + 1]?.span.start ?? report.end;
    // Where a heading lost its end, an unlisted wording may reach into the next one.
    const span = { start: heading.span.start, end: Math.min(heading.span.end, end) };
    const title = titleOf(text, { ...heading, span });
    return {
      key: heading.section.key,
      heading: span,
      ...(heading.numeral && { numeral: { span: heading.numeral.span, value: heading.numeral.value, style: heading.numeral.style } }),
      title,
      official: title === heading.section.titles[0],
      span: { start: span.start, end },
      body: { start: span.end, end },
    };
  });
}

function titleOf(text: string, { titleStart, span }: Candidate): string {
  let title = '';
  for (let at = titleStart; at < span.end; at += 1) if (!isSpace(text.charCodeAt(at))) title += text.charAt(at);
  return title;
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
function withLikely(text: string, report: Span, chosen: readonly Candidate[]): Candidate[] {
  const found = new Set(chosen.map(({ section }) => section));
  const missing = formSections.filter((section) => !found.has(section));
  if (missing.length === 0) return [...chosen];
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
  if (chosen.length + added.length < FEWEST_LIKELY) return [...chosen];
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

/**
 * Finds what may be a section heading: an official title or a known variant, wherever it stands, with what stands before and after it.
 * Numerals alone prove nothing (table 三 has rows 一 to 四). Knows nothing of reports; `sections.ts` chooses among the candidates.
 */

import type { FormSection } from '../form/types.ts';
import { digitValue, isBlank, isLetter, isLineEnd, isSpace } from '../text/characters.ts';
import type { PhraseMatch } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { type Numeral, numeralBefore, skipAhead, skipBack } from './numeral.ts';
import { survey } from './survey.ts';

export interface Candidate {
  readonly section: FormSection;
  /** Numeral and title. */
  readonly span: Span;
  readonly titleStart: number;
  readonly numeral: Numeral | undefined;
  /** 0 is best: 0 numbered at the start of a line, 1 in Arabic digits or inside a line, 2 without numeral, 3 bracketed, 4 a table's caption. */
  readonly rank: 0 | 1 | 2 | 3 | 4;
}

/** Runs of blanks, page leaders or markup are looked through this far at most: keeps the search linear. */
const REACH = 80;

/** `headings`: what the survey found, for whoever has made it. */
export function findCandidates(text: string, from: number, limit: number, { headings } = survey(text, from, limit)): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of headings) {
    const candidate = judge(text, match, from, limit);
    if (candidate !== undefined) candidates.push(candidate);
  }
  return candidates;
}

function judge(text: string, match: PhraseMatch<FormSection>, from: number, limit: number): Candidate | undefined {
  const floor = Math.max(from, match.start - REACH);
  const numeral = numeralBefore(text, match.start, floor);
  const start = numeral === undefined ? match.start : numeral.span.start;
  const rank = rankOf(text, match, numeral, start, floor, from, limit);
  if (rank === undefined) return undefined;
  return { section: match.value, span: { start, end: match.end }, titleStart: match.start, numeral, rank };
}

function rankOf(
  text: string,
  match: PhraseMatch<FormSection>,
  numeral: Numeral | undefined,
  start: number,
  floor: number,
  from: number,
  limit: number,
): Candidate['rank'] | undefined {
  const before = beforeHeading(text, start, floor, from);
  if (before === 'mention' || (before === 'text' && numeral === undefined)) return undefined;
  const after = afterHeading(text, match.end, Math.min(limit, match.end + REACH), limit);
  if (after === 'mention') return undefined;
  if (numeral === undefined)
    return after === 'line' && match.lineEnds === 0 && !continues(text, start, floor, match.end, limit) ? 2 : undefined;
  if (before === 'line') {
    if (numeral.caption) return 4;
    if (numeral.style === 'bracketed') return 3;
    return numeral.style === 'arabic' ? 1 : 0;
  }
  // In the middle of a line only the official numeral in its official form marks a heading.
  const official = (numeral.style === 'chinese' || numeral.style === 'part') && !numeral.caption && numeral.value === match.value.ordinal;
  return official && separated(text, numeral) ? 1 : undefined;
}

const separated = (text: string, numeral: Numeral): boolean =>
  numeral.style === 'part' || '、.．，,'.includes(text.charAt(numeral.span.end - 1));

/** What stands before a heading: the line's start (markup and stray letters aside), other text, or something that makes it a mention. */
function beforeHeading(text: string, start: number, floor: number, from: number): 'line' | 'text' | 'mention' {
  let at = start;
  let letters = 0;
  while (at > floor) {
    const code = text.charCodeAt(at - 1);
    if (isLineEnd(code)) return 'line';
    if (isLetter(code)) {
      letters += 1;
      if (letters > 1) break;
    } else if (!isBlank(code) && !'#*>|_·•●◆■□-＃【[“①②③④⑤⑥ⅠⅡⅢⅣⅤⅥ、'.includes(text.charAt(at - 1))) break;
    if (text.charAt(at - 1) === '>') return 'line';
    at -= 1;
  }
  if (at === from) return 'line';
  const previous = text.charAt(start - 1);
  if ('“‘「『《〈（([【、，,：:见为第图表自之'.includes(previous)) return 'mention';
  return 'text';
}

const mentionTails = [
  '以及',
  '部分',
  '等',
  '和',
  '与',
  '及',
  '的',
  '中的',
  '中，',
  '中、',
  '中所',
  '”',
  '’',
  '」',
  '』',
  '》',
  '〉',
  '、',
  '，',
  ',',
  '；',
  ';',
  '?',
  '？',
  '（续',
  '(续',
  '(見',
  '（见',
];

/** What stands after a heading: the line's end, running text, or something that makes it a mention or a line of a table of contents. */
function afterHeading(text: string, end: number, reach: number, limit: number): 'line' | 'text' | 'mention' {
  const next = skipAhead(text, end, reach, isBlank);
  if (next >= limit || isLineEnd(text.charCodeAt(next))) return 'line';
  if (mentionTails.some((tail) => text.startsWith(tail, next))) return 'mention';
  const closed = skipAhead(text, next, reach, (code) => isBlank(code) || '。.:：*#|_】”'.includes(String.fromCharCode(code)));
  if (closed >= limit || isLineEnd(text.charCodeAt(closed)) || text.charAt(closed) === '<') return 'line';
  const leader = skipAhead(text, end, reach, (code) => isBlank(code) || '.…·．。-—_–'.includes(String.fromCharCode(code)));
  const page = skipAhead(text, leader, reach, (code) => digitValue(code) >= 0);
  if (leader > end && page > leader && page - leader <= 3) {
    const rest = skipAhead(text, page, reach, isBlank);
    if (rest >= limit || isLineEnd(text.charCodeAt(rest))) return 'mention';
  }
  return 'text';
}

/** Whether a title that fills a line is a piece of a wrapped sentence: the line before stops at a comma, or the next goes on with one. */
function continues(text: string, start: number, floor: number, end: number, limit: number): boolean {
  const before = skipBack(text, start, floor, (code) => isSpace(code) || code === 0x23);
  const after = skipAhead(text, end, Math.min(limit, end + REACH), isSpace);
  return (
    (before > floor && '、，,；;和及与'.includes(text.charAt(before - 1))) ||
    ['、', '，', '；', '以及', '和', '及', '等'].some((tail) => text.startsWith(tail, after))
  );
}

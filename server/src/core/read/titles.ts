/** Finds the titles of annual reports in a text, with the organ and the year that stand in them. Knows no section. */

import { fold, isBlank, isLineEnd, isSpace, withoutBlanks } from '../text/characters.ts';
import { type PhraseMatch, phraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { yearAt } from './dates.ts';
import { skipAhead, skipBack } from './numeral.ts';

export interface FoundTitle {
  /** From its first character to its last, over two lines where it has two. */
  readonly span: Span;
  readonly text: string;
  /** It fills its line or lines; else it stands in front of running text. */
  readonly alone: boolean;
  readonly organ?: { readonly name: string; readonly span: Span };
  readonly year?: { readonly value: number; readonly span: Span };
}

/** How the name of the document ends; the short forms count only behind a year. */
const names = phraseFinder([
  ['政府信息公开工作年度报告', 'full'],
  ['政府信息公开年度报告', 'full'],
  ['政府信息公开工作年度总结报告', 'full'],
  ['信息公开工作年度报告', 'full'],
  ['政务公开工作年度报告', 'full'],
  ['政府信息公开工作报告', 'short'],
  ['政府信息公开工作年报', 'short'],
  ['政府信息公开年报', 'short'],
] as const);

const LONGEST = 60;
const LONGEST_ORGAN = 36;
const punctuation = new Set([...'，。；：、！？,;:!?《》〈〉“”"|\t=＝/'].map((character) => character.charCodeAt(0)));
const proseWords = /编制|根据|按照|现将|印发|要求|撰写|形成|本报告|本年度|向社会|下载|格式|链接|附件|目录|标题|当前位置/u;
/** What may not come after a name that is only mentioned. */
const mentionTails = [
  '》',
  '”',
  '」',
  '’',
  '"',
  '的',
  '格式',
  '，',
  '。',
  '；',
  '、',
  ',',
  '.',
  ';',
  '编制',
  '有关',
  '工作的',
  '和',
  '及',
  '与',
  '中',
];

export function findTitles(text: string, from: number, limit: number): FoundTitle[] {
  const found: FoundTitle[] = [];
  for (const match of names.findAll(text, from, limit)) {
    const title = titleAround(text, match, Math.max(from, found.at(-1)?.span.end ?? from), limit);
    if (title !== undefined) found.push(title);
  }
  return found;
}

function titleAround(text: string, match: PhraseMatch<'full' | 'short'>, from: number, limit: number): FoundTitle | undefined {
  const lineEnd = skipAhead(text, match.end, Math.min(limit, match.end + LONGEST), isBlank);
  const tail = skipTail(text, lineEnd, limit);
  const endsLine = tail >= limit || isLineEnd(text.charCodeAt(tail)) || text.charAt(tail) === '<';
  if (!endsLine && mentionTails.some((word) => text.startsWith(word, lineEnd))) return undefined;
  const floor = Math.max(from, match.start - LONGEST * 2);
  const start = startOf(text, match.start, floor, endsLine);
  const startsLine = start.at === from || start.atLineStart;
  const before = withoutBlanks(text.slice(start.at, match.start));
  if (before.length > LONGEST || proseWords.test(before)) return undefined;
  const alone = endsLine && startsLine;
  const own = partsOf(text, { start: start.at, end: match.start });
  if (!alone && own.year === undefined) return undefined;
  if (match.value === 'short' && (own.year === undefined || !alone)) return undefined;
  const year = own.year ?? yearInBrackets(text, match.end, limit);
  const lines = alone && own.organ === undefined ? linesAbove(text, start.at, from) : undefined;
  const span = { start: lines?.start ?? start.at, end: match.end };
  const organ = own.organ ?? lines?.organ;
  const stated = year ?? lines?.year;
  return { span, text: withoutBlanks(text.slice(span.start, span.end)), alone, ...(organ && { organ }), ...(stated && { year: stated }) };
}

/** `（2023年度）` and the full stop that some put after a title. */
function skipTail(text: string, at: number, limit: number): number {
  let next = at;
  if (fold(text.charCodeAt(next)) === 0x28) {
    const close = skipAhead(text, next, Math.min(limit, next + 16), (code) => fold(code) !== 0x29 && !isLineEnd(code));
    if (fold(text.charCodeAt(close)) === 0x29) next = close + 1;
  }
  return skipAhead(text, next, Math.min(limit, next + LONGEST), (code) => isBlank(code) || code === 0x2a || code === 0x23 || code === 0x7c);
}

function yearInBrackets(text: string, end: number, limit: number): FoundTitle['year'] {
  const open = skipAhead(text, end, Math.min(limit, end + 8), isSpace);
  const year = fold(text.charCodeAt(open)) === 0x28 ? yearAt(text, open + 1, limit) : undefined;
  // `（2024年1月20日）` is the date of publication.
  const close = year && skipAhead(text, year.span.end, Math.min(limit, year.span.end + 4), (code) => isBlank(code) || code === 0x5ea6);
  return close !== undefined && fold(text.charCodeAt(close)) === 0x29 ? year : undefined;
}

/** Where the title begins: at the line's start, else behind the last punctuation, else — inside running text — behind the blank before the organ. */
function startOf(text: string, before: number, floor: number, endsLine: boolean): { at: number; atLineStart: boolean } {
  let at = before;
  let atLineStart = false;
  while (at > floor) {
    const code = text.charCodeAt(at - 1);
    if (isLineEnd(code)) atLineStart = true;
    if (atLineStart || punctuation.has(code)) break;
    at -= 1;
  }
  if (at === 0) atLineStart = true;
  if (!atLineStart || !endsLine) at = afterLastGap(text, at, before);
  const isMarkup = (code: number): boolean => isBlank(code) || code === 0x23 || code === 0x2a || code === 0x3e;
  return { at: skipAhead(text, at, before, isMarkup), atLineStart };
}

/** Behind the last blank that has a Chinese character on both sides: `年报 示例区2021年度…`. */
function afterLastGap(text: string, from: number, before: number): number {
  const isWord = (offset: number): boolean => text.charCodeAt(offset) >= 0x2e80 && text.charAt(offset) !== '年';
  for (let at = before - 1; at > from; at -= 1) {
    if (
      isBlank(text.charCodeAt(at - 1)) &&
      isWord(at) &&
      at - 2 >= from &&
      text.charCodeAt(at - 2) >= 0x2e80 &&
      !isBlank(text.charCodeAt(at - 2))
    )
      return at;
  }
  return from;
}

/** The year in front of a name, and what else stands there: the organ. */
function partsOf(text: string, part: Span): Pick<FoundTitle, 'organ' | 'year'> {
  for (let at = part.start; at < part.end; at += 1) {
    const year = yearAt(text, at, part.end);
    if (year === undefined) continue;
    const after = skipAhead(text, year.span.end, part.end, (code) => isSpace(code) || code === 0x5ea6);
    const organ = organIn(text, { start: part.start, end: at }) ?? organIn(text, { start: after, end: part.end });
    return { ...(organ && { organ }), year };
  }
  const organ = organIn(text, part);
  return organ ? { organ } : {};
}

/** The name that stands in a part of a line, without `关于` and brackets around it. */
export function organIn(text: string, part: Span): FoundTitle['organ'] {
  const isEdge = (code: number): boolean =>
    isSpace(code) || fold(code) === 0x28 || fold(code) === 0x29 || code === 0x23 || code === 0x2a || code === 0x5ea6;
  const start = skipAhead(text, part.start, part.end, isEdge);
  let end = skipBack(text, part.end, start, isEdge);
  if (text.endsWith('关于', end) && end - 2 >= start && text.slice(end - 2, end) === '关于') end = skipBack(text, end - 2, start, isEdge);
  const name = withoutBlanks(text.slice(start, end));
  return name.length >= 2 && name.length <= LONGEST_ORGAN && /^[㐀-鿿]/u.test(name) && !/[，。；：、！？,;:!?|\t]/u.test(name)
    ? { name, span: { start, end } }
    : undefined;
}

/** The organ, and perhaps the year, on the one or two lines above a title that names none. */
function linesAbove(
  text: string,
  before: number,
  from: number,
): { start: number; organ?: FoundTitle['organ']; year?: FoundTitle['year'] } | undefined {
  let start = before;
  let year: FoundTitle['year'];
  for (let count = 0; count < 2; count += 1) {
    const end = skipBack(text, start, Math.max(from, start - LONGEST), isSpace);
    const lineStart = skipBack(text, end, Math.max(from, end - LONGEST), (code) => !isLineEnd(code));
    if (end === lineStart || (lineStart > from && !isLineEnd(text.charCodeAt(lineStart - 1)))) break;
    const first = skipAhead(text, lineStart, end, isBlank);
    const stated = yearAt(text, first, end);
    if (stated !== undefined && year === undefined && end - stated.span.end <= 1) {
      year = stated;
      start = first;
      continue;
    }
    const organ = organIn(text, { start: first, end });
    if (organ === undefined || !endsLikeOrgan.test(organ.name)) break;
    return { start: organ.span.start, organ, ...(year && { year }) };
  }
  return year ? { start, year } : undefined;
}

const endsLikeOrgan = /[府局委办处室厅部院会署行社站所队镇乡街区县市省园司心团]$/u;

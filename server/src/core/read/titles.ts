/** Finds the titles of annual reports in a text, with the organ and the year that stand in them. Knows no section. */

import { fold, isBlank, isHan, isLineEnd, isSpace, withoutBlanks } from '../text/characters.ts';
import type { PhraseMatch } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { yearAt } from './dates.ts';
import { skipAhead, skipBack } from './numeral.ts';
import { type NameForm, survey } from './survey.ts';

export interface FoundTitle {
  /** From its first character to its last, over two lines where it has two. */
  readonly span: Span;
  readonly text: string;
  /** It fills its line or lines; else it stands in front of running text. */
  readonly alone: boolean;
  readonly organ: { readonly name: string; readonly span: Span } | undefined;
  readonly year: { readonly value: number; readonly span: Span } | undefined;
}

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

type Parts = Pick<FoundTitle, 'organ' | 'year'>;

/** `names`: what the survey found, for whoever has made it. */
export function findTitles(text: string, from: number, limit: number, { names } = survey(text, from, limit)): FoundTitle[] {
  const found: FoundTitle[] = [];
  for (const match of names) {
    const title = titleAround(text, match, Math.max(from, found.at(-1)?.span.end ?? from), limit);
    if (title !== undefined) found.push(title);
  }
  return found;
}

function titleAround(text: string, match: PhraseMatch<NameForm>, from: number, limit: number): FoundTitle | undefined {
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
  const isComplete = own.organ !== undefined && own.year !== undefined;
  const above = alone && !isComplete ? linesAbove(text, start.at, from, own) : undefined;
  const below = alone && !isComplete ? partBelow(text, match.end, limit) : undefined;
  const span = { start: above?.start ?? start.at, end: match.end };
  const organ = own.organ ?? above?.organ ?? below?.organ;
  const year = own.year ?? above?.year ?? below?.year;
  return { span, text: withoutBlanks(text.slice(span.start, span.end)), alone, organ, year };
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

/** `（2023年度）` or `（示例区教育局）` behind the title, or the year alone on the line below. */
function partBelow(text: string, end: number, limit: number): Parts | undefined {
  const next = skipAhead(text, end, Math.min(limit, end + LONGEST), isSpace);
  const inBrackets = fold(text.charCodeAt(next)) === 0x28;
  const from = inBrackets ? next + 1 : next;
  const to = skipAhead(text, from, Math.min(limit, from + LONGEST), (code) => !isLineEnd(code) && fold(code) !== 0x29);
  if (inBrackets && fold(text.charCodeAt(to)) !== 0x29) return undefined;
  const year = yearAt(text, from, to);
  if (year !== undefined) {
    // `2024年1月20日` is the date of publication.
    const rest = skipAhead(text, year.span.end, to, (code) => isBlank(code) || code === 0x5ea6);
    return rest === to ? { organ: undefined, year } : undefined;
  }
  const organ = inBrackets ? organIn(text, { start: from, end: to }) : undefined;
  return organ && endsLikeOrgan.test(organ.name) ? { organ, year: undefined } : undefined;
}

/** Where the title begins: at the line's start, else behind the last punctuation, else — inside running text — behind the blank before the organ. */
function startOf(text: string, before: number, floor: number, endsLine: boolean): { at: number; atLineStart: boolean } {
  let at = before;
  let atLineStart = false;
  while (at > floor) {
    const code = text.charCodeAt(at - 1);
    // A tag ends before the title: `<h1>`.
    if (isLineEnd(code) || code === 0x3e) atLineStart = true;
    if (atLineStart || (!isHan(code) && punctuation.has(code))) break;
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
function partsOf(text: string, part: Span): Parts {
  for (let at = part.start; at < part.end; at += 1) {
    const year = yearAt(text, at, part.end);
    if (year === undefined) continue;
    const after = skipAhead(text, year.span.end, part.end, (code) => isSpace(code) || code === 0x5ea6);
    const organ = organIn(text, { start: part.start, end: at }) ?? organIn(text, { start: after, end: part.end });
    return { organ, year };
  }
  return { organ: organIn(text, part), year: undefined };
}

/** The name that stands in a part of a line, without `关于` and brackets around it. */
export function organIn(text: string, part: Span): FoundTitle['organ'] {
  const isEdge = (code: number): boolean => isSpace(code) || code === 0x23 || code === 0x2a || code === 0x5ea6;
  const isBracket = (at: number, bracket: number): boolean => fold(text.charCodeAt(at)) === bracket;
  let start = skipAhead(text, part.start, part.end, isEdge);
  let end = skipBack(text, part.end, start, isEdge);
  if (end - start > 2 && isBracket(start, 0x28) && isBracket(end - 1, 0x29)) {
    start += 1;
    end -= 1;
  }
  if (end - 2 >= start && text.slice(end - 2, end) === '关于') end = skipBack(text, end - 2, start, isEdge);
  const name = withoutBlanks(text.slice(start, end));
  return name.length >= 2 && name.length <= LONGEST_ORGAN && /^[㐀-鿿]/u.test(name) && !/[，。；：、！？,;:!?|\t]/u.test(name)
    ? { name, span: { start, end } }
    : undefined;
}

/** What the title's line lacks, from the one or two lines above that hold nothing but organ or year. */
function linesAbove(text: string, before: number, from: number, own: Parts): ({ start: number } & Parts) | undefined {
  let organ: Parts['organ'];
  let year: Parts['year'];
  let start = before;
  for (let count = 0; count < 2 && !((own.organ ?? organ) && (own.year ?? year)); count += 1) {
    const end = skipBack(text, start, Math.max(from, start - LONGEST), isSpace);
    const lineStart = skipBack(text, end, Math.max(from, end - LONGEST), (code) => !isLineEnd(code));
    if (end === lineStart || (lineStart > from && !isLineEnd(text.charCodeAt(lineStart - 1)))) break;
    const line = { start: skipAhead(text, lineStart, end, isBlank), end };
    const parts = partsOf(text, fold(text.charCodeAt(line.start)) === 0x28 ? { start: line.start + 1, end: end - 1 } : line);
    const named = parts.organ && endsLikeOrgan.test(parts.organ.name) && !own.organ ? parts.organ : undefined;
    const isWhole = parts.organ ? named !== undefined : parts.year !== undefined && end - parts.year.span.end <= 2;
    if (!isWhole) break;
    // What stands nearer to the title counts.
    organ ??= named;
    if (!own.year) year ??= parts.year;
    start = line.start;
  }
  return start === before ? undefined : { start, organ, year };
}

const endsLikeOrgan = /[府局委办处室厅部院会署行社站所队镇乡街区县市省园司心团]$/u;

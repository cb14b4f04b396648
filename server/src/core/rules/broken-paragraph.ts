/** A sentence that a blank line cuts in two, as copying from a PDF or across a page leaves it. */

import type { Prose, ProseLine } from '../narrative/prose.ts';
import { isHan, isSpace } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { Draft, Fix, Rule, RuleContext, TextEdit } from './types.ts';

/** More breaks than this come from one cause and are told once. */
const MOST = 5;
/** A shorter line may be a heading or a name. */
const SHORTEST = 20;
const ITEM = /^(?:[（(]?[一二三四五六七八九十0-9０-９]+[）)、．.]|第[一二三四五六七八九十]+[，,、]|[一二三四五六七八九十]是)/u;

export const brokenParagraph: Rule = {
  id: 'broken-paragraph',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '一句话被空行断开',
      what: '一段文字没有写完就换了段，中间隔着空行，后面接着写。',
      why: '这是跨页复制或从 PDF 转换留下的，公开后读起来不连贯。',
      repair: '用快速修复把两段接起来。断开处很多时合成一条提示。',
      source: PRACTICE,
      ignore: '原文本来就分段时可以忽略。',
    },
    en: {
      title: 'A blank line cuts a sentence in two',
      what: 'A paragraph stops in mid-sentence and goes on after a blank line.',
      why: 'Copying across pages or from a PDF leaves such breaks; the published text reads badly.',
      repair: 'The quick fix joins the two parts. Many breaks are told once.',
      source: PRACTICE_EN,
      ignore: 'The break is meant.',
    },
  },
  examples: () => ({
    good: [sample(), sample({ problems: '（一）存在的主要问题和不足之处有以下几个方面的情况\n\n解读材料偏少，需要改进。' })],
    bad: [
      sample({
        problems:
          '存在的主要问题是解读材料偏少。下一年的改进措施是增加图文解读，每月核对一次栏⟦\n\n⟧{broken-paragraph}目内容，并请业务科室一起参加。',
      }),
    ],
  }),
  check({ text, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const breaks = breaksIn(text, prose);
    const [first] = breaks;
    if (first === undefined) return NOTHING;
    const fix = (edits: readonly TextEdit[]): Fix => ({
      title: say('broken-paragraph.fix', { count: edits.length }),
      safety: 'choice',
      edits,
    });
    if (breaks.length > MOST)
      return [{ span: first.span, message: say('broken-paragraph.many', { count: breaks.length }), fixes: [fix(breaks)] }];
    return breaks.map((edit) => ({ span: edit.span, message: say('broken-paragraph'), fixes: [fix([edit])] }));
  },
};

const NONE: readonly TextEdit[] = [];

function breaksIn(text: string, { lines }: Prose): readonly TextEdit[] {
  let breaks: TextEdit[] | undefined;
  let before: ProseLine | undefined;
  for (const line of lines) {
    const { span, part } = line;
    if (!endsSentence(text, span) && text.slice(span.start, span.end).trim() === '') continue;
    if (before !== undefined && before.part === part && !endsSentence(text, before.span) && isBreak(text, before.span, span)) {
      breaks ??= [];
      breaks.push({ span: { start: lastSeen(text, before.span), end: firstSeen(text, span) }, newText: '' });
    }
    before = line;
  }
  return breaks ?? NONE;
}

/** Nearly every paragraph does: there is nothing more to be seen. */
const endsSentence = (text: string, { start, end }: Span): boolean => end > start && text[end - 1] === '。';

/** Only blank lines between, the first unfinished though it is no heading, the second no item of a list. */
function isBreak(text: string, before: Span, after: Span): boolean {
  const start = lastSeen(text, before);
  const end = firstSeen(text, after);
  let lineEnds = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isSpace(code)) return false;
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) lineEnds += 1;
  }
  if (lineEnds < 2 || start - before.start < SHORTEST) return false;
  const last = text.charCodeAt(start - 1);
  const next = text.charCodeAt(end);
  if (!(isHan(last) || isComma(last) || last === 0x3001) || !(isHan(next) || isComma(next) || next === 0x3002)) return false;
  if (ITEM.test(text.slice(end, end + 8))) return false;
  // An item that is a heading holds no full stop before its end.
  const line = text.slice(before.start, before.end);
  return !ITEM.test(line.trimStart().slice(0, 8)) || /[。；;]/u.test(line);
}

/** Of either width: widening a mark must uncover nothing. */
const isComma = (code: number): boolean => code === 0xff0c || code === 0x2c;

const firstSeen = (text: string, { start, end }: Span): number => end - text.slice(start, end).trimStart().length;
const lastSeen = (text: string, { start, end }: Span): number => start + text.slice(start, end).trimEnd().length;

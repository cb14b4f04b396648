/** A word that is written twice in a row: 审核审核. Knows the words that rightly are. */

import { isHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { linesOf } from './shared/prose.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const SHORTEST = 2;
const LONGEST = 8;

/** What stands round a doubling that is right: two names that meet, or a doubling that is a word. */
const RIGHT: readonly string[] = [
  '政府政府信息',
  '政府政府网',
  '政府政府门户',
  '政府政府采购',
  '政府政府工作',
  '公开政府信息公开政府信息公开',
  '委员会委员会议',
  '办公室办公室主任',
  '办公室办公室副主任',
  '研究研究',
  '讨论讨论',
  '学习学习',
  '商量商量',
  '考虑考虑',
  '了解了解',
  '意见意见箱',
];
const NUMERALS = /^[一二三四五六七八九十百千万〇零]+$/u;

export const doubledWord: Rule = {
  id: 'doubled-word',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '词语重复',
      what: '同一个词（两个字以上）连着写了两遍，例如“审核审核”。',
      why: '多半是修改时没有删净。',
      repair: '删去重复的一个。',
      source: PRACTICE,
      ignore: '两个名称连在一起、本来就这样写时可以忽略。',
    },
    en: {
      title: 'A word is written twice',
      what: 'A word of two or more characters follows itself, as in 审核审核.',
      why: 'Mostly left over from editing.',
      repair: 'Delete one of the two.',
      source: PRACTICE_EN,
      ignore: 'Two names meet and the text is right.',
    },
  },
  examples: () => ({
    good: [sample(), sample({ other: '示例区人民政府政府信息公开工作年度报告；二〇二〇年未收取信息处理费，人人参与，明明白白。' })],
    bad: [sample({ other: '本年度⟦未收取未收取⟧{doubled-word}信息处理费。' })],
  }),
  *check({ text, report, say }: RuleContext): Iterable<Draft> {
    // Where a character stood last, by the low half of its code: that two share it costs a needless look, no more.
    const last = new Int32Array(0x100).fill(-LONGEST - 1);
    for (const line of linesOf(text, report)) {
      for (const { at: start, size } of doublings(text, line.span, last)) {
        const word = text.slice(start, start + size);
        yield {
          span: { start, end: start + 2 * size },
          message: say('doubled-word', { word }),
          fixes: [
            {
              title: say('doubled-word.fix', { word }),
              safety: 'choice',
              edits: [{ span: { start: start + size, end: start + 2 * size }, newText: '' }],
            },
          ],
        };
      }
    }
  },
};

interface Doubling {
  readonly at: number;
  readonly size: number;
}

/** Places where a word follows itself, in order and without overlap. Every character of a second word stood shortly before. */
function doublings(text: string, line: Span, last: Int32Array): Doubling[] {
  const found: Doubling[] = [];
  let run = 0;
  for (let at = line.start; at <= line.end; at += 1) {
    const code = at < line.end ? text.charCodeAt(at) : 0;
    if (code > 0x7f && at - last[code & 0xff]! <= LONGEST) run += 1;
    else {
      if (run >= SHORTEST) doublingsIn(text, line.start, at - run, at, found);
      run = 0;
    }
    last[code & 0xff] = at;
  }
  found.sort((a, b) => a.at - b.at || a.size - b.size);
  let end = 0;
  return found.filter((one) => {
    const free = one.at >= end;
    if (free) end = one.at + 2 * one.size;
    return free;
  });
}

/** Those whose second word stands between `from` and `to`, in the line that begins at `lineStart`. */
function doublingsIn(text: string, lineStart: number, from: number, to: number, found: Doubling[]): void {
  for (let size = SHORTEST; size <= Math.min(LONGEST, to - from); size += 1) {
    let same = 0;
    for (let at = from; at < to; at += 1) {
      const again = at - size >= lineStart && text.charCodeAt(at) === text.charCodeAt(at - size);
      same = again && isHan(text.charCodeAt(at)) ? same + 1 : 0;
      if (same < size) continue;
      const start = at - 2 * size + 1;
      if (!isRight(text, start, size)) found.push({ at: start, size });
      same = 0;
    }
  }
}

function isRight(text: string, at: number, size: number): boolean {
  const word = text.slice(at, at + size);
  if (NUMERALS.test(word) || word.split(word[0] ?? '').join('') === '') return true;
  const around = text.slice(at, at + 2 * size + 3);
  return RIGHT.some((phrase) => around.startsWith(phrase));
}

/** A word that is written twice in a row: 审核审核. Knows the words that rightly are. */

import { DOUBLED, LONGEST_DOUBLED } from '../narrative/survey.ts';
import { isHan } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const SHORTEST = 2;

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
  signs: DOUBLED,
  check({ text, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const lines = prose.linesWith(DOUBLED);
    if (lines.length === 0) return NOTHING;
    return lines.flatMap(({ span }) => doublings(text, span)).map((doubling) => draft(doubling, text, say));
  },
};

interface Doubling {
  readonly at: number;
  readonly size: number;
}

function draft({ at, size }: Doubling, text: string, say: RuleContext['say']): Draft {
  const word = text.slice(at, at + size);
  return {
    span: { start: at, end: at + 2 * size },
    message: say('doubled-word', { word }),
    fixes: [
      {
        title: say('doubled-word.fix', { word }),
        safety: 'choice',
        edits: [{ span: { start: at + size, end: at + 2 * size }, newText: '' }],
      },
    ],
  };
}

/** Places where a word follows itself, in order and without overlap. */
function doublings(text: string, line: Span): Doubling[] {
  const found: Doubling[] = [];
  for (let size = SHORTEST; size <= LONGEST_DOUBLED; size += 1) {
    let same = 0;
    for (let at = line.start + size; at < line.end; at += 1) {
      const code = text.charCodeAt(at);
      same = code === text.charCodeAt(at - size) && isHan(code) ? same + 1 : 0;
      if (same < size) continue;
      const start = at - 2 * size + 1;
      if (!isRight(text, start, size)) found.push({ at: start, size });
      same = 0;
    }
  }
  found.sort((a, b) => a.at - b.at || a.size - b.size);
  let end = 0;
  return found.filter((one) => {
    const free = one.at >= end;
    if (free) end = one.at + 2 * one.size;
    return free;
  });
}

function isRight(text: string, at: number, size: number): boolean {
  const word = text.slice(at, at + size);
  if (NUMERALS.test(word) || word.split(word[0] ?? '').join('') === '') return true;
  const around = text.slice(at, at + 2 * size + 3);
  return RIGHT.some((phrase) => around.startsWith(phrase));
}

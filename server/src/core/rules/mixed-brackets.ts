/** A pair of brackets of which one is half width and the other full width. */

import type { ProseLine } from '../narrative/prose.ts';
import { sign } from '../narrative/signs.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const HALF = sign('()');
const FULL = sign('（）');

export const mixedBrackets: Rule = {
  id: 'mixed-brackets',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '一对括号全角半角混用',
      what: '一对括号的左右两半，一个是全角，一个是半角。',
      why: '全角半角混用不整齐，检索和转换时也容易出错。',
      repair: '用快速修复把两半都改为全角。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'A pair of brackets mixes full and half width',
      what: 'One bracket of the pair is full width, the other half width.',
      why: 'It looks untidy and breaks searches and conversions.',
      repair: 'The quick fix makes both full width.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [sample({ other: '未收取信息处理费⟦（⟧{mixed-brackets}见国家规定)。' })],
  }),
  signs: HALF | FULL,
  check({ text, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const lines = prose.linesWith(HALF | FULL);
    if (lines.length === 0) return NOTHING;
    return lines.flatMap((line) => mixedPairs(text, line)).map((pair) => draft(pair, say));
  },
};

interface Pair {
  readonly open: number;
  readonly close: number;
}

const draft = ({ open, close }: Pair, say: RuleContext['say']): Draft => ({
  span: { start: open, end: open + 1 },
  message: say('mixed-brackets'),
  related: [{ span: { start: close, end: close + 1 }, message: say('mixed-brackets.related') }],
  fixes: [
    {
      title: say('mixed-brackets.fix'),
      safety: 'safe',
      edits: [
        { span: { start: open, end: open + 1 }, newText: '（' },
        { span: { start: close, end: close + 1 }, newText: '）' },
      ],
      preferred: true,
    },
  ],
});

function mixedPairs(text: string, { span }: ProseLine): Pair[] {
  const pairs: Pair[] = [];
  const open: number[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    const character = text[at];
    if (character === '(' || character === '（') open.push(at);
    else if (character === ')' || character === '）') {
      const start = open.pop();
      if (start !== undefined && (text[start] === '（') !== (character === '）')) pairs.push({ open: start, close: at });
    }
  }
  return pairs;
}

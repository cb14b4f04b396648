/** A pair of brackets of which one is half width and the other full width. */

import { linesWith, type ProseLine, sign } from './shared/prose.ts';
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
  *check({ text, report, say }: RuleContext): Iterable<Draft> {
    for (const line of linesWith(text, report, HALF | FULL)) {
      for (const { open, close } of mixedPairs(line)) {
        yield {
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
        };
      }
    }
  },
};

function mixedPairs({ text, span }: ProseLine): { open: number; close: number }[] {
  const pairs: { open: number; close: number }[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '(' || character === '（') open.push(at);
    else if (character === ')' || character === '）') {
      const start = open.pop();
      if (start !== undefined && (text[start] === '（') !== (character === '）'))
        pairs.push({ open: span.start + start, close: span.start + at });
    }
  }
  return pairs;
}

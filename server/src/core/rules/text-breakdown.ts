/** Parts that the running text lists after 其中 and that don't add up to their whole. */

import { addsUp } from '../narrative/statements.ts';
import { compare, formatAmount, isNegative, negate, subtract, sum } from '../number/amount.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { BREAKDOWN } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const textBreakdown: Rule = {
  id: 'text-breakdown',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '正文分项与总数不符',
      what: '正文写“n 件，其中……”并把各项列全（以“其他”结尾，或列全了各类结果）时，各项之和应等于总数；没有列全时，任何一项都不应大于总数（仅作提示）。',
      why: '总数与分项分别修改过，最容易只改了一处。',
      repair: '核对总数和每一个分项，改正有误的数。',
      source: PRACTICE,
      ignore: '分项之间有重叠，或者没有列全时可以忽略。',
    },
    en: {
      title: 'The parts in the text do not add up',
      what: 'Where the text says “n, of which …” and lists every part (ending with 其他, or naming every kind of result), the parts must add up to the whole. Where it lists only some, no part should exceed the whole (a hint).',
      why: 'Wholes and parts are often edited apart, and one is forgotten.',
      repair: 'Check the whole and each part and correct the wrong number.',
      source: PRACTICE_EN,
      ignore: 'When parts overlap or are not all listed.',
    },
  },
  examples: () => ({
    good: [
      sample({ overview: '全年公开信息20条，其中工作动态12条、通知公告5条、其他信息3条；解读稿件9篇，其中图文解读4篇、视频解读2篇。' }),
    ],
    bad: [
      sample({ overview: '全年公开信息⟦21⟧{text-breakdown}条，其中工作动态12条、通知公告5条、其他信息3条。' }),
      sample({ overview: '全年公开信息⟦10⟧{text-breakdown}条，其中工作动态12条、通知公告5条。' }),
    ],
  }),
  where: BREAKDOWN,
  check: draftsOn,
};

function* draftsOn({ statements, say }: RuleContext): Generator<Draft> {
  for (const breakdown of statements.breakdowns) {
    const { whole, parts } = breakdown;
    const stated = formatAmount(whole.amount);
    const related = parts.map(({ span, amount }) => ({ span, message: say('text-breakdown.related', { value: formatAmount(amount) }) }));
    if (addsUp(breakdown) === false) {
      const computed = sum(parts.map(({ amount }) => amount));
      const difference = subtract(computed, whole.amount);
      const words = {
        computed: formatAmount(computed),
        stated,
        difference: formatAmount(isNegative(difference) ? negate(difference) : difference),
      };
      yield { span: whole.span, message: say('text-breakdown', words), related, actual: stated, expected: words.computed };
      continue;
    }
    const larger = parts.find(({ amount }) => compare(amount, whole.amount) > 0);
    if (larger === undefined) continue;
    const message = say('text-breakdown.part', { part: formatAmount(larger.amount), stated });
    yield { span: whole.span, message, related, severity: 'hint' };
  }
}

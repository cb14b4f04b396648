/** A share in the running text that its own numbers don't give. */

import { shareOf, sharesAgree } from '../narrative/share.ts';
import { formatAmount } from '../number/amount.ts';
import { applicants, cellsOf, sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { PERCENTAGE } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const eight = {
  ...cellsOf('requests/received', applicants, '8 0 0 0 0 0 8'),
  ...cellsOf('requests/granted', applicants, '3 0 0 0 0 0 3'),
  ...cellsOf('requests/other.other', applicants, '5 0 0 0 0 0 5'),
  ...cellsOf('requests/handled', applicants, '8 0 0 0 0 0 8'),
};

export const textPercentage: Rule = {
  id: 'text-percentage',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '正文百分比与件数不符',
      what: '正文写“n 件，占 p%”时，用前文的总数和表格的新收、办结总数计算，都得不到这个百分比（四舍五入或舍去尾数都算相符）。',
      why: '件数改过而百分比忘了改，或者用错了总数。',
      repair: '按件数重新计算百分比；快速修复按前面最近的总数计算。',
      source: PRACTICE,
      ignore: '百分比所用的总数没有在报告中写出时可以忽略。',
    },
    en: {
      title: 'A percentage does not fit its numbers',
      what: 'Where the text says “n, or p%”, neither the totals named before nor the totals of the table give this percentage, rounded or cut.',
      why: 'The number was changed and the percentage forgotten, or another total was used.',
      repair: 'Compute the percentage again; the quick fix takes the nearest total before it.',
      source: PRACTICE_EN,
      ignore: 'When the total that was used is not in the report.',
    },
  },
  examples: () => ({
    good: [sampleCells(eight, { overview: '共收到政府信息公开申请8件，其中予以公开3件，占37.5%；其他处理5件，占62%。' })],
    bad: [sampleCells(eight, { overview: '共收到政府信息公开申请8件，其中予以公开3件，占⟦35.7⟧{text-percentage}%。' })],
  }),
  where: PERCENTAGE,
  check: draftsOn,
};

function* draftsOn({ statements, say }: RuleContext): Generator<Draft> {
  for (const { span, stated, part, bases } of statements.percentages) {
    if (bases.some(({ amount }) => sharesAgree(part.amount, amount, stated))) continue;
    const [base] = bases;
    if (base === undefined) continue;
    const computed = formatAmount(shareOf(part.amount, base.amount, stated));
    const words = { part: formatAmount(part.amount), base: formatAmount(base.amount), computed, stated: formatAmount(stated) };
    yield {
      span,
      message: say('text-percentage', words),
      related: [{ span: part.span, message: words.part }, ...(base.span ? [{ span: base.span, message: words.base }] : [])],
      fixes: [{ title: say('text-percentage.fix', { value: computed }), safety: 'choice', edits: [{ span, newText: computed }] }],
      actual: words.stated,
      expected: computed,
    };
  }
}

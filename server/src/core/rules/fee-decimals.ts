/** An amount in 万元 with more decimals than a yuan has. */

import type { FormCell } from '../form/types.ts';
import { isWhole, scaleUp } from '../number/amount.ts';
import { sliceOf } from '../text/span.ts';
import { nameOf } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { UNUSUAL_NUMBER } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const feeDecimals: Rule = {
  id: 'fee-decimals',
  severity: 'information',
  editions: ['2021'],
  docs: {
    'zh-CN': {
      title: '金额小数多于四位',
      what: '以万元填写的收费金额小数多于四位。',
      why: '四位小数的万元就是一元，再多的小数不是可以收取的金额，多半是单位换算有误。',
      repair: '核对金额和单位，保留四位小数以内。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'An amount with more than four decimals',
      what: 'An amount in 万元 has more than four decimals.',
      why: 'Four decimals of 万元 are one yuan; more can’t be an amount of money that was charged.',
      repair: 'Check the amount and its unit.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/fees/amount': '12.3456' })],
    bad: [sampleCells({ 'disclosure/fees/amount': '⟦12.34567⟧{fee-decimals}' })],
  }),
  where: UNUSUAL_NUMBER,
  check: found,
};

function* found({ text, unusual, say }: RuleContext): Iterable<Draft> {
  for (const { form, span, amount } of unusual.numbers) {
    if (amount === undefined || !isInTenThousands(form)) continue;
    const printed = sliceOf(text, span);
    if (isWhole(scaleUp(amount, 4)) && decimalsIn(printed) <= MOST_DECIMALS) continue;
    yield { span, message: say('fee-decimals', { name: nameOf(form, say), amount: printed }), cell: form.key, actual: printed };
  }
}

/** The column says itself that it is in 万元. */
const isInTenThousands = ({ column }: FormCell): boolean => column.kind === 'money' && column.label.includes('万元');

const decimalsIn = (printed: string): number => /[.．]([0-9０-９]*)/u.exec(printed)?.[1]?.length ?? 0;

const MOST_DECIMALS = 4;

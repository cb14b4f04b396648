/** An amount in 万元 with more decimals than a yuan has. */

import { isWhole, scaleUp } from '../number/amount.ts';
import { cellOf, nameOf, pick, printedIn } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Rule } from './types.ts';

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
  *check({ text, report, say }) {
    for (const form of inTenThousands(report.edition)) {
      const cell = cellOf(report, form);
      if (cell.amount === undefined) continue;
      if (isWhole(scaleUp(cell.amount, 4)) && decimalsIn(printedIn(text, cell)) <= MOST_DECIMALS) continue;
      const amount = printedIn(text, cell);
      yield {
        span: cell.span,
        message: say('fee-decimals', { name: nameOf(cell.form, say), amount }),
        cell: cell.form.key,
        actual: amount,
      };
    }
  },
};

/** The column says itself that it is in 万元. */
const inTenThousands = pick(({ column }) => column.kind === 'money' && column.label.includes('万元'));

const decimalsIn = (printed: string): number => /[.．]([0-9０-９]*)/u.exec(printed)?.[1]?.length ?? 0;

const MOST_DECIMALS = 4;

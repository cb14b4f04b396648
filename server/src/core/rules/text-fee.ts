/** Information processing fees of the running text that the tariff can't give or that contradict each other. */

import { equal, formatAmount, isWhole, isZero, scaleDown } from '../number/amount.ts';
import { sample } from './shared/sample.ts';
import { FEE } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const TARIFF = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';
const TARIFF_EN = 'Measures for information processing fees (国办函〔2020〕109号)';

export const textFee: Rule = {
  id: 'text-fee',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '信息处理费的数额或说法有疑问',
      what: '信息处理费按件或按量计收，合法的数额都是 10 元的整数倍，其他数额给出提示；一处说未收取、另一处又说收取了，给出警告。',
      why: '信息处理费应在第六部分如实报告；它与表二的行政事业性收费不是一回事。',
      repair: '核对收费票据，改正数额或改写说法。',
      source: TARIFF,
      ignore: '',
    },
    en: {
      title: 'A doubtful information processing fee',
      what: 'The fee is charged per request or per page, and every lawful amount is a multiple of 10 yuan: others are told as an information. That none was charged in one place and some in another is a warning.',
      why: 'The fee is to be reported truly in section six; it is not the fees from administration of table 二.',
      repair: 'Check the receipts and correct the amount or the phrase.',
      source: TARIFF_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample({ other: '全年收取信息处理费380元，涉及2件申请。' }), sample({ other: '全年未收取信息处理费。' })],
    bad: [
      sample({ other: '全年收取信息处理费⟦385⟧{text-fee}元。' }),
      sample({ overview: '全年⟦未收取信息处理费⟧{text-fee}。', other: '全年收取信息处理费380元。' }),
    ],
  }),
  where: FEE,
  check: draftsOn,
};

function* draftsOn({ statements: { fees }, say }: RuleContext): Generator<Draft> {
  const charged = fees.find(({ amount }) => amount !== undefined && !isZero(amount));
  let told = false;
  for (const { span, amount } of fees) {
    if (amount === undefined) {
      if (charged?.amount === undefined || told) continue;
      told = true;
      const value = formatAmount(charged.amount);
      yield {
        span,
        message: say('text-fee.contradiction', { value }),
        related: [{ span: charged.span, message: say('text-fee.related', { value }) }],
      };
    } else if (!isWhole(scaleDown(amount, 1)) && !equal(amount, 0)) {
      yield {
        span,
        message: say('text-fee.tariff', { value: formatAmount(amount) }),
        severity: 'information',
        actual: formatAmount(amount),
      };
    }
  }
}

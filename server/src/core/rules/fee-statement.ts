/** 其他需要报告的事项 that does not say whether fees for handling information were charged. */

import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { sectionOf } from './shared/sections.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const feeStatement: Rule = {
  id: 'fee-statement',
  severity: 'information',
  editions: ['2021'],
  docs: {
    'zh-CN': {
      title: '没有写信息处理费收取情况',
      what: '“六、其他需要报告的事项”没有提到信息处理费（收取多少元，或者未收取）。',
      why: '近年公布的报告都在这一部分写明信息处理费；没有收取的，也写明没有。它与表二的行政事业性收费是两回事。',
      repair: '补写一句，例如“本年度未收取信息处理费”或“本年度收取信息处理费若干元”。',
      source: '近年已公布报告的通行写法；收费办法见国办函〔2020〕109号',
      ignore: '上级没有要求写明时可以忽略。',
    },
    en: {
      title: 'Fees for handling information are not mentioned',
      what: 'The section 其他需要报告的事项 does not say whether 信息处理费 was charged.',
      why: 'Recent reports state it in this section, also when nothing was charged. It is not the 行政事业性收费 of table 二.',
      repair: 'Add a sentence with the sum, or that no fee was charged.',
      source: 'Common practice of recent reports; the fee itself: 国办函〔2020〕109号',
      ignore: 'Your superior office does not ask for it.',
    },
  },
  examples: () => ({
    good: [sample(), sample({ other: '全年收取政府信息公开信息处理费380元。' })],
    bad: [sample({ headings: { other: '⟦六、其他需要报告的事项⟧{fee-statement}' }, other: '没有其他需要报告的事项。' })],
  }),
  check({ report, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const section = sectionOf(report, 'other');
    if (section === undefined || prose.says('other', /信息处理费|处理费|收费|收取费用/u)) return NOTHING;
    return [{ span: section.heading, message: say('fee-statement') }];
  },
};

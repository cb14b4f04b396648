/** A date under the report that is not in the year after it, or after the usual last day. */

import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { isGovernment } from './shared/sections.ts';
import { SIGNATURE } from './shared/traits.ts';
import type { Rule } from './types.ts';

export const signatureDate: Rule = {
  id: 'signature-date',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '落款日期与报告年份不合',
      what: '落款日期不在报告年份的下一年，或者晚于公布期限（部门1月31日，人民政府3月31日）。没有落款日期的不提示。',
      why: '日期的年份常常是从上年的报告带来的；晚于期限公布属于逾期。',
      repair: '核对落款日期。',
      source: '条例规定的公布期限',
      ignore: '日期无误、确实在期限之后公布时可以忽略。',
    },
    en: {
      title: 'The date under the report does not fit its year',
      what: 'The date is not in the year after the reported one, or it is later than the last day for publication (31 January for departments, 31 March for governments). A report without a date is not reported.',
      why: "The year of the date is often left over from last year's report; a later date means late publication.",
      repair: 'Check the date.',
      source: 'The time limits of the Regulation',
      ignore: 'The date is right and the report was indeed published late.',
    },
  },
  examples: () => ({
    good: [sample(), sample({ closing: '' })],
    bad: [
      sample({ closing: '示例区档案局\n⟦2021年1月15日⟧{signature-date}' }),
      sample({ closing: '示例区档案局\n⟦2022年3月2日⟧{signature-date}' }),
    ],
  }),
  where: SIGNATURE,
  check({ report, say }) {
    const { signature, year } = report;
    if (signature === undefined || year === undefined || year.from === 'signature') return NOTHING;
    const lastMonth = isGovernment(report) ? 3 : 1;
    const next = year.value + 1;
    if (signature.year === next && signature.month <= lastMonth) return NOTHING;
    const stated = `${signature.year}-${signature.month}-${signature.day}`;
    const message =
      signature.year === next
        ? say('signature-date.late', { stated, limit: `${next}-${lastMonth}-31` })
        : say('signature-date.year', { stated, year: year.value, expected: next });
    return [{ span: signature.span, message }];
  },
};

/** A stated period that is not the calendar year of the report. */

import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { PERIOD } from './shared/traits.ts';
import type { Rule } from './types.ts';

export const periodWrong: Rule = {
  id: 'period-wrong',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '统计期限不是报告年度',
      what: '写明的统计期限不是报告年份的1月1日至12月31日。',
      why: '年度报告按公历年统计。期限写错，多半是沿用了上一年的文字。',
      repair: '把统计期限改为报告年份的1月1日至12月31日；如果标题的年份错了，改标题。',
      source: FORM,
      ignore: '机构在年中成立或撤并、确实只统计一部分时间时，可以写明理由后忽略。',
    },
    en: {
      title: 'The stated period is not the year of the report',
      what: 'The period differs from 1 January to 31 December of the year of the report.',
      why: 'Annual reports cover the calendar year; another period is mostly left over from last year.',
      repair: 'Correct the period, or the year in the title if that is wrong.',
      source: FORM_EN,
      ignore: 'The organ was founded or merged within the year and reports on a part of it.',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [sample({ preamble: '本报告所列数据的统计期限自⟦2020年1月1日起至2020年12月31日⟧{period-wrong}止。' })],
  }),
  where: PERIOD,
  check({ report, say }) {
    const { period, year } = report;
    if (period === undefined || year === undefined) return NOTHING;
    const { from, to } = period;
    if (isDay(from, year.value, 1, 1) && isDay(to, year.value, 12, 31)) return NOTHING;
    return [
      {
        span: period.span,
        message: say('period-wrong', { from: from.join('-'), to: to.join('-'), year: year.value }),
        related: year.from === 'title' ? [{ span: year.span, message: say('period-wrong.year', { year: year.value }) }] : [],
      },
    ];
  },
};

const isDay = (stated: readonly [number, number, number], year: number, month: number, day: number): boolean =>
  stated[0] === year && stated[1] === month && stated[2] === day;

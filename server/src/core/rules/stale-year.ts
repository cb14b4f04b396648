/** A sentence on the year's work that names the year before, or the next, where the report's own is meant. */

import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { STALE_YEAR } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const staleYear: Rule = {
  id: 'stale-year',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '正文年份不是报告年份',
      what: '一句话以上一年（总体情况中也包括下一年）的年份开头，讲的却是公开、收到、办理等当年工作，全句没有提到报告年份。与上年比较的话、文件名、规划和下一年打算不在此列。',
      why: '报告多以上一年的为底稿，年份最容易漏改。',
      repair: '确认这句话说的是哪一年；快速修复改为报告年份。',
      source: PRACTICE,
      ignore: '这句话确实在讲另一年的工作时可以忽略。',
    },
    en: {
      title: 'A year that is not the report’s',
      what: 'A sentence opens with the year before the report’s, or in 总体情况 with the next, tells of disclosure, requests or handling, and never names the report’s own year. Comparisons, names of documents, plans and next year’s intentions are left out.',
      why: 'Reports are mostly written over last year’s, and a year is easily forgotten.',
      repair: 'Make sure which year is meant; the quick fix writes the report’s year.',
      source: PRACTICE_EN,
      ignore: 'When the sentence does tell of another year.',
    },
  },
  examples: () => ({
    good: [
      sample({
        overview: '2021年，主动公开信息12条，比2020年增加3条。2020年12月制定的公开目录继续使用。',
        problems: '2022年，将进一步公开办事指南。',
      }),
    ],
    bad: [sample({ overview: '⟦2020⟧{stale-year}年，主动公开信息12条。2021年，组织培训1次。' })],
  }),
  where: STALE_YEAR,
  check: draftsOn,
};

function* draftsOn({ report, statements, say }: RuleContext): Generator<Draft> {
  const year = report.year?.value;
  if (year === undefined) return;
  for (const { span, value } of statements.staleYears) {
    yield {
      span,
      message: say('stale-year', { year, stated: value }),
      fixes: [{ title: say('stale-year.fix', { year }), safety: 'choice', edits: [{ span, newText: String(year) }] }],
      actual: String(value),
      expected: String(year),
    };
  }
}

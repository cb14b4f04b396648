/** A group of table 四 whose outcomes don't add up to its total. */

import { brokenSums } from './shared/broken-sums.ts';
import { cellsOf, outcomes, sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { BROKEN_SUM } from './shared/traits.ts';
import type { Rule } from './types.ts';

export const caseTotal: Rule = {
  id: 'case-total',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '复议诉讼合计不符',
      what: '行政复议、未经复议直接起诉、复议后起诉中的某一组，结果维持、结果纠正、其他结果、尚未审结之和与总计不等。',
      why: '总计包括尚未审结的案件，四项加起来就是总计。',
      repair: '与法制工作机构核对案件数，改正填错的一格。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'The outcomes of a group do not add up to its total',
      what: 'In one of the three groups of cases, upheld, corrected, other outcome and pending do not add up to the total.',
      why: 'The total includes pending cases, so the four add up to it.',
      repair: 'Check the cases with the legal section and correct the wrong cell.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells(cellsOf('reviews/review', outcomes, '1 0 1 1 3'))],
    bad: [sampleCells(cellsOf('reviews/review', outcomes, '1 0 1 1 ⟦4⟧{case-total}'))],
  }),
  where: BROKEN_SUM,
  check: (context) => brokenSums(context, 'case-total'),
};

/** A column of table 三 whose results don't add up to （七）总计. */

import { brokenSums } from './shared/broken-sums.ts';
import { applicants, cellsOf, sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { BROKEN_SUM } from './shared/traits.ts';
import type { Rule } from './types.ts';

const row = (key: string, values: string) => cellsOf(`requests/${key}`, applicants, values);

export const resultsTotal: Rule = {
  id: 'results-total',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '办理结果合计不符',
      what: '某一列中，从“（一）予以公开”到“（六）其他处理”各项之和，与“（七）总计”不等。',
      why: '每件申请只计入一种办理结果，各种结果加起来就是（七）总计。',
      repair: '先核对各项办理结果是否漏填或重复计算，再改（七）总计。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'The results do not add up to their total',
      what: 'In a column, the results from （一）予以公开 to （六）其他处理 do not add up to （七）总计.',
      why: 'Each request counts under one result only, so the results add up to （七）总计.',
      repair: 'See whether a result was left out or counted twice, then correct （七）总计.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ ...row('received', '5 0 0 0 0 0 5'), ...row('granted', '5 0 0 0 0 0 5'), ...row('handled', '5 0 0 0 0 0 5') })],
    bad: [
      sampleCells({
        ...row('received', '6 0 0 0 0 0 6'),
        ...row('granted', '5 0 0 0 0 0 5'),
        ...row('handled', '⟦6⟧{results-total} 0 0 0 0 0 6'),
      }),
    ],
  }),
  where: BROKEN_SUM,
  check: (context) => brokenSums(context, 'results-total'),
};

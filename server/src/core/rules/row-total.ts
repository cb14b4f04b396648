/** A row of table 三 whose total is not the sum of its applicants. */

import { brokenSums } from './shared/broken-sums.ts';
import { applicants, cellsOf, sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { BROKEN_SUM } from './shared/traits.ts';
import type { Rule } from './types.ts';

const consistent = {
  ...cellsOf('requests/received', applicants, '3 1 0 0 0 0 4'),
  ...cellsOf('requests/handled', applicants, '3 1 0 0 0 0 4'),
};

export const rowTotal: Rule = {
  id: 'row-total',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '行合计不符',
      what: '一行中自然人和五类法人或其他组织之和，与本行的总计不等。如果其他合计能够确定是哪一格有误，就标在那一格上。',
      why: '各类申请人互不重叠，加起来就是总计；合计不符的表格会被退回更正。',
      repair: '先核对台账，改正填错的一格；如果各类申请人都没有错，再把总计改为各项之和。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'The total of a row is not the sum of its parts',
      what: 'The applicants of a row, natural persons and the five kinds of organisations, do not add up to its total. Where the other sums make certain which cell is wrong, the finding stands there.',
      why: 'The kinds of applicants do not overlap, so they add up to the total; a table that does not add up is sent back.',
      repair: 'Check the register and correct the wrong cell; if every applicant is right, take the computed total.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ ...consistent, ...cellsOf('requests/granted', applicants, '3 1 0 0 0 0 4') })],
    bad: [
      sampleCells({ ...consistent, ...cellsOf('requests/granted', applicants, '3 1 0 0 0 0 ⟦5⟧{row-total}') }),
      sampleCells({ ...consistent, ...cellsOf('requests/granted', applicants, '3 ⟦2⟧{row-total} 0 0 0 0 4') }),
    ],
  }),
  where: BROKEN_SUM,
  check: (context) => brokenSums(context, 'row-total'),
};

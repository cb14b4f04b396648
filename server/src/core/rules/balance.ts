/** A column of table 三 in which what came in is not what was handled or carried out: the identity that the form itself prints. */

import { brokenSums } from './shared/broken-sums.ts';
import { applicants, cellsOf, sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { BROKEN_SUM } from './shared/traits.ts';
import type { Rule } from './types.ts';

const row = (key: string, values: string) => cellsOf(`requests/${key}`, applicants, values);

export const balance: Rule = {
  id: 'balance',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '勾稽关系不符',
      what: '某一列中，本年新收加上年结转，与（七）总计加结转下年度继续办理不等。',
      why: '格式原文载明：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。',
      repair: '核对本年新收、上年结转、办理结果总计和结转下年度四项，改正与台账不一致的一项。重新计算合计不会改动这四项中的填报数。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'The printed balance does not hold',
      what: 'In a column, requests received plus those carried in are not those handled plus those carried out.',
      why: 'The form itself prints this identity: 第一项加第二项之和，等于第三项加第四项之和.',
      repair: 'Check the four numbers against the register and correct the one that differs. Recomputing totals never changes a typed one.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [
      sampleCells({
        ...row('received', '5 0 0 0 0 0 5'),
        ...row('carriedIn', '1 0 0 0 0 0 1'),
        ...row('granted', '4 0 0 0 0 0 4'),
        ...row('handled', '4 0 0 0 0 0 4'),
        ...row('carriedOut', '2 0 0 0 0 0 2'),
      }),
    ],
    bad: [
      sampleCells({
        ...row('received', '5 0 0 0 0 0 5'),
        ...row('carriedIn', '1 0 0 0 0 0 1'),
        ...row('granted', '4 0 0 0 0 0 4'),
        ...row('handled', '⟦4⟧{balance} 0 0 0 0 0 4'),
        ...row('carriedOut', '1 0 0 0 0 0 1'),
      }),
    ],
  }),
  where: BROKEN_SUM,
  check: (context) => brokenSums(context, 'balance'),
};

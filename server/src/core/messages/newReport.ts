/** Sentences about making a new report. Data only. */

import type { Sentences } from './types.ts';

export const newReportMessages = {
  'new-report-carried': {
    'zh-CN': '已从上年报告带入 {count} 个数字，请核对；其余待填写',
    en: '{count} numbers taken over from last year’s report, please check them; everything else is open',
  },
  'new-report-no-previous': {
    'zh-CN': '所选文件中没有认出上年报告，没有带入数字',
    en: 'No report was recognised in the chosen file, no number was taken over',
  },
  'new-report-other-year': {
    'zh-CN': '所选报告是 {stated} 年度的，不是 {expected} 年度，没有带入数字',
    en: 'The chosen report is for {stated}, not for {expected}; no number was taken over',
  },
} as const satisfies Sentences;

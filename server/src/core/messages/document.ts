/** Sentences about a text as a whole. Data only. */

import type { Sentences } from './types.ts';

export const documentMessages = {
  'not-a-report': {
    'zh-CN': '不是政府信息公开工作年度报告，未作检查',
    en: 'Not an annual report on government information disclosure; nothing was checked',
  },
} as const satisfies Sentences;

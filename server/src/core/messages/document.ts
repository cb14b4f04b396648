/** Sentences about a text as a whole. Data only. */

import type { Sentences } from './types.ts';

export const documentMessages = {
  'not-a-report': {
    'zh-CN': '不是政府信息公开工作年度报告，未作检查',
    en: 'Not an annual report on government information disclosure; nothing was checked',
  },
  'unreadable-text': {
    'zh-CN': '文字显示为乱码：文件很可能是 {encoding} 编码，应以该编码重新打开；未作检查',
    en: 'The characters are garbled: the file is most likely encoded in {encoding} and should be reopened so; nothing was checked',
  },
  'text-lost': {
    'zh-CN': '文字已因编码转换损坏（如“锟斤拷”），无法复原，应另取原文件；未作检查',
    en: 'The characters were destroyed by a conversion between encodings and cannot be restored; get the original file again; nothing was checked',
  },
} as const satisfies Sentences;

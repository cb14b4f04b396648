/** A text that was opened in the wrong encoding: its characters are not those of the file, so nothing in it was checked. */

import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { TextRule } from './types.ts';

export const unreadableText: TextRule = {
  id: 'unreadable-text',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '文字是乱码',
      what: '文件是用一种编码存的，却按另一种编码打开，汉字成了乱码；或者原来的字已在转换中丢失（如“锟斤拷”）。',
      why: '乱码中读不出标题和数字，无法检查；这样保存，原来的字就再也找不回来。',
      repair: '先不要保存。用快速修复以正确的编码重新打开；字已丢失的，另取原文件。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'The characters are garbled',
      what: 'The file is stored in one encoding and was opened in another, so its Chinese characters are wrong; or the characters were lost in a conversion (锟斤拷).',
      why: 'Neither headings nor numbers can be read in it, and saving it so would lose the characters for good.',
      repair: 'Do not save. The quick fix reopens the file in the right encoding; where characters were lost, get the original file.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: ['示例区人民政府办公室2021年政府信息公开工作年度报告\n'],
    bad: ['⟦鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡 2021⟧{unreadable-text}\n'],
  }),
  check({ unreadable }, say) {
    if (unreadable === undefined) return undefined;
    const { encoding, span } = unreadable;
    return { message: encoding === undefined ? say('text-lost') : say('unreadable-text', { encoding: names[encoding] }), span };
  },
};

/** As editors list them. */
const names = { 'utf-8': 'UTF-8', gb18030: 'GB18030', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' } as const;

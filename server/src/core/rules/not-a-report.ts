/** A text that is no annual report: nothing in it was checked, and the person should know. */

import { FORM, FORM_EN } from './shared/sources.ts';
import type { TextRule } from './types.ts';

export const notAReport: TextRule = {
  id: 'not-a-report',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '不是政府信息公开工作年度报告',
      what: '全文没有年度报告的标题、六个部分的标题，也没有三张表的表头和行名，所以没有作任何检查。',
      why: '没有检查和检查无误是两回事：没有提示时，应当知道是哪一种。',
      repair: '如果确是年度报告，看标题和表格是否粘贴完整；不是年度报告的，把右下角的语言改为“纯文本”。',
      source: FORM,
      ignore: '这份文本本来就不是年度报告。',
    },
    en: {
      title: 'Not an annual report on government information disclosure',
      what: 'The text has neither the title of such a report, nor the headings of its six sections, nor the heads and row labels of its tables; nothing was checked.',
      why: 'Not checked and found correct are two things; one should know which of them silence means.',
      repair: 'If it is a report, see whether headings and tables were pasted in full. If it is none, set the language mode to plain text.',
      source: FORM_EN,
      ignore: 'The text is no annual report.',
    },
  },
  examples: () => ({
    good: ['示例区人民政府办公室2021年政府信息公开工作年度报告\n'],
    bad: ['⟦会议通知⟧{not-a-report}\n定于周三上午九时召开例会。\n'],
  }),
  check({ text, unreadable }, say) {
    if (unreadable !== undefined) return undefined;
    const lineEnd = text.search(/[\r\n]/u);
    return { message: say('not-a-report'), span: { start: 0, end: lineEnd < 0 ? text.length : lineEnd } };
  },
};

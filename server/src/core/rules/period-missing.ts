/** A report that does not say which period its numbers cover. */

import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { headOf } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Rule } from './types.ts';

export const periodMissing: Rule = {
  id: 'period-missing',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '没有写明统计期限',
      what: '正文没有写明数据的统计期限（从哪一天到哪一天）。',
      why: '写明统计期限，读者才知道数字算到哪一天；已公布的报告大多在开头写明。',
      repair: '在标题下补写一句。快速修复按报告年份写成1月1日至12月31日。',
      source: FORM,
      ignore: '本地区的模板不写统计期限时可以忽略。',
    },
    en: {
      title: 'The period of the numbers is not stated',
      what: 'The report does not say from which day to which day its numbers run (统计期限).',
      why: 'Readers should know what the numbers cover; most published reports say so in their first lines.',
      repair: 'Add a sentence under the title. The quick fix writes 1 January to 31 December of the year of the report.',
      source: FORM_EN,
      ignore: 'The local template does not state the period.',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [sample({ title: '⟦示例区档案局2021年政府信息公开工作年度报告⟧{period-missing}', preamble: '' })],
  }),
  check({ report, text, say }) {
    if (report.period !== undefined) return NOTHING;
    const span = headOf(report);
    const message = say('period-missing');
    const year = report.year?.value;
    const lineEnd = lineEndAt(text, span.end);
    if (report.title === undefined || year === undefined || lineEnd === undefined) return [{ span, message, subject: 'report' }];
    const newText = `${lineEnd}本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
    const title = say('period-missing.fix', { year });
    const edits = [{ span: { start: span.end, end: span.end }, newText }];
    return [{ span, message, fixes: [{ title, safety: 'choice', edits }], subject: 'report' }];
  },
};

function lineEndAt(text: string, at: number): string | undefined {
  const first = text.charAt(at);
  if (first === '\n') return first;
  return first !== '\r' ? undefined : text.charAt(at + 1) === '\n' ? '\r\n' : first;
}

/** A title without the organ, the year or the name of the report, or no title at all. */

import { contains } from '../text/span.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { headOf } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Rule } from './types.ts';

export const titleIncomplete: Rule = {
  id: 'title-incomplete',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '报告标题不完整',
      what: '报告标题应有机关名称、年份和“政府信息公开工作年度报告”。缺少其中一项，或者没有标题时提示；标题分两行写不算。',
      why: '没有机关名称或年份，公开后无法知道是哪个单位、哪一年的报告，汇总时也无法归位。',
      repair: '补全标题，例如“示例区档案局2021年政府信息公开工作年度报告”。',
      source: FORM,
      ignore: '标题由网站栏目另外给出、正文不再写时可以忽略。',
    },
    en: {
      title: 'The title of the report is incomplete',
      what: 'The title should name the organ, the year and 政府信息公开工作年度报告. A title on two lines is fine.',
      why: 'Without organ and year nobody can tell whose report it is once it is published.',
      repair: 'Complete the title.',
      source: FORM_EN,
      ignore: 'The web page gives the title apart from the text.',
    },
  },
  examples: () => ({
    good: [sample(), sample({ title: '示例区档案局\n2021 年政府信息公开工作年度报告' })],
    bad: [
      sample({ title: '⟦政府信息公开工作年度报告⟧{title-incomplete}' }),
      sample({ title: '⟦2021年政府信息公开工作年度报告⟧{title-incomplete}' }),
    ],
  }),
  check({ report, say }) {
    const { title, organ, year } = report;
    if (title === undefined) return [{ span: headOf(report), message: say('title-incomplete.absent') }];
    const withOrgan = organ !== undefined && contains(title.span, organ.span);
    const withYear = year !== undefined && contains(title.span, year.span);
    if (withOrgan && withYear)
      return title.text.includes('政府信息公开工作年度报告')
        ? NOTHING
        : [{ span: title.span, message: say('title-incomplete.name'), severity: 'hint' }];
    const missing = [...(withOrgan ? [] : [say('title-incomplete.organ')]), ...(withYear ? [] : [say('title-incomplete.year')])];
    return [{ span: title.span, message: say('title-incomplete', { missing: missing.join(say('list-comma')) }) }];
  },
};

/** The report of a people's government that says nothing of assessment, public review or accountability. */

import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { isGovernment, sectionOf } from './shared/sections.ts';
import { ARTICLE_50, ARTICLE_50_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const DUTIES: readonly (readonly [key: 'assessment' | 'review' | 'accountability', pattern: RegExp])[] = [
  ['assessment', /考核|考评/u],
  ['review', /评议|满意度|测评/u],
  ['accountability', /责任追究|追责|问责|追究责任/u],
];

const PARTS = ['overview', 'problems', 'other'] as const;

export const governmentDuties: Rule = {
  id: 'government-duties',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '政府的报告没有写考核、评议或责任追究',
      what: '各级人民政府的年度报告，还应写工作考核、社会评议和责任追究结果情况。全文没有提到其中一项时提示。部门和办公室的报告不检查。',
      why: '这是条例对各级人民政府的要求。',
      repair: '在监督保障部分补写；没有发生责任追究的，写明没有。',
      source: ARTICLE_50,
      ignore: '用别的说法已经写到时可以忽略。',
    },
    en: {
      title: "A government's report does not speak of assessment, review or accountability",
      what: "The report of a people's government also has to tell of the assessment of the work, its public review and accountability. Reports of departments and offices are not checked.",
      why: "The Regulation asks it of people's governments.",
      repair: 'Add it under supervision; where nobody was held to account, say so.',
      source: ARTICLE_50_EN,
      ignore: 'It is told in other words.',
    },
  },
  examples: () => ({
    good: [sample(), sample({ title: '示例区人民政府2021年政府信息公开工作年度报告' })],
    bad: [
      sample({
        title: '示例区人民政府2021年政府信息公开工作年度报告',
        headings: { overview: '⟦一、总体情况⟧{government-duties}' },
        overview:
          '（一）主动公开。栏目按季度更新。\n（二）依申请公开。没有收到申请。\n（三）信息管理。发布前经过审核。\n（四）平台建设。网站与公开栏一致。\n（五）监督保障。组织了培训，列入年度考核。',
      }),
    ],
  }),
  check({ report, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const section = sectionOf(report, 'overview');
    if (section === undefined || !isGovernment(report)) return NOTHING;
    const missing = DUTIES.filter(([, pattern]) => !PARTS.some((part) => prose.says(part, pattern)));
    if (missing.length === 0 || prose.joined('overview').text.length === 0) return NOTHING;
    const duties = missing.map(([key]) => say(`government-duties.${key}`)).join(say('list-comma'));
    return [{ span: section.heading, message: say('government-duties', { missing: duties }) }];
  },
};

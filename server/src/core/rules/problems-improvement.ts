/** 存在的主要问题及改进情况 that names only problems or only improvements. */

import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { sectionOf } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const PROBLEM = /问题|不足|差距|短板|薄弱|有待|欠缺|不够|缺乏|困难|偏少|偏慢|不高|不强|不及时/u;
const IMPROVEMENT = /改进|改正|措施|整改|下一步|下步|下一年|打算|今后|将|加强|提升|强化|完善|推进|增加/u;

export const problemsImprovement: Rule = {
  id: 'problems-improvement',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '只写了问题或只写了改进',
      what: '“五、存在的主要问题及改进情况”应既有问题又有改进。只看到其中一面时提示。',
      why: '标题要求两方面都写；缺一面会被退回补充。',
      repair: '补写缺少的一面。',
      source: FORM,
      ignore: '用别的说法已经写到时可以忽略。',
    },
    en: {
      title: 'Only problems or only improvements are told',
      what: 'The section 存在的主要问题及改进情况 should tell both. If only one is found, it is reported.',
      why: 'The heading asks for both; reviewers send the report back otherwise.',
      repair: 'Write the other half.',
      source: FORM_EN,
      ignore: 'It is there in other words.',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [
      sample({
        headings: { problems: '⟦五、存在的主要问题及改进情况⟧{problems-improvement}' },
        problems: '解读材料偏少，部分栏目更新不及时，业务人员不够。',
      }),
      sample({
        headings: { problems: '⟦五、存在的主要问题及改进情况⟧{problems-improvement}' },
        problems: '增加图文解读，每月核对一次栏目，加强培训。',
      }),
    ],
  }),
  check({ report, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const section = sectionOf(report, 'problems');
    if (section === undefined) return NOTHING;
    const missing = !prose.says('problems', PROBLEM) ? 'no-problem' : !prose.says('problems', IMPROVEMENT) ? 'no-improvement' : undefined;
    // A few characters are `section-empty`'s matter.
    if (missing === undefined || prose.joined('problems').text.length < 10) return NOTHING;
    return [{ span: section.heading, message: say(`problems-improvement.${missing}`) }];
  },
};

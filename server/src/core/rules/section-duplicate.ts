/** A section whose heading occurs again. */

import type { ReadSection } from '../read/types.ts';
import { sample } from './shared/sample.ts';
import { formSection } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { OTHER_OUTLINE } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const sectionDuplicate: Rule = {
  id: 'section-duplicate',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '同一部分重复出现',
      what: '同一个规定部分的标题出现了两次或更多。',
      why: '每个部分只应出现一次；重复通常是粘贴时多带了一段。',
      repair: '删去多余的一处，或把两处内容合并。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'A section occurs more than once',
      what: 'The heading of a section stands in the report twice or more.',
      why: 'Each section occurs once; usually a piece was pasted twice.',
      repair: 'Remove one of them, or merge their content.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [
      sample({
        problems: '五、存在的主要问题及改进情况\n解读材料偏少。\n⟦五、存在的主要问题及改进情况⟧{section-duplicate}\n下一步改进解读。',
        headings: { problems: '' },
      }),
    ],
  }),
  where: OTHER_OUTLINE,
  check: found,
};

function* found({ report, say }: RuleContext): Iterable<Draft> {
  const first = new Map<string, ReadSection>();
  for (const section of report.sections) {
    const earlier = first.get(section.key);
    if (earlier === undefined) {
      first.set(section.key, section);
      continue;
    }
    yield {
      span: section.heading,
      message: say('section-duplicate', { heading: formSection(report, section.key)?.heading ?? '' }),
      related: [{ span: earlier.heading, message: say('section-duplicate-related') }],
    };
  }
}

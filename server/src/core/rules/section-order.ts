/** A section that does not stand where the form puts it. */

import type { ReadSection } from '../read/types.ts';
import { outOfOrder } from './shared/order.ts';
import { sample } from './shared/sample.ts';
import { formSection } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { OTHER_OUTLINE } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const sectionOrder: Rule = {
  id: 'section-order',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '各部分顺序不对',
      what: '规定的部分没有按一至六的顺序排列。',
      why: '统一格式规定了六个部分的先后。',
      repair: '把整个部分移到应有的位置。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'Sections out of order',
      what: 'The sections do not follow the order of the form.',
      why: 'The form lays down their order.',
      repair: 'Move the whole section to its place.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [sample({ headings: { problems: '⟦六、其他需要报告的事项⟧{section-order}', other: '五、存在的主要问题及改进情况' } })],
  }),
  where: OTHER_OUTLINE,
  check: found,
};

function* found({ report, say }: RuleContext): Iterable<Draft> {
  const first = report.sections.filter(({ key }, at) => report.sections.findIndex((other) => other.key === key) === at);
  const headingOf = ({ key }: ReadSection): string => formSection(report, key)?.heading ?? '';
  for (const { item, other, side } of outOfOrder(first, ({ key }) => formSection(report, key)?.ordinal ?? 0)) {
    yield {
      span: item.heading,
      message: say(`section-order-${side}`, { heading: headingOf(item), other: headingOf(other) }),
      related: [{ span: other.heading, message: say('section-order-related', { heading: headingOf(other) }) }],
    };
  }
}

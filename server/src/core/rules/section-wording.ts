/** A heading that was recognised though its title is not the official one. */

import { sample } from './shared/sample.ts';
import { formSection } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { OTHER_HEADING } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const sectionWording: Rule = {
  id: 'section-wording',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '标题用语与格式不同',
      what: '标题认得出是哪个部分，但用语与格式规定的不同，例如“存在问题及改进措施”。标点和空格的差别不算。',
      why: '标题一致，汇总和检索时才不会漏掉这一部分。',
      repair: '用快速修复换成格式规定的标题。',
      source: FORM,
      ignore: '上级印发的模板就用这个标题时可以忽略。',
    },
    en: {
      title: 'The title of a section is not the official one',
      what: 'The heading is recognised, but its wording differs from the form. Blanks and punctuation do not count.',
      why: 'Equal headings keep sections from being lost in searches and roll-ups.',
      repair: 'The quick fix writes the official title.',
      source: FORM_EN,
      ignore: 'The template that your superior office issued has this title.',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [sample({ headings: { problems: '五、⟦存在问题及改进措施⟧{section-wording}' } })],
  }),
  where: OTHER_HEADING,
  check: found,
};

function* found({ report, text, say }: RuleContext): Iterable<Draft> {
  for (const section of report.sections) {
    const official = formSection(report, section.key)?.titles[0];
    if (section.official || official === undefined || letters(section.title) === letters(official)) continue;
    const start = section.numeral?.span.end ?? section.heading.start;
    const lead = text.slice(start, section.heading.end).search(/\S/u);
    const span = { start: start + Math.max(lead, 0), end: section.heading.end };
    yield {
      span,
      message: say('section-wording', { stated: section.title, official }),
      fixes: [{ title: say('section-wording.fix', { official }), safety: 'choice', edits: [{ span, newText: official }] }],
    };
  }
}

const letters = (title: string): string => title.replace(/[、，,\s]/gu, '');

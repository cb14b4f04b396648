/** A section of the form that the report lacks. */

import type { FormSection } from '../form/types.ts';
import type { ReadSection, Report } from '../read/types.ts';
import type { Span } from '../text/span.ts';
import { insertLines, lineAfter, lineStart } from './shared/insert.ts';
import { sample } from './shared/sample.ts';
import { headOf } from './shared/sections.ts';
import { ARTICLE_50, ARTICLE_50_EN } from './shared/sources.ts';
import { OTHER_OUTLINE } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const sectionMissing: Rule = {
  id: 'section-missing',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '缺少规定的部分',
      what: '六个规定部分中缺少一个。',
      why: '年度报告的六个部分由条例第五十条和统一格式规定，不能遗漏；没有内容的部分也要保留标题并说明。',
      repair: '用快速修复在应有的位置插入标题，再填写内容。',
      source: ARTICLE_50,
      ignore: '',
    },
    en: {
      title: 'A section is missing',
      what: 'One of the six sections is missing.',
      why: 'The six sections are laid down by the regulation and the form; one without content keeps its heading and says so.',
      repair: 'The quick fix inserts the heading at its place; then fill in the content.',
      source: ARTICLE_50_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [sample({ title: '⟦示例区档案局2021年政府信息公开工作年度报告⟧{section-missing}', headings: { overview: '' }, overview: '' })],
  }),
  where: OTHER_OUTLINE,
  check: found,
};

function* found({ text, report, say }: RuleContext): Iterable<Draft> {
  const present = new Set(report.sections.map(({ key }) => key));
  // Without any heading it is the whole outline that is missing; told once.
  if (present.size === 0) return;
  for (const section of report.edition.sections) {
    if (present.has(section.key)) continue;
    const place = placeFor(text, report, section);
    yield {
      span: place.near,
      message: say('section-missing', { heading: section.heading }),
      fixes: [
        {
          title: say('section-missing-fix', { heading: section.heading }),
          safety: 'choice',
          edits: [insertLines(text, place.at, [section.heading])],
        },
      ],
    };
  }
}

/** Where a missing section belongs: before the first later one that is there, else after the last one. `near`: what to mark. */
function placeFor(text: string, report: Report, missing: FormSection): { readonly at: number; readonly near: Span } {
  const ordinals = new Map(report.edition.sections.map(({ key, ordinal }) => [key, ordinal]));
  const before = report.sections.filter(({ key }) => (ordinals.get(key) ?? 0) < missing.ordinal).at(-1);
  const after = report.sections.find(({ key }) => (ordinals.get(key) ?? 0) > missing.ordinal);
  const near = before?.heading ?? headOf(report);
  if (after !== undefined) return { at: lineStart(text, after.heading.start), near };
  return { at: before === undefined ? report.span.end : lineAfter(text, contentEnd(report, before)), near };
}

/** Where the text or table of a section ends; what follows is the signature. */
function contentEnd(report: Report, { key, heading }: ReadSection): number {
  const ends = [
    ...report.narrative.filter(({ section }) => section === key).map(({ span }) => span.end),
    ...report.tables.filter(({ form }) => form.section === key).map(({ span }) => span.end),
  ];
  return ends.reduce((last, end) => Math.max(last, end), heading.end);
}

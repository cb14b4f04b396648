/** The report speaks of itself as another kind of organ: 我局 in the report of a 街道办事处. */

import { pairSign } from '../narrative/signs.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { isOfArea } from './shared/sections.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { Draft, Related, Rule, RuleContext } from './types.ts';

/** Words that name the kind of organ. 我区, 我县, 我市 name the place and fit any organ in it. */
const SELF = /[我本]([局委厅镇乡街办])(?![理公事好法案件])/gu;
const SIGN = pairSign('我本', '局委厅镇乡街办');

export const selfReference: Rule = {
  id: 'self-reference',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '自称与机关名称不符',
      what: '正文的自称（我局、我委、我镇等）与标题里的机关名称对不上。人民政府的报告不检查。',
      why: '多半是借用别的单位的文稿时没有改过来。',
      repair: '改成本机关的自称。',
      source: PRACTICE,
      ignore: '机构改革后沿用旧称、合署办公等情况可以忽略。',
    },
    en: {
      title: "The report's word for itself does not fit the organ",
      what: "我局, 我委, 我镇 and the like do not fit the name of the organ in the title. Reports of people's governments are not checked.",
      why: "Mostly left over from another office's text.",
      repair: 'Write the word that fits.',
      source: PRACTICE_EN,
      ignore: 'The organ was renamed, or shares its staff with another.',
    },
  },
  examples: () => ({
    good: [sample(), sample({ problems: '我局的问题是解读偏少，本办法的改进措施已经列出。' })],
    bad: [sample({ problems: '⟦我镇⟧{self-reference}的主要问题是解读偏少，改进措施已经列出。' })],
  }),
  signs: SIGN,
  check({ text, report, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const lines = prose.linesWith(SIGN);
    const organ = report.organ?.name;
    if (lines.length === 0 || organ === undefined || isOfArea(report)) return NOTHING;
    const found: Related[] = [];
    for (const { span } of lines) {
      for (const match of text.slice(span.start, span.end).matchAll(SELF)) {
        if (organ.includes(match[1] ?? '')) continue;
        const start = span.start + match.index;
        found.push({ span: { start, end: start + match[0].length }, message: say('self-reference', { word: match[0], organ }) });
      }
    }
    const [first, ...others] = found;
    return first === undefined ? NOTHING : [{ ...first, related: others }];
  },
};

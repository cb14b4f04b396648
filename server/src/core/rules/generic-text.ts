/** Phrases about offices and places at large in the report of one office: a sign that the text was taken from elsewhere. */

import { pairSign } from '../narrative/signs.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { isOfArea } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Related, Rule, RuleContext } from './types.ts';

const GENERIC = /各级政府部门|部分地区|一些地区|有的地方|有些地方|各地区各部门|各地各部门/gu;
/** Each of them holds two such characters. */
const SIGN = pairSign('级分些的区地', '政地各');

export const genericText: Rule = {
  id: 'generic-text',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '用语泛泛，不像本单位的报告',
      what: '一个单位自己的报告里出现“各级政府部门”“部分地区”“一些地区”这样的说法。全地区的报告不检查。',
      why: '报告应写本单位的情况。格式文件把内容雷同、敷衍塞责列为应当纠正的问题。',
      repair: '改写成本单位的具体情况。',
      source: FORM,
      ignore: '引用文件名称或者确实写的是全地区的情况时可以忽略。',
    },
    en: {
      title: "General phrases in one office's report",
      what: 'Phrases such as 各级政府部门 or 部分地区 stand in the report of a single office. Reports on a whole area are not checked.',
      why: 'A report should tell of its own office; identical and perfunctory reports are among the faults that the rules name.',
      repair: 'Say what is true of your office.',
      source: FORM_EN,
      ignore: 'The phrase is part of a title, or the whole area is meant.',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [sample({ problems: '问题是⟦各级政府部门⟧{generic-text}认识不一，部分地区公开不及时，需要改进。' })],
  }),
  signs: SIGN,
  check({ text, report, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const lines = prose.linesWith(SIGN);
    if (lines.length === 0 || report.organ === undefined || isOfArea(report)) return NOTHING;
    const found: Related[] = [];
    for (const { part, span } of lines) {
      if (part !== 'overview' && part !== 'problems') continue;
      for (const match of text.slice(span.start, span.end).matchAll(GENERIC)) {
        const start = span.start + match.index;
        found.push({ span: { start, end: start + match[0].length }, message: say('generic-text', { phrase: match[0] }) });
      }
    }
    const [first, ...others] = found;
    return first === undefined ? NOTHING : [{ ...first, related: others }];
  },
};

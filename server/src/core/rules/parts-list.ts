/** A list of the report's parts in the preamble that does not name all six. */

import type { SectionKey } from '../form/types.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { formSection } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

/** What the list says of each section; short enough for every wording that is met. */
const PARTS: readonly (readonly [key: SectionKey, pattern: RegExp])[] = [
  ['overview', /总体情况|概述/u],
  ['disclosure', /主动公开/u],
  ['requests', /申请情况|处理政府信息公开申请|依申请/u],
  ['reviews', /行政复议|行政诉讼/u],
  ['problems', /问题/u],
  ['other', /其他需要|需要报告|其他事项|其他情况/u],
];
/** A preamble that names fewer parts lists none. */
const FEWEST = 3;

export const partsList: Rule = {
  id: 'parts-list',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '开头列出的组成部分不全',
      what: '报告开头写明“由哪几部分组成”，但没有把六个部分都列出来。',
      why: '报告有六个部分，开头只列五个，前后不一致。',
      repair: '把缺少的部分补进去。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'The list of parts in the preamble is not complete',
      what: 'The preamble says of which parts the report consists, but does not name all six.',
      why: 'The report has six sections; a list of five contradicts it.',
      repair: 'Add the missing part.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [
      sample({
        preamble:
          '本报告由⟦总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题⟧{parts-list}及改进情况组成，统计期限自2021年1月1日起至2021年12月31日止。',
      }),
    ],
  }),
  check({ report, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const preamble = prose.joined('preamble');
    if (preamble.text === '' || !/由|包括|包含|分为/u.test(preamble.text.slice(0, 2000))) return NOTHING;
    const found = PARTS.map(([key, pattern]) => ({ key, match: pattern.exec(preamble.text) }));
    const named = found.flatMap(({ match }) => (match === null ? [] : [match.index]));
    const missing = found.filter(({ match }) => match === null).map(({ key }) => formSection(report, key)?.titles[0] ?? key);
    if (missing.length === 0 || named.length < FEWEST) return NOTHING;
    const first = Math.min(...named);
    const last = found.reduce((end, { match }) => Math.max(end, match === null ? 0 : match.index + match[0].length), 0);
    const span = { start: preamble.offsetAt(first), end: preamble.offsetAt(last - 1) + 1 };
    return [{ span, message: say('parts-list', { count: named.length, missing: missing.join(say('list-comma')) }) }];
  },
};

/** 总体情况 that is longer than some offices want it. Off unless switched on: it is a local rule. */

import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { sectionOf } from './shared/sections.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

/** Characters; the limit of the one notice that was seen. */
const LIMIT = 1000;

export const overallLength: Rule = {
  id: 'overall-length',
  severity: 'information',
  optional: true,
  docs: {
    'zh-CN': {
      title: '总体情况篇幅过长',
      what: '“一、总体情况”超过一千字。默认不检查，本地区有这样的规定时在设置里打开。',
      why: '有的地区要求总体情况控制在一千字左右。',
      repair: '压缩文字，保留数据和主要做法。',
      source: '地方规定，例如武政办发〔2025〕54号',
      ignore: '本地区没有篇幅规定时不必打开。',
    },
    en: {
      title: '总体情况 is long',
      what: 'The section has more than a thousand characters. Off by default; switch it on where your office sets such a limit.',
      why: 'Some places ask for about a thousand characters.',
      repair: 'Shorten the text; keep the numbers and the main measures.',
      source: 'Local notices such as 武政办发〔2025〕54号',
      ignore: 'No limit is set where you work.',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [
      sample({
        headings: { overview: '⟦一、总体情况⟧{overall-length}' },
        overview: `（一）主动公开。${'栏目按季度更新，内容逐条核对。'.repeat(70)}\n（二）依申请公开、信息管理、平台建设和监督保障按规定办理。`,
      }),
    ],
  }),
  check({ report, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const section = sectionOf(report, 'overview');
    const size = prose.joined('overview').text.length;
    if (section === undefined || size <= LIMIT) return NOTHING;
    return [{ span: section.heading, message: say('overall-length', { size, limit: LIMIT }) }];
  },
};

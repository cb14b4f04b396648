/** 总体情况 that says nothing of one of the five topics it has to cover. */

import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { sectionOf } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

/** The words by which each topic is recognised; wide on purpose, for a topic may be told in many ways. */
const TOPICS: readonly (readonly [key: 'disclosure' | 'requests' | 'management' | 'platform' | 'supervision', pattern: RegExp])[] = [
  ['disclosure', /主动公开|发布|公开信息/u],
  ['requests', /申请/u],
  ['management', /信息管理|管理|审核|审查/u],
  ['platform', /平台|网站|公众号|公开栏|专栏|新媒体/u],
  ['supervision', /监督|保障|考核|评议|培训|问责|责任追究/u],
];

export const overallTopics: Rule = {
  id: 'overall-topics',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '总体情况缺少应当写的方面',
      what: '“一、总体情况”应写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。其中一个方面一个字也没有提到时提示。',
      why: '格式文件列明了这五个方面，审核时会逐项核对。',
      repair: '补写缺少的方面；没有开展的，也写明没有。',
      source: FORM,
      ignore: '用别的说法已经写到时可以忽略。',
    },
    en: {
      title: 'A topic is missing from 总体情况',
      what: 'The section 总体情况 has to cover five topics: disclosure on own initiative, disclosure on request, management of information, platforms, supervision and support. A topic of which nothing is said is reported.',
      why: 'The rules for the form name the five topics, and reviewers go through them one by one.',
      repair: 'Write about the missing topic, even if only to say that nothing was done.',
      source: FORM_EN,
      ignore: 'The topic is there in other words.',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [
      sample({
        headings: { overview: '⟦一、总体情况⟧{overall-topics}' },
        overview:
          '（一）主动公开。栏目按季度更新。\n（二）信息管理。文稿发布前经过审核。\n（三）平台建设。网站与公开栏一致。\n（四）监督保障。公开工作列入考核。',
      }),
    ],
  }),
  check({ report, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const section = sectionOf(report, 'overview');
    if (section === undefined) return NOTHING;
    const missing = TOPICS.filter(([, pattern]) => !prose.says('overview', pattern));
    if (missing.length === 0 || prose.joined('overview').text.length === 0) return NOTHING;
    const topics = missing.map(([key]) => say(`overall-topics.${key}`)).join(say('list-comma'));
    return [{ span: section.heading, message: say('overall-topics', { missing: topics }) }];
  },
};

/** Topics of 总体情况 that are numbered like the six sections: 二、依申请公开工作情况 within 一、总体情况. */

import type { Prose } from '../narrative/prose.ts';
import { isSpace } from '../text/characters.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const subtopicAsSection: Rule = {
  id: 'subtopic-as-section',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '总体情况的小标题用了部分的序号',
      what: '主动公开、依申请公开、信息管理、平台建设、监督保障是“一、总体情况”之内的五个方面。它们写成“二、”“三、”时，与六个部分的序号混在一起。',
      why: '读者和汇总人员会把它们当成另外的部分，后面的序号也会跟着错。',
      repair: '改为“（一）”“（二）”这样的下一级序号。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'A topic within 总体情况 is numbered like a section',
      what: 'The five topics of 总体情况 belong inside it. Numbered 二、 or 三、, they look like sections of the report.',
      why: 'Readers take them for sections of their own, and the numerals that follow go wrong.',
      repair: 'Number them （一）, （二） and so on.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [
      sample({
        overview:
          '⟦一、⟧{subtopic-as-section}主动公开工作情况。栏目按季度更新。\n二、依申请公开工作情况。没有收到申请。\n三、政府信息管理。发布前经过审核。\n四、平台建设。网站与公开栏一致。\n五、监督保障。公开工作列入考核，社会评议和责任追究按规定办理。',
      }),
    ],
  }),
  check({ text, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const found = numberedIn(text, prose);
    const [first, ...others] = found;
    if (first === undefined) return NOTHING;
    const hasOwnLevel = prose.lines.some(({ part, span }) => part === 'overview' && OWN_LEVEL.test(text.slice(span.start, span.end)));
    const edits = found.map(({ start, numeral, value }) => ({ span: { start, end: start + numeral.length }, newText: `（${value}）` }));
    const draft: Draft = {
      span: { start: first.start, end: first.start + first.numeral.length },
      message: say('subtopic-as-section', { numeral: first.numeral, count: found.length }),
      related: others.map(({ start, numeral }) => ({
        span: { start, end: start + numeral.length },
        message: say('subtopic-as-section.related', { numeral }),
      })),
      ...(hasOwnLevel ? {} : { fixes: [{ title: say('subtopic-as-section.fix'), safety: 'choice' as const, edits }] }),
    };
    return [draft];
  },
};

interface Numbered {
  readonly start: number;
  readonly numeral: string;
  readonly value: string;
}

const NUMBERED = /^([一二三四五六七八九十]{1,3})[、．.]/u;
const OWN_LEVEL = /^\s*[（(][一二三四五六七八九十]/u;
const TOPIC = /主动公开|依申请|申请公开|信息管理|平台|监督|保障/u;

const NONE: readonly Numbered[] = [];

function numberedIn(text: string, prose: Prose): readonly Numbered[] {
  let found: Numbered[] | undefined;
  for (const { part, span } of prose.lines) {
    if (part !== 'overview') continue;
    let start = span.start;
    while (start < span.end && isSpace(text.charCodeAt(start))) start += 1;
    if (!'一二三四五六七八九十'.includes(text.charAt(start))) continue;
    const body = text.slice(start, Math.min(start + 30, span.end));
    const match = NUMBERED.exec(body);
    const title = match === null ? '' : (body.slice(match[0].length).split(/[。：:；;]/u, 1)[0] ?? '');
    if (match === null || !TOPIC.test(title)) continue;
    found ??= [];
    found.push({ start, numeral: match[0], value: match[1] ?? '' });
  }
  return found ?? NONE;
}

/** A heading whose numeral is not written as the form writes it: `一、`. */

import type { ReadSection } from '../read/types.ts';
import { isSpace } from '../text/characters.ts';
import { NOTHING } from './shared/nothing.ts';
import { chineseNumeral } from './shared/numerals.ts';
import { sample } from './shared/sample.ts';
import { formSection } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const sectionNumeral: Rule = {
  id: 'section-numeral',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '标题序号的写法与格式不同',
      what: '六个部分的标题在格式里写作“一、”“二、”。写成“2、”“（三）”“第四部分”或没有序号时提示。',
      why: '正文里也有“1、”“（一）”这样的小标题，序号写法不一致，读者分不清哪些是六个部分。',
      repair: '用快速修复改成“二、”的写法，序号的大小不变。',
      source: FORM,
      ignore: '本地区的模板统一用了别的写法时可以忽略。',
    },
    en: {
      title: 'The numeral of a heading is written in another way than in the form',
      what: 'The form writes 一、, 二、 before its six headings. Headings with 2、, （三）, 第四部分 or no numeral are reported.',
      why: 'Items within the sections are numbered 1、 or （一）; with mixed numerals readers cannot tell the six sections from items.',
      repair: 'The quick fix writes the numeral as the form does; its value stays.',
      source: FORM_EN,
      ignore: 'A local template that uses other numerals throughout.',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [
      sample({ headings: { disclosure: '⟦2、⟧{section-numeral} 主动公开政府信息情况' } }),
      sample({ headings: { problems: '⟦5．⟧{section-numeral}存在的主要问题及改进情况' } }),
    ],
  }),
  check: (context) => (context.report.sections.every((section) => isOfficial(context.text, section)) ? NOTHING : found(context)),
};

function isOfficial(text: string, { numeral }: ReadSection): boolean {
  const official = numeral && OFFICIAL[numeral.value];
  if (official === undefined || numeral === undefined) return false;
  return official.length === numeral.span.end - numeral.span.start && text.startsWith(official, numeral.span.start);
}

const OFFICIAL = Array.from({ length: 10 }, (_, value) => `${chineseNumeral(value)}、`);

function* found({ report, text, say }: RuleContext): Iterable<Draft> {
  for (const section of report.sections) {
    const { numeral, heading } = section;
    if (numeral === undefined) {
      const ordinal = formSection(report, section.key)?.ordinal;
      if (ordinal === undefined) continue;
      const official = `${chineseNumeral(ordinal)}、`;
      yield {
        span: heading,
        message: say('section-numeral.absent', { title: section.title }),
        fixes: [
          {
            title: say('section-numeral.insert', { numeral: official }),
            safety: 'choice',
            edits: [{ span: { start: heading.start, end: heading.start }, newText: official }],
          },
        ],
      };
      continue;
    }
    // 0、 is no way to write another numeral: `section-ordinal` says which one ought to stand there.
    if (numeral.value < 1) continue;
    const official = `${chineseNumeral(numeral.value)}、`;
    const stated = text.slice(numeral.span.start, numeral.span.end);
    if (stated.trim() === official) continue;
    let end = numeral.span.end;
    while (end < heading.end && isSpace(text.charCodeAt(end))) end += 1;
    yield {
      span: numeral.span,
      message: say('section-numeral', { stated: stated.trim(), official }),
      // 第四部分 is wording; the others are marks of the same value.
      fixes: [
        {
          title: say('section-numeral.fix', { official }),
          safety: numeral.style === 'part' ? 'choice' : 'safe',
          edits: [{ span: { start: numeral.span.start, end }, newText: official }],
          preferred: true,
        },
      ],
    };
  }
}

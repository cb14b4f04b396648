/** A section without content, or 存在的主要问题及改进情况 in a few characters. Sections with tables have rules of their own. */

import type { SectionKey } from '../form/types.ts';
import type { ReadSection, Report } from '../read/types.ts';
import { isSpace } from '../text/characters.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { formSection } from './shared/sections.ts';
import { ARTICLE_50, ARTICLE_50_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

/** Fewer characters than this can't name a problem and an improvement. */
const FEWEST = 10;

export const sectionEmpty: Rule = {
  id: 'section-empty',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '有标题，没有内容',
      what: '总体情况、主要问题及改进情况、其他需要报告的事项的标题下没有文字；或者主要问题及改进情况只写了“无”等几个字。',
      why: '这几部分是年度报告应当报告的内容，格式文件要求不能遗漏；只写“无”会被当作敷衍。',
      repair: '补写内容。其他需要报告的事项确实没有时，写“无其他需要报告的事项”。',
      source: ARTICLE_50,
      ignore: '',
    },
    en: {
      title: 'A heading with nothing under it',
      what: 'One of the sections 总体情况, 主要问题及改进情况, 其他需要报告的事项 has no text, or the section on problems holds only a few characters such as 无.',
      why: 'These contents are due in every report and must not be left out.',
      repair: 'Write the section. Where there is nothing else to report, say so in a sentence.',
      source: ARTICLE_50_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample(), sample({ other: '未收取信息处理费。' })],
    bad: [
      sample({ headings: { overview: '⟦一、总体情况⟧{section-empty}' }, overview: '' }),
      sample({ headings: { problems: '⟦五、存在的主要问题及改进情况⟧{section-empty}' }, problems: '无。' }),
    ],
  }),
  check: (context) => (context.report.sections.every((section) => holdsEnough(context, section)) ? NOTHING : found(context)),
};

const holdsEnough = ({ text, report }: RuleContext, { key, body }: ReadSection): boolean =>
  hasTable(report, key) || contentOf(text, body.start, body.end) >= FEWEST;

const hasTable = ({ edition }: Report, key: SectionKey): boolean => edition.tables.some(({ section }) => section === key);

function* found({ text, report, say }: RuleContext): Iterable<Draft> {
  // A heading that is printed twice, as in a list of contents, is empty only if every copy is.
  const fullest = new Map<SectionKey, number>();
  for (const { key, body } of report.sections) {
    if (!hasTable(report, key)) fullest.set(key, Math.max(contentOf(text, body.start, body.end), fullest.get(key) ?? 0));
  }
  for (const [key, size] of fullest) {
    const section = report.sections.filter((candidate) => candidate.key === key).at(-1);
    const title = formSection(report, key)?.titles[0] ?? '';
    if (section === undefined) continue;
    if (size === 0) yield { span: section.heading, message: say('section-empty', { title }) };
    else if (key === 'problems' && size < FEWEST) yield { span: section.heading, message: say('section-empty.short', { title, size }) };
  }
}

/** Characters that show, counted no further than matters. */
function contentOf(text: string, start: number, end: number): number {
  let size = 0;
  for (let at = start; at < end && size < FEWEST; at += 1) if (!isSpace(text.charCodeAt(at))) size += 1;
  return size;
}

/** Blanks that look like a plain one and are not, as NBSP: one finding a report, however many there are. */

import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { SPECIAL_BLANK } from './shared/traits.ts';
import type { Draft, Rule, RuleContext, TextEdit } from './types.ts';

export const specialBlank: Rule = {
  id: 'special-blank',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '含有特殊空格',
      what: '文字或单元格里有看起来像空格、其实不是普通空格的字符（不间断空格等）。整份报告只提示一次，不影响读数。',
      why: '这些字符多半从网页或 Word 带来，粘贴到系统里可能识别不了。',
      repair: '用快速修复换成普通空格。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'Special blanks',
      what: 'The text or its cells hold characters that look like a blank and are not one (no-break space and the like). One finding a report; the numbers are read all the same.',
      why: 'They come from web pages or Word, and other systems may stumble over them.',
      repair: 'The quick fix writes plain blanks.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample(), sample({ other: '　　本年度未收取信息处理费。' })],
    bad: [sample({ other: '本年度⟦\u00a0⟧{special-blank}未收取\u00a0信息处理费。' })],
  }),
  where: SPECIAL_BLANK,
  check({ report: { rare }, say }: RuleContext): readonly Draft[] {
    const [first] = rare.blanks;
    if (first === undefined) return NOTHING;
    const edits: TextEdit[] = [];
    let count = 0;
    for (const span of rare.blanks) {
      const length = span.end - span.start;
      count += length;
      // As many plain ones as there are.
      edits.push({ span, newText: length === 1 ? ' ' : ' '.repeat(length) });
    }
    const draft: Draft = {
      span: first,
      subject: 'report',
      message: say('special-blank', { count }),
      fixes: [{ title: say('special-blank.fix', { count }), safety: 'safe', edits, preferred: true }],
      unnecessary: true,
    };
    return [draft];
  },
};

/** Text that still waits to be filled in: XX, 某某, 待补充, （此处…）. */

import { pairSign } from '../narrative/signs.ts';
import { isLetter } from '../text/characters.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const WAITING = /[XxＸｘ×✕]{2,8}|某某|待补充|待填写?|待核定|待提供|请填写|请补充|此处(?:填|插|补|略|待|应|写)|_{3,20}|＿{2,20}|TODO|TBD/gu;
/** What each of them begins with. */
const SIGN = pairSign('XxＸｘ×✕某待请此_＿T', 'XxＸｘ×✕某补填核提插略待应写处_＿OB');

export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '留有待填写的内容',
      what: '正文里有“XX”“××”“某某”“待补充”“（此处填写…）”或者空横线。',
      why: '这是模板或草稿留下的，公布前应当填好。',
      repair: '填上实际内容，或者删去。',
      source: PRACTICE,
      ignore: '确实是名称的一部分时可以忽略。',
    },
    en: {
      title: 'Something is still to be filled in',
      what: 'The text holds XX, ××, 某某, 待补充, （此处…） or an empty line to write on.',
      why: 'It was left by a template or a draft.',
      repair: 'Fill it in or delete it.',
      source: PRACTICE_EN,
      ignore: 'It is part of a name.',
    },
  },
  examples: () => ({
    good: [sample(), sample({ other: '未收取信息处理费，电子邮箱为info@xxgk.example.org。' })],
    bad: [sample({ other: '未收取信息处理费，其他事项⟦待补充⟧{placeholder}。' }), sample({ other: '收取信息处理费⟦XX⟧{placeholder}元。' })],
  }),
  signs: SIGN,
  check({ text, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const lines = prose.linesWith(SIGN);
    if (lines.length === 0) return NOTHING;
    const drafts: Draft[] = [];
    for (const { span } of lines) {
      const line = text.slice(span.start, span.end);
      for (const match of line.matchAll(WAITING)) {
        const end = match.index + match[0].length;
        if (isLetter(line.charCodeAt(match.index)) && (touchesWord(line, match.index - 1) || touchesWord(line, end))) continue;
        drafts.push({
          span: { start: span.start + match.index, end: span.start + end },
          message: say('placeholder', { stated: match[0] }),
        });
      }
    }
    return drafts;
  },
};

/** Within a Latin word, an address or a file name nothing is to be filled in. */
function touchesWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || code === 0x2e || code === 0x40 || code === 0x2d || code === 0x5f || code === 0x2f;
}

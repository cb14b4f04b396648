/** Half-width punctuation between Chinese characters: one finding a report, with every place. */

import type { ProseLine } from '../narrative/prose.ts';
import { sign } from '../narrative/signs.ts';
import { isHan } from '../text/characters.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext, TextEdit } from './types.ts';

/** More places than this are told by their number alone. */
const MOST_RELATED = 8;

const WIDE: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
]);

/** What is looked for, and what makes pairs. */
const HALF_WIDTH = sign(',;:?!()');

/** No mark that is looked for has a greater code than `?`. */
const LAST_MARK = 0x3f;

export const halfwidthPunctuation: Rule = {
  id: 'halfwidth-punctuation',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '中文之间用了半角标点',
      what: '汉字之间用了半角的逗号、分号、冒号、问号、叹号或括号。整份报告合成一条提示；表格、网址、数字里的标点不算。',
      why: '中文公文用全角标点。半角标点多半是从别的软件复制时带来的。',
      repair: '用快速修复全部改为全角。只改标点，不改文字和数字，标点后多余的空格一并去掉。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'Half-width punctuation between Chinese characters',
      what: 'Commas, semicolons, colons, question and exclamation marks or brackets in half width stand between Chinese characters. One finding a report; tables, addresses and numbers do not count.',
      why: 'Chinese official writing uses full-width punctuation; half width comes from copying between programs.',
      repair: 'The quick fix makes all of them full width and drops a blank after them. No word and no number changes.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample(), sample({ other: '未收取信息处理费，网址为http://example.org:80/a,b，共1,234条(见附件A)。' })],
    bad: [sample({ problems: '问题是解读材料偏少⟦,⟧{halfwidth-punctuation}栏目更新不够及时; 改进措施是(逐月)核对。' })],
  }),
  signs: HALF_WIDTH,
  check({ text, statements: { prose }, say }: RuleContext): readonly Draft[] {
    const lines = prose.linesWith(HALF_WIDTH);
    if (lines.length === 0) return NOTHING;
    const edits = lines.flatMap((line) => halfwidthMarks(text, line));
    const [first] = edits;
    if (first === undefined) return NOTHING;
    const mark = (edit: TextEdit) => ({ start: edit.span.start, end: edit.span.start + 1 });
    const draft: Draft = {
      span: mark(first),
      subject: 'report',
      message: say('halfwidth-punctuation', { count: edits.length }),
      related: edits
        .slice(1, MOST_RELATED + 1)
        .map((edit) => ({ span: mark(edit), message: say('halfwidth-punctuation.related', { wide: edit.newText }) })),
      fixes: [{ title: say('halfwidth-punctuation.fix', { count: edits.length }), safety: 'safe', edits, preferred: true }],
    };
    return [draft];
  },
};

/** Every half-width mark of a line as the edit that widens it, in order. */
function halfwidthMarks(document: string, { span }: ProseLine): TextEdit[] {
  const text = document.slice(span.start, span.end);
  const edits: TextEdit[] = [];
  const edit = (start: number, end: number, newText: string) =>
    edits.push({ span: { start: span.start + start, end: span.start + end }, newText });
  const open: { at: number; before: boolean }[] = [];
  const lead = text.length - text.trimStart().length;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > LAST_MARK) continue;
    const character = text[at] ?? '';
    const wide = WIDE.get(character);
    if (wide !== undefined) {
      const after = skipSpaces(text, at + 1);
      if (isChinese(text, at - 1) && (isChinese(text, after) || after === text.length))
        edit(at, after === text.length ? at + 1 : after, wide);
    } else if (character === '(') open.push({ at, before: isChinese(text, at - 1) });
    else if (character === ')') {
      const start = open.pop();
      // Both of a pair change or neither does. At the start of a line they number an item, which is written in either width.
      if (
        start === undefined ||
        !(start.before || (start.at > lead && isChinese(text, at + 1))) ||
        !isChinese(text, start.at + 1) ||
        !isChinese(text, at - 1)
      )
        continue;
      edit(start.at, start.at + 1, '（');
      edit(at, at + 1, '）');
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\u00a0') at += 1;
  return at;
}

/** Han or a mark that belongs to Chinese writing. */
function isChinese(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHan(code) || (code >= 0x3001 && code <= 0x3011) || (code >= 0x201c && code <= 0x201d) || code === 0xff08 || code === 0xff09;
}

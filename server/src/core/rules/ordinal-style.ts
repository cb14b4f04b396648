/** Items of one list whose numbers are followed by different marks: 1、 and 2. */

import type { Part } from '../narrative/prose.ts';
import { isHan } from '../text/characters.ts';
import { type Item, itemsOf } from './shared/items.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { MARKS } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const PARTS: readonly Part[] = ['overview', 'problems', 'other'];

export const ordinalStyle: Rule = {
  id: 'ordinal-style',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '同一组序号后的标点不一致',
      what: '同一组条目里，有的写“1、”，有的写“2.”。',
      why: '同一层次的序号写法应当一致。',
      repair: '用快速修复统一写成“1.”，与表格里的写法相同。',
      source: `${FORM}：表格中写作“1.属于国家秘密”`,
      ignore: '',
    },
    en: {
      title: 'The numbers of one list are followed by different marks',
      what: 'Within one list some items are written 1、 and others 2.',
      why: 'Items of one level should look alike.',
      repair: 'The quick fix writes 1. throughout, as the form does in its tables.',
      source: `${FORM_EN}: its tables write 1.属于国家秘密`,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample(), sample({ problems: '1.问题是解读偏少。\n2.改进措施是增加图文。' })],
    bad: [sample({ problems: '⟦1、⟧{ordinal-style}问题是解读偏少。\n2.改进措施是增加图文。' })],
  }),
  where: MARKS,
  check({ text, statements: { prose }, say }: RuleContext): readonly Draft[] {
    if (!prose.marks.some((at) => isArabic(text, at))) return NOTHING;
    const items = itemsOf(text, prose);
    return PARTS.flatMap((part) => lists(items.filter((item) => item.part === part)).flatMap((list) => draftsOn(list, say)));
  },
};

/** Whether what ends here may be a number in digits: many a mark in the text is that of 一是. */
const isArabic = (text: string, at: number): boolean => '.、．'.includes(text.charAt(at)) && !isHan(text.charCodeAt(at - 1));

function draftsOn(list: readonly Item[], say: RuleContext['say']): Draft[] {
  const odd = list.filter((item) => !item.mark.endsWith('.'));
  const [first] = odd;
  if (first === undefined || odd.length === list.length) return [];
  const edits = odd.map(({ start, end, value }) => ({ span: { start, end }, newText: `${value}.` }));
  return [
    {
      span: { start: first.start, end: first.end },
      message: say('ordinal-style', { odd: first.mark, usual: list.find((item) => item.mark.endsWith('.'))?.mark ?? '' }),
      fixes: [{ title: say('ordinal-style.fix'), safety: 'choice', edits }],
    },
  ];
}

/** Arabic items whose numbers follow each other. */
function lists(items: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  for (const item of items) {
    if (item.kind !== 'arabic') continue;
    const list = found.at(-1);
    if (list !== undefined && list.at(-1)?.value === item.value - 1) list.push(item);
    else found.push([item]);
  }
  return found;
}

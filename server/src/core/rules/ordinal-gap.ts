/** A list that leaves out a number: 一是 … 三是 without 二是. */

import type { SectionKey } from '../form/types.ts';
import { type Item, type ItemKind, itemsOf } from './shared/items.ts';
import { chineseNumeral, renumbered } from './shared/numerals.ts';
import type { Prose } from './shared/prose.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

/** A greater leap is no list that goes on, but another one. */
const GREATEST_LEAP = 3;

export const ordinalGap: Rule = {
  id: 'ordinal-gap',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '序号不连续',
      what: '“一是、二是、三是”“（一）（二）（三）”“1. 2. 3.”这样的序号中间缺了一个。',
      why: '可能漏了一段，也可能删改后没有重新编号。',
      repair: '补上缺少的一项，或者改正序号。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'A list leaves out a number',
      what: 'Items such as 一是, 二是, 三是 or （一）, （二） or 1., 2. skip one.',
      why: 'A paragraph may be lost, or the items were not renumbered after editing.',
      repair: 'Add the missing item or renumber.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample(), sample({ problems: '存在的问题：一是解读偏少；二是更新偏慢。改进措施：一是增加图文；二是每月核对；三是加强培训。' })],
    bad: [
      sample({ problems: '存在的问题：一是解读偏少；⟦三是⟧{ordinal-gap}更新偏慢。将逐项改进。' }),
      sample({ problems: '（一）存在的问题。解读偏少。\n⟦（三）⟧{ordinal-gap}改进措施。增加图文。' }),
    ],
  }),
  *check({ text, report, say }: RuleContext): Iterable<Draft> {
    const parts: readonly (SectionKey | 'preamble')[] = ['preamble', 'overview', 'problems', 'other'];
    for (const part of parts) {
      const { prose, items } = itemsOf(text, report, part);
      const last = new Map<ItemKind, Item>();
      for (const item of items) {
        const before = last.get(item.kind);
        last.set(item.kind, item);
        const leap = before === undefined ? 0 : item.value - before.value;
        if (before === undefined || leap < 2 || leap > GREATEST_LEAP || isBetween(prose, before, item)) continue;
        const missing = renumbered(item.mark, item.value - 1);
        yield {
          span: { start: item.start, end: item.end },
          message: say('ordinal-gap', { before: before.mark, after: item.mark, missing }),
          related: [{ span: { start: before.start, end: before.end }, message: say('ordinal-gap.related', { before: before.mark }) }],
        };
      }
    }
  },
};

/** Whether the missing number stands between after all, in a place where no item was looked for. */
function isBetween(prose: Prose, before: Item, after: Item): boolean {
  const value = after.value - 1;
  const numeral = after.kind === 'arabic' ? String(value) : chineseNumeral(value);
  const loose = after.kind === 'shi' ? `${numeral}是` : after.kind === 'di' ? `第${numeral}` : numeral;
  const at = prose.text.indexOf(loose, before.index + before.mark.length);
  return at >= 0 && at < after.index;
}

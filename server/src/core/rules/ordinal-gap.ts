/** A list that leaves out a number: 一是 … 三是 without 二是. */

import type { Part, Prose } from '../narrative/prose.ts';
import { type Item, type ItemKind, itemsOf } from './shared/items.ts';
import { NOTHING } from './shared/nothing.ts';
import { chineseNumeral, renumbered } from './shared/numerals.ts';
import { sample } from './shared/sample.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { MARKS } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

/** A greater leap is no list that goes on, but another one. */
const GREATEST_LEAP = 3;
const PARTS: readonly Part[] = ['preamble', 'overview', 'problems', 'other'];
const KINDS: readonly ItemKind[] = ['shi', 'bracketed', 'di', 'arabic'];

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
  where: MARKS,
  check({ text, statements: { prose }, say }: RuleContext): readonly Draft[] {
    let drafts: Draft[] | undefined;
    const last: (Item | undefined)[] = [];
    for (const item of itemsOf(text, prose)) {
      const { part, kind, mark, value, start, end } = item;
      if (!PARTS.includes(part)) continue;
      const list = PARTS.indexOf(part) * KINDS.length + KINDS.indexOf(kind);
      const before = last[list];
      last[list] = item;
      const leap = before === undefined ? 0 : value - before.value;
      if (before === undefined || leap < 2 || leap > GREATEST_LEAP || isBetween(prose, before, item)) continue;
      drafts ??= [];
      drafts.push({
        span: { start, end },
        message: say('ordinal-gap', { before: before.mark, after: mark, missing: renumbered(mark, value - 1) }),
        related: [{ span: { start: before.start, end: before.end }, message: say('ordinal-gap.related', { before: before.mark }) }],
      });
    }
    return drafts ?? NOTHING;
  },
};

/** Whether the missing number stands between after all, in a place where no item was looked for. */
function isBetween(prose: Prose, before: Item, after: Item): boolean {
  const value = after.value - 1;
  const numeral = after.kind === 'arabic' ? String(value) : chineseNumeral(value);
  const loose = after.kind === 'shi' ? `${numeral}是` : after.kind === 'di' ? `第${numeral}` : numeral;
  const joined = prose.joined(after.part);
  const at = joined.text.indexOf(loose, joined.indexAt(before.end - 1) + 1);
  return at >= 0 && at < joined.indexAt(after.start);
}

/** Rows that do not follow the order of the form. */

import type { FormTable } from '../form/types.ts';
import { MOST_RELATED } from './shared/cells.ts';
import { outOfOrder } from './shared/order.ts';
import { labelOf, placeOf } from './shared/rows.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { OTHER_ROW_ORDER } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const rowOrder: Rule = {
  id: 'row-order',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '表格的行顺序不对',
      what: '表格的行没有按格式的顺序排列。每张表合并提示一次。已按行名读取，不影响核对。',
      why: '统一格式规定了各行的先后，顺序不对容易填错、汇总错。',
      repair: '把这一行移到应有的位置，或者用“整理表格”。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'Rows out of order',
      what: 'The rows of a table do not follow the order of the form. Told once a table. They are read by their labels.',
      why: 'The form lays down their order; in another order numbers are easily misplaced.',
      repair: 'Move the row to its place, or tidy the table.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({})],
    bad: [
      sampleCells(
        {},
        {
          without: ['requests/carriedIn'],
          after: { 'requests/carriedOut': '⟦二、上年结转政府信息公开申请数量⟧{row-order}\t\t\t0\t0\t0\t0\t0\t0\t0' },
        },
      ),
    ],
  }),
  where: OTHER_ROW_ORDER,
  check: found,
};

function* found({ report, say }: RuleContext): Iterable<Draft> {
  for (const { form: table, rows } of report.tables) {
    const placed = rows.filter(({ duplicate }) => duplicate === undefined);
    const ranks = ranksOf(table);
    const [first, ...others] = outOfOrder(placed, ({ key }) => ranks.get(key) ?? 0);
    if (first === undefined) continue;
    const values = { table: table.name, row: labelOf(first.item), other: labelOf(first.other) };
    yield {
      span: placeOf(first.item),
      message:
        others.length === 0 ? say(`row-order-${first.side}`, values) : say('row-order-many', { ...values, count: others.length + 1 }),
      related: [first.other, ...others.map(({ item }) => item)]
        .slice(0, MOST_RELATED)
        .map((row) => ({ span: placeOf(row), message: say('row-order-related', { row: labelOf(row) }) })),
      cell: `${table.key}/${first.item.key}`,
    };
  }
}

const known = new WeakMap<FormTable, ReadonlyMap<string, number>>();

/** The place of each row in the form. */
function ranksOf(table: FormTable): ReadonlyMap<string, number> {
  let ranks = known.get(table);
  if (ranks === undefined) {
    ranks = new Map(table.blocks.flatMap(({ rows }) => rows).map(({ key }, at) => [key, at]));
    known.set(table, ranks);
  }
  return ranks;
}

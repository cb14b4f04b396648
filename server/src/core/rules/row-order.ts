/** Rows that do not follow the order of the form. */

import { outOfOrder } from './order.ts';
import { sampleCells } from './sample-cells.ts';
import { FORM, FORM_EN } from './sources.ts';
import type { Rule } from './types.ts';

export const rowOrder: Rule = {
  id: 'row-order',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '表格的行顺序不对',
      what: '表格的行没有按格式的顺序排列。已按行名读取，不影响核对。',
      why: '统一格式规定了各行的先后，顺序不对容易填错、汇总错。',
      repair: '把这一行移到应有的位置，或者用“整理表格”。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'Rows out of order',
      what: 'The rows of a table do not follow the order of the form. They are read by their labels.',
      why: 'The form lays down their order; in another order numbers are easily misplaced.',
      repair: 'Move the row to its place, or tidy the table.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: {
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
  },
  *check({ report, say }) {
    for (const { form: table, rows } of report.tables) {
      const order = table.blocks.flatMap((block) => block.rows.map(({ key }) => key));
      const placed = rows.filter(({ duplicate }) => duplicate === undefined);
      for (const { item, other, side } of outOfOrder(placed, ({ key }) => order.indexOf(key))) {
        const label = other.label?.official ?? other.key;
        yield {
          span: item.label?.spans[0] ?? item.span,
          message: say(`row-order-${side}`, { table: table.name, row: item.label?.official ?? item.key, other: label }),
          related: [{ span: other.label?.spans[0] ?? other.span, message: say('row-order-related', { row: label }) }],
          cell: `${table.key}/${item.key}`,
        };
      }
    }
  },
};

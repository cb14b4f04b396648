/** Decisions that are just the items of last year and their change. */

import { edition2019 } from '../form/edition2019.ts';
import { add, equal, formatAmount, isZero } from '../number/amount.ts';
import { cellOf, rowsWith } from './shared/cells.ts';
import { NOTHING } from './shared/nothing.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule } from './types.ts';

export const decisionsAsSum: Rule = {
  id: 'decisions-as-sum',
  severity: 'hint',
  editions: ['2019'],
  docs: {
    'zh-CN': {
      title: '处理决定数量疑似误作合计',
      what: '2019年格式中，处理决定数量恰好等于上一年项目数量与本年增/减之和。',
      why: '项目数量是事项的种类数，处理决定数量是作出决定的件数，两者没有加减关系；恰好相等，常因为误把三栏当作合计。',
      repair: '核对处理决定数量是否为本年作出的决定件数。',
      source: FORM,
      ignore: '核对无误、只是巧合时，可以忽略。',
    },
    en: {
      title: 'Decisions that look like a sum',
      what: 'In the form of 2019, 处理决定数量 is just 上一年项目数量 plus 本年增/减.',
      why: 'Items are kinds of matters, decisions are cases: they do not add up. Just that sum often means that the columns were taken for one.',
      repair: 'See whether the column holds the decisions made in the year.',
      source: FORM_EN,
      ignore: 'When it was checked and is a coincidence.',
    },
  },
  examples: () => ({
    good: [
      sampleCells(
        { 'disclosure/licensing/itemsLastYear': '5', 'disclosure/licensing/change': '3', 'disclosure/licensing/decisions': '40' },
        { edition: edition2019 },
      ),
    ],
    bad: [
      sampleCells(
        {
          'disclosure/licensing/itemsLastYear': '5',
          'disclosure/licensing/change': '3',
          'disclosure/licensing/decisions': '⟦8⟧{decisions-as-sum}',
        },
        { edition: edition2019 },
      ),
    ],
  }),
  check({ report, say }) {
    let drafts: Draft[] | undefined;
    for (const cells of decided(report.edition)) {
      const last = cellOf(report, cells[0]!);
      const change = cellOf(report, cells[1]!);
      const decisions = cellOf(report, cells[2]!);
      if (last.amount === undefined || change.amount === undefined || decisions.amount === undefined) continue;
      // Nothing at all is no sum.
      if (isZero(decisions.amount) || !equal(add(last.amount, change.amount), decisions.amount)) continue;
      const labels = {
        row: last.form.row.label,
        last: last.form.column.label,
        change: change.form.column.label,
        decisions: decisions.form.column.label,
      };
      const amounts = { items: formatAmount(last.amount), by: formatAmount(change.amount), result: formatAmount(decisions.amount) };
      drafts ??= [];
      drafts.push({ span: decisions.span, message: say('decisions-as-sum', { ...labels, ...amounts }), cell: decisions.form.key });
    }
    return drafts ?? NOTHING;
  },
};

const decided = rowsWith('itemsLastYear', 'change', 'decisions');

/** Items of last year and their change that give less than nothing. */

import { edition2019 } from '../form/edition2019.ts';
import { add, formatAmount, isNegative } from '../number/amount.ts';
import { cellOf, rowsWith } from './shared/cells.ts';
import { NOTHING } from './shared/nothing.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule } from './types.ts';

export const itemsBelowZero: Rule = {
  id: 'items-below-zero',
  severity: 'information',
  editions: ['2019'],
  docs: {
    'zh-CN': {
      title: '项目数量减成了负数',
      what: '2019年格式中，上一年项目数量加本年增/减小于 0。',
      why: '年末的项目数量不可能是负数，多半是增减数的正负号填错。',
      repair: '核对上一年项目数量和本年增/减的正负号。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'The number of items falls below zero',
      what: 'In the form of 2019, 上一年项目数量 plus 本年增/减 is below 0.',
      why: 'The number of items can’t be negative; usually the sign of the change is wrong.',
      repair: 'Check the number of last year and the sign of the change.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/licensing/itemsLastYear': '5', 'disclosure/licensing/change': '-3' }, { edition: edition2019 })],
    bad: [
      sampleCells(
        { 'disclosure/licensing/itemsLastYear': '5', 'disclosure/licensing/change': '⟦-7⟧{items-below-zero}' },
        { edition: edition2019 },
      ),
    ],
  }),
  check({ report, say }) {
    let drafts: Draft[] | undefined;
    for (const cells of changed(report.edition)) {
      const last = cellOf(report, cells[0]!);
      const change = cellOf(report, cells[1]!);
      if (last.amount === undefined || change.amount === undefined) continue;
      const result = add(last.amount, change.amount);
      if (!isNegative(result)) continue;
      const labels = { row: last.form.row.label, last: last.form.column.label, change: change.form.column.label };
      const amounts = { items: formatAmount(last.amount), by: formatAmount(change.amount), result: formatAmount(result) };
      drafts ??= [];
      drafts.push({
        span: change.span,
        message: say('items-below-zero', { ...labels, ...amounts }),
        cell: change.form.key,
        actual: amounts.by,
      });
    }
    return drafts ?? NOTHING;
  },
};

const changed = rowsWith('itemsLastYear', 'change');

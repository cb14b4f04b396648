/** A number of items or an amount below zero. */

import { formatAmount, isNegative } from '../number/amount.ts';
import { nameOf } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { UNUSUAL_NUMBER } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const cellNegative: Rule = {
  id: 'cell-negative',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '件数或金额为负数',
      what: '填写件数或金额的单元格里是负数。2019年格式的“本年增/减”可以是负数，不在此列。',
      why: '件数和金额不会少于 0，负数通常是误加了横线，或者把增减数填进了件数栏。',
      repair: '填写实际的件数或金额。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'A number of items or an amount is negative',
      what: 'A cell for a number of items or an amount holds a negative number. 本年增/减 of the form of 2019 may be negative.',
      why: 'Numbers of items and amounts are never below 0: usually a dash was added, or a change was entered for a number.',
      repair: 'Enter the actual number or amount.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/licensing/decisions': '5' })],
    bad: [sampleCells({ 'disclosure/licensing/decisions': '⟦-5⟧{cell-negative}' })],
  }),
  where: UNUSUAL_NUMBER,
  check: found,
};

function* found({ unusual, say }: RuleContext): Iterable<Draft> {
  for (const { amount, form, span } of unusual.numbers) {
    if (amount === undefined || form.column.kind === 'signed' || !isNegative(amount)) continue;
    const shown = formatAmount(amount);
    yield { span, message: say('cell-negative', { name: nameOf(form, say), amount: shown }), cell: form.key, actual: shown };
  }
}

/** Needless zeros in front of a number. */

import { formatAmount } from '../number/amount.ts';
import { nameOf, printedIn, rewritten } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { NOTED_CELL } from './shared/traits.ts';
import { notedCells } from './shared/unusual.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const cellLeadingZeros: Rule = {
  id: 'cell-leading-zeros',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '数字前有多余的 0',
      what: '数字前面有多余的 0（如“007”）。',
      why: '数值仍按原数核对，但多余的 0 可能是多打的，也可能是别的数字误写成 0。',
      repair: '核对后去掉多余的 0。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'Needless zeros in front',
      what: 'A number has needless zeros in front, as 007.',
      why: 'It is read as it stands, yet the zero may stand for another digit.',
      repair: 'Check the number and remove the zeros.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/licensing/decisions': '7' })],
    bad: [sampleCells({ 'disclosure/licensing/decisions': '⟦007⟧{cell-leading-zeros}' })],
  }),
  where: NOTED_CELL,
  check: found,
};

function* found({ text, unusual, say }: RuleContext): Iterable<Draft> {
  for (const cell of notedCells(unusual, 'leading-zeros')) {
    if (cell.amount === undefined) continue;
    const amount = formatAmount(cell.amount);
    yield {
      span: cell.span,
      message: say('cell-leading-zeros', { name: nameOf(cell.form, say), printed: printedIn(text, cell) }),
      fixes: [{ title: say('change-to', { amount }), safety: 'choice', edits: [rewritten(text, cell, cell.amount)] }],
      cell: cell.form.key,
    };
  }
}

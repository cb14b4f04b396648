/** A number that a converter cut in two. */

import { formatAmount } from '../number/amount.ts';
import { nameOf, printedIn, rewritten } from './shared/cells.ts';
import { applicants, cellsOf, sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { NOTED_CELL } from './shared/traits.ts';
import { notedCells } from './shared/unusual.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const consistent = (printed: string): string =>
  sampleCells({
    ...cellsOf('requests/received', applicants, '12 0 0 0 0 0 12'),
    ...cellsOf('requests/granted', applicants, '12 0 0 0 0 0 12'),
    ...cellsOf('requests/handled', applicants, '12 0 0 0 0 0 12'),
    'requests/granted/person': printed,
  });

export const cellSplitDigits: Rule = {
  id: 'cell-split-digits',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '数字中间有空格',
      what: '一个数字被空格断开（如“1 2”），按合计可以确定它是一个数。',
      why: '从 PDF 转换时常把两位数断开，粘贴到其他系统会多出一格。',
      repair: '快速修复去掉空格。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'A blank inside a number',
      what: 'A number is cut by a blank, as 1 2; its sums make certain that it is one number.',
      why: 'Converting from PDF often cuts numbers of two digits; elsewhere they would fill two cells.',
      repair: 'The quick fix removes the blank.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [consistent('12')],
    bad: [consistent('⟦1 2⟧{cell-split-digits}')],
  }),
  where: NOTED_CELL,
  check: found,
};

function* found({ text, unusual, say }: RuleContext): Iterable<Draft> {
  for (const cell of notedCells(unusual, 'split-digits')) {
    if (cell.amount === undefined) continue;
    const amount = formatAmount(cell.amount);
    yield {
      span: cell.span,
      message: say('cell-split-digits', { name: nameOf(cell.form, say), printed: printedIn(text, cell), amount }),
      fixes: [{ title: say('change-to', { amount }), safety: 'choice', edits: [rewritten(text, cell, cell.amount)] }],
      cell: cell.form.key,
    };
  }
}

/** A number that is said to be about so much. */

import { nameOf, printedIn } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { NOTED_CELL } from './shared/traits.ts';
import { notedCells } from './shared/unusual.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const cellApproximate: Rule = {
  id: 'cell-approximate',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '数字不确切',
      what: '单元格里写的是“约30”“30余”一类的约数。',
      why: '表格应填确切的数，约数不能参加合计的核对。',
      repair: '填写确切的数。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'A number that is not exact',
      what: 'A cell says about 30, or more than 30 (约30, 30余).',
      why: 'The table asks for exact numbers; others can’t take part in sums.',
      repair: 'Enter the exact number.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/licensing/decisions': '30' })],
    bad: [sampleCells({ 'disclosure/licensing/decisions': '⟦约30⟧{cell-approximate}' })],
  }),
  where: NOTED_CELL,
  check: found,
};

function* found({ text, unusual, say }: RuleContext): Iterable<Draft> {
  for (const cell of notedCells(unusual, 'approximate')) {
    const printed = printedIn(text, cell);
    yield {
      span: cell.span,
      message: say('cell-approximate', { name: nameOf(cell.form, say), printed }),
      cell: cell.form.key,
    };
  }
}

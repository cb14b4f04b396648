/** A remark in brackets beside the number of a cell. */

import { nameOf, printedIn } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { NOTED_CELL } from './shared/traits.ts';
import { notedCells } from './shared/unusual.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const cellRemark: Rule = {
  id: 'cell-remark',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '单元格里写有说明',
      what: '单元格里除数字外还有括号说明（如“22（其中修订 16 件）”），按前面的数字核对。',
      why: '表格只填数字，说明放在表格里会影响汇总。',
      repair: '把说明移到正文；快速修复只保留数字。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'A remark in a cell',
      what: 'A cell holds a remark in brackets beside its number, as 22（其中修订 16 件）; the number in front is taken.',
      why: 'Tables hold numbers only; remarks get in the way when reports are put together.',
      repair: 'Move the remark to the text; the quick fix keeps the number.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/normativeDocuments/inForce': '22' })],
    bad: [sampleCells({ 'disclosure/normativeDocuments/inForce': '⟦22（其中修订 16 件）⟧{cell-remark}' })],
  }),
  where: NOTED_CELL,
  check: found,
};

function* found({ text, unusual, say }: RuleContext): Iterable<Draft> {
  for (const cell of notedCells(unusual, 'remark')) {
    if (cell.amount === undefined) continue;
    const printed = printedIn(text, cell);
    const open = printed.search(/[（(]/u);
    if (open <= 0) continue;
    const amount = printed.slice(0, open).trimEnd();
    yield {
      span: cell.span,
      message: say('cell-remark', { name: nameOf(cell.form, say), amount }),
      fixes: [{ title: say('cell-remark-fix', { amount }), safety: 'choice', edits: [{ span: cell.span, newText: amount }] }],
      cell: cell.form.key,
    };
  }
}

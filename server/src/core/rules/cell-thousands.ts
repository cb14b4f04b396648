/** Thousands separators in the cells of a table. */

import { withoutBlanks } from '../text/characters.ts';
import { byTable, MOST_RELATED, nameOf, printedIn } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { NOTED_CELL } from './shared/traits.ts';
import { notedCells } from './shared/unusual.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const cellThousands: Rule = {
  id: 'cell-thousands',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '数字带千分位逗号',
      what: '表格中的数字带有千分位逗号（如“1,234”）。每张表合并提示一次。',
      why: '数值仍按原数核对，但逗号在导入其他系统时常被当作分隔符。',
      repair: '快速修复去掉逗号，数值不变。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'Thousands separators in a table',
      what: 'Numbers of a table have thousands separators, as 1,234. Told once a table.',
      why: 'They are read as they stand, yet other systems often take the comma for the end of a cell.',
      repair: 'The quick fix removes the commas; no number changes.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/licensing/decisions': '1234' })],
    bad: [sampleCells({ 'disclosure/licensing/decisions': '⟦1,234⟧{cell-thousands}' })],
  }),
  where: NOTED_CELL,
  check: found,
};

function* found({ text, unusual, say }: RuleContext): Iterable<Draft> {
  for (const { table, cells } of byTable(notedCells(unusual, 'thousands'))) {
    const edits = cells.map((cell) => ({ span: cell.span, newText: withoutBlanks(printedIn(text, cell).replace(/[,，]/gu, '')) }));
    yield {
      span: cells[0].span,
      message: say('cell-thousands', { table: table.name, count: cells.length }),
      related: cells.slice(1, MOST_RELATED).map(({ form, span }) => ({ span, message: nameOf(form, say) })),
      fixes: [{ title: say('cell-thousands-fix', { count: cells.length }), safety: 'safe', edits }],
      cell: cells[0].form.key,
    };
  }
}

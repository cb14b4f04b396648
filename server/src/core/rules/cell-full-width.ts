/** Full-width digits in the cells of a table. */

import { fold } from '../text/characters.ts';
import { byTable, MOST_RELATED, nameOf, printedIn } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { NOTED_CELL } from './shared/traits.ts';
import { notedCells } from './shared/unusual.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

// A remark in full-width brackets is noted too; only the digits are meant here.
const FULL_WIDTH = /[０-９]/u;
const EACH = /[０-９．，＋－]/gu;

export const cellFullWidth: Rule = {
  id: 'cell-full-width',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '表格数字使用了全角',
      what: '表格中的数字写成了全角（如“１２”）。每张表合并提示一次。',
      why: '全角数字仍按原数核对，但复制到其他系统时可能读不出来。',
      repair: '快速修复改为半角，数值不变。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'Full-width digits in a table',
      what: 'Numbers of a table are written in full-width digits, as １２. Told once a table.',
      why: 'They are read as they stand, yet other systems may not read them.',
      repair: 'The quick fix writes half-width digits; no number changes.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'requests/received/person': '0' })],
    bad: [sampleCells({ 'requests/received/person': '⟦０⟧{cell-full-width}' })],
  }),
  where: NOTED_CELL,
  check: found,
};

function* found({ text, unusual, say }: RuleContext): Iterable<Draft> {
  for (const { table, cells } of byTable(notedCells(unusual, 'full-width').filter((cell) => FULL_WIDTH.test(printedIn(text, cell))))) {
    const edits = cells.map((cell) => ({
      span: cell.span,
      newText: printedIn(text, cell).replace(EACH, (digit) => String.fromCharCode(fold(digit.charCodeAt(0)))),
    }));
    yield {
      span: cells[0].span,
      message: say('cell-full-width', { table: table.name, count: cells.length }),
      related: cells.slice(1, MOST_RELATED).map(({ form, span }) => ({ span, message: nameOf(form, say) })),
      fixes: [{ title: say('cell-full-width-fix', { count: cells.length }), safety: 'safe', edits }],
      cell: cells[0].form.key,
    };
  }
}

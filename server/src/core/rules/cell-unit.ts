/** A unit behind the number of a cell. */

import type { Cell } from '../read/types.ts';
import { byTable, MOST_RELATED, nameOf, printedIn } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { NOTED_CELL } from './shared/traits.ts';
import { notedCells } from './shared/unusual.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const cellUnit: Rule = {
  id: 'cell-unit',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '数字后带有单位',
      what: '表格的单元格里除数字外还写了单位（如“5件”“12万元”）。每张表合并提示一次。没有规定单位的“采购总金额”不在此列。',
      why: '单位已印在表头；带单位的件数不参加合计的核对。',
      repair: '快速修复去掉单位，数值不变。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'Numbers with a unit',
      what: 'Cells hold a unit beside the number, as 5件 or 12万元. Told once a table. 采购总金额, which states no unit, is left alone.',
      why: 'The head of the table says the unit; a number of items with a unit takes no part in the sums.',
      repair: 'The quick fix removes the unit; no number changes.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/licensing/decisions': '5' })],
    bad: [sampleCells({ 'disclosure/licensing/decisions': '⟦5件⟧{cell-unit}' })],
  }),
  where: NOTED_CELL,
  check: found,
};

function* found({ text, unusual, say }: RuleContext): Iterable<Draft> {
  for (const { table, cells } of byTable(notedCells(unusual, 'unit').filter((cell) => isNeedless(cell, printedIn(text, cell))))) {
    const edits = cells.map((cell) => ({ span: cell.span, newText: withoutUnit(printedIn(text, cell)) }));
    // A number of items with a unit takes no part in sums; without it, it does: that is for a person to decide.
    // So is a unit that isn't the column's, 件 for money.
    const safety = cells.every((cell) => cell.state === 'number' && hasOwnUnit(cell, printedIn(text, cell))) ? 'safe' : 'choice';
    yield {
      span: cells[0].span,
      message: say('cell-unit', { table: table.name, count: cells.length }),
      related: cells.slice(1, MOST_RELATED).map(({ form, span }) => ({ span, message: nameOf(form, say) })),
      fixes: [{ title: say('cell-unit-fix', { count: cells.length }), safety, edits }],
      cell: cells[0].form.key,
    };
  }
}

const UNIT = /(?:万元|[件项个条宗])$/u;

/** A unit that the head of the column states already. 元 in a column of 万元 is another matter: see `fee-unit`. */
const isNeedless = ({ form }: Cell, printed: string): boolean =>
  UNIT.test(printed) && (form.column.kind !== 'money' || form.column.label.includes('单位'));

const hasOwnUnit = ({ form }: Cell, printed: string): boolean => (form.column.kind === 'money') === printed.endsWith('万元');

const withoutUnit = (printed: string): string => printed.replace(UNIT, '').trimEnd();

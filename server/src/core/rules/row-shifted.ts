/** Rows whose numbers do not stand under their columns. */

import { MOST_RELATED } from './shared/cells.ts';
import { labelOf, placeOf } from './shared/rows.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { UNUSUAL_ROW } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const rowShifted: Rule = {
  id: 'row-shifted',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '一行的数字没有对齐',
      what: '一行的数字没有排在应在的列下，但个数相符，已按顺序读取。每张表合并提示一次。',
      why: '没有对齐的表格复制到网页或汇总表时容易错列。',
      repair: '用“整理表格”重新对齐，数字不变。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'The numbers of a row are not aligned',
      what: 'The numbers of a row do not stand under their columns, yet they are complete and were read in order. Told once a table.',
      why: 'Copied to a web page or a spreadsheet, they may fall into wrong columns.',
      repair: 'Tidying the table aligns them; no number changes.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({})],
    bad: [
      sampleCells(
        {},
        {
          without: ['requests/carriedIn'],
          after: { 'requests/received': '⟦二、上年结转政府信息公开申请数量⟧{row-shifted}\t0\t0\t0\t0\t0\t0\t0' },
        },
      ),
    ],
  }),
  where: UNUSUAL_ROW,
  check: found,
};

function* found({ report, say }: RuleContext): Iterable<Draft> {
  for (const table of report.tables) {
    const rows = table.rows.filter(({ shifted, duplicate }) => shifted === true && duplicate === undefined);
    const [first, ...others] = rows;
    if (first === undefined) continue;
    yield {
      span: placeOf(first),
      message: say('row-shifted', { table: table.form.name, row: labelOf(first), count: rows.length }),
      related: others
        .slice(0, MOST_RELATED)
        .map((row) => ({ span: placeOf(row), message: say('row-shifted-related', { row: labelOf(row) }) })),
      cell: `${table.form.key}/${first.key}`,
    };
  }
}

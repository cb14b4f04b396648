/** Rows whose numbers were given to their columns with the help of the sums. */

import { MOST_RELATED } from './shared/cells.ts';
import { labelOf, placeOf } from './shared/rows.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { UNUSUAL_ROW } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const rowInferred: Rule = {
  id: 'row-inferred',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '一行的数字是推断出来的',
      what: '一行的数字在文本中连在一起或被断开，根据勾稽关系只有一种读法，就按这种读法读取；全表都是 0 而一行少一个数，就按 0 读取。每张表合并提示一次。',
      why: '推断的读法满足全部勾稽关系，但仍应与原表核对一次。',
      repair: '与原表核对；“整理表格”可把数字分到各格。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'The numbers of a row were inferred',
      what: 'The numbers of a row run together or are cut in the text; the sums leave one reading only, which was taken; or the table is all zeros and a row lacks one of them. Told once a table.',
      why: 'The reading satisfies every sum, yet deserves a look at the original.',
      repair: 'Compare with the original; tidying the table gives each number its cell.',
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
          after: { 'requests/received': '⟦二、上年结转政府信息公开申请数量⟧{row-inferred}\t\t\t0\t0\t0\t0\t0\t0' },
        },
      ),
    ],
  }),
  where: UNUSUAL_ROW,
  check: found,
};

function* found({ report, say }: RuleContext): Iterable<Draft> {
  for (const table of report.tables) {
    const rows = table.rows.filter(({ placement, duplicate }) => placement === 'inferred' && duplicate === undefined);
    // A row of zeros that lost one of them says nothing else than zeros (domain.md L1c).
    const zeros = rows.filter(({ doubt }) => doubt === 'lost-cell');
    const summed = rows.filter(({ doubt }) => doubt !== 'lost-cell');
    for (const [key, alike] of [['row-inferred', summed] as const, ['row-inferred-zeros', zeros] as const]) {
      const [first, ...others] = alike;
      if (first === undefined) continue;
      yield {
        span: placeOf(first),
        message: say(key, { table: table.form.name, row: labelOf(first), count: alike.length }),
        related: others
          .slice(0, MOST_RELATED)
          .map((row) => ({ span: placeOf(row), message: say('row-inferred-related', { row: labelOf(row) }) })),
        cell: `${table.form.key}/${first.key}`,
      };
    }
  }
}

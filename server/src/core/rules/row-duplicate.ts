/** A row of the form that a table holds more than once. */

import type { ReadRow } from '../read/types.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { UNUSUAL_ROW } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const rowDuplicate: Rule = {
  id: 'row-duplicate',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '表格的行重复',
      what: '同一行在表格中出现了两次或更多，只核对第一次出现的一行。',
      why: '重复的行使汇总多计；通常是跨页时表头、行又印了一遍，或者粘贴时重复。',
      repair: '核对后删去多余的一行。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'A row occurs more than once',
      what: 'A row of the form stands in the table twice or more; only the first is checked.',
      why: 'Doubled rows count twice when reports are put together; usually a page break or pasting doubled them.',
      repair: 'Compare them and remove one.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({})],
    bad: [sampleCells({}, { after: { 'requests/notHandled.repeated': '\t\t⟦2.重复申请⟧{row-duplicate}\t0\t0\t0\t0\t0\t0\t0' } })],
  }),
  where: UNUSUAL_ROW,
  check: found,
};

function* found({ report, say }: RuleContext): Iterable<Draft> {
  for (const { form: table, rows } of report.tables) {
    const first = new Map<string, ReadRow>();
    for (const row of rows) {
      const earlier = first.get(row.key);
      if (earlier === undefined) first.set(row.key, row);
      if (row.duplicate === undefined) continue;
      const related =
        earlier === undefined ? [] : [{ span: earlier.label?.spans[0] ?? earlier.span, message: say('row-duplicate-related') }];
      const message = say('row-duplicate', { table: table.name, row: row.label?.official ?? row.key });
      yield { span: row.label?.spans[0] ?? row.span, message, related, cell: `${table.key}/${row.key}` };
    }
  }
}

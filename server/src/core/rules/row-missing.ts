/** Rows of the form that a table lacks. */

import type { FormRow } from '../form/types.ts';
import type { ReadRow, ReadTable } from '../read/types.ts';
import { insertLines, lineAfter } from './shared/insert.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { MISSING_ROW } from './shared/traits.ts';
import type { Draft, Fix, Rule, RuleContext } from './types.ts';

export const rowMissing: Rule = {
  id: 'row-missing',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '表格缺少行',
      what: '表格中缺少格式规定的行。相连的几行合并提示一次。',
      why: '格式中的每一行都要保留，没有发生的填 0；缺行的列无法核对合计。',
      repair: '用快速修复补上缺少的行，再填写数字。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'Rows are missing',
      what: 'A table lacks rows of the form. Neighbouring ones are told once.',
      why: 'Every row of the form is kept, with 0 where nothing happened; columns with a missing row can’t be checked.',
      repair: 'The quick fix adds the rows; then fill in the numbers.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({})],
    bad: [
      sampleCells(
        {},
        { without: ['requests/notHandled.repeated'], labels: { '1.信访举报投诉类申请': '⟦1.信访举报投诉类申请⟧{row-missing}' } },
      ),
    ],
  }),
  where: MISSING_ROW,
  check: found,
};

function* found({ text, report, say }: RuleContext): Iterable<Draft> {
  for (const table of report.tables) {
    for (const { rows, above, below } of missingRuns(table)) {
      const [first] = rows;
      const last = rows.at(-1);
      if (first === undefined || last === undefined) continue;
      const values = { table: table.form.name, first: first.label, last: last.label, count: rows.length };
      yield {
        span: (above ?? below)?.label?.spans[0] ?? (above ?? below)?.span ?? { start: table.span.start, end: table.span.start },
        message: rows.length === 1 ? say('row-missing', { table: table.form.name, row: first.label }) : say('row-missing-many', values),
        fixes: above === undefined ? [] : addRows(text, table, rows, above, say('row-missing-fix', { count: rows.length })),
        cell: `${table.form.key}/${first.key}`,
      };
    }
  }
}

interface Run {
  readonly rows: FormRow[];
  /** The printed rows of the form next to it. */
  readonly above: ReadRow | undefined;
  below: ReadRow | undefined;
}

/** The missing rows, neighbours of the form together. */
function missingRuns(table: ReadTable): Run[] {
  if (table.missingRows.length === 0) return [];
  const missing = new Set(table.missingRows);
  const printed = new Map(table.rows.filter(({ duplicate }) => duplicate === undefined).map((row) => [row.key, row]));
  const runs: Run[] = [];
  let above: ReadRow | undefined;
  let open: Run | undefined;
  for (const row of table.form.blocks.flatMap(({ rows }) => rows)) {
    if (missing.has(row.key)) {
      if (open === undefined) {
        open = { rows: [], above, below: undefined };
        runs.push(open);
      }
      open.rows.push(row);
      continue;
    }
    above = printed.get(row.key) ?? above;
    if (open !== undefined) open.below = printed.get(row.key);
    open = undefined;
  }
  return runs;
}

/** Only where a row is a line of tab-separated cells can one be added without knowing the layout better. */
function addRows(text: string, table: ReadTable, rows: readonly FormRow[], above: ReadRow, title: string): Fix[] {
  if (table.notation !== 'tab' || table.form.direction === 'across') return [];
  const lines = rows.map((row) => {
    const columns = table.form.blocks.find((block) => block.rows.includes(row))?.columns.length ?? 0;
    return [...row.groups.map(() => ''), row.label, ...Array.from({ length: columns }, () => '')].join('\t');
  });
  return [{ title, safety: 'choice', edits: [insertLines(text, lineAfter(text, above.span.end), lines)] }];
}

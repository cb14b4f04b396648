/** A section that has no table where the form asks for one. */

import { printTable } from '../format/print.ts';
import { insertLines, lineAfter } from './shared/insert.ts';
import { sample } from './shared/sample.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { formSection, sectionOf } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { MISSING_TABLE } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const tableMissing: Rule = {
  id: 'table-missing',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '缺少规定的表格',
      what: '第二、三、四部分中没有规定的表格。',
      why: '这三个部分的数据必须填在统一格式的表格里，只写文字不符合要求。',
      repair: '用快速修复插入空白表格，再填写数字。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'A table is missing',
      what: 'Section 二, 三 or 四 lacks its table.',
      why: 'Their numbers must stand in the tables of the form; text alone does not do.',
      repair: 'The quick fix inserts the empty table; then fill in the numbers.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [sampleCells({}, { headings: { reviews: '⟦四、政府信息公开行政复议、行政诉讼情况⟧{table-missing}' }, withoutTable: 'reviews' })],
  }),
  where: MISSING_TABLE,
  check: found,
};

function* found({ text, report, say }: RuleContext): Iterable<Draft> {
  for (const table of report.edition.tables) {
    const section = sectionOf(report, table.section);
    // Where the section is missing too, that is the fact.
    if (section === undefined || report.tables.some(({ form }) => form.key === table.key)) continue;
    const lines = printTable(table, () => '');
    yield {
      span: section.heading,
      message: say('table-missing', { heading: formSection(report, table.section)?.heading ?? '', table: table.name }),
      fixes: [
        {
          title: say('table-missing-fix', { table: table.name }),
          safety: 'choice',
          edits: [insertLines(text, lineAfter(text, section.heading.end), lines)],
        },
      ],
    };
  }
}

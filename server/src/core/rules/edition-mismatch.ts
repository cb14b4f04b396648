/** Tables of one edition of the form in a report of another year. */

import { edition2019 } from '../form/edition2019.ts';
import { editionFor } from '../form/editions.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Rule } from './types.ts';

export const editionMismatch: Rule = {
  id: 'edition-mismatch',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '格式与年份不符',
      what: '表格的栏目属于一个版本的格式，而报告的年份应使用另一个版本。表格按栏目所属的格式读取。',
      why: '2019、2020年的报告用2019年格式，2021年起用2021年格式；两个格式的栏目含义不同，不能混用。',
      repair: '核对年份；年份无误的，改用该年的表格。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'The form does not fit the year',
      what: 'The labels of the tables belong to one edition of the form, while the year of the report asks for another. The tables are read as their labels say.',
      why: 'Reports for 2019 and 2020 use the form of 2019, later ones that of 2021; their columns mean different things.',
      repair: 'Check the year; if it is right, use the tables of that year.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample(), sample({ edition: edition2019 })],
    bad: [sample({ title: '示例区档案局⟦2020年⟧{edition-mismatch}政府信息公开工作年度报告' })],
  }),
  check({ report, say }) {
    const { year, editionByLabels } = report;
    if (year === undefined || editionByLabels === undefined) return NOTHING;
    const expected = editionFor(year.value).id;
    if (expected === editionByLabels) return NOTHING;
    return [
      {
        span: year.span,
        message: say('edition-mismatch', { year: year.value, expected, actual: editionByLabels }),
        related: report.tables.slice(0, 1).map(({ span, form }) => ({
          span: { start: span.start, end: span.start },
          message: say('edition-mismatch-table', { table: form.name, actual: editionByLabels }),
        })),
        actual: editionByLabels,
        expected,
      },
    ];
  },
};

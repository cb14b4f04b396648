/** A total at the end of the year that is below what was added in the year. */

import { edition2019 } from '../form/edition2019.ts';
import { compare, formatAmount } from '../number/amount.ts';
import { cellOf, rowsWith } from './shared/cells.ts';
import { NOTHING } from './shared/nothing.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule } from './types.ts';

/** The column of the total and that of what is new in it, in either edition. */
const PAIRS = [rowsWith('inForce', 'issued'), rowsWith('public', 'published')];

export const stockBelowNew: Rule = {
  id: 'stock-below-new',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '总数少于本年新增数',
      what: '2021年格式中“现行有效件数”少于“本年制发件数”，或者2019年格式中“对外公开总数量”少于“本年新公开数量”。',
      why: '本年新增的一般包含在年末的总数里；少于新增数，多半是两栏填反或漏加。',
      repair: '核对两栏。本年制发又在本年废止的，属于正常情况。',
      source: FORM,
      ignore: '本年制发的文件在本年又废止时，可以忽略。',
    },
    en: {
      title: 'A total is below what is new in it',
      what: '现行有效件数 is below 本年制发件数 (form of 2021), or 对外公开总数量 below 本年新公开数量 (form of 2019).',
      why: 'What is new this year is usually part of the total at its end; a lower total often means two columns changed places.',
      repair: 'Check both columns. What was issued and repealed within the year is a regular case.',
      source: FORM_EN,
      ignore: 'When documents were issued and repealed within the year.',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/normativeDocuments/issued': '2', 'disclosure/normativeDocuments/inForce': '2' })],
    bad: [
      sampleCells({ 'disclosure/normativeDocuments/issued': '3', 'disclosure/normativeDocuments/inForce': '⟦2⟧{stock-below-new}' }),
      sampleCells(
        { 'disclosure/normativeDocuments/published': '3', 'disclosure/normativeDocuments/public': '⟦2⟧{stock-below-new}' },
        { edition: edition2019 },
      ),
    ],
  }),
  check({ report, say }) {
    let drafts: Draft[] | undefined;
    for (const rowsOf of PAIRS) {
      for (const cells of rowsOf(report.edition)) {
        const stock = cellOf(report, cells[0]!);
        const part = cellOf(report, cells[1]!);
        if (stock.amount === undefined || part.amount === undefined || compare(stock.amount, part.amount) >= 0) continue;
        const { row, column } = stock.form;
        const actual = formatAmount(stock.amount);
        const least = formatAmount(part.amount);
        const name = part.form.column.label;
        drafts ??= [];
        drafts.push({
          span: stock.span,
          message: say('stock-below-new', { row: row.label, whole: column.label, part: name, actual, least }),
          related: [{ span: part.span, message: say('stock-below-new-part', { part: name, least }) }],
          cell: stock.form.key,
          actual,
        });
      }
    }
    return drafts ?? NOTHING;
  },
};

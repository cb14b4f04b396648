/** A table whose head leaves out a column of the form, though the others are there. */

import type { FormColumn } from '../form/types.ts';
import type { ReadLabel, ReadTable } from '../read/types.ts';
import { withoutBlanks } from '../text/characters.ts';
import { columnsOf } from './shared/form.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule } from './types.ts';

export const columnMissing: Rule = {
  id: 'column-missing',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '表头缺少一栏',
      what: '表格的表头缺少格式规定的一栏，其余各栏都在。只检查用制表符或竖线分栏的表格，从 PDF 转换来的表头常常是碎的，不作判断。',
      why: '少一个栏名，读者会把后面的数看错一栏。',
      repair: '按格式补上栏名，再核对下面的数是否各在其栏。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'A column is missing from the head of a table',
      what: 'The head lacks a column of the form while the others are there. Only tables with tabs or pipes are checked: heads that come out of a PDF are often in pieces.',
      why: 'With a head too few, readers take each value for that of the next column.',
      repair: 'Add the label, then see that each value stands under its own.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [sample({ labels: { 自然人: '⟦自然人⟧{column-missing}', '商业企业\t科研机构': '商业企业\t' } })],
  }),
  check({ text, report, say }) {
    let drafts: Draft[] | undefined;
    for (const table of report.tables) {
      if ((table.notation !== 'tab' && table.notation !== 'pipe') || isComplete(table)) continue;
      const heads = table.labels.filter(({ kind }) => kind === 'column');
      let printed: string | undefined;
      const isMissing = ({ key, label }: FormColumn): boolean => {
        if (heads.some((head) => head.key === key)) return false;
        printed ??= withoutBlanks(text.slice(table.span.start, table.span.end));
        return !printed.includes(stem(label));
      };
      for (const { columns } of table.form.blocks) {
        if (!columns.some(isMissing)) continue;
        const missing = columns.filter(isMissing);
        const first = heads.find(({ key }) => columns.some((column) => column.key === key))?.spans[0];
        if (missing.length * 2 > columns.length || first === undefined) continue;
        const labels = missing.map(({ label }) => label).join(say('list-comma'));
        drafts ??= [];
        drafts.push({ span: first, message: say('column-missing', { table: table.form.name, labels }) });
      }
    }
    return drafts ?? NOTHING;
  },
};

/** Whether every column stands in the head, as it nearly always does. Each is looked for behind the last one, and only then from the start. */
function isComplete({ form, labels }: ReadTable): boolean {
  let behind = 0;
  for (const { key } of columnsOf(form)) {
    behind = headAfter(labels, key, behind, labels.length) || headAfter(labels, key, 0, behind);
    if (behind === 0) return false;
  }
  return true;
}

/** The index behind the label of the column; 0 where there is none. */
function headAfter(labels: readonly ReadLabel[], column: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) if (labels[at]!.key === column && labels[at]!.kind === 'column') return at + 1;
  return 0;
}

/** The label without the unit in brackets, to which a province may add words. */
const stem = (label: string): string => label.replace(/（[^（）]*）$/u, '');

/** Requests dropped for unpaid fees, while section six says nothing of fees. */

import { formatAmount, isZero } from '../number/amount.ts';
import { cellOf, nameOf, pick } from './shared/cells.ts';
import { NOTHING } from './shared/nothing.ts';
import { applicants, cellsOf, sampleCells, type TableChanges } from './shared/sample-cells.ts';
import { formSection, sectionOf } from './shared/sections.ts';
import type { Rule } from './types.ts';

const FEES = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';
const FEES_EN = 'Rules on the fee for handling requests (国办函〔2020〕109号)';

const unpaid = pick(({ row, column }) => row.label.includes('收费通知') && column.key === 'total');

const example = (changes: TableChanges = {}): string =>
  sampleCells(
    {
      ...cellsOf('requests/received', applicants, '1 0 0 0 0 0 1'),
      ...cellsOf('requests/other.feeUnpaid', applicants, '1 0 0 0 0 0 1'),
      ...cellsOf('requests/handled', applicants, '1 0 0 0 0 0 1'),
    },
    changes,
  );

export const feeNoticeUnmentioned: Rule = {
  id: 'fee-notice-unmentioned',
  severity: 'information',
  editions: ['2021'],
  docs: {
    'zh-CN': {
      title: '有逾期未缴费而未提信息处理费',
      what: '表三“申请人逾期未按收费通知要求缴纳费用”不为 0，而“六、其他需要报告的事项”没有提到信息处理费或收费通知。',
      why: '发出过收费通知，一般应在第六部分说明信息处理费的收取情况。',
      repair: '在第六部分补充说明发出收费通知和收取信息处理费的情况。',
      source: FEES,
      ignore: '',
    },
    en: {
      title: 'Unpaid fees without a word about fees',
      what: 'Table 三 counts requests whose fee was not paid, while section 六 mentions neither 信息处理费 nor 收费通知.',
      why: 'Where fee notices were sent, section 六 usually tells what was charged.',
      repair: 'Add to section 六 how many notices were sent and what was charged.',
      source: FEES_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [example()],
    bad: [example({ other: '没有其他需要报告的事项。', headings: { other: '⟦六、其他需要报告的事项⟧{fee-notice-unmentioned}' } })],
  }),
  check({ report, statements: { prose }, say }) {
    const [form] = unpaid(report.edition);
    const cell = form && cellOf(report, form);
    const section = sectionOf(report, 'other');
    if (cell?.amount === undefined || isZero(cell.amount) || section === undefined) return NOTHING;
    if (prose.says('other', /信息处理费|收费通知|处理费/u)) return NOTHING;
    const heading = formSection(report, 'other')?.heading ?? '';
    const message = say('fee-notice-unmentioned', { name: nameOf(cell.form, say), amount: formatAmount(cell.amount), section: heading });
    return [{ span: section.heading, message, related: [{ span: cell.span, message: nameOf(cell.form, say) }], cell: cell.form.key }];
  },
};

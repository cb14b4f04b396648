/** 规章 in the report of an organ that has no power to make them. */

import type { FormCell } from '../form/types.ts';
import { formatAmount, isZero, ZERO } from '../number/amount.ts';
import { cellOf, nameOf, pick } from './shared/cells.ts';
import { NOTHING } from './shared/nothing.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { Rule } from './types.ts';

export const regulationWithoutPower: Rule = {
  id: 'regulation-without-power',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '本机关一般没有规章制定权',
      what: '乡镇、街道、县级政府及地方部门的报告，在“规章”一行填了不为 0 的数。',
      why: '规章由国务院部门、省级政府和设区的市、自治州政府制定；其他机关填了规章，多半是把行政规范性文件填错了行。',
      repair: '核对后改填到行政规范性文件一行。',
      source: PRACTICE,
      ignore: '政府的汇总报告包含有规章制定权的机关时，可以忽略。',
    },
    en: {
      title: 'An organ that usually makes no 规章',
      what: 'The report of a township, a sub-district, a county or a local department has a number other than 0 in the row 规章.',
      why: '规章 are made by departments of the State Council, provincial governments and those of cities with districts; others usually meant normative documents.',
      repair: 'Check it and move the number to the row of normative documents.',
      source: PRACTICE_EN,
      ignore: 'When a report sums up organs that do have the power.',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/normativeDocuments/issued': '1', 'disclosure/normativeDocuments/inForce': '3' })],
    bad: [sampleCells({ 'disclosure/regulations/issued': '⟦1⟧{regulation-without-power}', 'disclosure/regulations/inForce': '3' })],
  }),
  check({ report, say }) {
    const name = report.organ?.name;
    if (name === undefined) return NOTHING;
    const isSome = (form: FormCell): boolean => !isZero(cellOf(report, form).amount ?? ZERO);
    const first = regulations(report.edition).find(isSome);
    if (first === undefined || !LOCAL.test(name) || MAY.test(name)) return NOTHING;
    const { span, amount } = cellOf(report, first);
    const shown = formatAmount(amount ?? ZERO);
    const others = regulations(report.edition).filter((form) => form !== first && isSome(form));
    return [
      {
        span,
        message: say('regulation-without-power', { row: first.row.label, column: first.column.label, amount: shown, organ: name }),
        related: others.map((form) => ({ span: cellOf(report, form).span, message: nameOf(form, say) })),
        cell: first.key,
        actual: shown,
      },
    ];
  },
};

const regulations = pick(({ row }) => row.label === '规章');

/** Townships, sub-districts, counties and districts, and departments. */
const LOCAL = /(?:街道|办事处|[乡镇]|[县区旗](?:人民政府)?(?:办公室)?|[局委办]|委员会|办公室)$|(?:街道办事处|[乡镇县区旗]人民政府)/u;

/** Departments of the State Council, and governments above the county. */
const MAY = /^(?:国家|国务院|中国|中华)|[部署]$|(?:省|自治区|[市州])人民政府(?:办公[厅室])?$/u;

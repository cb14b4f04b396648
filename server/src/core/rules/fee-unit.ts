/** An amount that is written in yuan, or looks as if it were, in a column of 万元. */

import { compare, formatAmount } from '../number/amount.ts';
import { cellOf, nameOf, pick, printedIn } from './shared/cells.ts';
import { NOTHING } from './shared/nothing.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule } from './types.ts';

export const feeUnit: Rule = {
  id: 'fee-unit',
  severity: 'hint',
  editions: ['2021'],
  docs: {
    'zh-CN': {
      title: '金额疑似用错单位',
      what: '以万元为单位的栏目里写了元，或者乡镇、街道的收费金额达到 1 亿元以上。',
      why: '把元填进万元的栏，金额会放大一万倍。',
      repair: '核对单位；写了元的，快速修复换算为万元。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'An amount that may be in the wrong unit',
      what: '元 is written in a column of 万元, or the fees of a township or sub-district reach 10,000 万元.',
      why: 'Yuan entered as 万元 make the amount ten thousand times as large.',
      repair: 'Check the unit; the quick fix converts 元 to 万元.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/fees/amount': '12.5' })],
    bad: [
      sampleCells({ 'disclosure/fees/amount': '⟦125000元⟧{fee-unit}' }),
      sampleCells(
        { 'disclosure/fees/amount': '⟦12500⟧{fee-unit}' },
        { title: '示例区柳桥街道办事处2021年政府信息公开工作年度报告', closing: '示例区柳桥街道办事处\n2022年1月15日' },
      ),
    ],
  }),
  check({ text, report, say }) {
    let drafts: Draft[] | undefined;
    for (const form of inTenThousands(report.edition)) {
      const cell = cellOf(report, form);
      const { amount, span } = cell;
      if (amount === undefined || (text.charAt(span.end - 1) !== '元' && compare(amount, LARGE) < 0)) continue;
      const name = nameOf(form, say);
      const shown = formatAmount(amount);
      const printed = printedIn(text, cell);
      if (/[^万]元$/u.test(printed)) {
        const fixes = [{ title: say('change-to', { amount: shown }), safety: 'choice' as const, edits: [{ span, newText: shown }] }];
        drafts ??= [];
        drafts.push({ span, message: say('fee-unit-yuan', { name, printed, amount: shown }), fixes, cell: form.key, expected: shown });
      } else if (SMALL.test(report.organ?.name ?? '') && compare(amount, LARGE) >= 0) {
        const message = say('fee-unit-large', { name, amount: shown, organ: report.organ?.name ?? '' });
        drafts ??= [];
        drafts.push({ span, message, cell: form.key, actual: shown });
      }
    }
    return drafts ?? NOTHING;
  },
};

const inTenThousands = pick(({ column }) => column.kind === 'money' && column.label.includes('万元'));

/** Townships and sub-districts. */
const SMALL = /街道|[乡镇](?:人民政府)?$/u;

const LARGE = 10_000;

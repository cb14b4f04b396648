/** Cases in table 四 while table 三 has no request at all. */

import type { FormCell } from '../form/types.ts';
import { formatAmount, isZero, sum, ZERO } from '../number/amount.ts';
import { cellOf, pick } from './shared/cells.ts';
import { NOTHING } from './shared/nothing.ts';
import { applicants, cellsOf, outcomes, sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import type { Rule } from './types.ts';

export const casesWithoutRequests: Rule = {
  id: 'cases-without-requests',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '有复议诉讼而没有申请',
      what: '表四填报了复议或诉讼，而表三既没有新收、结转的申请，也没有办理结果。',
      why: '案件可能源于往年的申请，这是正常的；也可能是表三漏填。',
      repair: '核对表三；源于往年申请的，建议在正文中说明一句。',
      source: PRACTICE,
      ignore: '源于往年申请、正文已说明的，可以忽略。',
    },
    en: {
      title: 'Cases without any request',
      what: 'Table 四 reports cases, while table 三 has no request received, carried in or handled.',
      why: 'The cases may stem from requests of earlier years, which is fine; or table 三 was not filled in.',
      repair: 'Check table 三; if the cases are older, say so in the text.',
      source: PRACTICE_EN,
      ignore: 'When they stem from earlier years and the text says so.',
    },
  },
  examples: () => ({
    good: [
      sampleCells({
        ...cellsOf('reviews/review', outcomes, '1 0 0 0 1'),
        ...cellsOf('requests/received', applicants, '1 0 0 0 0 0 1'),
        ...cellsOf('requests/carriedOut', applicants, '1 0 0 0 0 0 1'),
      }),
    ],
    bad: [sampleCells(cellsOf('reviews/review', outcomes, '1 0 0 0 ⟦1⟧{cases-without-requests}'))],
  }),
  check({ report, say }) {
    const { edition } = report;
    const isSome = (form: FormCell): boolean => !isZero(cellOf(report, form).amount ?? ZERO);
    const first = caseTotals(edition).find(isSome);
    if (first === undefined) return NOTHING;
    const requests = inBalances(edition);
    const table = requests[0]?.table.name;
    const isNothing = (form: FormCell): boolean => {
      const { amount, state } = cellOf(report, form);
      return state === 'blank' || (amount !== undefined && isZero(amount));
    };
    if (table === undefined || !requests.every(isNothing)) return NOTHING;
    const count = formatAmount(sum(caseTotals(edition).map((form) => cellOf(report, form).amount ?? ZERO)));
    return [
      {
        span: cellOf(report, first).span,
        message: say('cases-without-requests', { table: first.table.name, count, requests: table }),
        cell: first.key,
      },
    ];
  },
};

const caseTotals = pick((cell, { identities }) => identities.some(({ kind, derives }) => kind === 'case-total' && derives === cell));

const inBalances = pick(({ index }, { identitiesByCell }) => identitiesByCell[index]?.some(({ kind }) => kind === 'balance') ?? false);

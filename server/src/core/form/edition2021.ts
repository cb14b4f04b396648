/** The form for reports on 2021 and later (国办公开办函〔2021〕30号), and its form with （六）其他处理 in one row, met in reports for 2023 and 2024. */

import { buildEdition, type EditionData } from './build.ts';
import { type OtherRow, requestsSums, requestsTable } from './requests.ts';
import { reviewsSums, reviewsTable } from './reviews.ts';
import { sections } from './sections.ts';
import type { Edition, FormColumn, FormTable } from './types.ts';

const decisions: readonly FormColumn[] = [{ key: 'decisions', label: '本年处理决定数量', spellings: ['处理决定数量'], kind: 'count' }];

const disclosure: FormTable = {
  key: 'disclosure',
  section: 'disclosure',
  name: '表二',
  direction: 'down',
  blocks: [
    {
      label: '第二十条第（一）项',
      columns: [
        { key: 'issued', label: '本年制发件数', spellings: [], kind: 'count' },
        { key: 'repealed', label: '本年废止件数', spellings: [], kind: 'count' },
        { key: 'inForce', label: '现行有效件数', spellings: ['现行有效件'], kind: 'count' },
      ],
      rows: [
        { key: 'regulations', label: '规章', spellings: [], groups: [] },
        { key: 'normativeDocuments', label: '行政规范性文件', spellings: ['规范性文件'], groups: [] },
      ],
    },
    { label: '第二十条第（五）项', columns: decisions, rows: [{ key: 'licensing', label: '行政许可', spellings: [], groups: [] }] },
    {
      label: '第二十条第（六）项',
      columns: decisions,
      rows: [
        { key: 'penalties', label: '行政处罚', spellings: [], groups: [] },
        { key: 'coercion', label: '行政强制', spellings: [], groups: [] },
      ],
    },
    {
      label: '第二十条第（八）项',
      columns: [
        {
          key: 'amount',
          label: '本年收费金额（单位：万元）',
          // The four decimals are a provincial variant (domain.md §2.2).
          spellings: ['本年收费金额', '本年收费金额（单位：万元，保留4位小数）', '本年收费金额（万元）'],
          kind: 'money',
        },
      ],
      rows: [{ key: 'fees', label: '行政事业性收费', spellings: ['行政事业型收费', '行政事业收费'], groups: [] }],
    },
  ],
  head: [],
};

const other = [
  [
    'notCorrected',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '逾期不补正',
    '逾期未补正',
    '无正当理由逾期不补正',
    '申请人无正当理由逾期不补正',
  ],
  [
    'feeUnpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '逾期不缴费',
    '逾期未缴费',
    '逾期未缴纳费用',
    '逾期未按收费通知要求缴纳费用',
    '申请人逾期未按收费通知要求缴纳费用',
  ],
  ['other', '3.其他'],
] as const satisfies readonly OtherRow[];

function edition(requests: FormTable): EditionData {
  return {
    id: '2021',
    years: { from: 2021 },
    sections,
    tables: [disclosure, requests, reviewsTable],
    sums: [...requestsSums(requests), ...reviewsSums],
  };
}

export const edition2021: Edition = buildEdition(edition(requestsTable(other)));

export const edition2021OneOtherRow: Edition = buildEdition(edition(requestsTable('one row')));

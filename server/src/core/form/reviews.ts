/** Table 四, the same in every edition: three groups side by side, each with four outcomes and their total. */

import { rowTotals, type Sum } from './build.ts';
import type { FormColumn, FormTable } from './types.ts';

const columns: readonly FormColumn[] = [
  { key: 'upheld', label: '结果维持', spellings: [], kind: 'count' },
  { key: 'corrected', label: '结果纠正', spellings: [], kind: 'count' },
  { key: 'otherResult', label: '其他结果', spellings: [], kind: 'count' },
  { key: 'pending', label: '尚未审结', spellings: [], kind: 'count' },
  { key: 'total', label: '总计', spellings: ['合计'], kind: 'count' },
];

const names = columns.map((column) => column.label);
const blanks = (count: number): string[] => Array.from({ length: count }, () => '');

export const reviewsTable: FormTable = {
  key: 'reviews',
  section: 'reviews',
  name: '表四',
  direction: 'across',
  blocks: [
    {
      columns,
      rows: [
        { key: 'review', label: '行政复议', spellings: [], groups: [] },
        { key: 'litigationDirect', label: '未经复议直接起诉', spellings: [], groups: ['行政诉讼'] },
        { key: 'litigationAfterReview', label: '复议后起诉', spellings: [], groups: ['行政诉讼'] },
      ],
    },
  ],
  head: [
    ['行政复议', ...blanks(4), '行政诉讼', ...blanks(9)],
    [...names, '未经复议直接起诉', ...blanks(4), '复议后起诉', ...blanks(4)],
    [...blanks(5), ...names, ...names],
  ],
};

export const reviewsSums: Sum[] = rowTotals(reviewsTable, 'case-total', 'total');

/** The trial form, for reports on 2019 and 2020 (国办公开办函〔2019〕60号). */

import { buildEdition } from './build.ts';
import { requestsSums, requestsTable } from './requests.ts';
import { reviewsSums, reviewsTable } from './reviews.ts';
import { sections } from './sections.ts';
import type { Edition, FormColumn, FormTable } from './types.ts';

const itemsLastYear: FormColumn = { key: 'itemsLastYear', label: '上一年项目数量', spellings: [], kind: 'count' };
const change: FormColumn = { key: 'change', label: '本年增/减', spellings: ['本年增减', '本年增／减'], kind: 'signed' };
const items: readonly FormColumn[] = [
  itemsLastYear,
  change,
  { key: 'decisions', label: '处理决定数量', spellings: ['本年处理决定数量'], kind: 'count' },
];

const disclosure: FormTable = {
  key: 'disclosure',
  section: 'disclosure',
  name: '表二',
  direction: 'down',
  blocks: [
    {
      label: '第二十条第（一）项',
      columns: [
        { key: 'made', label: '本年新制作数量', spellings: [], kind: 'count' },
        { key: 'published', label: '本年新公开数量', spellings: [], kind: 'count' },
        { key: 'public', label: '对外公开总数量', spellings: [], kind: 'count' },
      ],
      rows: [
        { key: 'regulations', label: '规章', spellings: [], groups: [] },
        { key: 'normativeDocuments', label: '规范性文件', spellings: ['行政规范性文件'], groups: [] },
      ],
    },
    {
      label: '第二十条第（五）项',
      columns: items,
      rows: [
        { key: 'licensing', label: '行政许可', spellings: [], groups: [] },
        { key: 'otherServices', label: '其他对外管理服务事项', spellings: [], groups: [] },
      ],
    },
    {
      label: '第二十条第（六）项',
      columns: items,
      rows: [
        { key: 'penalties', label: '行政处罚', spellings: [], groups: [] },
        { key: 'coercion', label: '行政强制', spellings: [], groups: [] },
      ],
    },
    {
      label: '第二十条第（八）项',
      columns: [itemsLastYear, change],
      rows: [{ key: 'fees', label: '行政事业性收费', spellings: ['行政事业型收费', '行政事业收费'], groups: [] }],
    },
    {
      label: '第二十条第（九）项',
      columns: [
        { key: 'projects', label: '采购项目数量', spellings: [], kind: 'count' },
        { key: 'amount', label: '采购总金额', spellings: [], kind: 'money' },
      ],
      rows: [{ key: 'procurement', label: '政府集中采购', spellings: [], groups: [] }],
    },
  ],
  head: [],
};

const requests = requestsTable('one row');

export const edition2019: Edition = buildEdition({
  id: '2019',
  years: { from: 2019, to: 2020 },
  sections,
  tables: [disclosure, requests, reviewsTable],
  sums: [...requestsSums(requests), ...reviewsSums],
});

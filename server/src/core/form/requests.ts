/** Table 三 in the parts that every edition shares, and its three families of identities. The editions say what stands under （六）其他处理. */

import { balances, columnTotals, rowTotals, type Sum } from './build.ts';
import type { FormColumn, FormRow, FormTable } from './types.ts';

const RESULTS = '三、本年度办理结果';

const columns: readonly FormColumn[] = [
  { key: 'person', label: '自然人', spellings: [], kind: 'count' },
  { key: 'company', label: '商业企业', spellings: [], kind: 'count' },
  { key: 'research', label: '科研机构', spellings: [], kind: 'count' },
  { key: 'charity', label: '社会公益组织', spellings: ['社会组织', '公益组织'], kind: 'count' },
  { key: 'legalService', label: '法律服务机构', spellings: [], kind: 'count' },
  { key: 'otherOrganization', label: '其他', spellings: ['其他组织'], kind: 'count' },
  { key: 'total', label: '总计', spellings: ['合计'], kind: 'count' },
];

/** The three head rows as the form prints them: the identity, then applicants, then kinds of organisations. */
const head: FormTable['head'] = [
  ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', '', '申请人情况', '', '', '', '', '', ''],
  ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
  ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
];

const row = (key: string, label: string, groups: readonly string[], spellings: readonly string[] = []): FormRow => ({
  key,
  label,
  groups,
  spellings,
});

const under = (
  group: string,
  prefix: string,
  rows: readonly (readonly [key: string, label: string, ...spellings: string[]])[],
): FormRow[] => rows.map(([key, label, ...spellings]) => row(`${prefix}.${key}`, label, [RESULTS, group], spellings));

/** A row under （六）其他处理, or that heading itself as one row: key, label, other spellings. */
export type OtherRow = readonly [key: string, label: string, ...spellings: string[]];

/** Table 三 with the given rows for （六）其他处理: three rows `other.…` under the group, or one row `other`. */
export function requestsTable(other: readonly OtherRow[] | 'one row'): FormTable {
  const rows = [
    row('received', '一、本年新收政府信息公开申请数量', [], ['本年新收政府信息公开申请数']),
    row('carriedIn', '二、上年结转政府信息公开申请数量', [], ['上年结转政府信息公开申请数']),
    row('granted', '（一）予以公开', [RESULTS]),
    row('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [RESULTS], ['部分公开']),
    ...under('（三）不予公开', 'denied', [
      ['stateSecret', '1.属于国家秘密'],
      ['prohibitedByLaw', '2.其他法律行政法规禁止公开', '其他法律法规禁止公开'],
      ['threeSecurities', '3.危及“三安全一稳定”'],
      ['thirdPartyRights', '4.保护第三方合法权益'],
      ['internalAffairs', '5.属于三类内部事务信息'],
      ['processInformation', '6.属于四类过程性信息'],
      ['enforcementFiles', '7.属于行政执法案卷'],
      ['inquiries', '8.属于行政查询事项'],
    ]),
    ...under('（四）无法提供', 'unavailable', [
      ['notHeld', '1.本机关不掌握相关政府信息'],
      ['mustBeCreated', '2.没有现成信息需要另行制作'],
      ['unclear', '3.补正后申请内容仍不明确'],
    ]),
    ...under('（五）不予处理', 'notHandled', [
      ['petition', '1.信访举报投诉类申请'],
      ['repeated', '2.重复申请'],
      ['publications', '3.要求提供公开出版物'],
      ['excessive', '4.无正当理由大量反复申请'],
      ['confirmation', '5.要求行政机关确认或重新出具已获取信息'],
    ]),
    ...(other === 'one row' ? [row('other', '（六）其他处理', [RESULTS])] : under('（六）其他处理', 'other', other)),
    row('handled', '（七）总计', [RESULTS], ['合计']),
    row('carriedOut', '四、结转下年度继续办理', []),
  ];
  return { key: 'requests', section: 'requests', name: '表三', direction: 'down', blocks: [{ columns, rows }], head };
}

const NOT_RESULTS = new Set(['received', 'carriedIn', 'handled', 'carriedOut']);

/** Row sums, sums of the results, and the balance that the form itself prints: 第一项加第二项之和，等于第三项加第四项之和. */
export const requestsSums = (table: FormTable): Sum[] => [
  ...rowTotals(table, 'row-total', 'total'),
  ...columnTotals(table, 'results-total', 'results', 'handled', (key) => !NOT_RESULTS.has(key)),
  ...balances(table, ['received', 'carriedIn'], ['handled', 'carriedOut']),
];

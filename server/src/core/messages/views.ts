/** Sentences of the editor's views: outline, lenses, hover, actions. Data only. */

import type { Sentences } from './types.ts';

export const viewMessages = {
  'list-comma': { 'zh-CN': '、', en: ', ' },
  'list-and': { 'zh-CN': '，', en: ', ' },

  // Outline
  'report-number': { 'zh-CN': '第 {number} 份报告', en: 'Report {number}' },
  'outline-table-missing': { 'zh-CN': '表格缺失', en: 'table missing' },
  'outline-rows-missing': { 'zh-CN': '缺失 {count} 行', en: '{count} rows missing' },
  'outline-broken': { 'zh-CN': '{broken} 处不一致', en: '{broken} don’t add up' },
  'outline-unknown': { 'zh-CN': '{unknown} 项无法判断', en: '{unknown} can’t be judged' },
  'outline-holds': { 'zh-CN': '勾稽关系成立 {holds}/{all}', en: 'sums hold {holds}/{all}' },
  'outline-duplicate': { 'zh-CN': '重复', en: 'repeated' },
  'outline-blank': { 'zh-CN': '空白', en: 'blank' },
  'outline-missing': { 'zh-CN': '缺失', en: 'missing' },
  'outline-not-a-number': { 'zh-CN': '不是数字', en: 'not a number' },
  'outline-uncertain': { 'zh-CN': '无法判断', en: 'uncertain' },

  // Lenses above a table
  'lens-recompute': { 'zh-CN': '重新计算合计（{broken} 处不一致）', en: 'Recompute totals ({broken} don’t add up)' },
  'lens-recompute-unsure': {
    'zh-CN': '重新计算合计（{broken} 处不一致，{unknown} 项无法判断）',
    en: 'Recompute totals ({broken} don’t add up, {unknown} can’t be judged)',
  },
  'lens-broken': { 'zh-CN': '{broken} 处不一致，请核对填写的数字', en: '{broken} don’t add up: check the numbers typed' },
  'lens-broken-unsure': { 'zh-CN': '{broken} 处不一致，{unknown} 项无法判断', en: '{broken} don’t add up, {unknown} can’t be judged' },
  'lens-holds': { 'zh-CN': '勾稽关系成立（{holds}/{all}）', en: 'All sums hold ({holds}/{all})' },
  'lens-unsure': { 'zh-CN': '{holds} 项勾稽关系成立，{unknown} 项无法判断', en: '{holds} sums hold, {unknown} can’t be judged' },

  // Recomputing
  'recompute-table': { 'zh-CN': '重新计算{table}的合计', en: 'Recompute the totals of {table}' },
  'recompute-report': { 'zh-CN': '重新计算全文的合计', en: 'Recompute all totals' },
  'recompute-done': { 'zh-CN': '已更新 {count} 处合计', en: '{count} totals updated' },
  'recompute-left': {
    'zh-CN': '已更新 {count} 处合计；仍有 {left} 项勾稽关系不成立，须核对填写的数字',
    en: '{count} totals updated; {left} balances still don’t hold, the numbers typed need a look',
  },
  'recompute-nothing': { 'zh-CN': '各项合计均已正确，无需更改', en: 'Every total is right already' },
  'recompute-nothing-left': {
    'zh-CN': '各项合计均已正确；仍有 {left} 项勾稽关系不成立，须核对填写的数字',
    en: 'Every total is right already; {left} balances don’t hold, the numbers typed need a look',
  },
  'recompute-no-table': { 'zh-CN': '没有可计算合计的表格', en: 'There is no table with totals' },
  'recompute-refused': {
    'zh-CN': '{table}有 {count} 格无法判断（{cells}），未重新计算',
    en: '{table} was not recomputed: {count} cells can’t be judged ({cells})',
  },
  'recompute-refused-more': { 'zh-CN': '{cells} 等', en: '{cells} …' },
  'recompute-confirm': { 'zh-CN': '按填写的数字更新合计', en: 'Totals, from the numbers typed' },

  // Actions
  'fix-all': { 'zh-CN': '改正全文的格式问题', en: 'Repair form throughout' },
  'more-findings': { 'zh-CN': '还有 {count} 处问题未列出', en: '{count} more are not listed' },
} as const satisfies Sentences;

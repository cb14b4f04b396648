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

  'lens-tidy': { 'zh-CN': '整理表格', en: 'Tidy table' },
  'lens-copy': { 'zh-CN': '复制为 Excel 表格', en: 'Copy for Excel' },

  // Tidying
  'tidy-done': { 'zh-CN': '已整理 {count} 张表格，数字未变', en: '{count} tables tidied; no number changed' },
  'tidy-nothing': { 'zh-CN': '没有需要整理的表格', en: 'No table needs tidying' },

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

  // Hover
  'formula-many': { 'zh-CN': '{first}＋…＋{last}（共 {count} 项）', en: '{first}＋…＋{last} ({count} in all)' },
  'hover-cell': { 'zh-CN': '{table} {row}·{column}', en: '{table} {row}·{column}' },
  'hover-blank': { 'zh-CN': '空白：不等于 0，计算时按未填计', en: 'Blank: no zero; sums count it as no entry' },
  'hover-uncertain': {
    'zh-CN': '这一行的格数与栏数不符，本格的数无法判断',
    en: 'This row has not the cells its columns need; what belongs here is uncertain',
  },
  'hover-not-a-number': { 'zh-CN': '不是数字', en: 'Not a number' },
  'hover-read-as': { 'zh-CN': '读作 {value}', en: 'Read as {value}' },
  'hover-holds': { 'zh-CN': '计算结果与表中一致', en: 'The computed total is the one stated' },
  'hover-broken': {
    'zh-CN': '表中为 {stated}，计算应为 {computed}，相差 {difference}',
    en: '{stated} is stated, computed are {computed}: {difference} apart',
  },
  'hover-unequal': {
    'zh-CN': '两边分别为 {stated} 和 {computed}，相差 {difference}',
    en: 'The sides are {stated} and {computed}: {difference} apart',
  },
  'hover-unknown': { 'zh-CN': '无法判断：{cells}没有确定的数', en: 'Can’t be judged: no certain number in {cells}' },
  'hover-entered-holds': { 'zh-CN': '计入：{labels}（{numbers}，成立）', en: 'Enters: {labels} ({numbers}, holds)' },
  'hover-entered-broken': { 'zh-CN': '计入：{labels}（{numbers}，不成立）', en: 'Enters: {labels} ({numbers}, doesn’t hold)' },
  'hover-entered-unknown': { 'zh-CN': '计入：{labels}（无法判断）', en: 'Enters: {labels} (can’t be judged)' },
  'hover-said-agrees': { 'zh-CN': '正文“{phrase}”与本格一致', en: 'The text says “{phrase}”, as this cell does' },
  'hover-said-differs': { 'zh-CN': '正文“{phrase}”与表格不一致', en: 'The text says “{phrase}”, unlike the table' },
  'hover-said-unknown': { 'zh-CN': '正文“{phrase}”可能指本格', en: 'The text says “{phrase}”, which may mean this cell' },
  'hover-mention-agrees': { 'zh-CN': '正文数字 {value}{unit}，与表格一致', en: '{value}{unit} in the text, as in the table' },
  'hover-mention-differs': { 'zh-CN': '正文数字 {value}{unit}，与表格不一致', en: '{value}{unit} in the text, unlike the table' },
  'hover-mention-unknown': {
    'zh-CN': '正文数字 {value}{unit}，表格中没有确定的数可比',
    en: '{value}{unit} in the text; the table has no certain number to compare',
  },
  'hover-may-mean': { 'zh-CN': '可能指：{cells}（{values}）', en: 'May mean: {cells} ({values})' },

  // What a section must hold (domain.md §1, §2.2; only what is verified there)
  'section-overview': {
    'zh-CN': '应写明主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面的情况',
    en: 'Covers five topics: disclosure on own initiative, disclosure on request, management of information, platforms, supervision',
  },
  'section-disclosure': {
    'zh-CN': '填写条例第二十条第（一）（五）（六）（八）项等的件数和收费金额，没有的填 0',
    en: 'The table of documents, decisions and fees under article 20 of the regulation; 0 where there are none',
  },
  'section-requests': {
    'zh-CN': '填写申请的收到和处理情况；勾稽关系：第一项加第二项之和，等于第三项加第四项之和',
    en: 'The table of requests; the first row plus the second equal the third plus the fourth',
  },
  'section-reviews': {
    'zh-CN': '填写行政复议、行政诉讼的结果；每组各项之和等于总计，总计包括尚未审结的',
    en: 'The table of reviews and lawsuits; the total of each group includes pending cases',
  },
  'section-problems': { 'zh-CN': '写明本年度存在的主要问题和改进的情况', en: 'The main problems of the year and how they are mended' },
  'section-other': {
    'zh-CN': '写明其他需要报告的事项；通常在此说明收取信息处理费的情况',
    en: 'Anything else; usually the fees charged for handling requests are stated here',
  },

  // Completion
  'completion-heading': { 'zh-CN': '缺少的标题', en: 'Missing heading' },
  'completion-table': { 'zh-CN': '空表：{heading}', en: 'Empty table: {heading}' },
  'completion-table-detail': { 'zh-CN': '按规定格式', en: 'As the official form prints it' },
  'completion-phrase': { 'zh-CN': '常用语', en: 'Fixed phrase' },

  // Hints at the end of a line, symbols of the workspace
  'hint-total': { 'zh-CN': '{column}应为 {computed}', en: '{column} should be {computed}' },
  'symbol-report': { 'zh-CN': '{organ} {year} 年', en: '{organ} {year}' },
  'symbol-unnamed': { 'zh-CN': '政府信息公开工作年度报告', en: 'Annual report' },

  // Actions
  'fix-all': { 'zh-CN': '改正全文的格式问题', en: 'Repair form throughout' },
  'reopen-with': { 'zh-CN': '按 {encoding} 重新打开', en: 'Reopen as {encoding}' },
  'correct-mentions': { 'zh-CN': '更正文中数字（{count} 处改为 {value}）', en: 'Correct the text ({count} numbers to {value})' },
  'more-findings': { 'zh-CN': '还有 {count} 处问题未列出', en: '{count} more are not listed' },
} as const satisfies Sentences;

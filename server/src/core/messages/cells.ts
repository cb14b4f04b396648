/** Sentences about single cells: what stands in them and how it is written. Data only. */

import type { Sentences } from './types.ts';

export const cellMessages = {
  'cell-not-number': {
    'zh-CN': '{name}写的是“{printed}”，不是数字，有关合计无法核对',
    en: '{name} says “{printed}”, which is no number; its sums can’t be checked',
  },
  'cell-negative': {
    'zh-CN': '{name}为 {amount}，件数和金额不能是负数',
    en: '{name} is {amount}; numbers of items and amounts can’t be negative',
  },
  'cell-not-integer': { 'zh-CN': '{name}为 {amount}，件数应为整数', en: '{name} is {amount}; a number of items must be whole' },
  'cell-blank': {
    'zh-CN': '{table}有 {count} 格空白（{cells}），核对时按 0 计；没有发生的应填 0',
    en: '{table} has {count} blank cells ({cells}), counted as 0; where nothing happened, enter 0',
  },
  'cell-blank-total': {
    'zh-CN': '{table}有 {count} 格空白（{cells}），其中合计栏空白的行、列无法核对；没有发生的应填 0',
    en: '{table} has {count} blank cells ({cells}); rows and columns whose total is blank can’t be checked; where nothing happened, enter 0',
  },
  'cells-more': { 'zh-CN': '{cells}等', en: '{cells} and others' },
  'cell-blank-related': { 'zh-CN': '{name}：空白', en: '{name}: blank' },
  'fill-zeros': { 'zh-CN': '{count} 格空白全部填 0', en: 'Enter 0 in all {count} blank cells' },

  // Notation
  'cell-full-width': {
    'zh-CN': '{table}有 {count} 格数字是全角的，表格数字应使用半角',
    en: '{table} has {count} numbers in full-width digits; tables use half-width ones',
  },
  'cell-full-width-fix': { 'zh-CN': '改为半角数字（{count} 格）', en: 'Use half-width digits ({count} cells)' },
  'cell-thousands': {
    'zh-CN': '{table}有 {count} 格数字带千分位逗号，表格数字不加分隔',
    en: '{table} has {count} numbers with thousands separators; tables use none',
  },
  'cell-thousands-fix': { 'zh-CN': '去掉千分位逗号（{count} 格）', en: 'Remove the separators ({count} cells)' },
  'cell-unit': {
    'zh-CN': '{table}有 {count} 格数字后带单位，表格中只填数字',
    en: '{table} has {count} numbers with a unit; cells hold the number only',
  },
  'cell-unit-fix': { 'zh-CN': '去掉单位（{count} 格）', en: 'Remove the units ({count} cells)' },
  'cell-remark': {
    'zh-CN': '{name}除数字 {amount} 外还写有说明，说明宜移到正文',
    en: '{name} holds a remark beside the number {amount}; remarks belong in the text',
  },
  'cell-remark-fix': { 'zh-CN': '只保留 {amount}', en: 'Keep {amount} only' },
  'cell-approximate': {
    'zh-CN': '{name}写的是“{printed}”，表格应填确切的数',
    en: '{name} says “{printed}”; the table asks for the exact number',
  },
  'cell-split-digits': {
    'zh-CN': '{name}写作“{printed}”，数字中间有空格，按 {amount} 核对',
    en: '{name} is written “{printed}” with a blank inside; it is taken as {amount}',
  },
  'cell-leading-zeros': {
    'zh-CN': '{name}写作“{printed}”，数字前有多余的 0',
    en: '{name} is written “{printed}” with needless zeros in front',
  },
} as const satisfies Sentences;

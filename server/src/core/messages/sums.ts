/** Sentences about sums that don't agree, and about amounts that don't fit together. Data only. */

import type { Sentences } from './types.ts';

export const sumMessages = {
  blank: { 'zh-CN': '空白', en: 'blank' },
  'cell-name': { 'zh-CN': '“{row}·{column}”', en: '“{row}·{column}”' },
  'labels-from-to': { 'zh-CN': '“{first}”至“{last}”各项', en: '“{first}” to “{last}”' },
  'labels-comma': { 'zh-CN': '、', en: ', ' },

  // The four families of sums
  'sum-total': {
    'zh-CN': '{total}现为 {actual}，{addends}之和应为 {expected}（{terms}），相差 {difference}{blanks}',
    en: '{total} says {actual}; {addends} add up to {expected} ({terms}), a difference of {difference}{blanks}',
  },
  'sum-balance': {
    'zh-CN': '“{column}”列勾稽关系不符：{left}，{right}，相差 {difference}{blanks}',
    en: 'The balance of column {column} does not hold: {left}; {right}; a difference of {difference}{blanks}',
  },
  'sum-side': { 'zh-CN': '{terms}，合计 {amount}', en: '{terms}, together {amount}' },
  'sum-side-term': { 'zh-CN': '“{label}”{amount}', en: '“{label}” {amount}' },
  'sum-blanks': { 'zh-CN': '（其中 {count} 格空白，按 0 计）', en: ' ({count} blank cells counted as 0)' },
  'sum-follower': { 'zh-CN': '；“{column}”列随之相差 {difference}', en: '; column {column} differs by {difference} in consequence' },
  'sum-zeros': { 'zh-CN': '均为 0', en: 'all 0' },
  'sum-addend': { 'zh-CN': '{name}：{amount}', en: '{name}: {amount}' },
  'sum-addend-blank': { 'zh-CN': '{name}：空白，按 0 计', en: '{name}: blank, counted as 0' },

  // The suspect
  'suspect-cell': {
    'zh-CN': '{name}现为 {actual}，应为 {expected}：改后有关的 {count} 项合计全部相符{slip}',
    en: '{name} says {actual} and should be {expected}: then all {count} sums concerned agree{slip}',
  },
  'suspect-cell-with': {
    'zh-CN': '{name}现为 {actual}，应为 {expected}：改后并{other}，有关的 {count} 项合计全部相符',
    en: '{name} says {actual} and should be {expected}: with that, and “{other}”, all {count} sums concerned agree',
  },
  'suspect-cell-blank': {
    'zh-CN': '{name}空白，应为 {expected}：填写后有关的 {count} 项合计全部相符',
    en: '{name} is blank and should be {expected}: then all {count} sums concerned agree',
  },
  'suspect-rows': {
    'zh-CN': '“{first}”的合计相差 {one}，“{second}”的合计相差 {two}，各列合计均相符：两行之间疑有数字记错了行',
    en: 'The total of “{first}” is off by {one}, that of “{second}” by {two}, while every column agrees: a number may stand in the wrong row',
  },
  'suspect-columns': {
    'zh-CN': '“{first}”列相差 {one}，“{second}”列相差 {two}，互相抵消，总计相符：疑似归类错位',
    en: 'Column {first} is off by {one} and column {second} by {two}; they cancel out and the totals agree: something may be counted in the wrong column',
  },
  'slip-transposed-digits': { 'zh-CN': '（疑似数字前后颠倒）', en: ' (two digits may have changed places)' },
  'slip-zero-dropped': { 'zh-CN': '（疑似漏了一个 0）', en: ' (a zero may have been dropped)' },
  'slip-zero-added': { 'zh-CN': '（疑似多了一个 0）', en: ' (a zero may have been added)' },
  'slip-digit-slip': { 'zh-CN': '（疑似写错一位数字）', en: ' (one digit may be wrong)' },
  'slip-neighbour-value': {
    'zh-CN': '（与相邻格相同，疑似抄错位置）',
    en: ' (the same as a neighbouring cell: it may have been copied from there)',
  },
  'slip-shifted-value': { 'zh-CN': '（疑似写错一格）', en: ' (it may stand one cell off)' },
  'slip-sign': { 'zh-CN': '（疑似多了负号）', en: ' (the sign may be wrong)' },

  // Repairs
  'change-to': { 'zh-CN': '改为 {amount}', en: 'Change to {amount}' },
  'change-to-sum': { 'zh-CN': '按合计改为 {amount}', en: 'Change to {amount}, as the sums ask' },
  'change-cell-to': { 'zh-CN': '将{name}改为 {amount}', en: 'Change {name} to {amount}' },
  'change-both': { 'zh-CN': '{one}，{two}', en: '{one}, {two}' },

  // Amounts that don't fit together
  'stock-below-new': {
    'zh-CN': '“{row}”的{whole}为 {actual}，少于{part} {least}',
    en: '{whole} of “{row}” is {actual}, less than {part}, {least}',
  },
  'stock-below-new-part': { 'zh-CN': '{part}：{least}', en: '{part}: {least}' },
  'items-below-zero': {
    'zh-CN': '“{row}”的{last} {items} 加{change} {by} 为 {result}，项目数量不能少于 0',
    en: '“{row}”: {last} {items} with {change} {by} gives {result}; the number of items can’t be below 0',
  },
  'decisions-as-sum': {
    'zh-CN': '“{row}”的{decisions} {result} 恰为{last} {items} 与{change} {by} 之和：这一列应填作出的处理决定数量，与项目数量无关，请确认',
    en: '“{row}”: {decisions} {result} is just {last} {items} plus {change} {by}; this column asks for decisions made, which have nothing to do with the number of items',
  },
  'regulation-without-power': {
    'zh-CN': '“{row}”的{column}为 {amount}：{organ}一般没有规章制定权，请确认是否应计入规范性文件',
    en: '“{row}”, {column}, is {amount}: {organ} usually has no power to make 规章; it may belong under normative documents',
  },
  'fee-decimals': {
    'zh-CN': '{name}为 {amount} 万元，小数多于 4 位，不足 1 元',
    en: '{name} is {amount} 万元, with more than 4 decimals: less than one yuan',
  },
  'fee-unit-yuan': {
    'zh-CN': '{name}写的是“{printed}”，本栏单位为万元，应写作 {amount}',
    en: '{name} says “{printed}”; this column is in 万元 and should say {amount}',
  },
  'fee-unit-large': {
    'zh-CN': '{name}为 {amount} 万元，对{organ}来说过大，请确认单位是否误用了元',
    en: '{name} is {amount} 万元, which is large for {organ}: it may be in 元',
  },
  'cases-without-requests': {
    'zh-CN': '{table}填报了 {count} 件，但{requests}没有任何申请：如源于往年的申请，建议在正文中说明',
    en: '{table} reports {count} cases while {requests} has no request at all: if they stem from earlier years, say so in the text',
  },
  'fee-notice-unmentioned': {
    'zh-CN': '{name}为 {amount} 件，但“{section}”没有提到信息处理费',
    en: '{name} is {amount}, but “{section}” does not mention the fee for handling requests (信息处理费)',
  },
} as const satisfies Sentences;

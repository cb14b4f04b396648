/** Sentences about the running text: its numbers beside the tables, its claims, its years. Data only. */

import type { Sentences } from './types.ts';

export const narrativeMessages = {
  'text-mismatch': {
    'zh-CN': '正文“{phrase}”与{table}不一致：{cells}为 {expected}',
    en: 'The text says “{phrase}”, but {table} has {expected} for {cells}',
  },
  'text-mismatch.joint': {
    'zh-CN': '正文中的数字与{table}不一致：{differences}',
    en: 'Numbers of the text differ from {table}: {differences}',
  },
  'text-mismatch.difference': {
    'zh-CN': '“{phrase}”，{cells}为 {expected}',
    en: '“{phrase}”, where {cells} is {expected}',
  },
  'text-mismatch.fix': { 'zh-CN': '将正文数字改为 {value}', en: 'Change the number in the text to {value}' },
  'text-contradiction': {
    'zh-CN': '正文“{phrase}”，但{table}中{cells}为 {value}',
    en: 'The text says “{phrase}”, but in {table} {cells} is {value}',
  },
  'text-cells': { 'zh-CN': '{first}至{last}共 {count} 格之和', en: 'the sum of {count} cells, {first} to {last}' },
  'text-cell': { 'zh-CN': '{name}：{value}', en: '{name}: {value}' },
  'text-breakdown': {
    'zh-CN': '分项之和为 {computed}，与总数 {stated} 不一致，相差 {difference}',
    en: 'The parts add up to {computed}, the whole is {stated}; the difference is {difference}',
  },
  'text-breakdown.part': {
    'zh-CN': '其中一项为 {part}，大于总数 {stated}',
    en: 'One of the parts is {part}, more than the whole, {stated}',
  },
  'text-breakdown.related': { 'zh-CN': '分项 {value}', en: 'Part {value}' },
  'text-percentage': {
    'zh-CN': '{part} 占 {base} 的 {computed}%，正文写作 {stated}%',
    en: '{part} is {computed}% of {base}; the text says {stated}%',
  },
  'text-percentage.fix': { 'zh-CN': '将百分比改为 {value}%', en: 'Change the percentage to {value}%' },
  'text-fee.tariff': {
    'zh-CN': '信息处理费 {value} 元不是 10 元的整数倍，按收费标准不会出现这样的数额',
    en: 'An information processing fee of {value} yuan is no multiple of 10 yuan, which the tariff cannot give',
  },
  'text-fee.contradiction': {
    'zh-CN': '正文一处称未收取信息处理费，另一处称收取 {value} 元',
    en: 'The text says in one place that no information processing fee was charged, in another that {value} yuan were',
  },
  'text-fee.related': { 'zh-CN': '收取 {value} 元', en: '{value} yuan charged' },
  'stale-year': {
    'zh-CN': '本报告为 {year} 年度报告，此处写作 {stated} 年',
    en: 'The report is on {year}; this says {stated}',
  },
  'stale-year.fix': { 'zh-CN': '改为 {year} 年', en: 'Change to {year}' },
} as const satisfies Sentences;

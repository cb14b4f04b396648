/** Words of rule pages, settings and ignored findings. Data only. */

import type { Sentences } from './types.ts';

export const pageMessages = {
  'level-error': { 'zh-CN': '错误', en: 'error' },
  'level-warning': { 'zh-CN': '警告', en: 'warning' },
  'level-information': { 'zh-CN': '信息', en: 'information' },
  'level-hint': { 'zh-CN': '提示', en: 'hint' },
  'page-level': { 'zh-CN': '级别：{level}', en: 'Severity: {level}' },
  'page-optional': { 'zh-CN': '默认不检查', en: 'off by default' },
  'page-editions': { 'zh-CN': '只用于{editions}', en: 'only for {editions}' },
  'page-edition-2019': { 'zh-CN': '2019、2020年度的报告', en: 'reports on 2019 and 2020' },
  'page-edition-2021': { 'zh-CN': '2021年度起的报告', en: 'reports on 2021 and later' },
  'page-what': { 'zh-CN': '检查什么', en: 'What is checked' },
  'page-why': { 'zh-CN': '为什么', en: 'Why' },
  'page-repair': { 'zh-CN': '怎样改正', en: 'How to repair it' },
  'page-source': { 'zh-CN': '依据', en: 'Source' },
  'page-ignore': { 'zh-CN': '什么时候可以忽略', en: 'When it may be ignored' },
  'page-bad': { 'zh-CN': '有问题的写法', en: 'Found' },
  'page-marks': { 'zh-CN': '问题标在【】之间', en: 'The finding stands between 【】' },
  'page-good': { 'zh-CN': '没有问题的写法', en: 'Not found' },

  'settings-not-object': { 'zh-CN': '设置应写在一对花括号里', en: 'The settings should be an object in braces' },
  'settings-unknown-key': { 'zh-CN': '没有“{key}”这一项设置', en: 'There is no setting “{key}”' },
  'settings-unknown-rule': { 'zh-CN': '没有“{rule}”这条规则', en: 'There is no rule “{rule}”' },
  'settings-unknown-rule-near': { 'zh-CN': '没有“{rule}”这条规则，相近的有“{near}”', en: 'There is no rule “{rule}”; “{near}” is close' },
  'settings-language': { 'zh-CN': '语言可写 auto、zh-CN 或 en，现为“{value}”', en: 'The language may be auto, zh-CN or en, not “{value}”' },
  'settings-level': {
    'zh-CN': '“{rule}”的级别可写 off、hint、information、warning 或 error，现为“{value}”',
    en: 'The severity of “{rule}” may be off, hint, information, warning or error, not “{value}”',
  },

  'ignores-not-object': {
    'zh-CN': '忽略清单应有 schemaVersion 和 ignored 两项',
    en: 'The list of ignored findings should hold schemaVersion and ignored',
  },
  'ignores-entry': { 'zh-CN': '第{number}条缺少或写错了“{field}”', en: 'Entry {number} lacks “{field}”, or it is wrong' },
  'ignores-unmatched': {
    'zh-CN': '忽略清单里“{rule}”（{key}）这一条已经对不上任何问题，可以删去',
    en: 'The entry “{rule}” ({key}) of the list of ignored findings no longer matches anything and may be deleted',
  },
  'format-title': { 'zh-CN': '整理表格', en: 'Tidy the tables' },
  'format-uncertain': {
    'zh-CN': '{table}未整理：有{count}行读不准（{row}等）',
    en: '{table} was left as it is: {count} rows can’t be read for certain (such as {row})',
  },
  'format-duplicate': { 'zh-CN': '{table}未整理：“{row}”出现了两次', en: '{table} was left as it is: the row {row} is there twice' },
  'format-other-text': {
    'zh-CN': '{table}未整理：表中有格式以外的文字“{words}”',
    en: '{table} was left as it is: it holds words that are not of the form (“{words}”)',
  },
  'format-not-same': { 'zh-CN': '{table}未整理：整理后读出的内容会与原文不同', en: '{table} was left as it is: it would read differently' },

  'ignore-action': { 'zh-CN': '确认无误，忽略此处…', en: 'This is right: ignore it here…' },
} as const satisfies Sentences;

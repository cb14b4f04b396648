/** Sentences about what is missing, doubled, out of order or unreadable in sections, tables and rows. Data only. */

import type { Sentences } from './types.ts';

export const structureMessages = {
  'section-missing': { 'zh-CN': '缺少“{heading}”', en: 'Section “{heading}” is missing' },
  'section-missing-fix': { 'zh-CN': '插入标题“{heading}”', en: 'Insert the heading “{heading}”' },
  'section-order-after': {
    'zh-CN': '“{heading}”的位置不对，应在“{other}”之后',
    en: '“{heading}” is out of place: it comes after “{other}”',
  },
  'section-order-before': {
    'zh-CN': '“{heading}”的位置不对，应在“{other}”之前',
    en: '“{heading}” is out of place: it comes before “{other}”',
  },
  'section-order-related': { 'zh-CN': '“{heading}”在这里', en: '“{heading}” stands here' },
  'section-duplicate': { 'zh-CN': '“{heading}”重复出现', en: '“{heading}” occurs again' },
  'section-duplicate-related': { 'zh-CN': '第一次出现在这里', en: 'It stands here first' },

  'table-missing': {
    'zh-CN': '“{heading}”下没有{table}，只有文字不符合格式',
    en: '“{heading}” has no {table}; text alone does not follow the form',
  },
  'table-missing-fix': { 'zh-CN': '插入空白的{table}', en: 'Insert an empty {table}' },

  'row-missing': { 'zh-CN': '{table}缺少“{row}”一行', en: '{table} lacks the row “{row}”' },
  'row-missing-many': {
    'zh-CN': '{table}缺少从“{first}”到“{last}”的 {count} 行',
    en: '{table} lacks {count} rows, from “{first}” to “{last}”',
  },
  'row-missing-fix': { 'zh-CN': '补上缺少的行（{count} 行，数字留空）', en: 'Add the missing rows ({count}, left blank)' },
  'row-duplicate': {
    'zh-CN': '{table}的“{row}”重复出现，只核对第一次出现的一行',
    en: '“{row}” occurs again in {table}; only the first one is checked',
  },
  'row-duplicate-related': { 'zh-CN': '第一次出现在这里', en: 'It stands here first' },
  'row-order-after': {
    'zh-CN': '{table}的“{row}”位置不对，应在“{other}”之后',
    en: '“{row}” is out of place in {table}: it comes after “{other}”',
  },
  'row-order-before': {
    'zh-CN': '{table}的“{row}”位置不对，应在“{other}”之前',
    en: '“{row}” is out of place in {table}: it comes before “{other}”',
  },
  'row-order-many': {
    'zh-CN': '{table}有 {count} 行（“{row}”等）没有按格式的顺序排列',
    en: 'In {table}, {count} rows (“{row}” and others) do not follow the order of the form',
  },
  'row-order-related': { 'zh-CN': '“{row}”在这里', en: '“{row}” stands here' },

  'row-uncertain-lost': {
    'zh-CN': '“{row}”应有 {expected} 个数，读到 {count} 个，无法判断缺哪一个，未核对本行',
    en: '“{row}” should have {expected} numbers and has {count}; which one is missing can’t be told, so the row was not checked',
  },
  'row-uncertain-extra': {
    'zh-CN': '“{row}”应有 {expected} 个数，读到 {count} 个，无法判断多哪一个，未核对本行',
    en: '“{row}” should have {expected} numbers and has {count}; which one is too many can’t be told, so the row was not checked',
  },
  'row-uncertain-run-together': {
    'zh-CN': '“{row}”的数字连在一起，无法确定各格的数，未核对本行',
    en: 'The numbers of “{row}” run together; where one ends can’t be told, so the row was not checked',
  },
  'row-uncertain-order': {
    'zh-CN': '“{row}”的数字不在本行应有的位置，无法确定各格的数，未核对本行',
    en: 'The numbers of “{row}” do not stand where they belong, so the row was not checked',
  },
  'row-uncertain-label': {
    'zh-CN': '“{row}”的行名无法确定，未核对本行',
    en: 'The label of “{row}” is not clear, so the row was not checked',
  },
  'row-uncertain-many': {
    'zh-CN': '{table}有 {count} 行无法确定各格的数（“{row}”等），未核对这些行',
    en: 'In {table}, the cells of {count} rows can’t be told (“{row}” and others); these rows were not checked',
  },
  'row-uncertain-zeros': {
    'zh-CN': '{table}有 {count} 行少一个数（“{row}”等），读到的都是 0，请补齐',
    en: 'In {table}, {count} rows have a number too few (“{row}” and others); those that stand there are 0',
  },
  'row-uncertain-related': {
    'zh-CN': '“{row}”：应有 {expected} 个数，读到 {count} 个',
    en: '“{row}”: {count} numbers instead of {expected}',
  },
  'row-inferred': {
    'zh-CN': '{table}有 {count} 行（“{row}”等）的数字是根据勾稽关系分到各格的，请确认',
    en: 'In {table}, the numbers of {count} rows (“{row}” and others) were given to their cells with the help of the sums; please confirm',
  },
  'row-inferred-zeros': {
    'zh-CN': '{table}有 {count} 行（“{row}”等）各少一个数，其余都是 0，已全部按 0 读取，请确认',
    en: 'In {table}, {count} rows (“{row}” and others) lack one number each; all others are 0, so all were read as 0; please confirm',
  },
  'row-inferred-related': { 'zh-CN': '“{row}”', en: '“{row}”' },
  'row-shifted': {
    'zh-CN': '{table}有 {count} 行（“{row}”等）的数字没有对齐所在的列，已按顺序读取',
    en: 'In {table}, the numbers of {count} rows (“{row}” and others) do not stand under their columns; they were read in order',
  },
  'row-shifted-related': { 'zh-CN': '“{row}”', en: '“{row}”' },

  'edition-mismatch': {
    'zh-CN': '{year} 年的报告应使用{expected}年格式，表格却是{actual}年格式',
    en: 'A report for {year} uses the form of {expected}, yet its tables are those of the form of {actual}',
  },
  'edition-mismatch-table': { 'zh-CN': '{table}是{actual}年格式的表格', en: '{table} is the one of the form of {actual}' },
} as const satisfies Sentences;

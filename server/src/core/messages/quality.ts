/** Sentences of the rules on structure, wording and privacy. Data only. */

import type { Sentences } from './types.ts';

export const qualityMessages = {
  'section-ordinal': {
    'zh-CN': '“{title}”的序号应为“{expected}”，现为“{stated}”',
    en: 'The numeral of “{title}” should be {expected}, not {stated}',
  },
  'section-ordinal.shifted': {
    'zh-CN': '从“{title}”起连续{count}个标题序号错位：应为“{expected}”，现为“{stated}”',
    en: '{count} headings from “{title}” on have shifted numerals: {expected} is written {stated}',
  },
  'section-ordinal.related': { 'zh-CN': '“{title}”的序号应为“{expected}”', en: 'The numeral of “{title}” should be {expected}' },
  'section-ordinal.fix': { 'zh-CN': '改为“{expected}”（共{count}个标题）', en: 'Write {expected} ({count} headings in all)' },

  'section-numeral': {
    'zh-CN': '标题序号写作“{stated}”，格式写作“{official}”',
    en: 'The heading is numbered “{stated}”; the form writes “{official}”',
  },
  'section-numeral.fix': { 'zh-CN': '改为“{official}”', en: 'Write “{official}”' },
  'section-numeral.absent': { 'zh-CN': '标题“{title}”没有序号', en: 'The heading “{title}” has no numeral' },
  'section-numeral.insert': { 'zh-CN': '加上“{numeral}”', en: 'Insert “{numeral}”' },

  'section-wording': {
    'zh-CN': '标题“{stated}”与格式的“{official}”不同',
    en: 'The title “{stated}” differs from the official “{official}”',
  },
  'section-wording.fix': { 'zh-CN': '改为“{official}”', en: 'Write “{official}”' },

  'subtopic-as-section': {
    'zh-CN': '“{numeral}”是总体情况之内的小标题，却用了六个部分的序号（共{count}处）',
    en: '“{numeral}” numbers a topic within 总体情况 like a section of the report ({count} in all)',
  },
  'subtopic-as-section.related': { 'zh-CN': '“{numeral}”也是', en: 'So does “{numeral}”' },
  'subtopic-as-section.fix': { 'zh-CN': '改用“（一）（二）”编号', en: 'Number them （一）, （二）' },

  'section-empty': { 'zh-CN': '“{title}”下没有内容', en: '“{title}” has no content' },
  'section-empty.short': { 'zh-CN': '“{title}”只写了{size}个字', en: '“{title}” holds only {size} characters' },

  'column-missing': { 'zh-CN': '{table}表头缺少“{labels}”', en: 'The head of {table} lacks “{labels}”' },

  'label-variant': { 'zh-CN': '“{stated}”在格式中为“{official}”', en: '“{stated}” is “{official}” in the form' },
  'label-variant.fix': { 'zh-CN': '改为“{official}”', en: 'Write “{official}”' },

  'title-incomplete': { 'zh-CN': '标题缺少{missing}', en: 'The title lacks {missing}' },
  'title-incomplete.absent': {
    'zh-CN': '没有找到报告标题（机关名称、年份、政府信息公开工作年度报告）',
    en: 'No title with organ, year and 政府信息公开工作年度报告 was found',
  },
  'title-incomplete.organ': { 'zh-CN': '机关名称', en: 'the organ' },
  'title-incomplete.year': { 'zh-CN': '年份', en: 'the year' },
  'title-incomplete.name': {
    'zh-CN': '标题没有写全“政府信息公开工作年度报告”',
    en: 'The title does not say 政府信息公开工作年度报告 in full',
  },

  'period-missing': { 'zh-CN': '没有写明数据的统计期限', en: 'The period that the numbers cover is not stated' },
  'period-missing.fix': { 'zh-CN': '补写“统计期限为{year}年1月1日至12月31日”', en: 'State the period 1 January to 31 December {year}' },

  'period-wrong': {
    'zh-CN': '统计期限为{from}至{to}，报告年份为{year}年，应为{year}年1月1日至12月31日',
    en: 'The period is {from} to {to}; for the report on {year} it should be 1 January to 31 December {year}',
  },
  'period-wrong.year': { 'zh-CN': '标题的年份：{year}年', en: 'The year in the title: {year}' },

  'parts-list': { 'zh-CN': '列出了{count}个部分，缺少{missing}', en: '{count} parts are named; {missing} is missing' },

  'overall-topics': { 'zh-CN': '总体情况没有提到{missing}', en: '总体情况 says nothing of {missing}' },
  'overall-topics.disclosure': { 'zh-CN': '主动公开', en: 'disclosure on own initiative (主动公开)' },
  'overall-topics.requests': { 'zh-CN': '依申请公开', en: 'disclosure on request (依申请公开)' },
  'overall-topics.management': { 'zh-CN': '政府信息管理', en: 'management of information (政府信息管理)' },
  'overall-topics.platform': { 'zh-CN': '平台建设', en: 'platforms (平台建设)' },
  'overall-topics.supervision': { 'zh-CN': '监督保障', en: 'supervision and support (监督保障)' },

  'government-duties': {
    'zh-CN': '人民政府的报告还应写{missing}，全文没有提到',
    en: "A people's government also has to report on {missing}; the text says nothing of it",
  },
  'government-duties.assessment': { 'zh-CN': '工作考核', en: 'assessment (工作考核)' },
  'government-duties.review': { 'zh-CN': '社会评议', en: 'public review (社会评议)' },
  'government-duties.accountability': { 'zh-CN': '责任追究结果情况', en: 'accountability (责任追究)' },

  'problems-improvement.no-problem': { 'zh-CN': '只写了改进，没有写存在的问题', en: 'Improvements are told, but no problem' },
  'problems-improvement.no-improvement': { 'zh-CN': '只写了存在的问题，没有写改进情况', en: 'Problems are told, but no improvement' },

  'fee-statement': {
    'zh-CN': '没有写信息处理费收取情况',
    en: 'Whether fees for handling information (信息处理费) were charged is not stated',
  },

  'overall-length': { 'zh-CN': '总体情况有{size}个字，超过{limit}个字', en: '总体情况 has {size} characters, more than {limit}' },

  'signature-date.year': {
    'zh-CN': '落款日期为{stated}，{year}年的报告应在{expected}年公布',
    en: 'The date is {stated}; a report on {year} is published in {expected}',
  },
  'signature-date.late': {
    'zh-CN': '落款日期为{stated}，晚于公布期限{limit}',
    en: 'The date is {stated}, after the last day for publication, {limit}',
  },

  'halfwidth-punctuation': {
    'zh-CN': '中文之间有{count}处半角标点',
    en: '{count} half-width punctuation marks stand between Chinese characters',
  },
  'halfwidth-punctuation.related': { 'zh-CN': '这里应为“{wide}”', en: '“{wide}” is meant here' },
  'halfwidth-punctuation.fix': { 'zh-CN': '把{count}处半角标点改为全角', en: 'Make {count} punctuation marks full width' },

  'mixed-brackets': { 'zh-CN': '一对括号全角半角混用', en: 'A pair of brackets mixes full and half width' },
  'mixed-brackets.related': { 'zh-CN': '括号的另一半', en: 'The other bracket' },
  'mixed-brackets.fix': { 'zh-CN': '两半都改为全角', en: 'Make both full width' },

  'broken-paragraph': { 'zh-CN': '一句话被空行断开', en: 'A blank line cuts a sentence in two' },
  'broken-paragraph.many': { 'zh-CN': '有{count}处一句话被空行断开', en: 'Blank lines cut sentences in {count} places' },
  'broken-paragraph.fix': { 'zh-CN': '把断开的文字接起来（{count}处）', en: 'Join the text ({count} places)' },

  'doubled-word': { 'zh-CN': '“{word}”连着写了两遍', en: '“{word}” is written twice' },
  'doubled-word.fix': { 'zh-CN': '删去一个“{word}”', en: 'Delete one “{word}”' },

  'generic-text': { 'zh-CN': '“{phrase}”不是写本单位的情况', en: '“{phrase}” does not speak of this office' },

  'self-reference': { 'zh-CN': '自称“{word}”，与机关名称“{organ}”不符', en: '“{word}” does not fit the organ “{organ}”' },

  placeholder: { 'zh-CN': '“{stated}”处待填写', en: '“{stated}” is still to be filled in' },

  'ordinal-gap': { 'zh-CN': '“{before}”之后是“{after}”，缺少“{missing}”', en: '“{after}” follows “{before}”; “{missing}” is left out' },
  'ordinal-gap.related': { 'zh-CN': '前一项“{before}”', en: 'The item before, “{before}”' },

  'ordinal-style': { 'zh-CN': '同一组条目既有“{odd}”又有“{usual}”', en: 'One list has both “{odd}” and “{usual}”' },
  'ordinal-style.fix': { 'zh-CN': '统一写成“1.”', en: 'Write 1. throughout' },

  residue: { 'zh-CN': '{kind}{count}处', en: '{kind}: {count}' },
  'residue.bookmark': { 'zh-CN': '书签痕迹', en: 'Left-over bookmarks' },
  'residue.entity': { 'zh-CN': '网页代码痕迹', en: 'Left-over HTML' },
  'residue.invisible': { 'zh-CN': '看不见的控制字符', en: 'Invisible control characters' },
  'residue.page': { 'zh-CN': '页码行', en: 'Lines with page numbers' },
  'residue.separator': { 'zh-CN': '表格里多出来的横线行', en: 'Stray rules in a table' },
  'residue.fix': { 'zh-CN': '清除{kind}（{count}处）', en: 'Remove: {kind} ({count})' },

  'special-blank': { 'zh-CN': '含有{count}个特殊空格（不间断空格等）', en: '{count} special blanks (no-break spaces and the like)' },
  'special-blank.fix': { 'zh-CN': '把{count}个特殊空格换成普通空格', en: 'Replace {count} special blanks by plain ones' },

  'id-number': { 'zh-CN': '含有身份证号码', en: 'An ID number of a person' },
  'mobile-number': { 'zh-CN': '含有手机号码', en: 'A mobile telephone number' },
  'bank-card': { 'zh-CN': '含有银行卡号或账号', en: 'The number of a bank card or account' },
  'personal-number.fix': { 'zh-CN': '隐去号码，只留后四位', en: 'Hide all but the last four digits' },
} as const satisfies Sentences;

/** Every sentence that the extension itself shows, in Chinese and English. Findings are worded by core; this file knows no editor. */

import type { Language } from '../../server/src/lsp/protocol.ts';

const catalogue = {
  name: ['勾稽', 'Gouji'],
  'detect.ask': [
    '“{name}”像是政府信息公开年度报告，要按年度报告检查吗？',
    '“{name}” looks like a government disclosure annual report. Check it as one?',
  ],
  'detect.yes': ['检查', 'Check'],
  'detect.no': ['不检查', 'Do not check'],
  'recompute.changed': ['文字刚刚有改动，没有重新计算，请再试一次', 'The text has just changed; nothing was recomputed, please try again'],
  'recompute.none': ['各项合计都已一致，不需要改动', 'All totals already agree, nothing to change'],
  'recompute.done': ['已改正 {count} 处合计，可一次撤销', '{count} totals corrected; one undo takes it back'],
  'recompute.cancelled': ['没有改动', 'Nothing was changed'],
  'recompute.preview': ['重新计算合计：将改正 {count} 处', 'Recompute totals: {count} to be corrected'],
  'recompute.confirm': ['按回车键改正打勾的各处，按 Esc 键不改', 'Press Enter to correct those that are ticked, Escape to change nothing'],
  'recompute.line': ['第 {line} 行', 'Line {line}'],
  'recompute.blank': ['空白', 'blank'],
  'recompute.noReport': ['请先打开一份年度报告', 'Open an annual report first'],
  'tables.changed': ['文字刚刚有改动，请再试一次', 'The text has just changed, please try again'],
  'tables.copied': ['已复制，可粘贴到 Excel 或 WPS 表格', 'Copied; paste it into Excel or WPS'],
  'rule.unknown': ['没有“{rule}”这条规则的说明', 'There is no explanation for “{rule}”'],
  'ignore.title': ['确认无误，忽略此处', 'Confirmed as right: ignore this'],
  'ignore.reason': ['请写明理由，将记入报告旁的 gouji-ignore.json', 'Give the reason; it is kept in gouji-ignore.json beside the report'],
  'ignore.reason.empty': ['请写明理由', 'Give a reason'],
  'ignore.done': ['已记入 gouji-ignore.json', 'Kept in gouji-ignore.json'],
  'ignore.failed': ['gouji-ignore.json 写不进去，没有忽略', 'gouji-ignore.json cannot be written; nothing is ignored'],
  'encoding.failed': [
    '不能换编码重新打开：请先保存或撤销改动，再试一次',
    'Cannot reopen with another encoding: save or undo your changes first, then try again',
  ],
  'encoding.unknown': ['无法识别文字编码，没有检查这个文件', 'The encoding is not recognised; this file was not checked'],
  'file.unreadable': ['读不到这个文件，没有检查', 'This file cannot be read; it was not checked'],
  'folder.title': ['检查整个文件夹', 'Checking the whole folder'],
  'folder.progress': ['{done}/{total}', '{done}/{total}'],
  'folder.summary': [
    '检查了 {files} 个文件：{reports} 份年度报告，其中 {found} 份有问题',
    '{files} files checked: {reports} annual reports, {found} of them with findings',
  ],
  'folder.none': ['{files} 个文本文件中没有年度报告', 'None of the {files} text files is an annual report'],
  'folder.cancelled': ['已停止，检查了 {done}/{total} 个文件', 'Stopped after {done} of {total} files'],
  'status.name': ['年度报告', 'Annual report'],
  'status.bar.clean': ['年报 ✓', 'Report ✓'],
  'status.bar.errors': ['{count}错', '{count} err'],
  'status.bar.warnings': ['{count}警', '{count} warn'],
  'status.bar.unknown': ['{count}待核', '{count} unclear'],
  'status.bar.label': ['年报', 'Report'],
  'status.clean': ['未发现问题（已核对 {sums} 项合计）', 'No problems found ({sums} sums checked)'],
  'status.errors': ['{count} 个错误', '{count} errors'],
  'status.warnings': ['{count} 个警告', '{count} warnings'],
  'status.broken': ['{count} 处不一致', '{count} don’t add up'],
  'status.unknown': ['{count} 项合计无法判断', '{count} sums cannot be judged'],
  'status.edition': ['{edition} 年版格式', 'form of {edition}'],
  'status.year': ['{year} 年度', 'for {year}'],
  'status.notReport': ['不是年度报告', 'Not an annual report'],
  'status.recheck': ['重新检查', 'Check again'],
  'new.title': ['新建政府信息公开工作年度报告', 'New disclosure annual report'],
  'new.year': ['报告年度', 'Year of the report'],
  'new.organ': ['单位全称，例如 示例区人民政府办公室', 'Full name of the office, for example 示例区人民政府办公室'],
  'new.organ.empty': ['请填写单位全称', 'Enter the full name of the office'],
  'new.previous': ['是否沿用上年报告的数据', 'Carry figures over from last year’s report?'],
  'new.previous.none': ['不沿用，新建空白报告', 'No, start with an empty form'],
  'new.previous.choose': ['选择上年报告文件…', 'Choose last year’s file…'],
  'new.previous.open': ['已打开的文件', 'Open file'],
  'paste.title': ['粘贴为年报表格', 'Paste as tables of the report'],
  'new.failed': ['没有建成新报告，请再试一次', 'The new report could not be made, please try again'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type MessageKey = keyof typeof catalogue;
export const messageKeys = Object.keys(catalogue) as MessageKey[];

type Values = Readonly<Record<string, string | number>>;

/** Words a message: `{name}` is replaced by the value of that name. */
export function word(language: Language, key: MessageKey, values: Values = {}): string {
  const text: string = catalogue[key][language === 'en' ? 1 : 0];
  return text.replace(/\{(\w+)\}/gu, (placeholder, name: string) => String(values[name] ?? placeholder));
}

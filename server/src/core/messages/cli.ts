/** Sentences of the command line alone; kept apart from the catalogue so that the editor's bundles don't carry them. Data only. */

import type { Sentences } from './types.ts';

export const cliMessages = {
  // Severities and counts
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  information: { 'zh-CN': '信息', en: 'information' },
  hint: { 'zh-CN': '提示', en: 'hint' },
  related: { 'zh-CN': '相关', en: 'related' },
  repair: { 'zh-CN': '可改', en: 'repair' },
  'more-places': { 'zh-CN': '等 {count} 处', en: '… {count} places in all' },
  'nothing-found': {
    'zh-CN': '已检查 {files} 个文件（{reports} 份年度报告），未发现问题',
    en: 'Checked {files} files ({reports} annual reports): nothing found',
  },
  'nothing-checked': { 'zh-CN': '没有能检查的文件', en: 'No file could be checked' },
  'no-report-met': { 'zh-CN': '没有找到年度报告', en: 'No annual report was found' },
  'found-in-all': {
    'zh-CN': '已检查 {files} 个文件（{reports} 份年度报告）：{counts}',
    en: 'Checked {files} files ({reports} annual reports): {counts}',
  },
  'count-error': { 'zh-CN': '{count} 个错误', en: 'errors: {count}' },
  'count-warning': { 'zh-CN': '{count} 个警告', en: 'warnings: {count}' },
  'count-information': { 'zh-CN': '{count} 条信息', en: 'informations: {count}' },
  'count-hint': { 'zh-CN': '{count} 条提示', en: 'hints: {count}' },
  'list-comma': { 'zh-CN': '，', en: ', ' },

  'list-or': { 'zh-CN': '，或', en: ', or ' },

  // Tables for spreadsheets and reviewers
  'column-file': { 'zh-CN': '文件', en: 'File' },
  'column-part': { 'zh-CN': '第几份', en: 'Part' },
  'column-unit': { 'zh-CN': '单位', en: 'Organ' },
  'column-year': { 'zh-CN': '年度', en: 'Year' },
  'column-line': { 'zh-CN': '行', en: 'Line' },
  'column-column': { 'zh-CN': '列', en: 'Column' },
  'column-severity': { 'zh-CN': '级别', en: 'Severity' },
  'column-rule': { 'zh-CN': '规则', en: 'Rule' },
  'column-place': { 'zh-CN': '位置', en: 'Place' },
  'column-problem': { 'zh-CN': '问题', en: 'Problem' },
  'column-basis': { 'zh-CN': '依据', en: 'Basis' },
  'column-advice': { 'zh-CN': '建议', en: 'Advice' },
  'column-actual': { 'zh-CN': '填报数', en: 'Stated' },
  'column-expected': { 'zh-CN': '应为', en: 'Expected' },
  'opinion-title': { 'zh-CN': '政府信息公开工作年度报告审核意见', en: 'Review of annual reports on government information disclosure' },
  'opinion-place': { 'zh-CN': '第 {line} 行第 {column} 列', en: 'line {line}, column {column}' },
  'opinion-none': { 'zh-CN': '未发现问题', en: 'nothing found' },
  'opinion-count': {
    'zh-CN': '共检查 {files} 个文件、{reports} 份年度报告',
    en: '{files} files and {reports} annual reports were checked',
  },

  // Extracted reports for the eye
  'report-year': { 'zh-CN': '{year} 年', en: '{year}' },
  'form-edition': { 'zh-CN': '{edition} 年版式', en: 'form of {edition}' },
  'sums-count': {
    'zh-CN': '勾稽关系：{holds} 项成立，{broken} 项不成立，{unknown} 项无法判断',
    en: 'Sums: {holds} hold, {broken} broken, {unknown} unknown',
  },
  'sum-broken': { 'zh-CN': '不成立 {id}：{left} ≠ {right}', en: 'broken {id}: {left} ≠ {right}' },
  'not-a-report': { 'zh-CN': '不是政府信息公开工作年度报告', en: 'not an annual report on government information disclosure' },

  // What cannot be read
  'no-such-file': { 'zh-CN': '{path}：没有这个文件', en: '{path}: no such file' },
  'no-match': { 'zh-CN': '{path}：没有匹配的文件', en: '{path}: no file matches' },
  'not-permitted': { 'zh-CN': '{path}：没有读取权限', en: '{path}: permission denied' },
  'no-plain-file': { 'zh-CN': '{path}：不是普通文件', en: '{path}: not a regular file' },
  'link-loop': { 'zh-CN': '{path}：链接指向自身', en: '{path}: the link leads back to itself' },
  'cannot-read': { 'zh-CN': '{path}：无法读取（{reason}）', en: '{path}: cannot be read ({reason})' },
  'too-large': {
    'zh-CN': '{path}：文件过大（{size} MB），上限为 {limit} MB，未作检查',
    en: '{path}: the file has {size} MB, more than the limit of {limit} MB; not checked',
  },
  'nul-byte': {
    'zh-CN': '{path}：不是文本文件（第 {offset} 字节为空字符）',
    en: '{path}: not a text file (byte {offset} is NUL)',
  },
  'unknown-encoding': {
    'zh-CN': '{path}：无法识别文字编码，既不是 UTF-8、UTF-16，也不是 GB18030（第 {offset} 字节起无法解读）',
    en: '{path}: the encoding is not recognised: neither UTF-8, UTF-16 nor GB18030 (unreadable from byte {offset})',
  },
  'wrong-encoding': {
    'zh-CN': '{path}：不是有效的 {encoding} 文本（第 {offset} 字节起无法解读）',
    en: '{path}: not valid {encoding} (unreadable from byte {offset})',
  },

  // Help
  'about-gouji': {
    'zh-CN': '勾稽：检查政府信息公开工作年度报告',
    en: 'Checks Chinese annual reports on government information disclosure',
  },
  'about-check': { 'zh-CN': '检查年度报告，列出发现的问题', en: 'check annual reports and list what was found' },
  'about-extract': { 'zh-CN': '读出年度报告的全部表格数据', en: 'read all figures out of annual reports' },
  'about-paths': {
    'zh-CN': '文件、文件夹或通配符；- 表示标准输入；默认当前文件夹',
    en: 'files, folders or patterns; - is standard input; by default the current folder',
  },
  'about-format': {
    'zh-CN': '输出格式：{names}；可重复，「格式:文件」写入文件',
    en: 'output format: {names}; may be repeated, FORMAT:FILE writes to a file',
  },
  'about-stdin': { 'zh-CN': '从标准输入读取一份文本', en: 'read one text from standard input' },
  'about-stdin-filename': { 'zh-CN': '标准输入的文本在结果中所用的文件名', en: 'the file name under which standard input is told' },
  'about-encoding': { 'zh-CN': '文字编码（{names}），默认自动识别', en: 'encoding ({names}); recognised by itself by default' },
  'about-fail-on': {
    'zh-CN': '达到此级别即以 1 退出：error（默认）、warning、information、hint、never',
    en: 'exit with 1 from this severity on: error (default), warning, information, hint, never',
  },
  'about-max-warnings': { 'zh-CN': '警告超过此数即以 1 退出', en: 'exit with 1 when there are more warnings' },
  'about-files-from': {
    'zh-CN': '从此文件读取文件名，一行一个；- 表示标准输入',
    en: 'read file names from this file, one a line; - is standard input',
  },
  'about-null': { 'zh-CN': '--files-from 的文件名以空字符结尾', en: 'names of --files-from end with NUL' },
  'about-jobs': {
    'zh-CN': '同时使用的线程数，默认比处理器数少一',
    en: 'how many threads to use; by default one fewer than there are processors',
  },
  'about-min-severity': { 'zh-CN': '只列出此级别及以上的问题', en: 'tell only what is at least this severe' },
  'about-rule': {
    'zh-CN': '改变一条规则的级别，off 为关闭；可重复',
    en: 'change the severity of a rule, off switches it off; may be repeated',
  },
  'about-baseline': { 'zh-CN': '不列出此文件中已记录的问题', en: 'leave out what this file holds' },
  'about-update-baseline': { 'zh-CN': '把现有问题记录到此文件', en: 'write what is found now to this file' },
  'about-lang': { 'zh-CN': '语言：zh-CN（默认）或 en', en: 'language: zh-CN or en' },
  'about-colour': { 'zh-CN': '总是使用颜色', en: 'always use colours' },
  'about-no-colour': { 'zh-CN': '不使用颜色', en: 'never use colours' },
  'about-help': { 'zh-CN': '显示帮助', en: 'show help' },
  'about-help-command': { 'zh-CN': '显示某个命令的帮助', en: 'show the help of a command' },
  'about-version': { 'zh-CN': '显示版本', en: 'show the version' },
  'help-usage': { 'zh-CN': '用法', en: 'Usage' },
  'help-some-options': { 'zh-CN': '[选项]', en: '[options]' },
  'help-some-paths': { 'zh-CN': '[文件…]', en: '[paths...]' },
  'help-some-rules': { 'zh-CN': '[规则…]', en: '[rules...]' },
  'help-some-command': { 'zh-CN': '[命令]', en: '[command]' },
  'help-arguments': { 'zh-CN': '参数', en: 'Arguments' },
  'help-options': { 'zh-CN': '选项', en: 'Options' },
  'help-global-options': { 'zh-CN': '通用选项', en: 'Global options' },
  'help-commands': { 'zh-CN': '命令', en: 'Commands' },
  'help-exit-codes': {
    'zh-CN': '退出码：0 未发现达到 --fail-on 级别的问题；1 有；2 用法有误或有文件无法读取',
    en: 'Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 misuse, or a file that could not be read',
  },

  // Rewriting
  'about-fix': {
    'zh-CN': '修改年度报告：规范书写，或按填写的数字重算合计',
    en: 'repair annual reports: tidy what is safe, or recompute totals from the cells typed',
  },
  'about-lsp': { 'zh-CN': '启动语言服务，供编辑器使用', en: 'start the language server for an editor' },
  'about-stdio': { 'zh-CN': '经标准输入输出通信（默认）', en: 'talk over standard input and output (default)' },
  'about-format-command': {
    'zh-CN': '整理表格：统一为制表符分隔的规定版式，数字和正文不变',
    en: 'bring every table into the official tab-separated layout; numbers and text stay',
  },
  formatted: { 'zh-CN': '整理表格 {count} 张', en: '{count} tables formatted' },
  'about-safe': { 'zh-CN': '只作不改变数字和文意的修改（默认）', en: 'make the repairs that change no number and no wording (default)' },
  'about-totals': { 'zh-CN': '重新计算各表合计', en: 'recompute the totals of the tables' },
  'about-dry-run': { 'zh-CN': '只说明将作的修改，不写入文件', en: 'say what would change, write nothing' },
  'about-diff': { 'zh-CN': '逐行显示将作的修改，不写入文件', en: 'show line by line what would change, write nothing' },
  'fixed-safely': { 'zh-CN': '规范书写 {count} 处', en: '{count} places tidied' },
  'would-change': { 'zh-CN': '{files} 个文件中将修改 {changes} 个', en: '{changes} of {files} files would change' },
  'not-writable': { 'zh-CN': '{path}：没有写入权限', en: '{path}: no permission to write' },
  'changed-meanwhile': { 'zh-CN': '{path}：文件在处理期间已被修改，未写入', en: '{path}: the file was changed meanwhile; not written' },
  'many-names': { 'zh-CN': '{path}：文件另有其他名称（硬链接），未写入', en: '{path}: the file has other names (hard links); not written' },
  'not-encodable': {
    'zh-CN': '{path}：字符“{character}”无法以 {encoding} 编码保存，未写入',
    en: '{path}: "{character}" cannot be written in {encoding}; not written',
  },
  'not-kept': {
    'zh-CN': '{path}：以 {encoding} 写回时无法保持原有内容不变，未写入',
    en: '{path}: its {encoding} text could not be written back unchanged; not written',
  },

  // The smaller commands
  'about-explain': { 'zh-CN': '说明一条规则；不写规则则列出全部规则', en: 'explain a rule; without a rule, list them all' },
  'about-rule-names': { 'zh-CN': '规则名称', en: 'names of rules' },
  'no-such-rule': { 'zh-CN': '没有“{id}”这条规则', en: 'there is no rule "{id}"' },
  'no-such-rule-near': { 'zh-CN': '没有“{id}”这条规则，相近的有“{near}”', en: 'there is no rule "{id}"; "{near}" is close' },
  'about-new': { 'zh-CN': '按规定格式新建一份年度报告', en: 'make a new report in the official form' },
  'about-year': { 'zh-CN': '报告年度', en: 'the year that the report is about' },
  'about-organ': { 'zh-CN': '机关名称', en: 'the name of the organ' },
  'about-previous': { 'zh-CN': '上一年度报告，从中带入结转等数字', en: "last year's report, whose carried figures are taken over" },
  'about-output': {
    'zh-CN': '写入此文件（不覆盖已有文件），默认写到标准输出',
    en: 'write to this file, which must not exist yet; by default to standard output',
  },
  'not-a-year': { 'zh-CN': '“{value}”不是 2019 年以后的年份', en: '"{value}" is no year from 2019 on' },
  'about-init': { 'zh-CN': '在当前文件夹新建设置文件 gouji.json', en: 'make a settings file gouji.json in this folder' },
  'init-language': { 'zh-CN': '语言：auto、zh-CN 或 en', en: 'Language: auto, zh-CN or en' },
  'init-rules': {
    'zh-CN': '各规则的级别：error、warning、information、hint 或 off；gouji explain 列出全部规则',
    en: 'Severity of each rule: error, warning, information, hint or off; gouji explain lists them all',
  },
  created: { 'zh-CN': '已新建 {path}', en: '{path} made' },
  'already-there': { 'zh-CN': '{path}：文件已存在，未写入', en: '{path}: the file exists already; not written' },
  'about-ignored': {
    'zh-CN': '列出已确认忽略的问题及理由',
    en: 'list the findings that were confirmed and are ignored, with their reasons',
  },
  'ignored-because': { 'zh-CN': '理由：{reason}（{date}）', en: 'reason: {reason} ({date})' },
  'no-longer-there': { 'zh-CN': '这个问题已不再出现，可以删去', en: 'no longer there; the entry can go' },

  // Misuse
  'unknown-option': { 'zh-CN': '没有选项 {name}', en: 'unknown option {name}' },
  'unknown-command': { 'zh-CN': '没有命令 {name}', en: 'unknown command {name}' },
  'missing-option': { 'zh-CN': '缺少选项 {name}', en: 'missing option {name}' },
  'missing-argument': { 'zh-CN': '缺少参数 {name}', en: 'missing argument {name}' },
  'missing-value': { 'zh-CN': '选项 {name} 需要一个值', en: 'option {name} needs a value' },
  'invalid-value': { 'zh-CN': '选项 {name}：{reason}', en: 'option {name}: {reason}' },
  'too-many-arguments': { 'zh-CN': '参数过多', en: 'too many arguments' },
  'not-one-of': { 'zh-CN': '“{value}”不可用，可用：{names}', en: '"{value}" is not one of: {names}' },
  'not-a-count': { 'zh-CN': '“{value}”不是非负整数', en: '"{value}" is not a whole number of 0 or more' },
  'see-help': { 'zh-CN': '用 gouji {command}--help 查看用法', en: 'See gouji {command}--help' },
  'not-a-baseline': { 'zh-CN': '{path}：不是基线文件', en: '{path}: not a baseline' },
  'cannot-write': { 'zh-CN': '{path}：无法写入（{reason}）', en: '{path}: cannot be written ({reason})' },
  'not-json': { 'zh-CN': '{path}：第 {line} 行起无法解读', en: '{path}: cannot be read from line {line} on' },
  'ignored-in-vain': {
    'zh-CN': '{path}：已确认忽略的问题不再出现（{rule}，{key}），可从 gouji-ignore.json 中删去',
    en: '{path}: an ignored finding is no longer there ({rule}, {key}); its entry in gouji-ignore.json can go',
  },
  'standard-output': { 'zh-CN': '标准输出', en: 'standard output' },
  progress: { 'zh-CN': '已检查 {count} 个文件…', en: '{count} files checked…' },
  'broken-down': { 'zh-CN': '程序内部出错：{reason}', en: 'internal error: {reason}' },
} as const satisfies Sentences;

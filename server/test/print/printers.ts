/** A printer for each layout in which reports arrive (`domain.md` §3): the same tables, told apart by other means. */

import type { FormRow, FormTable } from '../../src/core/form/types.ts';
import { type Dice, type Model, tableOf } from './model.ts';
import { printLabel, printValue, type Style, wrap } from './noise.ts';

export interface Layout {
  readonly name: string;
  /** What may stand for a blank here; '' where an empty cell can be told. */
  readonly blanks: readonly (string | undefined)[];
  /** Values are printed as plain digits only. */
  readonly plain?: boolean;
  /** Only the identities tell the cells apart: what is read must be right, but not all can be read. */
  readonly ambiguous?: true;
  print(model: Model, style: Style, dice: Dice): string;
}

/** A row to print: labels of groups that begin here, its own label, its values. */
interface Line {
  readonly groups: readonly string[];
  readonly label: string;
  readonly values: readonly string[];
}

function linesOf(model: Model, table: FormTable, rows: readonly FormRow[], style: Style): Line[] {
  let last: readonly string[] = [];
  return rows
    .filter((row) => `${table.key}/${row.key}` !== model.missing)
    .map((row) => {
      const groups = row.groups.filter((group, at) => last[at] !== group).map((group) => printLabel(group, style));
      last = row.groups;
      const columns = table.blocks.find((block) => block.rows.includes(row))?.columns ?? [];
      return {
        groups,
        label: printLabel(row.label, style),
        values: columns
          .map((column) => `${table.key}/${row.key}/${column.key}`)
          .filter((key) => key !== model.lost)
          .map((key) => printValue(model.values.get(key) ?? '0', style)),
      };
    });
}

const requestLines = (model: Model, style: Style): Line[] =>
  linesOf(model, tableOf(model, 'requests'), tableOf(model, 'requests').blocks[0]?.rows ?? [], style);

const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** The report around the tables. `parts`: lines of table 二, 三, 四. */
function report(model: Model, style: Style, parts: readonly (readonly string[])[]): string {
  const [overview, disclosure, requests, reviews, problems, other] = HEADINGS;
  const lines = [
    `示例区人民政府办公室${model.year}年政府信息公开工作年度报告`,
    overview,
    `${model.year}年，本机关按要求公开信息，答复群众询问，全年平稳。`,
    disclosure,
    ...(parts[0] ?? []),
    requests,
    ...(parts[1] ?? []),
    reviews,
    ...(parts[2] ?? []),
    problems,
    '公开内容还不够细，下一步逐条改进。',
    other,
    '无其他需要报告的事项。',
    '',
  ];
  return lines.join(style.lineEnd);
}

const HEAD = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '总计',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
];
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const REVIEW_HEAD = ['行政复议', '行政诉讼', ...OUTCOMES, '未经复议直接起诉', '复议后起诉', ...OUTCOMES, ...OUTCOMES];

const reviewValues = (model: Model, style: Style): string[] => {
  const block = tableOf(model, 'reviews').blocks[0];
  return (block?.rows ?? []).flatMap((row) =>
    (block?.columns ?? []).map((column) => printValue(model.values.get(`reviews/${row.key}/${column.key}`) ?? '0', style)),
  );
};

/** Table 二 block by block: its heading, its head row, its rows. */
function disclosure(model: Model, style: Style, row: (cells: readonly string[]) => readonly string[]): string[] {
  const table = tableOf(model, 'disclosure');
  return table.blocks.flatMap((block) => [
    ...row([printLabel(block.label ?? '', style)]),
    ...row(['信息内容', ...block.columns.map(({ label }) => printLabel(label, style))]),
    ...linesOf(model, table, block.rows, style).flatMap((line) => row([line.label, ...line.values])),
  ]);
}

function pageBreak(style: Style, dice: Dice): string[] {
  if (!style.pageBreaks || !dice.once(6)) return [];
  return dice.pick<string[]>([[''], ['', '- 4 -', ''], ['', '', '— 12 —'], ['-3-']]);
}

const padded = (value: string, style: Style, dice: Dice): string =>
  dice.once(2) ? `${style.padding}${value}` : `${value}${style.padding}`;

/** One row a line, cells parted by `separator`; `pads`: empty cells so that columns stand below one another. */
function rowLayout(
  name: string,
  pads: boolean,
  join: (cells: readonly string[]) => string,
  blanks: readonly (string | undefined)[],
  rule?: string,
): Layout {
  return {
    name,
    blanks,
    print(model, style, dice) {
      const value = (each: string) => padded(each, style, dice);
      const grid = (labels: readonly string[], values: readonly string[]) => {
        if (!pads) return join([...labels.filter((label) => label !== ''), ...values.map(value)]);
        return join([...labels, ...Array.from({ length: 3 - labels.length }, () => ''), ...values.map(value)]);
      };
      const requests = requestLines(model, style).flatMap(({ groups, label, values }, at) => {
        const deep = /^\d/u.test(label);
        const inGroup = at > 1 && !label.startsWith('四');
        const labels = !inGroup
          ? [label]
          : deep
            ? [groups.length > 1 ? (groups[0] ?? '') : '', groups.at(-1) ?? '', label]
            : [groups[0] ?? '', label];
        return [
          ...(rule === undefined ? pageBreak({ ...style, pageBreaks: style.pageBreaks && name.startsWith('tab') }, dice) : []),
          grid(labels, values),
        ];
      });
      const heads = pads
        ? [
            join([HEAD[0] ?? '', '', '', '申请人情况', '', '', '', '', '', '']),
            ...(rule === undefined ? [] : [rule]),
            join(['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计']),
            join(['', '', '', '', ...HEAD.slice(5), '']),
          ]
        : [join(HEAD.slice(0, 2)), join(HEAD.slice(2, 5)), join(HEAD.slice(5))];
      return report(model, style, [
        disclosure(model, style, (cells) => [join(cells)]),
        [...heads.map((head) => printLabel(head, style)), ...requests],
        [
          join(['行政复议', '行政诉讼']),
          join([...OUTCOMES, '未经复议直接起诉', '复议后起诉']),
          join([...OUTCOMES, ...OUTCOMES]),
          join(reviewValues(model, style).map(value)),
        ],
      ]);
    },
  };
}

/** One cell a line; `cell` writes it, `between` stands between cells, `after` behind each row. */
function cellLayout(
  name: string,
  cell: (content: string) => string,
  between: readonly string[],
  after: readonly string[],
  blanks: readonly (string | undefined)[],
): Layout {
  return {
    name,
    blanks,
    print(model, style, dice) {
      const row = (cells: readonly string[]) => [...cells.flatMap((content, at) => [...(at > 0 ? between : []), cell(content)]), ...after];
      const values = (each: readonly string[]) => each.map((value) => (value === '' ? '' : padded(value, style, dice)));
      return report(model, style, [
        disclosure(model, style, ([label = '', ...rest]) => row([label, ...values(rest)])),
        [
          ...row(HEAD.map((head) => printLabel(head, style))),
          ...requestLines(model, style).flatMap(({ groups, label, values: each }) => row([...groups, label, ...values(each)])),
        ],
        [...row(REVIEW_HEAD), ...row(values(reviewValues(model, style)))],
      ]);
    },
  };
}

/** Blanks between values, labels wrapped as a PDF wraps them. */
function spaceLayout(name: string, options: { readonly wrapAt: number; readonly aligned: boolean; readonly vertical: boolean }): Layout {
  return {
    name,
    blanks: ['-', '/', '—'],
    print(model, style, dice) {
      const gap = () => (options.aligned ? ' '.repeat(3 + dice.below(5)) : ' ');
      const join = (values: readonly string[]) => values.join(gap());
      const rows = requestLines(model, style).flatMap(({ groups, label, values }) => {
        const pieces = wrap(label, options.wrapAt + dice.below(4));
        const heads = groups.flatMap((group) =>
          options.vertical && group.startsWith('三') ? [...group] : wrap(group, options.vertical ? 4 : 20),
        );
        const at = pieces.length === 1 ? 0 : dice.below(pieces.length + 1);
        // The values stand beside a piece of the label, or on a line of their own behind the first one.
        const body =
          pieces.length === 1 || dice.once(2) || at === 0
            ? pieces.map((piece, line) => (line === Math.min(at, pieces.length - 1) ? `${piece}${gap()}${join(values)}` : piece))
            : [...pieces.slice(0, at), join(values), ...pieces.slice(at)];
        const indent = options.aligned ? ' '.repeat(dice.below(6)) : '';
        return [...pageBreak(style, dice), ...heads, ...body.map((line) => indent + line)];
      });
      const head = options.vertical
        ? HEAD.flatMap((label) => (label.length > 10 ? wrap(label, 12) : label.length >= 4 ? wrap(label, 2) : [label]))
        : [HEAD.slice(0, 2).join(gap()), HEAD.slice(2, 5).join(gap()), HEAD.slice(5).join(gap())];
      return report(model, style, [
        disclosure(model, style, ([label = '', ...rest]) => [[label, ...rest].join(gap())]),
        [...head.map((line) => printLabel(line, style)), ...rows],
        [
          ['行政复议', '行政诉讼'].join(gap()),
          [...OUTCOMES, '未经复议直接起诉', '复议后起诉'].join(gap()),
          [...OUTCOMES, ...OUTCOMES].join(gap()),
          join(reviewValues(model, style)),
        ],
      ]);
    },
  };
}

/** Labels first, then the values column by column: what pdfminer makes of a page. Table 三 on one page or two. */
const columnDump: Layout = {
  name: 'column dump',
  blanks: [],
  plain: true,
  print(model, style, dice) {
    const spaced = (items: readonly string[]) => items.flatMap((item) => [item, '']);
    const byColumn = (lines: readonly Line[]) =>
      (lines[0]?.values ?? []).flatMap((_, column) => lines.map(({ values }) => values[column] ?? ''));
    const lines = requestLines(model, style);
    const cut = dice.once(2) ? lines.length : 8 + dice.below(8);
    const pages = [lines.slice(0, cut), lines.slice(cut)].filter((page) => page.length > 0);
    const table = tableOf(model, 'disclosure');
    return report(model, style, [
      table.blocks.flatMap((block) => {
        const rows = linesOf(model, table, block.rows, style);
        return spaced([
          printLabel(block.label ?? '', style),
          '信息内容',
          // The heads of neighbouring columns come in one line: they alone say that values come column by column.
          block.columns.map(({ label }) => printLabel(label, style)).join(' '),
          ...rows.map(({ label }) => label),
          ...byColumn(rows),
        ]);
      }),
      [
        ...spaced(HEAD),
        ...pages.flatMap((page, at) => [
          ...spaced(page.flatMap(({ groups, label }) => [...groups, label])),
          ...spaced(byColumn(page)),
          `- ${at + 3} -`,
          '',
        ]),
      ],
      spaced([...REVIEW_HEAD, ...reviewValues(model, style)]),
    ]);
  },
};

/** No separator at all. */
const runTogether: Layout = {
  name: 'run together',
  blanks: [],
  plain: true,
  ambiguous: true,
  print(model, style) {
    const tight: Style = { ...style, numeral: '.', lineEnd: '\n' };
    return report(model, tight, [
      [disclosure(model, tight, (cells) => [cells.join('')]).join('')],
      [
        HEAD.join('') +
          requestLines(model, tight)
            .map(({ groups, label, values }) => groups.join('') + label + values.join(''))
            .join(''),
      ],
      [REVIEW_HEAD.join('') + reviewValues(model, tight).join('')],
    ]);
  },
};

const bar = (cells: readonly string[]) => `| ${cells.map((cell) => cell).join(' | ')} |`;

export const layouts: readonly Layout[] = [
  rowLayout('tab', false, (cells) => cells.join('\t'), ['-', '/', '']),
  rowLayout('tab, padded', true, (cells) => cells.join('\t'), ['-', '—', '']),
  rowLayout('tab, padded behind', true, (cells) => [...cells, '', ''].join('\t'), ['/', '']),
  rowLayout('row and pipes', false, (cells) => `${cells.join(' | ')} |`, ['-', '/']),
  rowLayout('markdown', true, bar, ['-', '/', ''], '|---|---|---|---|---|---|---|---|---|---|'),
  cellLayout('cells', (cell) => cell, [], [], ['-', '/', '']),
  cellLayout('cells, blank lines', (cell) => cell, [''], [''], ['-', '/', '']),
  cellLayout('cells behind tabs', (cell) => `\t${cell}`, [], [''], ['—', '']),
  cellLayout('cells before pipes', (cell) => (cell === '' ? '|' : `${cell} |`), [], [], ['-', '/', '']),
  spaceLayout('blanks', { wrapAt: 80, aligned: false, vertical: false }),
  spaceLayout('blanks, wrapped', { wrapAt: 12, aligned: false, vertical: true }),
  spaceLayout('columns of blanks', { wrapAt: 16, aligned: true, vertical: false }),
  columnDump,
  runTogether,
  rowLayout('HTML source', false, (cells) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`, ['-', '/', '']),
];

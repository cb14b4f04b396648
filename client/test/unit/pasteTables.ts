/** Tables of the form as HTML with the merged cells of the official form, in the hand of any program; for the tests of pasting. */

import type { FormTable } from '../../../server/src/core/form/types.ts';

export interface FormCellHtml {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  readonly isValue: boolean;
}

export type ValueOf = (key: string) => string;

const label = (text: string, columns = 1, rows = 1): FormCellHtml => ({ text, columns, rows, isValue: false });
const value = (text: string, columns = 1): FormCellHtml => ({ text, columns, rows: 1, isValue: true });

/** Row by row, as the official form merges its cells. */
export function layout(table: FormTable, textOf: ValueOf): FormCellHtml[][] {
  if (table.key === 'disclosure') return disclosure(table, textOf);
  return table.key === 'reviews' ? reviews(table, textOf) : requests(table, textOf);
}

function disclosure(table: FormTable, textOf: ValueOf): FormCellHtml[][] {
  return table.blocks.flatMap(({ label: heading = '', columns, rows }) => {
    // Three columns wide: fewer share the width.
    const width = (at: number) => (at === columns.length - 1 ? 4 - columns.length : 1);
    return [
      [label(heading, 4)],
      [label('信息内容'), ...columns.map((column, at) => label(column.label, width(at)))],
      ...rows.map((row) => [
        label(row.label),
        ...columns.map((column, at) => value(textOf(`disclosure/${row.key}/${column.key}`), width(at))),
      ]),
    ];
  });
}

function reviews({ blocks: [block] }: FormTable, textOf: ValueOf): FormCellHtml[][] {
  const { columns = [], rows = [] } = block ?? {};
  const names = columns.map((column) => column.label);
  return [
    [label('行政复议', 5), label('行政诉讼', 10)],
    [...names.map((name) => label(name, 1, 2)), label('未经复议直接起诉', 5), label('复议后起诉', 5)],
    [...names, ...names].map((name) => label(name)),
    rows.flatMap((row) => columns.map((column) => value(textOf(`reviews/${row.key}/${column.key}`)))),
  ];
}

function requests({ blocks: [block], head }: FormTable, textOf: ValueOf): FormCellHtml[][] {
  const { columns = [], rows = [] } = block ?? {};
  const lines = [
    [label(head[0]?.[0] ?? '', 3, 3), label('申请人情况', 7)],
    [label('自然人', 1, 2), label('法人或其他组织', 5), label('总计', 1, 2)],
    columns.slice(1, 6).map((column) => label(column.label)),
  ];
  rows.forEach((row, at) => {
    const above = rows[at - 1]?.groups ?? [];
    const line: FormCellHtml[] = [];
    row.groups.forEach((group, depth) => {
      if (above[depth] === group) return;
      let down = 1;
      while (rows[at + down]?.groups[depth] === group) down += 1;
      line.push(label(group, 1, down));
    });
    line.push(label(row.label, 3 - row.groups.length));
    lines.push([...line, ...columns.map((column) => value(textOf(`requests/${row.key}/${column.key}`)))]);
  });
  return lines;
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `dress` puts around a text what a program puts around it. */
export function html(rows: readonly (readonly FormCellHtml[])[], dress: (text: string, nth: number) => string = (text) => text): string {
  let nth = 0;
  const cell = ({ text, columns, rows }: FormCellHtml): string => {
    nth += 1;
    return `<td${columns > 1 ? ` colspan=${columns}` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}>${dress(escaped(text), nth)}</td>`;
  };
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</table>`;
}

/** What stands within a table and is neither a label, a value nor known residue: the words of its head, or words that must not be lost. */

import type { FormColumn } from '../form/types.ts';
import type { ReadTable, Report } from '../read/types.ts';
import type { Span } from '../text/span.ts';

export interface Leftover {
  /** The first words that belong to no table of the form; undefined where all is accounted for. */
  readonly unknown: string | undefined;
  /** Columns printed with a remark of their own, as a province adds 保留4位小数: they keep it. */
  readonly columnLabels: ReadonlyMap<FormColumn, string>;
}

/** Marks of notations and pieces of punctuation that a head leaves when it is cut. */
const MARKS = /[\s|#:：*，,、。;；（）()"“”'‘’-]+/gu;
/** Heads that converters invent for tables without one. */
const INVENTED = /(?:类别)?(?:数据[0-9]{1,2})+|类别/gu;

export function leftover(text: string, report: Report, table: ReadTable): Leftover {
  const columnLabels = new Map<FormColumn, string>();
  const columns = table.form.blocks.flatMap((block) => block.columns);
  const withRemark = (words: string): boolean => {
    const column = columns.find(({ label }) => words !== label && withoutRemark(words) === withoutRemark(label) && label.includes('（'));
    if (column !== undefined) columnLabels.set(column, words);
    return column !== undefined;
  };
  for (const label of table.labels) {
    const [span] = label.spans;
    if (label.kind === 'column' && label.spans.length === 1 && span !== undefined) withRemark(squeezed(text, span));
  }
  const known = headCharacters(table);
  let unknown: string | undefined;
  for (const gap of gaps(report, table)) {
    const words = squeezed(text, gap);
    if (words === '' || withRemark(words)) continue;
    const rest = words.replace(INVENTED, '').replace(MARKS, '');
    if (unknown === undefined && [...rest].some((character) => !known.has(character))) unknown = words.slice(0, 20);
  }
  return { unknown, columnLabels };
}

/** The places inside the table that nothing else accounts for. */
function gaps(report: Report, table: ReadTable): Span[] {
  const taken: Span[] = [
    ...table.labels.flatMap(({ spans }) => spans),
    ...table.rows.flatMap(({ values }) => values),
    ...table.residue.map(({ span }) => span),
  ];
  for (const cell of report.cells) if (cell.form.table === table.form && cell.row >= 0) taken.push(cell.field);
  taken.sort((a, b) => a.start - b.start);
  const found: Span[] = [];
  let at = table.span.start;
  for (const { start, end } of taken) {
    if (start > at) found.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (table.span.end > at) found.push({ start: at, end: table.span.end });
  return found;
}

/** Every character that the form itself prints in this table, but for digits: a number is never a piece of a head. */
function headCharacters(table: ReadTable): Set<string> {
  const { blocks, head } = table.form;
  const words = [
    ...head.flat(),
    '信息内容申请人情况法人或其他组织商业企业',
    ...blocks.flatMap(({ label = '', columns, rows }) => [
      label,
      ...columns.map((column) => column.label),
      ...rows.flatMap((row) => [row.label, ...row.groups]),
    ]),
  ];
  return new Set([...words.join('')].filter((character) => !/[0-9０-９]/u.test(character)));
}

const squeezed = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/[\s|]+/gu, '');
const withoutRemark = (label: string): string => label.replace(/[（(][^（()）]*[）)]$/u, '');

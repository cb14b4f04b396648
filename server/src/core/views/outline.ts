/** The outline of a text: reports, sections, tables, groups of rows and rows, each with its total or what is missing as detail. */

import type { Analysis, ReportAnalysis } from '../analyze.ts';
import type { FormRow } from '../form/types.ts';
import type { Say } from '../messages/say.ts';
import { formatAmount, sum } from '../number/amount.ts';
import type { Cell, ReadRow, ReadSection, ReadTable, Report } from '../read/types.ts';
import { withoutBlanks } from '../text/characters.ts';
import { hull, overlaps, type Span, sliceOf } from '../text/span.ts';
import { cellsOf, formRow, totalOf, trimEnd } from './places.ts';
import { tally } from './tally.ts';

export type OutlineKind = 'report' | 'section' | 'table' | 'group' | 'row';

export interface OutlineNode {
  readonly kind: OutlineKind;
  readonly name: string;
  /** Empty where there is nothing to say. */
  readonly detail: string;
  readonly span: Span;
  /** What is shown when the node is chosen; lies in `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

export function outline(analysis: Analysis, say: Say): OutlineNode[] {
  const { reports, document } = analysis;
  const outlines = reports.map((report) => sectionsOf(document.text, report, say));
  if (outlines.length < 2) return outlines.flat();
  return reports.map(({ report }, index): OutlineNode => {
    const selection = report.title?.span ?? report.sections[0]?.heading ?? report.span;
    const name = report.title?.text ?? report.organ?.name ?? say('report-number', { number: index + 1 });
    return { kind: 'report', name, detail: '', span: hull(report.span, selection), selection, children: outlines[index] ?? [] };
  });
}

function sectionsOf(text: string, analysis: ReportAnalysis, say: Say): OutlineNode[] {
  const { report } = analysis;
  const sections = report.sections.map((section): OutlineNode => {
    const tables = report.tables.filter((table) => overlaps(table.span, section.body)).map((table) => tableNode(analysis, table, say));
    const span = trimEnd(text, section.span);
    return {
      kind: 'section',
      name: withoutBlanks(sliceOf(text, section.heading)),
      detail: missingTables(report, section).length > 0 ? say('outline-table-missing') : '',
      span: hull(section.heading, span),
      selection: section.heading,
      children: tables,
    };
  });
  const loose = report.tables.filter((table) => !report.sections.some(({ body }) => overlaps(table.span, body)));
  return [...sections, ...loose.map((table) => tableNode(analysis, table, say))];
}

const missingTables = (report: Report, section: ReadSection) =>
  report.edition.tables.filter((form) => form.section === section.key && !report.tables.some((table) => table.form.key === form.key));

function tableNode({ report, sums }: ReportAnalysis, table: ReadTable, say: Say): OutlineNode {
  const { holds, broken, unknown, all } = tally(sums, table.form);
  const parts = [
    table.missingRows.length > 0 ? say('outline-rows-missing', { count: table.missingRows.length }) : '',
    broken > 0 ? say('outline-broken', { broken }) : '',
    unknown > 0 ? say('outline-unknown', { unknown }) : '',
    all > 0 && holds === all ? say('outline-holds', { holds, all }) : '',
  ];
  const { span } = table;
  const selection = table.labels[0]?.spans[0] ?? { start: span.start, end: span.start };
  const detail = parts.filter((part) => part !== '').join(say('list-and'));
  return { kind: 'table', name: table.form.name, detail, span, selection, children: groups(rowNodes(report, table, say), 0) };
}

interface RowNode {
  readonly node: OutlineNode;
  readonly groups: readonly string[];
  readonly total: Cell | undefined;
}

function rowNodes(report: Report, table: ReadTable, say: Say): RowNode[] {
  return table.rows.map((row): RowNode => {
    const form = formRow(table.form, row.key);
    const selection = row.label?.spans[0] ?? row.values[0] ?? { start: row.span.start, end: row.span.start };
    const total = row.duplicate ? undefined : totalOf(report, table.form, row.key);
    const node: OutlineNode = {
      kind: 'row',
      name: form?.label ?? row.label?.text ?? row.key,
      detail: rowDetail(report, table, row, form, total, say),
      span: hull(row.span, selection),
      selection,
      children: [],
    };
    return { node, groups: form?.groups ?? [], total };
  });
}

/** The total of the row, else its values. */
function rowDetail(report: Report, table: ReadTable, row: ReadRow, form: FormRow | undefined, total: Cell | undefined, say: Say): string {
  if (row.duplicate) return say('outline-duplicate');
  if (row.placement === 'uncertain') return say('outline-uncertain');
  const shown = total === undefined ? cellsOf(report, table.form, form?.key ?? row.key) : [total];
  return shown.map((cell) => show(cell, say)).join(' / ');
}

function show({ state, amount }: Cell, say: Say): string {
  if (amount !== undefined) return formatAmount(amount);
  return say(`outline-${state === 'number' ? 'uncertain' : state}`);
}

/** Rows that stand together under the same merged cell become its children. */
function groups(rows: readonly RowNode[], depth: number): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (let first = 0; first < rows.length; ) {
    const row = rows[first] as RowNode;
    const name = row.groups[depth];
    if (name === undefined) {
      nodes.push(row.node);
      first += 1;
      continue;
    }
    let next = first + 1;
    while (next < rows.length && rows[next]?.groups[depth] === name) next += 1;
    const members = rows.slice(first, next);
    const span = hull(row.node.span, ...members.map(({ node }) => node.span));
    nodes.push({
      kind: 'group',
      name,
      detail: groupTotal(members),
      span,
      selection: row.node.selection,
      children: groups(members, depth + 1),
    });
    first = next;
  }
  return nodes;
}

/** What the rows' totals add up to; nothing where one is not known, or where one of the rows is itself their sum. */
function groupTotal(members: readonly RowNode[]): string {
  const amounts = members.flatMap(({ total }) => (total?.amount === undefined ? [] : [total.amount]));
  const deep = members.some(({ groups }) => groups.length !== members[0]?.groups.length);
  return amounts.length < members.length || deep ? '' : formatAmount(sum(amounts));
}

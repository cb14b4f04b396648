/** What a reviewer sends back (审核意见): for each report its unit and, a row a finding, place, problem, basis and advice. Knows no markup. */

import type { FormCell } from '../../core/form/types.ts';
import { allRules } from '../../core/rules/allRules.ts';
import type { Finding } from '../../core/rules/types.ts';
import type { CheckedFile, Entry, FormatContext } from './types.ts';

export interface Opinion {
  readonly unit: string;
  readonly rows: readonly OpinionRow[];
}

export interface OpinionRow {
  readonly place: string;
  readonly problem: string;
  readonly basis: string;
  readonly advice: string;
}

const rules = new Map(allRules.map((rule) => [rule.id, rule]));

export function opinions(file: CheckedFile, context: FormatContext): Opinion[] {
  return file.entries.map((entry) => ({
    unit: unitOf(file, entry, context),
    rows: entry.findings.map((finding) => row(file, entry, finding, context)),
  }));
}

/** The organ with its year; the file's name where the report names none. */
function unitOf({ path }: CheckedFile, { part, analysis }: Entry, { words }: FormatContext): string {
  const report = analysis?.report;
  const name = report?.organ?.name ?? (part === undefined ? path : `${path} #${part}`);
  return report?.year === undefined ? name : `${name} ${words('report-year', { year: report.year.value })}`;
}

function row({ lines }: CheckedFile, { analysis }: Entry, finding: Finding, { style, words }: FormatContext): OpinionRow {
  const { line, character } = lines.position(finding.span.start);
  const place = words('opinion-place', { line: line + 1, column: character + 1 });
  const cell = analysis?.report.cells.find(({ form }) => form.key === finding.cell)?.form;
  const docs = rules.get(finding.rule)?.docs[style.language];
  const titles = (finding.fixes ?? []).map(({ title }) => title);
  return {
    place: cell === undefined ? place : `${place} ${nameOf(cell)}`,
    problem: finding.message,
    basis: docs?.source ?? '',
    advice: titles.length > 0 ? titles.join(words('list-or')) : (docs?.repair ?? ''),
  };
}

const nameOf = ({ table, row, column }: FormCell): string => `${table.name} ${row.label} ${column.label}`;

/** `extract --format text`, for a person at a terminal: what was read of each report, its tables as plain rows, the sums that don't hold. */

import { formatAmount } from '../../core/number/amount.ts';
import type { Cell, Report } from '../../core/read/types.ts';
import type { Sums } from '../../core/sums/types.ts';
import { sliceOf } from '../../core/text/span.ts';
import { printable, widthOf } from '../display.ts';
import type { CheckedFile, Entry, Format, FormatContext } from './types.ts';

export const extractText: Format = {
  head: () => '',
  records: (file, context) => file.entries.map((entry) => entryText(file, entry, context)),
  separator: '\n\n',
  foot: ({ records }) => (records > 0 ? '\n' : ''),
};

function entryText({ path, lines }: CheckedFile, { part, analysis }: Entry, { style, words }: FormatContext): string {
  const name = `${printable(path)}${part === undefined ? '' : ` #${part}`}`;
  if (analysis === undefined) return `${name}  ${words('not-a-report')}`;
  const { report, sums } = analysis;
  const facts = [
    ...(report.organ === undefined ? [] : [printable(report.organ.name)]),
    ...(report.year === undefined ? [] : [words('report-year', { year: report.year.value })]),
    words('form-edition', { edition: report.edition.id }),
  ];
  return [`${name}  ${facts.join('  ')}`, ...tableLines(report, lines.text, style.language === 'zh-CN'), ...sumLines(sums, words)].join(
    '\n',
  );
}

/** Label, then the values as read: the number, `?` for what is not certain, `×` for no number, nothing for a blank, `∅` for a missing cell. */
function tableLines(report: Report, text: string, wide: boolean): string[] {
  const out: string[] = [];
  for (const table of report.edition.tables) {
    out.push('', `  ${table.name}`);
    for (const block of table.blocks) {
      const rows = block.rows.map((row) => [
        row.label,
        ...report.cells.filter(({ form }) => form.table === table && form.row === row).map((cell) => cellText(cell, text)),
      ]);
      out.push(...aligned([['', ...block.columns.map(({ label }) => label)], ...rows], wide).map((line) => `    ${line}`));
    }
  }
  return out;
}

/** Labels to the left, values to the right, each column as wide as its widest entry. */
function aligned(rows: readonly (readonly string[])[], wide: boolean): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? '', wide))));
  return rows.map((row) =>
    row
      .map((entry, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - widthOf(entry, wide));
        return column === 0 ? entry + blanks : blanks + entry;
      })
      .join('  ')
      .trimEnd(),
  );
}

function cellText({ state, amount, span }: Cell, text: string): string {
  if (amount !== undefined) return formatAmount(amount);
  if (state === 'not-a-number') return `×${printable(sliceOf(text, span))}`;
  if (state === 'uncertain') return '?';
  return state === 'missing' ? '∅' : '';
}

function sumLines({ results, broken }: Sums, words: FormatContext['words']): string[] {
  const count = (state: string): number => results.filter((result) => result.state === state).length;
  return [
    '',
    `  ${words('sums-count', { holds: count('holds'), broken: count('broken'), unknown: count('unknown') })}`,
    ...broken.map(({ identity, left, right }) => {
      const sides = { left: left === undefined ? '' : formatAmount(left), right: right === undefined ? '' : formatAmount(right) };
      return `    ${words('sum-broken', { id: identity.id, ...sides })}`;
    }),
  ];
}

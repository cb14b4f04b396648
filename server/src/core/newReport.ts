/**
 * A new report: the official headings and empty tables of the form in force for a year, with what last year's report hands on.
 * Everything that is to be said or counted anew is left open; it invents no number and no sentence.
 */

import { type Analysis, analyze, type ReportAnalysis } from './analyze.ts';
import { carriedFrom } from './form/carries.ts';
import { editionFor } from './form/editions.ts';
import type { CellKey, Edition } from './form/types.ts';
import { printTable } from './format/print.ts';
import type { Say } from './messages/say.ts';
import { formatAmount } from './number/amount.ts';

export interface NewReportOrder {
  readonly year: number;
  readonly organ: string;
  /** The whole text of last year's report. */
  readonly previous?: string | undefined;
}

export interface NewReport {
  readonly text: string;
  /** What was taken over, or why nothing was; absent where no last year's report was given. */
  readonly message?: string;
}

export function newReport({ year, organ, previous }: NewReportOrder, say: Say): NewReport {
  const edition = editionFor(year);
  if (previous === undefined) return { text: print(edition, year, organ, new Map()) };
  const last = reportOf(analyze(previous, { language: say.language }), organ);
  if (last === undefined) return { text: print(edition, year, organ, new Map()), message: say('new-report-no-previous') };
  const lastYear = last.report.year?.value;
  // Only the year before hands on; a report without a year is taken at the word of whoever chose it.
  if (lastYear !== undefined && lastYear !== year - 1)
    return {
      text: print(edition, year, organ, new Map()),
      message: say('new-report-other-year', { stated: lastYear, expected: year - 1 }),
    };
  const carried = carry(edition, last);
  return { text: print(edition, year, organ, carried), message: say('new-report-carried', { count: carried.size }) };
}

/** Of a collection, the report of the same organ. */
function reportOf({ reports }: Analysis, organ: string): ReportAnalysis | undefined {
  return reports.length <= 1 ? reports[0] : reports.find(({ report }) => report.organ?.name === organ);
}

/** Only what was read for certain is handed on. */
function carry(edition: Edition, { report }: ReportAnalysis): Map<CellKey, string> {
  const carried = new Map<CellKey, string>();
  for (const cell of edition.cells) {
    const from = carriedFrom(cell);
    const index = from === undefined ? undefined : report.edition.indexByKey.get(from);
    const last = index === undefined ? undefined : report.cells[index];
    if (last?.state === 'number' && last.amount !== undefined) carried.set(cell.key, formatAmount(last.amount));
  }
  return carried;
}

function print(edition: Edition, year: number, organ: string, values: ReadonlyMap<CellKey, string>): string {
  const paragraphs = [
    `${organ}${year}年政府信息公开工作年度报告`,
    `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    ...edition.sections.flatMap(({ key, heading }) => [
      heading,
      ...edition.tables
        .filter(({ section }) => section === key)
        .map((table) => printTable(table, (row, column) => values.get(`${table.key}/${row.key}/${column.key}`) ?? '').join('\n')),
    ]),
    organ,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/**
 * What may be written at the caret: headings that are missing, empty official tables, the rows that a table lacks, fixed phrases.
 * Only where a line begins: elsewhere a clerk writes sentences of their own.
 */

import type { Analysis } from '../analyze.ts';
import { printTable } from '../format/print.ts';
import type { Say } from '../messages/say.ts';
import type { ReadTable, Report } from '../read/types.ts';
import type { Span } from '../text/span.ts';
import { initialsOf } from './initials.ts';
import { lineStart, reportAt } from './places.ts';
import { cellsIn, printedRow, rowsNotPrinted } from './rows.ts';

export type CompletionKind = 'heading' | 'table' | 'row' | 'phrase';

export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  readonly detail: string;
  /** What the typed letters are compared with: the label, and its pinyin initials. */
  readonly filter: string;
  readonly newText: string;
  /** How many empty cells, each behind a tab, end the new text: stops for the caret. */
  readonly cells?: number;
  /** What it replaces: from the first letter of the line to the caret. */
  readonly span: Span;
}

/** A line longer than this is a sentence. */
const LONGEST_START = 30;

/** What reports say in so many words; the last section states the fees charged for handling requests. */
const PHRASES = ['无。', '本年度未收取信息处理费。', '无其他需要报告的事项。'];

export function completions(analysis: Analysis, offset: number, say: Say): Completion[] {
  const { text } = analysis.document;
  const start = firstLetter(text, lineStart(text, offset), offset);
  const report = reportAt(analysis, offset)?.report;
  if (report === undefined || offset - start > LONGEST_START || text.slice(start, offset).includes('\t')) return [];
  const offer = (kind: CompletionKind, label: string, detail: string, newText = label): Completion => ({
    kind,
    label,
    detail,
    filter: `${label} ${initialsOf(label)}`,
    newText,
    span: { start, end: offset },
  });
  const table = tableAround(text, report, start);
  if (table !== undefined)
    return rowsNotPrinted(table).map((row) => ({
      ...offer('row', row.label, table.form.name, printedRow(table.form, row)),
      cells: cellsIn(table.form, row),
    }));
  const { edition, sections, tables } = report;
  const headings = edition.sections.filter(({ key }) => !sections.some((section) => section.key === key));
  const forms = edition.tables.filter(({ key }) => !tables.some(({ form }) => form.key === key));
  const eol = lineEndOf(text);
  return [
    ...headings.map(({ heading }) => offer('heading', heading, say('completion-heading'))),
    ...forms.map((form) => {
      const heading = edition.sections.find(({ key }) => key === form.section)?.heading ?? form.name;
      return offer('table', say('completion-table', { heading }), say('completion-table-detail'), printTable(form, () => '').join(eol));
    }),
    ...PHRASES.map((phrase) => offer('phrase', phrase, say('completion-phrase'))),
  ];
}

function firstLetter(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charAt(at) === ' ' || text.charAt(at) === '　')) at += 1;
  return at;
}

/** The table that the line belongs to or follows at once. */
function tableAround(text: string, { tables }: Report, start: number): ReadTable | undefined {
  return tables.find(({ span }) => span.start < start && (start <= span.end || onNextLine(text, span.end, start)));
}

/** Whether nothing but the end of one line, and blanks, lies between. */
const onNextLine = (text: string, from: number, to: number): boolean =>
  to - from <= LONGEST_START && /^[ \t　]*(?:\r\n|\r|\n)$/u.test(text.slice(from, to));

/** The line end that the text uses. */
export function lineEndOf(text: string): string {
  const end = text.search(/[\r\n]/u);
  if (end < 0 || text.charAt(end) === '\n') return '\n';
  return text.charAt(end + 1) === '\n' ? '\r\n' : '\r';
}

/** 「整理表格」 for a table, a report or the whole text, and a table as text to be pasted into a spreadsheet; in words what was done or why not. */

import type { Analysis } from '../analyze.ts';
import { type FormatResult, formatTables } from '../format/format.ts';
import type { Say } from '../messages/say.ts';
import type { ReadTable } from '../read/types.ts';
import type { TextEdit } from '../rules/types.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { lineEnd, lineStart } from './places.ts';
import type { RecomputeScope } from './recompute.ts';

export interface Tidied {
  readonly edits: readonly TextEdit[];
  /** Why some or all tables are left as they are. */
  readonly refused?: string;
  readonly message: string;
}

export function tidy(analysis: Analysis, scope: RecomputeScope, say: Say): Tidied {
  const chosen = tablesIn(analysis, scope);
  const [only, ...others] = chosen;
  // Each call reads the text again to prove its edits: one call, whatever was chosen.
  const { edits, refused } = formatTables(analysis.document, say, others.length === 0 ? only?.span : undefined);
  const isChosen = ({ span }: { readonly span: Span }): boolean => chosen.some((table) => overlaps(span, table.span));
  return tidied({ edits: edits.filter(isChosen), refused: refused.filter(isChosen) }, say);
}

/** The tables that a range touches. */
export const tidyRange = (analysis: Analysis, range: Span, say: Say): Tidied => tidied(formatTables(analysis.document, say, range), say);

function tidied({ edits, refused }: FormatResult, say: Say): Tidied {
  const message = edits.length > 0 ? say('tidy-done', { count: edits.length }) : say('tidy-nothing');
  return refused.length === 0 ? { edits, message } : { edits, message, refused: refused.map((each) => each.message).join('\n') };
}

/** Whether a table's layout alone tells that tidying would change it: asked for every lens, so nothing is tried out. */
export const isUntidy = ({ notation, residue, rows }: ReadTable): boolean =>
  notation !== 'tab' || residue.length > 0 || rows.some(({ shifted }) => shifted === true);

/** A table in the canonical layout, as spreadsheets take it from the clipboard: cells between tabs. */
export function tableText(analysis: Analysis, scope: RecomputeScope, say: Say): { readonly text?: string; readonly refused?: string } {
  const [table] = tablesIn(analysis, scope);
  if (table === undefined) return { refused: say('recompute-no-table') };
  const { text } = analysis.document;
  const { edits, refused } = formatTables(analysis.document, say, table.span);
  if (refused.length > 0) return { refused: refused.map(({ message }) => message).join('\n') };
  const lines = { start: lineStart(text, table.span.start), end: lineEnd(text, table.span.end) };
  const edit = edits.find(({ span }) => contains(span, table.span) || contains(table.span, span));
  return { text: edit?.newText ?? text.slice(lines.start, lines.end) };
}

function tablesIn({ reports }: Analysis, { table, part }: RecomputeScope): ReadTable[] {
  const chosen = part === undefined ? reports : reports.slice(part - 1, part);
  return chosen.flatMap(({ report }) => report.tables.filter(({ form }) => table === undefined || form.key === table));
}

/** What stands above each table: how its sums stand, and what can be done with it. */

import type { Analysis, ReportAnalysis } from '../analyze.ts';
import type { FormCell, FormTable, TableKey } from '../form/types.ts';
import type { Say } from '../messages/say.ts';
import type { Span } from '../text/span.ts';
import { canRecompute } from './recompute.ts';
import { type Tally, tally } from './tally.ts';
import { isUntidy } from './tidy.ts';

/** What choosing a lens does; one without only tells. */
export type TableAction = 'recompute' | 'tidy' | 'copy';

export interface TableLens {
  readonly span: Span;
  readonly title: string;
  readonly table: TableKey;
  /** Which report of a collection, from 1; absent for a single one. */
  readonly part?: number;
  readonly action?: TableAction;
}

export function tableLenses(analysis: Analysis, say: Say): TableLens[] {
  const { reports, document } = analysis;
  return reports.flatMap((each, index) =>
    each.report.tables.flatMap((table): TableLens[] => {
      const { form, span } = table;
      const place = { span, table: form.key, ...(reports.length === 1 ? {} : { part: index + 1 }) };
      const lenses: TableLens[] = [];
      const counts = tally(each.sums, form);
      if (counts.all > 0) {
        const recomputes = canRecompute(each, document.text, form.key) && !typedWrong(each, form);
        lenses.push({ ...place, title: title(counts, recomputes, say), ...(recomputes ? { action: 'recompute' } : {}) });
      }
      if (isUntidy(table)) lenses.push({ ...place, title: say('lens-tidy'), action: 'tidy' });
      lenses.push({ ...place, title: say('lens-copy'), action: 'copy' });
      return lenses;
    }),
  );
}

/** A typed number is known to be wrong: totals made from it would be wrong too, so the number comes first. */
function typedWrong({ report, suspects }: ReportAnalysis, table: FormTable): boolean {
  const derived = (cell: FormCell) => report.edition.identitiesByCell[cell.index]?.some(({ derives }) => derives === cell);
  return suspects.some(({ certain, cells }) => certain && cells.some(({ cell }) => cell.table === table && !derived(cell)));
}

function title({ holds, broken, unknown, all }: Tally, recomputes: boolean, say: Say): string {
  if (broken > 0) {
    const key = recomputes ? 'lens-recompute' : 'lens-broken';
    return unknown > 0 ? say(`${key}-unsure`, { broken, unknown }) : say(key, { broken });
  }
  return unknown > 0 ? say('lens-unsure', { holds, unknown }) : say('lens-holds', { holds, all });
}

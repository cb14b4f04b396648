/** What stands above each table: how its sums stand, and the offer to recompute where that would change something. */

import type { Analysis } from '../analyze.ts';
import type { TableKey } from '../form/types.ts';
import type { Say } from '../messages/say.ts';
import type { Span } from '../text/span.ts';
import { canRecompute } from './recompute.ts';
import { type Tally, tally } from './tally.ts';

export interface TableLens {
  readonly span: Span;
  readonly title: string;
  readonly table: TableKey;
  /** Which report of a collection, from 1; absent for a single one. */
  readonly part?: number;
  /** Whether choosing it recomputes the totals; else it only tells. */
  readonly recomputes: boolean;
}

export function tableLenses(analysis: Analysis, say: Say): TableLens[] {
  const { reports, document } = analysis;
  return reports.flatMap((each, index) =>
    each.report.tables.flatMap(({ form, span }): TableLens[] => {
      const counts = tally(each.sums, form);
      if (counts.all === 0) return [];
      const recomputes = canRecompute(each, document.text, form.key);
      const lens = { span, title: title(counts, recomputes, say), table: form.key, recomputes };
      return [reports.length === 1 ? lens : { ...lens, part: index + 1 }];
    }),
  );
}

function title({ holds, broken, unknown, all }: Tally, recomputes: boolean, say: Say): string {
  if (broken > 0) {
    const key = recomputes ? 'lens-recompute' : 'lens-broken';
    return unknown > 0 ? say(`${key}-unsure`, { broken, unknown }) : say(key, { broken });
  }
  return unknown > 0 ? say('lens-unsure', { holds, unknown }) : say('lens-holds', { holds, all });
}

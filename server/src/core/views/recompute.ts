/** 「重新计算合计」 for a table or the whole text: the edits of the plan, and in words what they do or why there are none. */

import type { Analysis, ReportAnalysis } from '../analyze.ts';
import type { Say } from '../messages/say.ts';
import type { TextEdit } from '../rules/types.ts';
import { recomputeEdits } from '../sums/recompute.ts';
import { cellNames } from './names.ts';

export interface Recompute {
  /** By place; empty where nothing is to be changed or nothing may be. */
  readonly edits: readonly TextEdit[];
  /** Why some or all totals are left as they are. */
  readonly refused?: string;
  readonly message: string;
}

/** `table`: its key; `part`: which report of a collection, from 1. Absent: all. */
export interface RecomputeScope {
  readonly table?: string | undefined;
  readonly part?: number | undefined;
}

export function recompute({ document, reports }: Analysis, { table, part }: RecomputeScope, say: Say): Recompute {
  const chosen = part === undefined ? reports : reports.slice(part - 1, part);
  const all = chosen.map(({ report }) => {
    const tables = report.tables.map(({ form }) => form).filter(({ key }) => table === undefined || key === table);
    return recomputeEdits(document.text, report, tables);
  });
  const plans = all.flatMap((each) => each.plans);
  const edits = all.flatMap((each) => each.edits);
  const refusals = plans
    .filter(({ refused }) => refused.length > 0)
    .map((plan) => say('recompute-refused', { table: plan.table.name, count: plan.refused.length, cells: cellNames(plan.refused, say) }));
  const left = plans.reduce((count, { leftBroken }) => count + leftBroken.length, 0);
  const message = plans.length === 0 ? say('recompute-no-table') : outcome(edits.length, left, say);
  return refusals.length === 0 ? { edits, message } : { edits, message, refused: refusals.join('\n') };
}

function outcome(count: number, left: number, say: Say): string {
  if (count > 0) return left > 0 ? say('recompute-left', { count, left }) : say('recompute-done', { count });
  return left > 0 ? say('recompute-nothing-left', { left }) : say('recompute-nothing');
}

/** Whether recomputing would change anything in a table: asked for every lens, so it words nothing. */
export function canRecompute({ report, sums }: ReportAnalysis, text: string, table: string): boolean {
  if (!sums.broken.some(({ identity }) => identity.table.key === table && identity.derives !== undefined)) return false;
  const tables = report.tables.map(({ form }) => form).filter(({ key }) => key === table);
  return recomputeEdits(text, report, tables).edits.length > 0;
}

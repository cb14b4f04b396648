/** The identities of an edition as flat numbers, so that evaluating them asks no object. Knows the form, no report. */

import type { Edition, FormCell } from '../form/types.ts';

/** Identity `i` has its left cells at `starts[2 * i]` … `starts[2 * i + 1]` of `cells`, its right cells from there to `starts[2 * i + 2]`. */
export interface SumPlan {
  readonly starts: Uint16Array;
  /** Indices into `Report.cells`. */
  readonly cells: Uint16Array;
  /** Room for the amounts of one report: written anew each time, for making it would take as long as the sums. */
  readonly amounts: Float64Array;
}

const known = new Map<Edition, SumPlan>();

/** Made once an edition. */
export function planOf(edition: Edition): SumPlan {
  let plan = known.get(edition);
  if (plan === undefined) {
    const sides = edition.identities.flatMap(({ left, right }): (readonly FormCell[])[] => [left, right]);
    const starts = new Uint16Array(sides.length + 1);
    sides.forEach((side, at) => {
      starts[at + 1] = starts[at]! + side.length;
    });
    const cells = Uint16Array.from(sides.flat(), ({ index }) => index);
    plan = { starts, cells, amounts: new Float64Array(edition.cells.length) };
    known.set(edition, plan);
  }
  return plan;
}

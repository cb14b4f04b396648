/** What the identities of the form say about one report. Knows cells and amounts, no text, no wording. */

import type { FormCell, FormTable, Identity } from '../form/types.ts';
import type { Amount } from '../number/amount.ts';

export interface SumResult {
  readonly identity: Identity;
  readonly state: 'holds' | 'broken' | 'unknown';
  /** The sides, blanks counted as no entry; absent when `unknown`. */
  readonly left?: Amount;
  readonly right?: Amount;
  /** left − right; absent when `unknown`. */
  readonly difference?: Amount;
  /** The blank addends that were counted as no entry (0). */
  readonly blanks: readonly FormCell[];
  /** The cells that forbid an answer, when `unknown`. */
  readonly obstacles: readonly FormCell[];
}

export interface Sums {
  /** In the order of the edition's identities. */
  readonly results: readonly SumResult[];
  readonly byId: ReadonlyMap<string, SumResult>;
  readonly broken: readonly SumResult[];
}

/** A slip that explains a suspect's value. */
export type Slip =
  | 'transposed-digits'
  | 'zero-dropped'
  | 'zero-added'
  | 'digit-slip'
  | 'neighbour-value'
  | 'shifted-value'
  | 'blank'
  | 'sign'
  | 'none';

/** One change that makes every identity hold which its cells enter and that was evaluated. */
export interface Suspect {
  readonly cells: readonly { readonly cell: FormCell; readonly stated: Amount | undefined; readonly needed: Amount }[];
  /**
   * `cell`: one cell is wrong. `moved`: −δ and +δ in two rows of one column. `compensating`: −δ and +δ in two columns of one row.
   * `with-total`: a cell and its row's total are both off by δ. `cells`: two cells are wrong, bound together by a sum that they share.
   */
  readonly kind: 'cell' | 'moved' | 'compensating' | 'with-total' | 'cells';
  readonly slip: Slip;
  /** The broken identities that this change mends. */
  readonly explains: readonly Identity[];
  /** Whether it is the only explanation with so few changes: then the finding may stand on it. */
  readonly certain: boolean;
}

export interface RecomputePlan {
  readonly table: FormTable;
  /** Totals in dependency order with their new values; only those that change. */
  readonly changes: readonly { readonly cell: FormCell; readonly from: Amount | undefined; readonly to: Amount }[];
  /** Why the plan can't be made: cells that are uncertain, missing, or no number. Empty when it can. */
  readonly refused: readonly FormCell[];
  /** Balances that still don't hold after the plan: typed cells disagree, a person must decide. */
  readonly leftBroken: readonly Identity[];
}

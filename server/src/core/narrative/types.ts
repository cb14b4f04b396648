/** Numbers of the running text and what they speak of. Made once a report; rules compare, hover and go-to-definition link. */

import type { FormCell } from '../form/types.ts';
import type { Amount } from '../number/amount.ts';
import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';

export interface Mention {
  /** The digits (or Chinese numeral) alone. */
  readonly span: Span;
  /** The phrase that gives it its meaning: `收到政府信息公开申请12件`. */
  readonly phrase: Span;
  readonly amount: Amount;
  /** `件`, `元`, `%` … */
  readonly unit: string;
  /** What the phrase speaks of, e.g. `received`, `handled`, `carriedOut`, `review`, `normativeIssued`. */
  readonly topic: string;
  /** Each reading is a set of cells whose sum the number may be: `[[received/total], [received/total, carriedIn/total]]`. Never empty. */
  readonly readings: readonly (readonly FormCell[])[];
  /** Whether one of the readings equals the number; `unknown` where a cell of every unequal reading is not read for certain. */
  readonly agrees: boolean | 'unknown';
  /** The phrase is loose or may be of another scope: a disagreement is a hint at most. */
  readonly vague: boolean;
  /** Numbers of one list (`行政复议案件2件、行政诉讼案件1件`) share it: their disagreements are told together. */
  readonly list: number;
}

/** What the running text says without a number of its own, or about numbers of its own. */
export interface Statements {
  /** The running text itself, as it was looked through: what rules on wording look at. */
  readonly prose: Prose;
  readonly denials: readonly Denial[];
  readonly breakdowns: readonly Breakdown[];
  readonly percentages: readonly Percentage[];
  readonly fees: readonly FeeStatement[];
  /** Sentences about another year than the report's, where its own is meant. */
  readonly staleYears: readonly StaleYear[];
}

/** A phrase that leaves nothing for some cells: 未收到申请, 全部办结, 无行政诉讼. */
export interface Denial {
  readonly span: Span;
  readonly topic: string;
  /** Cells that must add up to 0 if it is true. */
  readonly cells: readonly FormCell[];
}

/** `n件，其中a件、b件、c件`. */
export interface Breakdown {
  readonly whole: { readonly span: Span; readonly amount: Amount };
  readonly parts: readonly { readonly span: Span; readonly amount: Amount }[];
  /** The parts are meant to be all: the last is 其他, or they are all the kinds that there are. */
  readonly complete: boolean;
}

/** `n件，占p%`. */
export interface Percentage {
  /** The number before the percent sign. */
  readonly span: Span;
  readonly stated: Amount;
  readonly part: { readonly span: Span; readonly amount: Amount };
  /** What it may be a share of; the likeliest first. Never empty. */
  readonly bases: readonly { readonly span?: Span; readonly amount: Amount }[];
}

export interface FeeStatement {
  readonly span: Span;
  /** In 元; absent where the text says that nothing was charged. */
  readonly amount?: Amount;
}

export interface StaleYear {
  readonly span: Span;
  readonly value: number;
}

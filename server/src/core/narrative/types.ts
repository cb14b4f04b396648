/** Numbers of the running text and what they speak of. Made once a report; rules compare, hover and go-to-definition link. */

import type { FormCell } from '../form/types.ts';
import type { Amount } from '../number/amount.ts';
import type { Span } from '../text/span.ts';

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
}

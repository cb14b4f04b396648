/** What a change of texts is, for `fix` and `format` alike: a text in, a text out, and in words what was and what could not be done. */

import type { Severity } from '../../core/rules/types.ts';

export interface Rewritten {
  readonly text: string;
  /** One sentence for each kind of change; empty when the text is the same. */
  readonly done: readonly string[];
  /** What was left as it is, and why. */
  readonly refused: readonly string[];
}

/** `rules`: the severities that hold for the file. */
export type Rewrite = (text: string, rules: Readonly<Record<string, Severity | 'off'>>) => Rewritten;

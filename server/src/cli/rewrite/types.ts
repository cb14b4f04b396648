/** What a change of texts is, for `fix` and `format` alike: a text in, a text out, and in words what was and what could not be done. */

export interface Rewritten {
  readonly text: string;
  /** One sentence for each kind of change; empty when the text is the same. */
  readonly done: readonly string[];
  /** What was left as it is, and why. */
  readonly refused: readonly string[];
}

export type Rewrite = (text: string) => Rewritten;

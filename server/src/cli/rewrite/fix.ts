/** `gouji fix`: safe repairs until none is left, then, if asked for, the totals from the typed cells. Numbers change only when asked. */

import { analyze } from '../../core/analyze.ts';
import { sayIn } from '../../core/messages/say.ts';
import { applyEdits } from '../../core/text/edits.ts';
import { safeEdits } from '../../core/views/fixes.ts';
import { recompute } from '../../core/views/recompute.ts';
import type { Words } from '../words.ts';
import type { Rewrite } from './types.ts';

export interface FixOptions {
  readonly safe: boolean;
  readonly totals: boolean;
}

/** Repairs that met others show again at the next check; more rounds than this no text has needed. */
const mostRounds = 20;

export const fixer =
  ({ safe, totals }: FixOptions, words: Words): Rewrite =>
  (text, rules) => {
    const options = { language: words.language, rules };
    const done: string[] = [];
    const refused: string[] = [];
    let now = text;
    let count = 0;
    for (let round = 0; safe && round < mostRounds; round += 1) {
      const edits = safeEdits(analyze(now, options));
      if (edits.length === 0) break;
      now = applyEdits(now, edits);
      count += edits.length;
    }
    if (count > 0) done.push(words('fixed-safely', { count }));
    if (totals) {
      const result = recompute(analyze(now, options), {}, sayIn(words.language));
      now = applyEdits(now, result.edits);
      if (result.edits.length > 0) done.push(result.message);
      if (result.refused !== undefined) refused.push(...result.refused.split('\n'));
    }
    return { text: now, done, refused };
  };

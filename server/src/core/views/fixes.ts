/** The safe fixes of all findings as one list of edits that don't meet. Which fixes are safe the rules say. */

import type { Analysis } from '../analyze.ts';
import type { TextEdit } from '../rules/types.ts';
import { overlaps, touches } from '../text/span.ts';

/** By place. Of fixes that meet, the first is taken whole; the others show again at the next check. */
export function safeEdits({ findings }: Analysis): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes?.find(({ safety }) => safety === 'safe');
    if (fix === undefined) continue;
    const places = fix.edits.map((edit) => placeOf(taken, edit));
    if (fix.edits.some((edit, index) => meets(edit, taken[(places[index] ?? 0) - 1]) || meets(edit, taken[places[index] ?? 0]))) continue;
    for (const edit of fix.edits) taken.splice(placeOf(taken, edit), 0, edit);
  }
  return taken;
}

/** Where the edit belongs among those taken, which are in order. */
function placeOf(taken: readonly TextEdit[], { span }: TextEdit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An insertion meets what it touches: nobody could say which of the two comes first. */
function meets({ span }: TextEdit, other: TextEdit | undefined): boolean {
  if (other === undefined) return false;
  if (span.start === span.end) return touches(other.span, span.start);
  if (other.span.start === other.span.end) return touches(span, other.span.start);
  return overlaps(span, other.span);
}

/**
 * Whether a text is an annual report, by its words alone: what the editor asks of plain text and the command line of a folder's
 * files. It reads only the beginning and is stricter than reading in earnest: a text that only speaks of reports must not count.
 */

import { findCandidates } from './read/headings.ts';
import { withoutContents } from './read/sections.ts';
import { phraseFinder } from './text/phrases.ts';

/** A report is about 20 KB; what has not shown itself in this much is something else. */
const BEGINNING = 65_536;
const HEADINGS_NEEDED = 4;

/** The identity that the official form prints above table 三 (`domain.md` §0, fact 3). */
const IDENTITY = '勾稽关系为：第一项加第二项之和';
const identity = phraseFinder([
  [IDENTITY, true],
  ['勾稽关系为第一项加第二项之和', true],
]);

export function looksLikeReport(text: string): boolean {
  const limit = Math.min(text.length, BEGINNING);
  // Nearly every report has it to the letter, and the engine's own search costs next to nothing.
  if (text.slice(0, limit).includes(IDENTITY)) return true;
  return identity.findAll(text, 0, limit).length > 0 || headingsIn(text, limit) >= HEADINGS_NEEDED;
}

/** How many of the form's headings stand there. */
function headingsIn(text: string, limit: number): number {
  const headings = withoutContents(text, findCandidates(text, 0, limit)).filter(({ rank }) => rank < 3);
  return new Set(headings.map(({ section }) => section)).size;
}

/** What a report is known by among others: its organ and year. */

import type { Analysis } from '../analyze.ts';
import type { Say } from '../messages/say.ts';
import type { Span } from '../text/span.ts';

export interface ReportSymbol {
  readonly name: string;
  readonly span: Span;
}

export function reportSymbols({ reports }: Analysis, say: Say): ReportSymbol[] {
  return reports.map(({ report: { organ, year, title, span } }) => {
    const named = organ === undefined ? (title?.text ?? say('symbol-unnamed')) : organ.name;
    const name = year === undefined ? named : say('symbol-report', { organ: named, year: year.value });
    return { name, span: title?.span ?? { start: span.start, end: span.start } };
  });
}

/** Whether the characters of the query occur in the name, in order: as editors match symbols. */
export function matches(name: string, query: string): boolean {
  let at = 0;
  for (const character of query.toLowerCase()) {
    at = name.toLowerCase().indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/**
 * Tells where in a text each report begins: a 合订本 holds several. A title that comes again on every page, or a section that was
 * pasted twice, must not split one. Knows the order of headings and titles, nothing inside a section.
 */

import type { Span } from '../text/span.ts';
import type { Candidate } from './headings.ts';
import type { FoundTitle } from './titles.ts';

export interface Part {
  readonly span: Span;
  readonly title: FoundTitle | undefined;
  /** The same title in the report again, as a page's head. */
  readonly repeatedTitles: readonly FoundTitle[];
  readonly candidates: readonly Candidate[];
}

/** So many different sections must have passed before a first section without a title opens another report. */
const FULL = 3;

export function splitReports(text: string, titles: readonly FoundTitle[], candidates: readonly Candidate[]): Part[] {
  const numbered = candidates.filter(({ rank }) => rank < 2);
  const several = numbered.some(({ section }) => section !== numbered[0]?.section);
  const anchors = several ? numbered : candidates.filter(({ rank }) => rank < 4);
  const starts = isOne(titles, anchors) ? [firstStart(text, titles, anchors)] : startsOf(text, titles, anchors);
  let nextCandidate = candidates.findIndex(({ span }) => span.start >= starts[0]!.at);
  let nextTitle = 0;
  return starts.map(({ title, at }, index) => {
    const span = { start: at, end: starts[index + 1]?.at ?? text.length };
    const inside: Candidate[] = [];
    while (nextCandidate >= 0 && nextCandidate < candidates.length && candidates[nextCandidate]!.span.start < span.end)
      inside.push(candidates[nextCandidate++]!);
    const repeated: FoundTitle[] = [];
    for (; nextTitle < titles.length && titles[nextTitle]!.span.start < span.end; nextTitle += 1) {
      const other = titles[nextTitle]!;
      if (other !== title && other.alone && other.text === title?.text && other.span.start > at) repeated.push(other);
    }
    return { span, title, repeatedTitles: repeated, candidates: inside };
  });
}

interface Start {
  readonly at: number;
  readonly title: FoundTitle | undefined;
}

/** As nearly every text is: its sections come once and in order, and no title stands between or behind them. */
function isOne(titles: readonly FoundTitle[], anchors: readonly Candidate[]): boolean {
  for (let index = 1; index < anchors.length; index += 1)
    if (anchors[index]!.section.ordinal <= anchors[index - 1]!.section.ordinal) return false;
  return anchors.length === 0 || !titles.some(({ alone, span }) => alone && span.start >= anchors[0]!.span.start);
}

function firstStart(text: string, titles: readonly FoundTitle[], anchors: readonly Candidate[]): Start {
  const title = firstTitle(titles, anchors[0]?.span.start ?? text.length);
  return { at: title?.span.start ?? 0, title };
}

function startsOf(text: string, titles: readonly FoundTitle[], anchors: readonly Candidate[]): Start[] {
  const start = firstStart(text, titles, anchors);
  const starts = [start];
  const first = start.title;
  let current = first;
  let seen = new Set<number>();
  let lastOrdinal = 0;
  let nextTitle = first === undefined ? 0 : titles.indexOf(first) + 1;

  const open = (at: number, title: FoundTitle | undefined): void => {
    starts.push({ at, title });
    current = title;
    seen = new Set();
    lastOrdinal = 0;
  };

  const opens = (title: FoundTitle, next: Candidate | undefined): boolean => {
    if (!title.alone || seen.size === 0) return false;
    const same = current !== undefined && sameReport(title, current);
    if (next === undefined) return !same && seen.size > FULL;
    return same ? next.section.ordinal === 1 && seen.has(1) : next.section.ordinal <= lastOrdinal;
  };

  anchors.forEach((anchor, index) => {
    // The titles since the last heading: the first of them may open a report.
    const between: FoundTitle[] = [];
    while (nextTitle < titles.length && titles[nextTitle]!.span.start < anchor.span.start) between.push(titles[nextTitle++]!);
    const opening = between.find((title) => opens(title, anchor));
    const { ordinal } = anchor.section;
    if (opening !== undefined) open(opening.span.start, opening);
    else if (ordinal === 1 && seen.has(1) && seen.size >= FULL && comeAgain(anchors, index, seen) >= FULL)
      open(anchor.span.start, undefined);
    seen.add(ordinal);
    lastOrdinal = ordinal;
  });
  const rest = titles.find((title, index) => index >= nextTitle && opens(title, undefined));
  if (rest !== undefined) open(rest.span.start, rest);
  return starts;
}

/** The title above the first heading: one that fills its line before one that does not, one with a year before one without; in running text the nearest. */
function firstTitle(titles: readonly FoundTitle[], before: number): FoundTitle | undefined {
  const above = titles.filter(({ span }) => span.start < before);
  return above.find(({ alone, year }) => alone && year) ?? above.find(({ alone }) => alone) ?? above.at(-1);
}

const sameReport = (a: FoundTitle, b: FoundTitle): boolean =>
  a.text === b.text || (a.year?.value === b.year?.value && (a.organ ?? b.organ)?.name === (b.organ ?? a.organ)?.name);

/** How many different sections that were seen come again from here on, up to the next first section. */
function comeAgain(anchors: readonly Candidate[], from: number, seen: ReadonlySet<number>): number {
  const again = new Set<number>();
  for (let index = from; index < anchors.length && again.size < FULL; index += 1) {
    const { ordinal } = anchors[index]!.section;
    if (ordinal === 1 && index > from) break;
    if (seen.has(ordinal)) again.add(ordinal);
  }
  return again.size;
}

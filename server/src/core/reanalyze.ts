/**
 * Analyses a text that differs little from one analysed before: of a collection of many reports only those round the change are
 * read again, the others are taken over, moved to their new places. The answer is that of `analyze`; where that is not plain, it
 * is `analyze` that answers. It remembers nothing: what it takes over is handed in.
 */

import { type Analysis, type AnalyzeOptions, analyze, checkReport, type ReportAnalysis } from './analyze.ts';
import { divideText, readDocument } from './read/document.ts';
import { findUnreadable, SAMPLE } from './read/encoding.ts';
import type { Document, Report } from './read/types.ts';
import { lineEndOf } from './rules/shared/insert.ts';
import type { Finding } from './rules/types.ts';
import type { Span } from './text/span.ts';

/** With fewer reports there is nothing to be gained. */
const FEWEST = 4;

export function analyzeAgain(text: string, options: AnalyzeOptions, last: Analysis): Analysis {
  const before = last.document.text;
  if (text === before) return last;
  return (last.reports.length < FEWEST ? undefined : takeOver(text, before, options, last)) ?? analyze(text, options);
}

function takeOver(text: string, before: string, options: AnalyzeOptions, { reports, language }: Analysis): Analysis | undefined {
  const spans = reports.map(placeOf);
  const changed = changedReports(text, before, spans);
  // The neighbours are looked at as well: whether a report begins here is told by what stands before and after.
  const first = Math.max(changed.first - 1, 0);
  const final = Math.min(changed.final + 1, reports.length - 1);
  if ((final - first + 1) * 2 > reports.length) return undefined;
  // Whether a text can be read is judged by its first characters: where these stay, so does what was found.
  if ((first === 0 || startOf(spans, changed.first) < SAMPLE) && findUnreadable(text) !== undefined) return undefined;
  const by = text.length - before.length;
  const from = first === 0 ? 0 : startOf(spans, first);
  const to = final === reports.length - 1 ? text.length : endOf(spans, final) + by;
  // A copy: words that are kept of it would otherwise keep this version of the whole text in memory.
  const part = ` ${text.slice(from, to)}`.slice(1);
  // The fixes of all reports put lines in with the line end that the whole text uses first.
  const lineEnd = lineEndOf(text);
  if (lineEnd !== lineEndOf(before) || lineEnd !== lineEndOf(part)) return undefined;
  const { plain, spans: read, read: readReport } = divideText(part);
  const places = read.map((span) => moveSpan(span, from));
  const asBefore =
    read.length === final - first + 1 &&
    (first === changed.first || (startOf(places, 0) === startOf(spans, first) && endOf(places, 0) === endOf(spans, first))) &&
    (final === changed.final ||
      (startOf(places, read.length - 1) === startOf(spans, final) + by && endOf(places, read.length - 1) === endOf(spans, final) + by));
  if (!asBefore) return undefined;
  const next = reports.map((each, index): ReportAnalysis => {
    if (index < changed.first) return each;
    if (index > changed.final) return move(each, by);
    return move(checkReport(plain, readReport(index - first), options), from);
  });
  return { document: new ReadOnDemand(text), language, reports: next, findings: next.flatMap(({ findings }) => findings) };
}

/** The first and the last report that a change touches, those between included. What stands before the first report belongs to it. */
function changedReports(text: string, before: string, spans: readonly Span[]): { readonly first: number; readonly final: number } {
  const by = text.length - before.length;
  const last = spans.length - 1;
  const isSame = (start: number, end: number, shift: number): boolean =>
    text.slice(start + shift, end + shift) === before.slice(start, end);
  let first = 0;
  while (first < last && isSame(first === 0 ? 0 : startOf(spans, first), endOf(spans, first), 0)) first += 1;
  let final = last;
  while (final > first && isSame(startOf(spans, final), final === last ? before.length : endOf(spans, final), by)) final -= 1;
  return { first, final };
}

const startOf = (spans: readonly Span[], index: number): number => spans[index]?.start ?? 0;
const endOf = (spans: readonly Span[], index: number): number => spans[index]?.end ?? 0;

/** A report's analysis at another place: its values are moved when somebody looks at them. */
class Moved implements ReportAnalysis {
  readonly base: ReportAnalysis;
  readonly by: number;
  readonly findings: readonly Finding[];
  readonly span: Span;
  #report: Report | undefined;
  #mentions: ReportAnalysis['mentions'] | undefined;

  constructor(base: ReportAnalysis, by: number) {
    this.base = base;
    this.by = by;
    this.findings = moveValue(base.findings, by);
    this.span = moveSpan(base.report.span, by);
  }

  get report(): Report {
    this.#report ??= moveValue(this.base.report, this.by);
    return this.#report;
  }
  get mentions(): ReportAnalysis['mentions'] {
    this.#mentions ??= moveValue(this.base.mentions, this.by);
    return this.#mentions;
  }
  get sums(): ReportAnalysis['sums'] {
    return this.base.sums;
  }
  get suspects(): ReportAnalysis['suspects'] {
    return this.base.suspects;
  }
}

/** Where a report stands, without moving anything else of it. */
export const placeOf = (each: ReportAnalysis): Span => (each instanceof Moved ? each.span : each.report.span);

function move(each: ReportAnalysis, by: number): ReportAnalysis {
  if (by === 0) return each;
  return each instanceof Moved ? new Moved(each.base, each.by + by) : new Moved(each, by);
}

/** A document whose pieces hardly anybody asks for. */
class ReadOnDemand implements Document {
  readonly text: string;
  #read: Document | undefined;

  constructor(text: string) {
    this.text = text;
  }
  get pieces(): Document['pieces'] {
    this.#read ??= readDocument(this.text);
    return this.#read.pieces;
  }
  get reports(): Document['reports'] {
    this.#read ??= readDocument(this.text);
    return this.#read.reports;
  }
}

const moveSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Parts of values that lie in no text: the form's own, and amounts. */
const PLACELESS: ReadonlySet<string> = new Set(['form', 'edition', 'readings', 'amount']);

/** A copy in which every span is moved. */
function moveValue<Value>(value: Value, by: number): Value {
  return moved(value, by) as Value;
}

function moved(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null || by === 0) return value;
  if (Array.isArray(value)) return value.map((item) => moved(item, by));
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if ((key === 'start' || key === 'end') && typeof part === 'number') copy[key] = part + by;
    else copy[key] = PLACELESS.has(key) ? part : moved(part, by);
  }
  return copy;
}

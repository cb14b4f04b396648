/**
 * Reads a text: the reports in it, each with title, sections, tables and running text, and the pieces that give the text back.
 * Puts together what the modules beside it find; never throws, whatever the text, and judges nothing.
 */

import type { Span } from '../text/span.ts';
import { FEWEST_ODD, findUnreadable } from './encoding.ts';
import { findCandidates } from './headings.ts';
import { readIdentity } from './identity.ts';
import { type Claim, cut, inOrder, readNarrativeLines } from './pieces.ts';
import { withoutRadicals } from './radicals.ts';
import { readSections, withoutContents } from './sections.ts';
import { tableSignature } from './signature.ts';
import { type Part, splitReports } from './split.ts';
import { rareIn, type Survey, survey } from './survey.ts';
import { readTables } from './tables.ts';
import { findTitles } from './titles.ts';
import type { Document, Piece, Report } from './types.ts';

export interface Reading {
  readonly document: Document;
  /** The text without radicals, which the places in the document are as true of. */
  readonly plain: string;
}

export const readDocument = (text: string): Document => readText(text).document;

export function readText(text: string): Reading {
  const first = survey(text, 0, text.length);
  if (!first.hasRadicals) return { document: readPlain(text, text, first), plain: text };
  const plain = withoutRadicals(text);
  return { document: readPlain(text, plain, survey(plain, 0, plain.length)), plain };
}

/** `text`: as it was given. `plain`: the same without radicals. */
function readPlain(text: string, plain: string, seen: Survey): Document {
  const unreadable = seen.odd < FEWEST_ODD ? undefined : findUnreadable(plain);
  if (unreadable !== undefined) return { text, pieces: wholeAs('other', text), reports: [], unreadable };
  const parts = partsOf(plain, seen);
  return parts === undefined ? { text, pieces: wholeAs('other', text), reports: [] } : new ReadDocument(text, plain, parts, seen);
}

/** Where the reports of a text without radicals stand, and what each is read by; undefined where there is none. */
function partsOf(plain: string, seen: Survey): Part[] | undefined {
  const titles = findTitles(plain, 0, plain.length, seen);
  const candidates = withoutContents(plain, findCandidates(plain, 0, plain.length, seen));
  const specific = candidates.some(({ section, rank }) => rank < 3 && section.ordinal > 1 && section.ordinal < 5);
  const isReport = titles.length > 0 || specific || new Set(candidates.map(({ section }) => section)).size >= 2 || tableSignature(plain);
  return isReport ? splitReports(plain, titles, candidates) : undefined;
}

/** The reports of a text that was found readable, told apart but not yet read: whoever has most of them from before reads the others alone. */
export function divideText(text: string): { readonly plain: string; readonly spans: readonly Span[]; read(index: number): Report } {
  const plain = withoutRadicals(text);
  const seen = survey(plain, 0, plain.length);
  const parts = partsOf(plain, seen) ?? [];
  return { plain, spans: parts.map(({ span }) => span), read: (index) => readReport(plain, parts[index]!, seen).report };
}

const wholeAs = (kind: Piece['kind'], text: string): Piece[] => (text === '' ? [] : [{ kind, span: { start: 0, end: text.length } }]);

/** A text with reports in it. Its pieces, which a check has no use for, are cut when somebody asks for them. */
class ReadDocument implements Document {
  readonly text: string;
  readonly reports: readonly Report[];
  private readonly plain: string;
  private readonly claimed: readonly Claimed[];
  private cutPieces: readonly Piece[] | undefined;

  constructor(text: string, plain: string, parts: readonly Part[], seen: Survey) {
    this.text = text;
    this.plain = plain;
    const read = parts.map((part) => readReport(plain, part, seen));
    this.reports = read.map(({ report }) => report);
    this.claimed = read.map(({ claimed }) => claimed);
  }

  get pieces(): readonly Piece[] {
    this.cutPieces ??= [
      ...cut(this.plain, { start: 0, end: this.reports[0]?.span.start ?? 0 }, [], false),
      ...this.claimed.flatMap(({ part, claims }) => cut(this.plain, part, claims, true)),
    ];
    return this.cutPieces;
  }
}

interface Claimed {
  readonly part: Span;
  readonly claims: readonly Claim[];
}

function readReport(text: string, { span, title, repeatedTitles, candidates }: Part, seen: Survey): { report: Report; claimed: Claimed } {
  const sections = readSections(text, span, candidates);
  const identity = readIdentity(text, span, title, sections);
  const { edition, editionByLabels, tables, cells } = readTables(text, span, sections, identity.year?.value);
  const claims: Claim[] = [];
  if (title !== undefined) claims.push({ kind: 'title', span: title.span, opens: undefined });
  for (const header of repeatedTitles) claims.push({ kind: 'title', span: header.span, opens: undefined });
  for (const section of sections) claims.push({ kind: 'heading', span: section.heading, opens: section.key });
  for (const table of tables) claims.push({ kind: 'table', span: table.span, opens: undefined });
  if (identity.closing !== undefined) claims.push({ kind: 'closing', span: identity.closing, opens: undefined });
  const claimed = { part: span, claims: inOrder(span, claims) };
  const report: Writable<Report> = {
    span,
    edition,
    sections,
    tables,
    cells,
    rare: rareIn(seen, span),
    narrative: readNarrativeLines(text, span, claimed.claims),
  };
  if (editionByLabels !== undefined) report.editionByLabels = editionByLabels;
  if (identity.title !== undefined) report.title = identity.title;
  if (identity.organ !== undefined) report.organ = identity.organ;
  if (identity.year !== undefined) report.year = identity.year;
  if (identity.period !== undefined) report.period = identity.period;
  if (identity.signature !== undefined) report.signature = identity.signature;
  return { report, claimed };
}

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

/**
 * Reads a text: the reports in it, each with title, sections, tables and running text, and the pieces that give the text back.
 * Puts together what the modules beside it find; never throws, whatever the text, and judges nothing.
 */

import { FEWEST_ODD, findUnreadable } from './encoding.ts';
import { findCandidates } from './headings.ts';
import { readIdentity } from './identity.ts';
import { type Claim, cut } from './pieces.ts';
import { withoutRadicals } from './radicals.ts';
import { readSections, withoutContents } from './sections.ts';
import { tableSignature } from './signature.ts';
import { type Part, splitReports } from './split.ts';
import { type Survey, survey } from './survey.ts';
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
  if (!first.hasRadicals) return { document: readPlain(text, first), plain: text };
  const plain = withoutRadicals(text);
  return { document: { ...readPlain(plain, survey(plain, 0, plain.length)), text }, plain };
}

function readPlain(text: string, seen: Survey): Document {
  const unreadable = seen.odd < FEWEST_ODD ? undefined : findUnreadable(text);
  if (unreadable !== undefined) return { text, pieces: wholeAs('other', text), reports: [], unreadable };
  const titles = findTitles(text, 0, text.length, seen);
  const candidates = withoutContents(text, findCandidates(text, 0, text.length, seen));
  const specific = candidates.some(({ section, rank }) => rank < 3 && section.ordinal > 1 && section.ordinal < 5);
  const isReport = titles.length > 0 || specific || new Set(candidates.map(({ section }) => section)).size >= 2 || tableSignature(text);
  if (!isReport) return { text, pieces: wholeAs('other', text), reports: [] };
  const pieces: Piece[] = [];
  const reports: Report[] = [];
  for (const part of splitReports(text, titles, candidates)) {
    if (reports.length === 0) for (const piece of cut(text, { start: 0, end: part.span.start }, [], false).pieces) pieces.push(piece);
    const read = readReport(text, part);
    reports.push(read.report);
    for (const piece of read.pieces) pieces.push(piece);
  }
  return { text, pieces, reports };
}

function readReport(text: string, { span, title, repeatedTitles, candidates }: Part): { report: Report; pieces: readonly Piece[] } {
  const sections = readSections(text, span, candidates);
  const identity = readIdentity(text, span, title, sections);
  const { edition, editionByLabels, tables, cells } = readTables(text, span, sections, identity.year?.value);
  const claims: Claim[] = [];
  if (title !== undefined) claims.push({ kind: 'title', span: title.span, opens: undefined });
  for (const header of repeatedTitles) claims.push({ kind: 'title', span: header.span, opens: undefined });
  for (const section of sections) claims.push({ kind: 'heading', span: section.heading, opens: section.key });
  for (const table of tables) claims.push({ kind: 'table', span: table.span, opens: undefined });
  if (identity.closing !== undefined) claims.push({ kind: 'closing', span: identity.closing, opens: undefined });
  const { pieces, narrative } = cut(text, span, claims, true);
  const report: Writable<Report> = { span, edition, sections, tables, cells, narrative };
  if (editionByLabels !== undefined) report.editionByLabels = editionByLabels;
  if (identity.title !== undefined) report.title = identity.title;
  if (identity.organ !== undefined) report.organ = identity.organ;
  if (identity.year !== undefined) report.year = identity.year;
  if (identity.period !== undefined) report.period = identity.period;
  if (identity.signature !== undefined) report.signature = identity.signature;
  return { report, pieces };
}

type Writable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

const wholeAs = (kind: Piece['kind'], text: string): Piece[] => (text === '' ? [] : [{ kind, span: { start: 0, end: text.length } }]);

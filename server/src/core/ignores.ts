/**
 * Findings that a person has confirmed to be right, listed with a reason in `gouji-ignore.json` beside the report; the report's
 * text is never touched. An entry names the rule and what it is about, not a place, so that edits elsewhere leave it standing.
 * Knows no file.
 */

import type { Analysis, ReportAnalysis } from './analyze.ts';
import type { Say } from './messages/say.ts';
import type { Finding } from './rules/types.ts';
import { withoutBlanks } from './text/characters.ts';

export const IGNORES_FILE = 'gouji-ignore.json';

export interface IgnoreEntry {
  readonly rule: string;
  /** A sum (`requests/row/received`), a cell (`requests/received/person`), or words of the text with a check number. */
  readonly key: string;
  /** The number that was confirmed; another number is another finding. */
  readonly actual?: string;
  /** Of the report it is about; absent where the report has none. */
  readonly year?: number;
  readonly organ?: string;
  readonly reason: string;
  /** The day it was written, `2025-01-31`. */
  readonly date: string;
}

export interface IgnoresProblem {
  /** Index into the list; -1: the list itself. */
  readonly entry: number;
  readonly message: string;
}

export interface Ignored {
  readonly finding: Finding;
  readonly entry: IgnoreEntry;
}

export interface IgnoresApplied {
  readonly kept: readonly Finding[];
  readonly ignored: readonly Ignored[];
  /** Entries that name this text's organ or year and match nothing in it. */
  readonly unmatched: readonly IgnoreEntry[];
}

/** Splits the findings of a text. Entries about other reports in the same folder are left alone. */
export function applyIgnores(analysis: Analysis, entries: readonly IgnoreEntry[]): IgnoresApplied {
  if (entries.length === 0) return { kept: analysis.findings, ignored: [], unmatched: [] };
  const byRule = new Map<string, IgnoreEntry[]>();
  for (const entry of entries) {
    const others = byRule.get(entry.rule);
    if (others === undefined) byRule.set(entry.rule, [entry]);
    else others.push(entry);
  }
  const matched = new Map<Finding, IgnoreEntry>();
  const about = new Set<IgnoreEntry>();
  for (const report of analysis.reports) {
    for (const entry of entries) if ((entry.year !== undefined || entry.organ !== undefined) && concerns(entry, report)) about.add(entry);
    for (const finding of report.findings) {
      const candidates = byRule.get(finding.rule);
      if (candidates === undefined) continue;
      const key = keyOf(analysis.document.text, finding);
      const entry = candidates.find(
        (one) => one.key === key && (one.actual === undefined || one.actual === finding.actual) && concerns(one, report),
      );
      if (entry !== undefined) matched.set(finding, entry);
    }
  }
  const used = new Set(matched.values());
  const ignored = [...matched].map(([finding, entry]) => ({ finding, entry }));
  return {
    kept: analysis.findings.filter((finding) => !matched.has(finding)),
    ignored,
    unmatched: [...about].filter((entry) => !used.has(entry)),
  };
}

/** The entry by which a finding is ignored from now on. `date` as `2025-01-31`. */
export function ignoreEntry(analysis: Analysis, finding: Finding, reason: string, date: string): IgnoreEntry {
  const report = analysis.reports.find(({ findings }) => findings.includes(finding))?.report;
  return {
    rule: finding.rule,
    key: keyOf(analysis.document.text, finding),
    ...(finding.actual === undefined ? {} : { actual: finding.actual }),
    ...(report?.year === undefined ? {} : { year: report.year.value }),
    ...(report?.organ === undefined ? {} : { organ: report.organ.name }),
    reason,
    date,
  };
}

/** What a finding is about, in words that survive edits elsewhere. */
export const keyOf = (text: string, finding: Finding): string =>
  finding.sum ?? finding.cell ?? finding.subject ?? fingerprint(text, finding);

const concerns = (entry: IgnoreEntry, { report }: ReportAnalysis): boolean =>
  (entry.year === undefined || entry.year === report.year?.value) && (entry.organ === undefined || entry.organ === report.organ?.name);

/** Fewer characters than this are met in many places: their neighbours tell which is meant. */
const DISTINCTIVE = 8;
/** How far neighbours are looked for across blanks. */
const REACH = 64;
const EXCERPT = 12;

/** The first characters to read, without digits that might be a person's, and a check number over all of it. */
function fingerprint(text: string, { span }: Finding): string {
  const inside = withoutBlanks(text.slice(span.start, span.end));
  const near =
    inside.length >= DISTINCTIVE
      ? inside
      : `${withoutBlanks(text.slice(Math.max(0, span.start - REACH), span.start)).slice(-DISTINCTIVE)}|${inside}|${withoutBlanks(text.slice(span.end, span.end + REACH)).slice(0, DISTINCTIVE)}`;
  return `${inside.slice(0, EXCERPT).replace(/[0-9０-９]{5,}/gu, '…')}#${checkNumber(near)}`;
}

/** FNV-1a, 32 bits: tells texts apart, keeps no secret. */
function checkNumber(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Checks what `gouji-ignore.json` holds; entries that can't be used are told and left out. */
export function readIgnores(value: unknown, say: Say): { entries: IgnoreEntry[]; problems: IgnoresProblem[] } {
  const list = isObject(value) ? value['ignored'] : undefined;
  if (!Array.isArray(list))
    return { entries: [], problems: value === undefined ? [] : [{ entry: -1, message: say('ignores-not-object') }] };
  const entries: IgnoreEntry[] = [];
  const problems: IgnoresProblem[] = [];
  list.forEach((item: unknown, index) => {
    const entry: Readonly<Record<string, unknown>> = isObject(item) ? item : {};
    const field = Object.entries(FIELDS).find(([name, isRight]) => !isRight(entry[name]))?.[0];
    if (field === undefined) entries.push(entry as unknown as IgnoreEntry);
    else problems.push({ entry: index, message: say('ignores-entry', { number: index + 1, field }) });
  });
  return { entries, problems };
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isTextOrAbsent = (value: unknown): boolean => value === undefined || typeof value === 'string';
const FIELDS: Readonly<Record<keyof IgnoreEntry, (value: unknown) => boolean>> = {
  rule: isText,
  key: isText,
  actual: isTextOrAbsent,
  year: (value) => value === undefined || Number.isInteger(value),
  organ: isTextOrAbsent,
  reason: isText,
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value),
};

/** The file's text; entries stay in their order, so that each addition is one hunk of a comparison. */
export const printIgnores = (entries: readonly IgnoreEntry[]): string =>
  `${JSON.stringify({ schemaVersion: 1, ignored: entries }, null, 2)}\n`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The facade: a text in, everything that is known about it out. All of push, pull, command line and tests go through here.
 * It reads no file, remembers nothing, and never throws, whatever the text.
 */

import { sayIn } from './messages/say.ts';
import type { Language } from './messages/types.ts';
import { readNarrative } from './narrative/narrative.ts';
import type { Mention } from './narrative/types.ts';
import { readText } from './read/document.ts';
import type { Document, Report } from './read/types.ts';
import { runRules, runTextRules } from './rules/run.ts';
import type { Finding, Severity } from './rules/types.ts';
import { evaluateSums } from './sums/evaluate.ts';
import { findSuspects } from './sums/suspects.ts';
import type { Sums, Suspect } from './sums/types.ts';

export interface AnalyzeOptions {
  /** Language of the messages; `zh-CN` by default. */
  readonly language?: Language;
  /** Severity by rule id, or `off`; a rule that isn't named keeps its own. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

export interface ReportAnalysis {
  readonly report: Report;
  readonly sums: Sums;
  readonly suspects: readonly Suspect[];
  readonly mentions: readonly Mention[];
  /** By place. */
  readonly findings: readonly Finding[];
}

export interface Analysis {
  readonly document: Document;
  readonly language: Language;
  readonly reports: readonly ReportAnalysis[];
  /** All findings by place: those of the reports, and those about the text as a whole (no report at all, unreadable). */
  readonly findings: readonly Finding[];
}

export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  const language = options.language ?? 'zh-CN';
  const { document, plain } = readText(text);
  const reports = document.reports.map((report) => checkReport(plain, report, options));
  const [only] = reports;
  if (only === undefined)
    return { document, language, reports, findings: runTextRules(document, sayIn(language), options.rules ?? AS_THEY_ARE) };
  return { document, language, reports, findings: reports.length === 1 ? only.findings : reports.flatMap(({ findings }) => findings) };
}

/** One report of a text without radicals: its sums, what its narrative says, and what the rules find. */
export function checkReport(text: string, report: Report, { language = 'zh-CN', rules = AS_THEY_ARE }: AnalyzeOptions): ReportAnalysis {
  const sums = evaluateSums(report);
  const suspects = findSuspects(report, sums);
  const { mentions, statements } = readNarrative(text, report);
  const findings = runRules({ text, report, sums, suspects, mentions, statements, say: sayIn(language) }, rules);
  return { report, sums, suspects, mentions, findings };
}

const AS_THEY_ARE: NonNullable<AnalyzeOptions['rules']> = {};

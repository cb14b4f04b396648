/** What is done with one file: read, analyse, put into every format asked for. Runs alike on the main thread and in workers. */

import { type Analysis, analyze } from '../core/analyze.ts';
import { looksLikeReport } from '../core/detect.ts';
import { applyIgnores } from '../core/ignores.ts';
import type { Finding, Severity } from '../core/rules/types.ts';
import { fingerprints } from './formats/fingerprint.ts';
import { loadFormat, type ReportCommand } from './formats/registry.ts';
import { type CheckedFile, type Counts, type Entry, type FormatContext, type Style, severities } from './formats/types.ts';
import type { Decoded, Encoding } from './io/decode.ts';
import { Folders } from './io/folders.ts';
import type { Unfound } from './io/inputs.ts';
import { isUnreadable, readText } from './io/read.ts';
import { Lines } from './lines.ts';
import { wordsIn } from './words.ts';

/** Everything that a worker must know; plain values. */
export interface Job {
  readonly command: ReportCommand;
  readonly formats: readonly { readonly name: string; readonly colour: boolean }[];
  readonly style: Omit<Style, 'colour'>;
  readonly encoding?: Encoding;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** What is less severe is not told. */
  readonly minSeverity?: Severity;
  /** Fingerprints of findings that are known already and not told again. */
  readonly baseline?: readonly string[];
}

export interface Task {
  /** As given. `-`: standard input. */
  readonly path: string;
  /** The name for messages and output, if it is not the path. */
  readonly shownAs?: string;
  /** Met in a folder, not named: no word about it unless it is a report. */
  readonly listed: boolean;
}

export interface Outcome {
  /** For each format, its records. */
  readonly records: readonly (readonly string[])[];
  readonly reports: number;
  readonly counts: Counts;
  /** `read`: counts as a file; `skipped`: met in a folder and no report; `unreadable`: see `problem`. */
  readonly state: 'read' | 'skipped' | 'unreadable';
  /** Why it could not be read. */
  readonly problem?: string;
  /** What is wrong with the settings or the list of ignored findings that hold for it. */
  readonly problems?: readonly string[];
  /** Entries of that list that match nothing any more, in words. */
  readonly notes?: readonly string[];
}

const noCounts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

export async function prepare(job: Job): Promise<(task: Task | Unfound) => Outcome> {
  const { command, style, encoding, rules } = job;
  const words = wordsIn(style.language);
  const writers = await Promise.all(
    job.formats.map(async ({ name, colour }) => {
      const context: FormatContext = { style: { ...style, colour }, words };
      const format = await loadFormat(command, name);
      return {
        of: (file: CheckedFile) => format.records(file, context),
        ofUnread: (unread: Unfound) => format.unread?.(unread) ?? [],
      };
    }),
  );
  const skipped: Outcome = { records: writers.map(() => []), reports: 0, counts: noCounts, state: 'skipped' };
  const unreadable = (unread: Unfound): Outcome => ({
    ...skipped,
    records: writers.map(({ ofUnread }) => ofUnread(unread)),
    state: 'unreadable',
    problem: unread.problem,
  });
  const told = teller(job);
  const folders = new Folders(words);
  return (task) => {
    if ('problem' in task) return unreadable(task);
    const { path, listed, shownAs = path } = task;
    const source = readText(path, shownAs, words, encoding);
    if (isUnreadable(source)) return listed && source.quiet ? skipped : unreadable({ path: shownAs, problem: source.problem });
    if (listed && !looksLikeReport(source.text)) return skipped;
    const folder = folders.of(shownAs);
    const analysis = analyze(source.text, { language: style.language, rules: { ...folder.settings.rules, ...rules } });
    const { kept, unmatched } = applyIgnores(analysis, folder.ignores);
    const file = told(checkedFile(shownAs, source, analysis, kept));
    return {
      records: writers.map(({ of }) => of(file)),
      reports: analysis.reports.length,
      counts: count(file.entries),
      state: 'read',
      ...(folder.problems.length === 0 ? {} : { problems: folder.problems }),
      ...(unmatched.length === 0
        ? {}
        : { notes: unmatched.map(({ rule, key }) => words('ignored-in-vain', { path: shownAs, rule, key })) }),
    };
  };
}

/** Leaves the findings that are to be told. */
function teller({ minSeverity = 'hint', baseline }: Job): (file: CheckedFile) => CheckedFile {
  const heard = severities.slice(0, severities.indexOf(minSeverity) + 1);
  const known = new Set(baseline);
  if (known.size === 0 && heard.length === severities.length) return (file) => file;
  return (file) => ({
    ...file,
    entries: file.entries.map((entry) => {
      const prints = known.size > 0 ? fingerprints(file, entry) : [];
      return {
        ...entry,
        findings: entry.findings.filter(({ severity }, index) => heard.includes(severity) && !known.has(prints[index] ?? '')),
      };
    }),
  });
}

function checkedFile(
  path: string,
  { text, encoding, bom }: Decoded,
  { reports, findings }: Analysis,
  kept: readonly Finding[],
): CheckedFile {
  const all = kept.length === findings.length;
  const heard = new Set(kept);
  const entries: Entry[] = reports.map((report, index) => ({
    ...(reports.length > 1 ? { part: index + 1 } : {}),
    analysis: report,
    findings: all ? report.findings : report.findings.filter((finding) => heard.has(finding)),
  }));
  return { path, encoding, bom, lines: new Lines(text), entries: entries.length > 0 ? entries : [{ findings: kept }] };
}

function count(entries: readonly Entry[]): Counts {
  const counts = { ...noCounts } as Record<Severity, number>;
  for (const { findings } of entries) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

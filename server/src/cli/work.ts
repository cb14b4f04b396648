/** What is done with each file: read, analyse, put into every format asked for. Runs alike on the main thread and in workers. */

import { type Analysis, type AnalyzeOptions, analyze } from '../core/analyze.ts';
import { looksLikeReport } from '../core/detect.ts';
import { applyIgnores } from '../core/ignores.ts';
import type { Finding, Severity } from '../core/rules/types.ts';
import type { Settings } from '../core/settings.ts';
import { fingerprints } from './formats/fingerprint.ts';
import { loadFormat, type ReportCommand } from './formats/registry.ts';
import { type CheckedFile, type Counts, type Entry, type FormatContext, type Style, severities } from './formats/types.ts';
import { Bytes } from './io/bytes.ts';
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

/** What came of some files, in their order; little enough to travel between threads. */
export interface Outcome {
  /** For each format. */
  readonly written: readonly Written[];
  readonly seen: number;
  readonly files: number;
  readonly reports: number;
  readonly counts: Counts;
  readonly remarks: readonly Remark[];
}

/** The records of some files as they are to be written, the format's separator before each, and so before the very first, which goes without. */
export interface Written {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly records: number;
}

export interface Remark {
  /** `unreadable`: a file; `settings`: what a folder says is wrong; `note`: an entry of the list of ignored findings that matches nothing any more. */
  readonly about: 'unreadable' | 'settings' | 'note';
  readonly sentence: string;
}

interface Writer {
  readonly separator: string;
  records(file: CheckedFile): readonly string[];
  unread(unread: Unfound): readonly string[];
}

export async function prepare(job: Job): Promise<(tasks: readonly (Task | Unfound)[]) => Outcome> {
  const { command, style, encoding } = job;
  const words = wordsIn(style.language);
  const writers = await Promise.all(
    job.formats.map(async ({ name, colour }): Promise<Writer> => {
      const context: FormatContext = { style: { ...style, colour }, words };
      const format = await loadFormat(command, name);
      return {
        separator: format.separator,
        records: (file) => format.records(file, context),
        unread: (unread) => format.unread?.(unread) ?? [],
      };
    }),
  );
  const told = teller(job);
  const optionsOf = optionsFor(job);
  const folders = new Folders(words);
  return (tasks) => {
    const tally = new Tally(writers);
    const fail = (unread: Unfound): void => {
      tally.remark('unreadable', unread.problem);
      tally.write((writer) => writer.unread(unread));
    };
    for (const task of tasks) {
      if ('problem' in task) {
        fail(task);
        continue;
      }
      const { path, listed, shownAs = path } = task;
      const source = readText(path, shownAs, words, encoding);
      if (isUnreadable(source)) {
        if (!(listed && source.quiet)) fail({ path: shownAs, problem: source.problem });
        continue;
      }
      if (listed && !looksLikeReport(source.text)) continue;
      const folder = folders.of(shownAs);
      const analysis = analyze(source.text, optionsOf(folder.settings));
      const { kept, unmatched } = applyIgnores(analysis, folder.ignores);
      const file = told(checkedFile(shownAs, source, analysis, kept));
      for (const problem of folder.problems) tally.remark('settings', problem);
      for (const { rule, key } of unmatched) tally.remark('note', words('ignored-in-vain', { path: shownAs, rule, key }));
      tally.write((writer) => writer.records(file));
      tally.count(file.entries, analysis.reports.length);
    }
    return tally.outcome(tasks.length);
  };
}

/** The same object for the same settings: thousands of files share them. */
function optionsFor({ style: { language }, rules }: Job): (settings: Settings) => AnalyzeOptions {
  const known = new Map<Settings, AnalyzeOptions>();
  return (settings) => {
    const options = known.get(settings) ?? { language, rules: { ...settings.rules, ...rules } };
    known.set(settings, options);
    return options;
  };
}

/** Adds up what comes of one file after the other. */
class Tally {
  readonly #writers: readonly Writer[];
  readonly #written: { readonly bytes: Bytes; records: number }[];
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly #remarks: Remark[] = [];
  #files = 0;
  #reports = 0;

  constructor(writers: readonly Writer[]) {
    this.#writers = writers;
    this.#written = writers.map(() => ({ bytes: new Bytes(), records: 0 }));
  }

  remark(about: Remark['about'], sentence: string): void {
    this.#remarks.push({ about, sentence });
  }

  write(records: (writer: Writer) => readonly string[]): void {
    for (const [index, writer] of this.#writers.entries()) {
      const written = this.#written[index]!;
      for (const record of records(writer)) {
        written.bytes.add(writer.separator + record);
        written.records += 1;
      }
    }
  }

  count(entries: readonly Entry[], reports: number): void {
    this.#files += 1;
    this.#reports += reports;
    for (const { findings } of entries) for (const { severity } of findings) this.#counts[severity] += 1;
  }

  outcome(seen: number): Outcome {
    return {
      written: this.#written.map(({ bytes, records }) => ({ bytes: bytes.taken, records })),
      seen,
      files: this.#files,
      reports: this.#reports,
      counts: this.#counts,
      remarks: this.#remarks,
    };
  }
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

/** What is done with one file: read, analyse, put into every format asked for. Runs alike on the main thread and in workers. */

import { type Analysis, analyze } from '../core/analyze.ts';
import { looksLikeReport } from '../core/detect.ts';
import type { Severity } from '../core/rules/types.ts';
import { loadFormat, type ReportCommand } from './formats/registry.ts';
import type { CheckedFile, Counts, Entry, FormatContext, Style } from './formats/types.ts';
import type { Decoded, Encoding } from './io/decode.ts';
import { isUnreadable, readText } from './io/read.ts';
import { Lines } from './lines.ts';
import { wordsIn } from './words.ts';

/** Everything that a worker must know; plain values. */
export interface Job {
  readonly command: ReportCommand;
  readonly formats: readonly string[];
  readonly style: Style;
  readonly encoding?: Encoding;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
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
  readonly problem?: string;
}

const noCounts: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

export async function prepare(job: Job): Promise<(task: Task) => Outcome> {
  const words = wordsIn(job.style.language);
  const context: FormatContext = { style: job.style, words };
  const formats = await Promise.all(job.formats.map((name) => loadFormat(job.command, name)));
  const nothing = formats.map(() => []);
  return ({ path, listed, shownAs = path }) => {
    const source = readText(path, shownAs, words, job.encoding);
    if (isUnreadable(source)) {
      if (listed && source.quiet) return { records: nothing, reports: 0, counts: noCounts, state: 'skipped' };
      return { records: nothing, reports: 0, counts: noCounts, state: 'unreadable', problem: source.problem };
    }
    if (listed && !looksLikeReport(source.text)) return { records: nothing, reports: 0, counts: noCounts, state: 'skipped' };
    const analysis = analyze(source.text, { language: job.style.language, ...(job.rules === undefined ? {} : { rules: job.rules }) });
    const file = checkedFile(shownAs, source, analysis);
    return {
      records: formats.map((format) => format.records(file, context)),
      reports: analysis.reports.length,
      counts: count(file.entries),
      state: 'read',
    };
  };
}

function checkedFile(path: string, { text, encoding, bom }: Decoded, analysis: Analysis): CheckedFile {
  const { reports, findings } = analysis;
  const entries: Entry[] = reports.map((report, index) => ({
    ...(reports.length > 1 ? { part: index + 1 } : {}),
    analysis: report,
    findings: report.findings,
  }));
  return { path, encoding, bom, lines: new Lines(text), entries: entries.length > 0 ? entries : [{ findings }] };
}

function count(entries: readonly Entry[]): Counts {
  const counts = { ...noCounts } as Record<Severity, number>;
  for (const { findings } of entries) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Runs `check` and `extract`: from what was named to every output, in order, and the exit code. Knows no single format. */

import type { Severity } from '../core/rules/types.ts';
import { complain, exit } from './exit.ts';
import { loadFormat } from './formats/registry.ts';
import { type Counts, type Format, type FormatContext, type Summary, severities } from './formats/types.ts';
import { expand } from './io/inputs.ts';
import { type Output, toFile, toStandardOutput } from './io/output.ts';
import { inOrder } from './pool.ts';
import { showProgress } from './progress.ts';
import { wordsIn } from './words.ts';
import type { Job, Remark, Task, Written } from './work.ts';

export interface Target {
  readonly format: string;
  /** Standard output when absent. */
  readonly file?: string;
}

export interface ReportOptions {
  readonly job: Omit<Job, 'formats'>;
  /** Whether standard output takes colours; a file never does. */
  readonly colour: boolean;
  readonly targets: readonly Target[];
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  /** The name that standard input goes by. */
  readonly standardInputName?: string;
  readonly jobs?: number;
}

export async function runReports(named: Iterable<string> | AsyncIterable<string>, options: ReportOptions): Promise<number> {
  const words = wordsIn(options.job.style.language);
  const colours = options.targets.map(({ file }) => options.colour && file === undefined);
  const job: Job = {
    ...options.job,
    formats: options.targets.map(({ format }, index) => ({ name: format, colour: colours[index] === true })),
  };
  const writers: Writer[] = [];
  for (const [index, target] of options.targets.entries()) {
    const context = { style: { ...job.style, colour: colours[index] === true }, words };
    writers.push(await openWriter(await loadFormat(job.command, target.format), target, context));
  }
  const total = { files: 0, reports: 0, counts: { error: 0, warning: 0, information: 0, hint: 0 } as Record<Severity, number> };
  const problems: string[] = [];
  const progress = showProgress(process.stdout.isTTY !== true || options.targets.every(({ file }) => file !== undefined), words);
  // Told once, though every file of the folder says it again.
  const heard = new Set<string>();
  const tell = ({ about, sentence }: Remark): void => {
    if (about !== 'unreadable') {
      if (heard.has(sentence)) return;
      heard.add(sentence);
    }
    if (about !== 'note') problems.push(sentence);
    progress.clear();
    complain(sentence);
  };
  const crew = { job, toTask: taskOf(options), ...(options.jobs === undefined ? {} : { jobs: options.jobs }) };
  for await (const outcome of inOrder(expand(named, words), crew)) {
    progress.advance(outcome.seen);
    total.files += outcome.files;
    total.reports += outcome.reports;
    for (const severity of severities) total.counts[severity] += outcome.counts[severity];
    outcome.remarks.forEach(tell);
    for (const [index, writer] of writers.entries()) await writer.take(outcome.written[index]!);
  }
  progress.clear();
  for (const writer of writers) await writer.end({ ...total, problems });
  return problems.length > 0 ? exit.failure : fails(total.counts, options) ? exit.findings : exit.fine;
}

const taskOf =
  ({ standardInputName }: ReportOptions) =>
  ({ path, listed }: { readonly path: string; readonly listed: boolean }): Task =>
    path === '-' && standardInputName !== undefined ? { path, listed, shownAs: standardInputName } : { path, listed };

function fails(counts: Counts, { failOn, maxWarnings, job }: ReportOptions): boolean {
  if (job.command !== 'check') return false;
  if (maxWarnings !== undefined && counts.warning > maxWarnings) return true;
  return failOn !== 'never' && severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
}

interface Writer {
  take(written: Written): Promise<void>;
  end(summary: Omit<Summary, 'records'>): Promise<void>;
}

async function openWriter(format: Format, { file }: Target, context: FormatContext): Promise<Writer> {
  const output: Output = file === undefined ? toStandardOutput() : await toFile(file);
  let count = 0;
  await output.write(format.head(context));
  return {
    async take({ bytes, records }) {
      await output.write(count === 0 ? bytes.subarray(Buffer.byteLength(format.separator)) : bytes);
      count += records;
    },
    async end(summary) {
      await output.write(format.foot({ ...summary, records: count }, context));
      await output.end();
    },
  };
}

/** Runs `check` and `extract`: from what was named to every output, in order, and the exit code. Knows no single format. */

import type { Severity } from '../core/rules/types.ts';
import { loadFormat } from './formats/registry.ts';
import { type Counts, type Format, type Summary, severities } from './formats/types.ts';
import { expand } from './io/inputs.ts';
import { type Output, toFile, toStandardOutput } from './io/output.ts';
import { whyNot } from './io/read.ts';
import { wordsIn } from './words.ts';
import { type Job, type Outcome, prepare, type Task } from './work.ts';

export interface Target {
  readonly format: string;
  /** Standard output when absent. */
  readonly file?: string;
}

export interface ReportOptions {
  readonly job: Omit<Job, 'formats'>;
  readonly targets: readonly Target[];
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  /** The name that standard input goes by. */
  readonly standardInputName?: string;
}

export const exit = { fine: 0, findings: 1, failure: 2 } as const;

export async function runReports(named: Iterable<string> | AsyncIterable<string>, options: ReportOptions): Promise<number> {
  const words = wordsIn(options.job.style.language);
  const job: Job = { ...options.job, formats: options.targets.map(({ format }) => format) };
  const writers: Writer[] = [];
  try {
    for (const target of options.targets) writers.push(await openWriter(job, target));
  } catch (error) {
    complain(whyNot(options.targets[writers.length]?.file ?? '-', error, words));
    return exit.failure;
  }
  const total = { files: 0, reports: 0, counts: { error: 0, warning: 0, information: 0, hint: 0 } as Record<Severity, number> };
  const problems: string[] = [];
  const note = (problem: string): void => {
    problems.push(problem);
    complain(problem);
  };
  const take = async (outcome: Outcome): Promise<void> => {
    if (outcome.problem !== undefined) note(outcome.problem);
    if (outcome.state === 'read') total.files += 1;
    total.reports += outcome.reports;
    for (const severity of severities) total.counts[severity] += outcome.counts[severity];
    for (const [index, writer] of writers.entries()) await writer.take(outcome.records[index] ?? []);
  };
  const work = await prepare(job);
  for await (const input of expand(named, words)) {
    if ('problem' in input) note(input.problem);
    else await take(work(taskOf(input, options)));
  }
  for (const writer of writers) await writer.end({ ...total, problems });
  return problems.length > 0 ? exit.failure : fails(total.counts, options) ? exit.findings : exit.fine;
}

function taskOf({ path, listed }: { path: string; listed: boolean }, { standardInputName }: ReportOptions): Task {
  return path === '-' && standardInputName !== undefined ? { path: '-', listed, shownAs: standardInputName } : { path, listed };
}

function fails(counts: Counts, { failOn, maxWarnings, job }: ReportOptions): boolean {
  if (job.command !== 'check') return false;
  if (maxWarnings !== undefined && counts.warning > maxWarnings) return true;
  return failOn !== 'never' && severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
}

export const complain = (sentence: string): void => void process.stderr.write(`gouji: ${sentence}\n`);

interface Writer {
  take(records: readonly string[]): Promise<void>;
  end(summary: Omit<Summary, 'records'>): Promise<void>;
}

async function openWriter(job: Job, { format: name, file }: Target): Promise<Writer> {
  const format: Format = await loadFormat(job.command, name);
  const output: Output = file === undefined ? toStandardOutput() : await toFile(file);
  const context = { style: job.style, words: wordsIn(job.style.language) };
  let count = 0;
  await output.write(format.head(context));
  return {
    async take(records) {
      for (const record of records) await output.write(count++ === 0 ? record : format.separator + record);
    },
    async end(summary) {
      await output.write(format.foot({ ...summary, records: count }, context));
      await output.end();
    },
  };
}

/** `gouji check` and `gouji extract`: their options, put into the terms of `reports.ts`. */

import { type Command, CommanderError } from 'commander';
import { version } from '../../../../package.json';
import type { Severity } from '../../core/rules/types.ts';
import { formatNames, type ReportCommand } from '../formats/registry.ts';
import { severities } from '../formats/types.ts';
import type { ReportOptions, Target } from '../reports.ts';
import type { Words } from '../words.ts';
import {
  type Done,
  type InputFlags,
  knownRules,
  namedBy,
  oneOf,
  present,
  type RuleLevels,
  readCount,
  readRule,
  wantsColour,
  withInputs,
} from './options.ts';

interface ReportFlags extends InputFlags {
  readonly format?: readonly Target[];
  readonly jobs?: number;
  readonly failOn?: Severity | 'never';
  readonly maxWarnings?: number;
  readonly minSeverity?: Severity;
  readonly rule?: RuleLevels;
  readonly baseline?: string;
  readonly updateBaseline?: string;
}

export function addReports(reports: Command, command: ReportCommand, words: Words, done: Done): void {
  withInputs(reports.description(words(`about-${command}`)), words)
    .option('--format <format[:file]>', words('about-format', { names: formatNames(command).join(', ') }), readTarget(command, words))
    .option('--jobs <count>', words('about-jobs'), readCount(words))
    .action(async (paths: string[]) => {
      const flags = reports.optsWithGlobals<ReportFlags>();
      const { runReports } = await import('../reports.ts');
      done(await runReports(await namedBy(paths, flags), await reportOptions(command, flags, words)));
    });
  if (command !== 'check') return;
  reports
    .option('--fail-on <severity>', words('about-fail-on'), oneOf([...severities, 'never'], words))
    .option('--max-warnings <count>', words('about-max-warnings'), readCount(words))
    .option('--min-severity <severity>', words('about-min-severity'), oneOf(severities, words))
    .option('--rule <rule=severity>', words('about-rule'), readRule(words))
    .option('--baseline <file>', words('about-baseline'))
    .option('--update-baseline <file>', words('about-update-baseline'));
}

async function reportOptions(command: ReportCommand, flags: ReportFlags, words: Words): Promise<ReportOptions> {
  const { encoding, minSeverity, maxWarnings, jobs, failOn = 'error', stdinFilename: standardInputName, updateBaseline } = flags;
  const rules = await knownRules(flags.rule, words);
  const baseline = flags.baseline === undefined ? undefined : await knownBy(flags.baseline, words);
  const style = { language: words.language, columns: process.stdout.columns ?? 120, version };
  const targets = flags.format ?? [{ format: 'text' }];
  return {
    job: { command, style, ...present({ encoding, rules, minSeverity, baseline }) },
    colour: wantsColour(flags),
    targets: updateBaseline === undefined ? targets : [...targets, { format: 'baseline', file: updateBaseline }],
    // Who writes a baseline accepts what there is.
    failOn: updateBaseline === undefined ? failOn : 'never',
    ...present({ maxWarnings, jobs, standardInputName }),
  };
}

async function knownBy(path: string, words: Words): Promise<readonly string[]> {
  const { readBaseline } = await import('../formats/baseline.ts');
  const { whyNot } = await import('../io/read.ts');
  try {
    const known = readBaseline(path);
    if (known !== undefined) return known;
  } catch (error) {
    throw new CommanderError(2, 'gouji.baseline', whyNot(path, error, words));
  }
  throw new CommanderError(2, 'gouji.baseline', words('not-a-baseline', { path }));
}

const readTarget =
  (command: ReportCommand, words: Words) =>
  (value: string, before: readonly Target[] = []): readonly Target[] => {
    const colon = value.indexOf(':');
    const format = oneOf(formatNames(command), words)(colon < 0 ? value : value.slice(0, colon));
    return [...before, colon < 0 ? { format } : { format, file: value.slice(colon + 1) }];
  };

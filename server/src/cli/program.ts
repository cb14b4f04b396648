/** The commands and options of `gouji`, their help in the person's language, and what misuse says. Each command's work loads when it runs. */

import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { version } from '../../../package.json';
import { registry } from '../core/rules/registry.ts';
import type { Severity } from '../core/rules/types.ts';
import { widthOf, wrap } from './display.ts';
import { formatNames, type ReportCommand } from './formats/registry.ts';
import { severities } from './formats/types.ts';
import { type Encoding, encodings } from './io/decode.ts';
import type { ReportOptions, Target } from './reports.ts';
import type { Words } from './words.ts';

interface SharedOptions {
  readonly color?: boolean;
}

interface ReportFlags extends SharedOptions {
  readonly format?: readonly Target[];
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly encoding?: Encoding;
  readonly failOn?: Severity | 'never';
  readonly maxWarnings?: number;
  readonly filesFrom?: string;
  readonly null?: true;
  readonly minSeverity?: Severity;
  readonly rule?: Readonly<Record<string, Severity | 'off'>>;
  readonly baseline?: string;
  readonly updateBaseline?: string;
  readonly jobs?: number;
}

/** Runs what the arguments ask for; resolves to the exit code. */
export async function runProgram(args: readonly string[], words: Words): Promise<number> {
  let code = 0;
  const program = build(words, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args as string[], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // Asked for nothing at all: the help has been shown.
    if (error.code !== 'commander.help')
      process.stderr.write(`gouji: ${misuse(error, words)}\n${words('see-help', { command: commandIn(args, program) })}\n`);
    return 2;
  }
}

function build(words: Words, done: (code: number) => void): Command {
  const program = prepared(new Command('gouji'), words)
    .description(words('about-gouji'))
    .version(version, '-V, --version', words('about-version'))
    .helpCommand('help [command]', words('about-help-command'))
    .addHelpText('after', `\n${words('help-exit-codes')}`);
  const add = (name: string): Command => prepared(program.command(name), words);

  for (const command of ['check', 'extract'] as const) {
    const reports = withInputs(add(command).description(words(`about-${command}`)), words)
      .option('--format <format[:file]>', words('about-format', { names: formatNames(command).join(', ') }), readTarget(command, words))
      .option('--jobs <count>', words('about-jobs'), readCount(words));
    if (command === 'check') {
      reports
        .option('--fail-on <severity>', words('about-fail-on'), oneOf([...severities, 'never'], words))
        .option('--max-warnings <count>', words('about-max-warnings'), readCount(words))
        .option('--min-severity <severity>', words('about-min-severity'), oneOf(severities, words))
        .option('--rule <rule=severity>', words('about-rule'), readRule(words))
        .option('--baseline <file>', words('about-baseline'))
        .option('--update-baseline <file>', words('about-update-baseline'));
    }
    reports.action(async (paths: string[], flags: ReportFlags) => {
      const { runReports } = await import('./reports.ts');
      done(await runReports(await namedBy(paths, flags), await reportOptions(command, flags, words)));
    });
  }
  addFix(add('fix'), words, done);
  add('lsp')
    .description(words('about-lsp'))
    .option('--stdio', words('about-stdio'))
    .action(async () => {
      const { serve } = await import('../node/serve.ts');
      serve();
    });
  return program;
}

/** What `check`, `extract` and `fix` read alike. */
const withInputs = (command: Command, words: Words): Command =>
  command
    .argument('[paths...]', words('about-paths'))
    .option('--stdin', words('about-stdin'))
    .option('--stdin-filename <name>', words('about-stdin-filename'))
    .option('--files-from <file>', words('about-files-from'))
    .option('-0, --null', words('about-null'))
    .option('--encoding <name>', words('about-encoding', { names: encodings.join(', ') }), oneOf(encodings, words));

interface FixFlags extends ReportFlags {
  readonly safe?: true;
  readonly totals?: true;
  readonly dryRun?: true;
  readonly diff?: true;
}

function addFix(fix: Command, words: Words, done: (code: number) => void): void {
  withInputs(fix.description(words('about-fix')), words)
    .option('--safe', words('about-safe'))
    .option('--totals', words('about-totals'))
    .option('--dry-run', words('about-dry-run'))
    .option('--diff', words('about-diff'))
    .option('--fail-on <severity>', words('about-fail-on'), oneOf([...severities, 'never'], words))
    .option('--rule <rule=severity>', words('about-rule'), readRule(words))
    .action(async (paths: string[], flags: FixFlags) => {
      const { safe = false, totals = false, rule: rules, encoding, failOn = 'error', stdinFilename: standardInputName } = flags;
      const { runRewrite } = await import('./rewrite/run.ts');
      const { fixer } = await import('./rewrite/fix.ts');
      const options = {
        rewrite: fixer({ safe: safe || !totals, totals, ...present({ rules }) }, words),
        mode: flags.diff ? 'diff' : flags.dryRun ? 'dry-run' : 'write',
        colour: wantsColour(flags),
        failOn,
        ...present({ encoding, rules, standardInputName }),
      } as const;
      done(await runRewrite(await namedBy(paths, flags), options, words));
    });
}

async function namedBy(
  paths: readonly string[],
  { stdin, filesFrom, null: ended }: ReportFlags,
): Promise<Iterable<string> | AsyncIterable<string>> {
  if (stdin) return ['-'];
  if (filesFrom !== undefined) return (await import('./io/list.ts')).namesFrom(filesFrom, ended ? '\0' : '\n');
  return paths.length > 0 ? paths : ['.'];
}

async function reportOptions(command: ReportCommand, flags: ReportFlags, words: Words): Promise<ReportOptions> {
  const {
    encoding,
    rule: rules,
    minSeverity,
    maxWarnings,
    jobs,
    failOn = 'error',
    stdinFilename: standardInputName,
    updateBaseline,
  } = flags;
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
  const { readBaseline } = await import('./formats/baseline.ts');
  const { whyNot } = await import('./io/read.ts');
  try {
    const known = readBaseline(path);
    if (known !== undefined) return known;
  } catch (error) {
    throw new CommanderError(2, 'gouji.baseline', whyNot(path, error, words));
  }
  throw new CommanderError(2, 'gouji.baseline', words('not-a-baseline', { path }));
}

function wantsColour({ color }: SharedOptions): boolean {
  const { env, stdout } = process;
  if (color !== undefined) return color;
  if (env['NO_COLOR']) return false;
  return env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stdout.isTTY === true;
}

type Present<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** Without the values that weren't given. */
const present = <Values extends object>(values: Values): Present<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<Values>;

/** Options and help that every command has. */
function prepared(command: Command, words: Words): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words('help-usage'),
    'Arguments:': words('help-arguments'),
    'Options:': words('help-options'),
    'Global Options:': words('help-global-options'),
    'Commands:': words('help-commands'),
  };
  return command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', words('help-some-options')).replace('[command]', words('help-some-command')),
      displayWidth: (text) => widthOf(text, false),
      boxWrap: (text, width) => wrap(text, width).join('\n'),
    })
    .helpOption('-h, --help', words('about-help'))
    .option('--lang <language>', words('about-lang'))
    .option('--color', words('about-colour'))
    .option('--no-color', words('about-no-colour'))
    .showHelpAfterError(false);
}

function misuse({ code, message }: CommanderError, words: Words): string {
  const name = /'([^']*)'/u.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption':
      return words('unknown-option', { name });
    case 'commander.unknownCommand':
      return words('unknown-command', { name });
    case 'commander.missingArgument':
      return words('missing-argument', { name });
    case 'commander.optionMissingArgument':
      return words('missing-value', { name });
    case 'commander.excessArguments':
      return words('too-many-arguments');
    case 'commander.invalidArgument':
      return words('invalid-value', { name, reason: message.replace(/^.*? is invalid\. /u, '') });
    default:
      return message.replace(/^error: /u, '');
  }
}

const commandIn = (args: readonly string[], program: Command): string => {
  const found = args.find((arg) => program.commands.some((command) => command.name() === arg));
  return found === undefined ? '' : `${found} `;
};

const oneOf =
  <Choice extends string>(choices: readonly Choice[], words: Words) =>
  (value: string): Choice => {
    const choice = choices.find((each) => each === value);
    if (choice === undefined) throw new InvalidArgumentError(words('not-one-of', { value, names: choices.join(', ') }));
    return choice;
  };

const readCount =
  (words: Words) =>
  (value: string): number => {
    if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError(words('not-a-count', { value }));
    return Number(value);
  };

const readTarget =
  (command: ReportCommand, words: Words) =>
  (value: string, before: readonly Target[] = []): readonly Target[] => {
    const colon = value.indexOf(':');
    const format = oneOf(formatNames(command), words)(colon < 0 ? value : value.slice(0, colon));
    return [...before, colon < 0 ? { format } : { format, file: value.slice(colon + 1) }];
  };

const readRule =
  (words: Words) =>
  (value: string, before: Readonly<Record<string, Severity | 'off'>> = {}): Readonly<Record<string, Severity | 'off'>> => {
    const [id = '', severity = ''] = value.split('=', 2);
    const rule = oneOf(
      registry.map((each) => each.id),
      words,
    )(id);
    return { ...before, [rule]: oneOf([...severities, 'off'], words)(severity) };
  };

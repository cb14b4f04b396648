/** The commands and options of `gouji`, their help in the person's language, and what misuse says. Each command's work loads when it runs. */

import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { version } from '../../../package.json';
import type { Severity } from '../core/rules/types.ts';
import { widthOf, wrap } from './display.ts';
import { formatNames, type ReportCommand } from './formats/registry.ts';
import { type Style, severities } from './formats/types.ts';
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
    const reports = add(command)
      .description(words(`about-${command}`))
      .argument('[paths...]', words('about-paths'))
      .option('--format <format[:file]>', words('about-format', { names: formatNames(command).join(', ') }), readTarget(command, words))
      .option('--stdin', words('about-stdin'))
      .option('--stdin-filename <name>', words('about-stdin-filename'))
      .option('--encoding <name>', words('about-encoding', { names: encodings.join(', ') }), oneOf(encodings, words));
    if (command === 'check') {
      reports
        .option('--fail-on <severity>', words('about-fail-on'), oneOf([...severities, 'never'], words))
        .option('--max-warnings <count>', words('about-max-warnings'), readCount(words));
    }
    reports.action(async (paths: string[], flags: ReportFlags) => {
      const { runReports } = await import('./reports.ts');
      done(await runReports(flags.stdin ? ['-'] : paths.length > 0 ? paths : ['.'], reportOptions(command, flags, words)));
    });
  }
  return program;
}

function reportOptions(command: ReportCommand, flags: ReportFlags, words: Words): ReportOptions {
  return {
    job: { command, style: styleOf(flags, words), ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }) },
    targets: flags.format ?? [{ format: 'text' }],
    failOn: flags.failOn ?? 'error',
    ...(flags.maxWarnings === undefined ? {} : { maxWarnings: flags.maxWarnings }),
    ...(flags.stdinFilename === undefined ? {} : { standardInputName: flags.stdinFilename }),
  };
}

function styleOf({ color }: SharedOptions, { language }: Words): Style {
  const { env, stdout } = process;
  const colour = color ?? (env['NO_COLOR'] ? false : env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stdout.isTTY === true);
  return { language, colour, columns: stdout.columns ?? 120, version };
}

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

/** The commands and options of `gouji`, their help in the person's language, and what misuse says. Each command's work loads when it runs. */

import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { addExplain } from './commands/explain.ts';
import { addFix } from './commands/fix.ts';
import { addFormat } from './commands/format.ts';
import { addIgnored } from './commands/ignored.ts';
import { addInit } from './commands/init.ts';
import { addLsp } from './commands/lsp.ts';
import { addNew } from './commands/new.ts';
import type { Done } from './commands/options.ts';
import { addReports } from './commands/reports.ts';
import { widthOf, wrap } from './display.ts';
import type { Words } from './words.ts';

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

function build(words: Words, done: Done): Command {
  const program = prepared(new Command('gouji'), words)
    .description(words('about-gouji'))
    .version(version, '-V, --version', words('about-version'))
    .helpCommand('help [command]', words('about-help-command'))
    .addHelpText('after', `\n${words('help-exit-codes')}`);
  // Commander hands these to the program wherever they stand; each command asks for them with `optsWithGlobals`.
  program
    .option('--lang <language>', words('about-lang'))
    .option('--color', words('about-colour'))
    .option('--no-color', words('about-no-colour'));
  const add = (name: string): Command => prepared(program.command(name), words);

  for (const command of ['check', 'extract'] as const) addReports(add(command), command, words, done);
  addFix(add('fix'), words, done);
  addFormat(add('format'), words, done);
  addExplain(add('explain'), words, done);
  addNew(add('new'), words, done);
  addIgnored(add('ignored'), words, done);
  addInit(add('init'), words, done);
  addLsp(add('lsp'), words, done);
  return program;
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
  const translated = (term: string): string =>
    term
      .replace('[options]', words('help-some-options'))
      .replace('[command]', words('help-some-command'))
      .replace('[paths...]', words('help-some-paths'))
      .replace('[rules...]', words('help-some-rules'));
  return command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      showGlobalOptions: true,
      styleUsage: translated,
      styleSubcommandTerm: translated,
      displayWidth: (text) => widthOf(text, false),
      boxWrap: (text, width) => wrap(text, width).join('\n'),
    })
    .helpOption('-h, --help', words('about-help'))
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
    case 'commander.missingMandatoryOptionValue':
      return words('missing-option', { name });
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

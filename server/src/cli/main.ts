/** The command line's entry: finds the language, runs the program, sets the exit code. Node ends by itself when everything is written. */

import { runProgram } from './program.ts';
import { chooseLanguage, wordsIn } from './words.ts';

async function main(args: readonly string[]): Promise<void> {
  const words = wordsIn(chooseLanguage(languageAsked(args), process.env));
  // Who reads our output may go away (`| head`); that is no failure.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  try {
    process.exitCode = await runProgram(args, words);
  } catch (error) {
    process.stderr.write(
      `gouji: ${words('broken-down', { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })}\n`,
    );
    process.exitCode = 2;
  }
}

/** Needed before the arguments are parsed: the help itself is in that language. */
function languageAsked(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
}

void main(process.argv.slice(2));

/** The command line's entry: finds the language, runs the program (or, in a worker thread, the worker's loop), sets the exit code. Node ends by itself when everything is written. */

import { isMainThread } from 'node:worker_threads';
import { Unwritable } from './io/output.ts';
import { codeOf, whyNot } from './io/read.ts';
import { runProgram } from './program.ts';
import { chooseLanguage, type Words, wordsIn } from './words.ts';

async function main(args: readonly string[]): Promise<void> {
  const words = wordsIn(chooseLanguage(languageAsked(args), process.env));
  // Who reads our output may go away (`| head`); that is no failure.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  // Until we know better: work that ends without an answer is no success.
  process.exitCode = 2;
  try {
    process.exitCode = await runProgram(args, words);
  } catch (error) {
    process.stderr.write(`gouji: ${inWords(error, words)}\n`);
  }
}

/** Needed before the arguments are parsed: the help itself is in that language. */
function languageAsked(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
}

function inWords(error: unknown, words: Words): string {
  if (error instanceof Unwritable)
    return words('cannot-write', {
      path: error.path === '-' ? words('standard-output') : error.path,
      reason: codeOf(error.cause) ?? String(error.cause),
    });
  // The system has spoken of a file: of a list of names, say.
  if (error instanceof Error && 'path' in error && typeof error.path === 'string') return whyNot(error.path, error, words);
  return words('broken-down', { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

// Everything that a command needs loads when it runs: help and misuse answer at once.
if (isMainThread) void main(process.argv.slice(2));
else void import('./worker.ts').then(({ work }) => work());

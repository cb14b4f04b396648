/** The command line's entry: finds the language, runs the program (or, in a worker thread, the worker's loop), sets the exit code. Node ends by itself when everything is written. */

import { isMainThread } from 'node:worker_threads';
import { nearestJson } from './io/json.ts';
import { Unwritable } from './io/output.ts';
import { codeOf, whyNot } from './io/read.ts';
import { runProgram } from './program.ts';
import { chooseLanguage, type Words, wordsIn } from './words.ts';

async function main(args: readonly string[]): Promise<void> {
  const words = wordsIn(chooseLanguage(languageAsked(args) ?? languageOfFolder(), process.env));
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

/** What the `gouji.json` of this folder says, if it says so plainly; what is wrong with it is told when it is put to use. */
function languageOfFolder(): string | undefined {
  const value = nearestJson('gouji.json', process.cwd(), wordsIn('zh-CN'))?.value;
  const language = typeof value === 'object' && value !== null && 'language' in value ? value.language : undefined;
  return language === 'en' || language === 'zh-CN' ? language : undefined;
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

/** One call of the command line, from its arguments to its exit code. Knows nothing of the process around it but its standard streams. */

import { nearestJson } from './io/json.ts';
import { Unwritable } from './io/output.ts';
import { codeOf, whyNot } from './io/read.ts';
import { runProgram } from './program.ts';
import { chooseLanguage, type Words, wordsIn } from './words.ts';

/** Resolves to the exit code, whatever happens. */
export async function run(args: readonly string[]): Promise<number> {
  const words = wordsIn(chooseLanguage(languageAsked(args) ?? languageOfFolder(), process.env));
  try {
    return await runProgram(args, words);
  } catch (error) {
    process.stderr.write(`gouji: ${inWords(error, words)}\n`);
    return 2;
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

/** `gouji new`: the skeleton of a year's report in the official form, with what last year's report hands on. */

import { type Command, InvalidArgumentError } from 'commander';
import { complain, exit } from '../exit.ts';
import { isUnreadable, readText } from '../io/read.ts';
import type { Words } from '../words.ts';
import { createFile } from './createFile.ts';
import type { Done } from './options.ts';

interface NewFlags {
  readonly year: number;
  readonly organ: string;
  readonly previous?: string;
  readonly output?: string;
}

export function addNew(command: Command, words: Words, done: Done): void {
  command
    .description(words('about-new'))
    .requiredOption('--year <year>', words('about-year'), readYear(words))
    .requiredOption('--organ <name>', words('about-organ'))
    .option('--previous <file>', words('about-previous'))
    .option('--output <file>', words('about-output'))
    .action(async (flags: NewFlags) => done(await run(flags, words)));
}

async function run({ year, organ, previous, output }: NewFlags, words: Words): Promise<number> {
  const last = previous === undefined ? undefined : readText(previous, previous, words);
  if (last !== undefined && isUnreadable(last)) {
    complain(last.problem);
    return exit.failure;
  }
  const { newReport } = await import('../../core/newReport.ts');
  const { sayIn } = await import('../../core/messages/say.ts');
  const { text, message } = newReport({ year, organ, previous: last?.text }, sayIn(words.language));
  if (output === undefined) process.stdout.write(text);
  else {
    const problem = createFile(output, text, words);
    if (problem !== undefined) {
      complain(problem);
      return exit.failure;
    }
  }
  if (message !== undefined) complain(message);
  return exit.fine;
}

/** The duty to report in this form began with the report for 2019. */
const readYear =
  (words: Words) =>
  (value: string): number => {
    if (!/^(?:2019|20[2-9]\d)$/u.test(value)) throw new InvalidArgumentError(words('not-a-year', { value }));
    return Number(value);
  };

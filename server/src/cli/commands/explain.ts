/** `gouji explain`: the page of a rule, or the list of all rules. */

import type { Command } from 'commander';
import { widthOf } from '../display.ts';
import { complain, exit } from '../exit.ts';
import { toStandardOutput } from '../io/output.ts';
import type { Words } from '../words.ts';
import { type Done, noSuchRule } from './options.ts';

export function addExplain(explain: Command, words: Words, done: Done): void {
  explain
    .description(words('about-explain'))
    .argument('[rules...]', words('about-rule-names'))
    .action(async (ids: string[]) => done(await run(ids, words)));
}

async function run(ids: readonly string[], words: Words): Promise<number> {
  const { rulePage } = await import('../../core/rules/page.ts');
  const output = toStandardOutput();
  let code: number = exit.fine;
  if (ids.length === 0) await output.write(await list(words));
  for (const [index, id] of ids.entries()) {
    const page = rulePage(id, words.language);
    if (page !== undefined) await output.write((index > 0 ? '\n' : '') + page.markdown);
    else {
      code = exit.failure;
      complain(await noSuchRule(id, words));
    }
  }
  await output.end();
  return code;
}

async function list(words: Words): Promise<string> {
  const { allRules } = await import('../../core/rules/allRules.ts');
  const rows = allRules.map(({ id, severity, docs }) => [id, words(severity), docs[words.language].title] as const);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column]!, false))));
  const padded = (text: string, width: number): string => text + ' '.repeat(width - widthOf(text, false));
  return rows.map(([id, severity, title]) => `${padded(id, widths[0]!)}  ${padded(severity, widths[1]!)}  ${title}\n`).join('');
}

/** `gouji explain`: the page of a rule, or the list of all rules. */

import type { Command } from 'commander';
import { registry } from '../../core/rules/registry.ts';
import { widthOf } from '../display.ts';
import { complain, exit } from '../exit.ts';
import { toStandardOutput } from '../io/output.ts';
import type { Words } from '../words.ts';
import type { Done } from './options.ts';

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
  if (ids.length === 0) await output.write(list(words));
  for (const [index, id] of ids.entries()) {
    const page = rulePage(id, words.language);
    if (page !== undefined) await output.write((index > 0 ? '\n' : '') + page.markdown);
    else {
      code = exit.failure;
      const { nearest } = await import('../../core/settings.ts');
      const near = nearest(id);
      complain(near === undefined ? words('no-such-rule', { id }) : words('no-such-rule-near', { id, near }));
    }
  }
  await output.end();
  return code;
}

function list(words: Words): string {
  const rows = registry.map(({ id, severity, docs }) => [id, words(severity), docs[words.language].title] as const);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column]!, false))));
  const padded = (text: string, width: number): string => text + ' '.repeat(width - widthOf(text, false));
  return rows.map(([id, severity, title]) => `${padded(id, widths[0]!)}  ${padded(severity, widths[1]!)}  ${title}\n`).join('');
}

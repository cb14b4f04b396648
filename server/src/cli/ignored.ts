/** Lists what was confirmed and is not told any more, with its reasons; entries that match nothing say so. */

import { analyze } from '../core/analyze.ts';
import { looksLikeReport } from '../core/detect.ts';
import { applyIgnores, type IgnoreEntry } from '../core/ignores.ts';
import { printable } from './display.ts';
import { complain, exit } from './exit.ts';
import type { Encoding } from './io/decode.ts';
import { Folders } from './io/folders.ts';
import { expand } from './io/inputs.ts';
import { toStandardOutput } from './io/output.ts';
import { isUnreadable, readText } from './io/read.ts';
import type { Words } from './words.ts';

export async function listIgnored(
  named: Iterable<string> | AsyncIterable<string>,
  encoding: Encoding | undefined,
  words: Words,
): Promise<number> {
  const folders = new Folders(words);
  const output = toStandardOutput();
  let failed = false;
  const fail = (problem: string): void => {
    failed = true;
    complain(problem);
  };
  for await (const input of expand(named, words)) {
    if ('problem' in input) {
      fail(input.problem);
      continue;
    }
    const source = readText(input.path, input.path, words, encoding);
    if (isUnreadable(source)) {
      if (!(input.listed && source.quiet)) fail(source.problem);
      continue;
    }
    if (input.listed && !looksLikeReport(source.text)) continue;
    const { settings, ignores, problems } = folders.of(input.path);
    problems.forEach(fail);
    const analysis = analyze(source.text, { language: words.language, rules: settings.rules });
    const { ignored, unmatched } = applyIgnores(analysis, ignores);
    for (const { entry, finding } of ignored) await output.write(line(input.path, entry, finding.message, words));
    for (const entry of unmatched) await output.write(line(input.path, entry, words('no-longer-there'), words));
  }
  await output.end();
  return failed ? exit.failure : exit.fine;
}

const line = (path: string, { rule, reason, date }: IgnoreEntry, about: string, words: Words): string =>
  `${printable(path)}: ${printable(about)}  ${printable(rule)}\n  ${words('ignored-because', { reason: printable(reason), date })}\n`;

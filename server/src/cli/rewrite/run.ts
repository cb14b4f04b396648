/** Takes files through a rewrite: shows what would change, or replaces them; a file that can't be written back to the byte stays as it is. */

import { type AnalyzeOptions, analyze } from '../../core/analyze.ts';
import { looksLikeReport } from '../../core/detect.ts';
import { applyIgnores, type IgnoreEntry } from '../../core/ignores.ts';
import type { Severity } from '../../core/rules/types.ts';
import { printable } from '../display.ts';
import { complain, exit } from '../exit.ts';
import { painter } from '../formats/text.ts';
import { severities } from '../formats/types.ts';
import type { Encoding } from '../io/decode.ts';
import { encodeLike, isEncoded } from '../io/encode.ts';
import { Folders } from '../io/folders.ts';
import { expand, type Input } from '../io/inputs.ts';
import { toStandardOutput } from '../io/output.ts';
import { codeOf, isUnreadable, type ReadText, readText } from '../io/read.ts';
import { replaceFile } from '../io/replace.ts';
import type { Words } from '../words.ts';
import type { Rewrite, Rewritten } from './types.ts';

export interface RewriteOptions {
  readonly rewrite: Rewrite;
  /** `write`: replace files. `dry-run`: say what would change. `diff`: show it line by line. */
  readonly mode: 'write' | 'dry-run' | 'diff';
  readonly colour: boolean;
  readonly encoding?: Encoding;
  readonly failOn: Severity | 'never';
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly standardInputName?: string;
}

export async function runRewrite(named: Iterable<string> | AsyncIterable<string>, options: RewriteOptions, words: Words): Promise<number> {
  const output = toStandardOutput();
  const total = { files: 0, changes: 0, failed: false, remains: false };
  const heard = new Set<string>();
  const fail = (problem: string): void => {
    total.failed = true;
    heard.add(problem);
    complain(problem);
  };
  const folders = new Folders(words);
  for await (const input of expand(named, words)) {
    if ('problem' in input) {
      fail(input.problem);
      continue;
    }
    const name = input.path === '-' ? (options.standardInputName ?? '-') : input.path;
    const source = readText(input.path, name, words, options.encoding);
    if (isUnreadable(source)) {
      if (!(input.listed && source.quiet)) fail(source.problem);
      continue;
    }
    if (input.listed && !looksLikeReport(source.text)) continue;
    const folder = folders.of(name);
    folder.problems.filter((problem) => !heard.has(problem)).forEach(fail);
    const rules = { ...folder.settings.rules, ...options.rules };
    const rewritten = options.rewrite(source.text, rules);
    const changed = rewritten.text !== source.text;
    total.files += 1;
    if (changed) total.changes += 1;
    total.remains ||=
      rewritten.refused.length > 0 || fails(rewritten.text, folder.ignores, { rules, language: words.language }, options.failOn);
    for (const refusal of rewritten.refused) complain(`${printable(name)}: ${refusal}`);
    const file = { input, name, source, rewritten };
    if (changed && options.mode === 'diff') await output.write(await difference(file, options.colour));
    else if (changed && options.mode === 'dry-run') await output.write(told(file, words));
    else if (options.mode === 'write' && (changed || input.path === '-')) {
      const problem = input.path === '-' ? await handOver(file, words) : await save(file, words);
      if (problem !== undefined) fail(problem);
      else if (input.path !== '-') await output.write(told(file, words));
    }
  }
  const { files, changes, failed, remains } = total;
  if (options.mode === 'dry-run') await output.write(`${words('would-change', { files, changes })}\n`);
  await output.end();
  if (failed) return exit.failure;
  return (options.mode === 'write' ? remains : changes > 0) ? exit.findings : exit.fine;
}

interface File {
  readonly input: Input;
  readonly name: string;
  readonly source: ReadText;
  readonly rewritten: Rewritten;
}

const told = ({ name, rewritten: { done } }: File, words: Words): string => `${printable(name)}: ${done.join(words('list-comma'))}\n`;

function fails(text: string, ignores: readonly IgnoreEntry[], options: AnalyzeOptions, failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  const loud = severities.slice(0, severities.indexOf(failOn) + 1);
  return applyIgnores(analyze(text, options), ignores).kept.some(({ severity }) => loud.includes(severity));
}

/** A sentence where the file had to stay as it is. */
async function save({ input, name, source, rewritten }: File, words: Words): Promise<string | undefined> {
  const encoded = await encodeLike(rewritten.text, source);
  if (!isEncoded(encoded)) return notEncoded(name, encoded.character, source, words);
  try {
    const kept = replaceFile(input.path, source.bytes, encoded);
    return kept === undefined ? undefined : words(kept === 'changed' ? 'changed-meanwhile' : 'many-names', { path: name });
  } catch (error) {
    return notWritten(name, error, words);
  }
}

/** Gives the text of standard input on to standard output, changed or not. */
async function handOver({ name, source, rewritten }: File, words: Words): Promise<string | undefined> {
  const encoded = rewritten.text === source.text ? source.bytes : await encodeLike(rewritten.text, source);
  if (!isEncoded(encoded)) return notEncoded(name, encoded.character, source, words);
  await new Promise<void>((resolve) => process.stdout.write(encoded, () => resolve()));
  return undefined;
}

function notWritten(path: string, error: unknown, words: Words): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return words('no-such-file', { path });
  return code === 'EACCES' || code === 'EPERM'
    ? words('not-writable', { path })
    : words('cannot-write', { path, reason: code ?? String(error) });
}

const notEncoded = (path: string, character: string | undefined, { encoding }: ReadText, words: Words): string =>
  character === undefined
    ? words('not-kept', { path, encoding })
    : words('not-encodable', { path, encoding, character: printable(character) });

async function difference({ name, source, rewritten }: File, colour: boolean): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const path = name.replace(/^\.?\//u, '');
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, source.text, rewritten.text, undefined, undefined, { context: 3 }).replace(
    /^=+\n/u,
    '',
  );
  if (!colour) return patch;
  const paint = painter(true);
  const styles = { '-': 'red', '+': 'green', '@': 'cyan' } as const;
  return patch
    .split('\n')
    .map((line) => {
      const style = styles[line.charAt(0) as keyof typeof styles];
      return style === undefined ? line : paint(style, line);
    })
    .join('\n');
}

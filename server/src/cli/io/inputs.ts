/** From what a person names — files, folders, patterns — to the files to read, always in the same order. Knows no report. */

import { lstatSync, statSync } from 'node:fs';
import type { Words } from '../words.ts';
import { codeOf, whyNot } from './read.ts';

export interface Input {
  /** As given; for a file met in a folder the folder as given and the way from there. */
  readonly path: string;
  readonly listed: boolean;
}

export type Named = Input | { readonly problem: string };

/** Folders that hold no one's reports, by the convention of every tool. */
const ignoredFolders = ['**/node_modules/**', '**/.git/**'];

export async function* expand(named: Iterable<string> | AsyncIterable<string>, words: Words): AsyncGenerator<Named> {
  for await (const path of named) {
    const kind = kindOf(path, words);
    if (kind === 'file') yield { path, listed: false };
    else if (kind === 'folder') yield* listed(await textsIn(path));
    else if (kind === 'nothing' && /[*?[\]{}]/u.test(path)) {
      const found = await matching(path);
      if (found.length === 0) yield { problem: words('no-match', { path }) };
      yield* listed(found);
    } else yield { problem: kind === 'nothing' ? words('no-such-file', { path }) : kind.problem };
  }
}

function kindOf(path: string, words: Words): 'file' | 'folder' | 'nothing' | { readonly problem: string } {
  if (path === '-') return 'file';
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return { problem: whyNot(path, error, words) };
    return linkToNothing(path) ? { problem: whyNot(path, error, words) } : 'nothing';
  }
}

function linkToNothing(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

const listed = (paths: readonly string[]): Input[] => paths.map((path) => ({ path, listed: true }));

async function textsIn(folder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob('**/*.txt', { cwd: folder, ...options });
  const prefix = /[/\\]$/u.test(folder) ? folder : `${folder}/`;
  return found.sort(byCodeUnits).map((path) => prefix + path);
}

async function matching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  return (await glob(slashed, options)).sort(byCodeUnits);
}

/** Links to folders aren't followed: they may lead in a circle. */
const options = {
  ignore: ignoredFolders,
  followSymbolicLinks: false,
  onlyFiles: true,
  caseSensitiveMatch: false,
  expandDirectories: false,
} as const;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** From what a person names — files, folders, patterns — to the files to read, always in the same order. Knows no report. */

import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Words } from '../words.ts';
import { codeOf, whyNot } from './read.ts';

export interface Input {
  /** As given; for a file met in a folder the folder as given and the way from there. */
  readonly path: string;
  readonly listed: boolean;
}

/** What was named and can't be read, in words. */
export interface Unfound {
  readonly path: string;
  readonly problem: string;
}

export type Named = Input | Unfound;

/** Folders that hold no one's reports, by the convention of every tool. */
const ignoredFolders = ['**/node_modules/**', '**/.git/**'];

export async function* expand(named: Iterable<string> | AsyncIterable<string>, words: Words): AsyncGenerator<Named> {
  for await (const path of named) {
    const kind = kindOf(path, words);
    if (kind === 'file') yield { path, listed: false };
    else if (kind === 'folder') yield* listed(await textsIn(path));
    else if (kind === 'nothing' && /[*?[\]{}]/u.test(path)) {
      const found = await matching(path);
      if (found.length === 0) yield { path, problem: words('no-match', { path }) };
      yield* listed(found);
    } else yield { path, problem: kind === 'nothing' ? words('no-such-file', { path }) : kind.problem };
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

async function textsIn(folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob('**/*.txt', { cwd: folder, ...options });
  const prefix = folder === '.' ? '' : /[/\\]$/u.test(folder) ? folder : `${folder}/`;
  return withoutIgnored(
    found.sort(byCodeUnits).map((path) => prefix + path),
    folder,
  );
}

async function matching(pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  return withoutIgnored((await glob(slashed, options)).sort(byCodeUnits), '.');
}

/** Without what the nearest `.goujiignore`, from the folder upwards, names in the manner of `.gitignore`. Files named one by one are always read. */
async function withoutIgnored(paths: readonly string[], folder: string): Promise<readonly string[]> {
  const found = nearestIgnoreFile(resolve(folder));
  if (found === undefined || paths.length === 0) return paths;
  const { default: ignore } = await import('ignore');
  const ignored = ignore().add(found.text);
  return paths.filter((path) => {
    const way = relative(found.folder, resolve(path)).replaceAll('\\', '/');
    return way === '' || way.startsWith('..') || !ignored.ignores(way);
  });
}

function nearestIgnoreFile(folder: string): { readonly folder: string; readonly text: string } | undefined {
  const path = join(folder, '.goujiignore');
  try {
    // A pipe of this name would never end.
    if (statSync(path).isFile()) return { folder, text: readFileSync(path, 'utf8') };
  } catch {
    // Then the next one further up holds.
  }
  const above = dirname(folder);
  return above === folder ? undefined : nearestIgnoreFile(above);
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

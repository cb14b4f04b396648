/** Reads a JSON file that a person writes: comments and trailing commas are fine. */

import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
// Its main entry asks for its parts in a way that no bundler sees.
import { type ParseError, parse } from 'jsonc-parser/lib/esm/main.js';
import type { Words } from '../words.ts';
import { codeOf, whyNot } from './read.ts';

export interface JsonFile {
  /** Undefined where it can't be read. */
  readonly value: unknown;
  readonly problems: readonly string[];
}

/** Far more than a person writes. */
const MOST = 4 * 1024 * 1024;

/** Undefined where there is no such file. */
export function readJson(path: string, words: Words): JsonFile | undefined {
  let text: string;
  try {
    const status = statSync(path);
    // A pipe or a device of this name would never end.
    if (!status.isFile() || status.size > MOST) return { value: undefined, problems: [words('no-plain-file', { path })] };
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    return { value: undefined, problems: [whyNot(path, error, words)] };
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\ufeff/u, ''), errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first === undefined) return { value, problems: [] };
  const line = text.slice(0, first.offset).split('\n').length;
  return { value: undefined, problems: [words('not-json', { path, line })] };
}

/** The file of this name in the folder or the nearest one above it. */
export function nearestJson(name: string, folder: string, words: Words): JsonFile | undefined {
  const found = readJson(join(folder, name), words);
  const above = dirname(folder);
  return found !== undefined || above === folder ? found : nearestJson(name, above, words);
}

/**
 * What a folder says of its reports: `gouji.json`, the nearest one on the way up, and `gouji-ignore.json` beside the report.
 * Both are data, never code. Each is read once.
 */

import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
// Its main entry asks for its parts in a way that no bundler sees.
import { type ParseError, parse } from 'jsonc-parser/lib/esm/main.js';
import { IGNORES_FILE, type IgnoreEntry, readIgnores } from '../../core/ignores.ts';
import { type Say, sayIn } from '../../core/messages/say.ts';
import { readSettings, SETTINGS_FILE, type Settings } from '../../core/settings.ts';
import type { Words } from '../words.ts';
import { codeOf, whyNot } from './read.ts';

export interface FolderSays {
  readonly settings: Settings;
  readonly ignores: readonly IgnoreEntry[];
  /** What is wrong with either file, in words. */
  readonly problems: readonly string[];
}

interface SettingsFound {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

export class Folders {
  readonly #words: Words;
  readonly #say: Say;
  readonly #settings = new Map<string, SettingsFound>();
  readonly #all = new Map<string, FolderSays>();

  constructor(words: Words) {
    this.#words = words;
    this.#say = sayIn(words.language);
  }

  /** For a report at this path. */
  of(path: string): FolderSays {
    const folder = dirname(resolve(path));
    let found = this.#all.get(folder);
    if (found === undefined) {
      const { settings, problems } = this.settingsOf(folder);
      const ignores = this.#ignoresIn(folder);
      found = { settings, ignores: ignores.entries, problems: [...problems, ...ignores.problems] };
      this.#all.set(folder, found);
    }
    return found;
  }

  settingsOf(folder: string): SettingsFound {
    let found = this.#settings.get(folder);
    if (found === undefined) {
      const above = dirname(folder);
      found = this.#settingsIn(folder) ?? (above === folder ? { settings: { rules: {} }, problems: [] } : this.settingsOf(above));
      this.#settings.set(folder, found);
    }
    return found;
  }

  #settingsIn(folder: string): SettingsFound | undefined {
    const path = join(folder, SETTINGS_FILE);
    const file = readJson(path, this.#words);
    if (file === undefined) return undefined;
    const { settings, problems } = readSettings(file.value, this.#say);
    return { settings, problems: [...file.problems, ...problems.map(({ message }) => `${path}: ${message}`)] };
  }

  #ignoresIn(folder: string): { readonly entries: readonly IgnoreEntry[]; readonly problems: readonly string[] } {
    const path = join(folder, IGNORES_FILE);
    const file = readJson(path, this.#words);
    if (file === undefined) return { entries: [], problems: [] };
    const { entries, problems } = readIgnores(file.value, this.#say);
    return { entries, problems: [...file.problems, ...problems.map(({ message }) => `${path}: ${message}`)] };
  }
}

/** Comments and trailing commas are fine. Undefined where there is no such file; `value` is undefined where it can't be read. */
function readJson(path: string, words: Words): { readonly value: unknown; readonly problems: readonly string[] } | undefined {
  let text: string;
  try {
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

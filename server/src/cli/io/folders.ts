/**
 * What a folder says of its reports: `gouji.json`, the nearest one on the way up, and `gouji-ignore.json` beside the report.
 * Both are data, never code. Each is read once.
 */

import { dirname, join, resolve } from 'node:path';
import { IGNORES_FILE, type IgnoreEntry, readIgnores } from '../../core/ignores.ts';
import { type Say, sayIn } from '../../core/messages/say.ts';
import { readSettings, SETTINGS_FILE, type Settings } from '../../core/settings.ts';
import type { Words } from '../words.ts';
import { readJson } from './json.ts';

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

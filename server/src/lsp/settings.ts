/**
 * The settings in force for each document. Where the client can be asked they are pulled, all documents of a turn with one
 * request; else they come with `initialize` and `didChangeConfiguration`. Checks every value: a client may send anything.
 */

import { type IgnoreEntry, readIgnores } from '../core/ignores.ts';
import { sayIn } from '../core/messages/say.ts';
import { type Settings as FolderSettings, mergeSettings, readSettings } from '../core/settings.ts';
import type { FolderFiles, Language, RuleLevel, Settings } from './protocol.ts';
import type { Turns } from './turns.ts';

/** Settings with nothing left open. One object for as long as they are in force, so that a change shows as another object. */
export interface SettingsInForce {
  readonly language: Language;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly codeLens: boolean;
  /** Help with Enter in rows of a table. */
  readonly tableKeys: boolean;
  /** Findings that somebody confirmed to be right, with a reason. */
  readonly ignores: readonly IgnoreEntry[];
}

export interface SettingsStore {
  /** For a document, where they are known already. */
  get(uri: string): SettingsInForce | undefined;
  /** For a document, asked for where needed. */
  ready(uri: string): Promise<SettingsInForce>;
  /** Those that belong to no document. */
  readonly general: SettingsInForce;
  forget(uri: string): void;
  /** They changed; `settings` are the new ones where the client sends them along. */
  changed(settings: unknown): void;
}

export interface SettingsSource {
  readonly turns: Turns;
  readonly initial: unknown;
  /** What `auto` means. */
  readonly language: Language;
  /** Asks the client for the section `gouji` of each document; absent where it can't be asked. */
  readonly pull?: (uris: readonly (string | undefined)[]) => Promise<readonly unknown[]>;
  /** Reads what the folder of a document says, where the client doesn't send it along. */
  readonly readFolder?: (uri: string) => FolderFiles | undefined;
}

export function createSettings({ turns, initial, language, pull, readFolder }: SettingsSource): SettingsStore {
  let section: Section = sectionOf(initial);
  let general = inForce(section, undefined, language);
  const known = new Map<string, SettingsInForce>();
  let waiting = new Map<string, ((settings: SettingsInForce) => void)[]>();
  let generation = 0;

  const setGeneral = (next: Section): void => {
    section = next;
    general = inForce(section, undefined, language);
  };
  const forDocument = (uri: string, own: Section): SettingsInForce => {
    const folder = isObject(own.folder) ? own.folder : readFolder?.(uri);
    return same(inForce(own, folder, language), general);
  };

  const ask = async (): Promise<void> => {
    const asked = waiting;
    const asOf = generation;
    waiting = new Map();
    let answers: readonly unknown[] = [];
    try {
      answers = (await pull?.([undefined, ...asked.keys()])) ?? [];
    } catch {
      // A client that can't answer keeps what was in force.
    }
    if (asOf === generation && isObject(answers[0])) setGeneral(answers[0]);
    let index = 1;
    for (const [uri, resolves] of asked) {
      const answer = answers[index++];
      const settings = forDocument(uri, isObject(answer) ? answer : section);
      // Settings that changed meanwhile are asked for anew; who waits gets these and is told again.
      if (asOf === generation) known.set(uri, settings);
      for (const resolve of resolves) resolve(settings);
    }
  };

  const get = (uri: string): SettingsInForce | undefined => {
    const settings = known.get(uri);
    if (settings !== undefined || pull !== undefined) return settings;
    const computed = forDocument(uri, section);
    known.set(uri, computed);
    return computed;
  };

  return {
    get general() {
      return general;
    },
    get,
    ready(uri) {
      const settings = get(uri);
      if (settings !== undefined) return Promise.resolve(settings);
      return new Promise((resolve) => {
        const resolves = waiting.get(uri);
        if (resolves !== undefined) {
          resolves.push(resolve);
          return;
        }
        waiting.set(uri, [resolve]);
        if (waiting.size === 1) turns.whenQuiet(() => void ask());
      });
    },
    forget: (uri) => void known.delete(uri),
    changed(settings) {
      generation += 1;
      known.clear();
      const sent = isObject(settings) ? (settings['gouji'] ?? settings) : undefined;
      if (isObject(sent)) setGeneral(sent);
    },
  };
}

/** The section as it came: its values are not checked yet. */
type Section = { readonly [Key in keyof Settings]?: unknown };

const sectionOf = (value: unknown): Section => (isObject(value) ? value : {});

const levels: ReadonlySet<unknown> = new Set<RuleLevel>(['off', 'hint', 'information', 'warning', 'error']);

/** What the folder says wins over the settings, rule by rule. What is wrong with it is the affair of whoever edits it: here it is left out. */
function inForce({ language, rules, codeLens, tableKeys }: Section, folder: unknown, auto: Language): SettingsInForce {
  const own: FolderSettings = {
    language: language === 'zh-CN' || language === 'en' ? language : 'auto',
    rules: Object.fromEntries(Object.entries(isObject(rules) ? rules : {}).filter(([, level]) => levels.has(level))) as Record<
      string,
      RuleLevel
    >,
  };
  const { settings, ignores }: { readonly [Key in keyof FolderFiles]?: unknown } = isObject(folder) ? folder : {};
  const say = sayIn(auto);
  const merged = settings === undefined ? own : mergeSettings(own, readSettings(settings, say).settings);
  return {
    language: merged.language === undefined || merged.language === 'auto' ? auto : merged.language,
    rules: merged.rules,
    codeLens: codeLens !== false,
    tableKeys: tableKeys !== false,
    ignores: ignores === undefined ? NO_IGNORES : readIgnores(ignores, say).entries,
  };
}

const NO_IGNORES: readonly IgnoreEntry[] = [];

/** Documents with equal settings share one object. */
const same = (settings: SettingsInForce, other: SettingsInForce): SettingsInForce =>
  JSON.stringify(settings) === JSON.stringify(other) ? other : settings;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

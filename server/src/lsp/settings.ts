/**
 * The settings in force for each document. Where the client can be asked they are pulled, all documents of a turn with one
 * request; else they come with `initialize` and `didChangeConfiguration`. Checks every value: a client may send anything.
 */

import type { Language, RuleLevel, Settings } from './protocol.ts';
import type { Turns } from './turns.ts';

/** Settings with nothing left open. One object for as long as they are in force, so that a change shows as another object. */
export interface SettingsInForce {
  readonly language: Language;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly codeLens: boolean;
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
}

export function createSettings({ turns, initial, language, pull }: SettingsSource): SettingsStore {
  let general = inForce(initial, language);
  const known = new Map<string, SettingsInForce>();
  let waiting = new Map<string, ((settings: SettingsInForce) => void)[]>();
  let generation = 0;

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
    if (asOf === generation && isObject(answers[0])) general = inForce(answers[0], language);
    let index = 1;
    for (const [uri, resolves] of asked) {
      const answer = answers[index++];
      const settings = isObject(answer) ? same(inForce(answer, language), general) : general;
      // Settings that changed meanwhile are asked for anew; who waits gets these and is told again.
      if (asOf === generation) known.set(uri, settings);
      for (const resolve of resolves) resolve(settings);
    }
  };

  return {
    get general() {
      return general;
    },
    get: (uri) => (pull === undefined ? general : known.get(uri)),
    ready(uri) {
      const settings = pull === undefined ? general : known.get(uri);
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
      const section = isObject(settings) ? (settings['gouji'] ?? settings) : undefined;
      if (isObject(section)) general = inForce(section, language);
    },
  };
}

const levels: ReadonlySet<unknown> = new Set<RuleLevel>(['off', 'hint', 'information', 'warning', 'error']);

function inForce(value: unknown, auto: Language): SettingsInForce {
  const settings: { readonly [Key in keyof Settings]?: unknown } = isObject(value) ? value : {};
  const { language, rules, codeLens } = settings;
  return {
    language: language === 'zh-CN' || language === 'en' ? language : auto,
    rules: Object.fromEntries(Object.entries(isObject(rules) ? rules : {}).filter(([, level]) => levels.has(level))) as Record<
      string,
      RuleLevel
    >,
    codeLens: codeLens !== false,
  };
}

/** Documents with equal settings share one object. */
const same = (settings: SettingsInForce, other: SettingsInForce): SettingsInForce =>
  JSON.stringify(settings) === JSON.stringify(other) ? other : settings;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

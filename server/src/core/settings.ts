/**
 * The settings of a folder (`gouji.json`) or of an editor, checked value by value: what is wrong is told in words and left out,
 * the rest is in force. Knows no file: whoever reads `gouji.json` strips the comments and hands over the object.
 */

import type { Say } from './messages/say.ts';
import type { Language } from './messages/types.ts';
import { allRules } from './rules/allRules.ts';
import type { Severity } from './rules/types.ts';

export const SETTINGS_FILE = 'gouji.json';

export type Level = Severity | 'off';

/** From loud to silent, as the schema and the editor list them. */
export const levels: readonly Level[] = ['error', 'warning', 'information', 'hint', 'off'];
export const languages: readonly (Language | 'auto')[] = ['auto', 'zh-CN', 'en'];

export interface Settings {
  readonly language?: Language | 'auto';
  /** By rule; a rule that isn't named keeps its own severity. */
  readonly rules: Readonly<Record<string, Level>>;
}

export interface SettingsProblem {
  /** Where it stands in the object: `['rules', 'row-totl']`. */
  readonly path: readonly string[];
  readonly message: string;
}

export function readSettings(value: unknown, say: Say): { settings: Settings; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  if (!isObject(value))
    return { settings: { rules: {} }, problems: value === undefined ? [] : [{ path: [], message: say('settings-not-object') }] };
  let language: Settings['language'];
  let rules: Settings['rules'] = {};
  for (const [key, stated] of Object.entries(value)) {
    if (key === 'language') {
      language = languages.find((known) => known === stated);
      if (language === undefined) problems.push({ path: [key], message: say('settings-language', { value: shown(stated) }) });
    } else if (key === 'rules') rules = readRules(stated, say, problems);
    else if (key !== '$schema') problems.push({ path: [key], message: say('settings-unknown-key', { key }) });
  }
  return { settings: language === undefined ? { rules } : { language, rules }, problems };
}

function readRules(value: unknown, say: Say, problems: SettingsProblem[]): Record<string, Level> {
  const rules: Record<string, Level> = {};
  if (!isObject(value)) {
    problems.push({ path: ['rules'], message: say('settings-not-object') });
    return rules;
  }
  for (const [rule, stated] of Object.entries(value)) {
    const path = ['rules', rule];
    if (!allRules.some(({ id }) => id === rule)) {
      const near = nearest(rule);
      problems.push({
        path,
        message: near === undefined ? say('settings-unknown-rule', { rule }) : say('settings-unknown-rule-near', { rule, near }),
      });
      continue;
    }
    const level = levels.find((known) => known === stated);
    if (level === undefined) problems.push({ path, message: say('settings-level', { rule, value: shown(stated) }) });
    else rules[rule] = level;
  }
  return rules;
}

/** `outer` is what holds elsewhere (a user's settings), `inner` what the folder says: the folder wins, rule by rule. */
export function mergeSettings(outer: Settings, inner: Settings): Settings {
  const language = inner.language ?? outer.language;
  const rules = { ...outer.rules, ...inner.rules };
  return language === undefined ? { rules } : { language, rules };
}

/** The rule whose name differs by at most two letters; a longer way is no slip of the hand. */
export function nearest(name: string): string | undefined {
  let best: string | undefined;
  let least = 3;
  if (name.length > 40) return undefined;
  for (const { id } of allRules) {
    const apart = Math.abs(id.length - name.length) < least ? distance(id, name) : least;
    if (apart < least) [best, least] = [id, apart];
  }
  return best;
}

/** Letters to insert, delete or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

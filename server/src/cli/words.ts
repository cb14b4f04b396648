/** Words a sentence of the command line in the person's language, and finds out which language that is. Knows no command. */

import { cliMessages } from '../core/messages/cli.ts';
import type { Language } from '../core/messages/types.ts';

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

export type WordKey = keyof typeof cliMessages;
type Values<Key extends WordKey> = Readonly<Record<Placeholders<(typeof cliMessages)[Key]['zh-CN']>, string | number>>;

export interface Words {
  <Key extends WordKey>(key: Key, ...values: keyof Values<Key> extends never ? [] : [Values<Key>]): string;
  readonly language: Language;
}

export function wordsIn(language: Language): Words {
  const words = (key: WordKey, values: Readonly<Record<string, string | number>> = {}) =>
    cliMessages[key][language].replace(/\{(\w+)\}/gu, (placeholder, name: string) => String(values[name] ?? placeholder));
  return Object.assign(words as Words, { language });
}

/** What `--lang` says, else the environment's locale; Chinese unless that asks for English. */
export function chooseLanguage(asked: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  // An empty variable is as good as none.
  const locale = asked || environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^en/iu.test(locale) ? 'en' : 'zh-CN';
}

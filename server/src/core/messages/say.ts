/** Words a sentence of the catalogue in one language. Knows the catalogue's shape, no rule and no report. */

import { catalogue, type MessageKey } from './catalogue.ts';
import type { Language } from './types.ts';

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** The values that a sentence needs: one for each `{placeholder}` of the Chinese text. */
export type Values<Key extends MessageKey> = Readonly<Record<Placeholders<(typeof catalogue)[Key]['zh-CN']>, string | number>>;

export interface Say {
  <Key extends MessageKey>(key: Key, ...values: keyof Values<Key> extends never ? [] : [Values<Key>]): string;
  readonly language: Language;
}

export const sayIn = (language: Language): Say => says[language];

function makeSay(language: Language): Say {
  // Cut at their placeholders once: words and names take turns.
  const known = new Map<MessageKey, readonly string[]>();
  const say = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string => {
    let parts = known.get(key);
    if (parts === undefined) {
      parts = catalogue[key][language].split(/\{(\w+)\}/u);
      known.set(key, parts);
    }
    let sentence = parts[0] ?? '';
    for (let at = 1; at < parts.length; at += 2) {
      const name = parts[at] ?? '';
      sentence += `${values[name] ?? `{${name}}`}${parts[at + 1]}`;
    }
    return sentence;
  };
  return Object.assign(say as Say, { language });
}

const says: Readonly<Record<Language, Say>> = { 'zh-CN': makeSay('zh-CN'), en: makeSay('en') };

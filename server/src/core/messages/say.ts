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

export function sayIn(language: Language): Say {
  const say = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}) =>
    catalogue[key][language].replace(/\{(\w+)\}/gu, (placeholder, name: string) => String(values[name] ?? placeholder));
  return Object.assign(say as Say, { language });
}

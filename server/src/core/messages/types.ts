/** The languages of the product and the shape of its catalogue. Knows no rule. */

export type Language = 'zh-CN' | 'en';

/** Sentences by key, each in every language, with `{placeholders}`. One file an area; `catalogue.ts` joins them. */
export type Sentences = Readonly<Record<string, Readonly<Record<Language, string>>>>;

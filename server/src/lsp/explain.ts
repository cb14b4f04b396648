/** The page of a rule as Markdown, made of the registry: the same words as in `docs/`. */

import { registry } from '../core/rules/registry.ts';
import type { ExplainResult, Language } from './protocol.ts';

export function explain(id: string, language: Language): ExplainResult | null {
  const rule = registry.find((each) => each.id === id);
  if (rule === undefined) return null;
  const docs = rule.docs[language];
  return { title: docs.title, markdown: docs.what };
}

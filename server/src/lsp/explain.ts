/** The page of a rule, on request. */

import { rulePage } from '../core/rules/page.ts';
import type { ExplainResult, Language } from './protocol.ts';

export function explain(id: string, language: Language): ExplainResult | null {
  const page = rulePage(id, language);
  return page === undefined ? null : { title: page.title, markdown: page.markdown };
}

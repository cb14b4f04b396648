/** The page of a rule, on request. */

import { registry } from '../core/rules/registry.ts';
import { rulePage } from '../core/views/rulePage.ts';
import type { ExplainResult, Language } from './protocol.ts';

export function explain(id: string, language: Language): ExplainResult | null {
  const rule = registry.find((each) => each.id === id);
  return rule === undefined ? null : rulePage(rule, language);
}

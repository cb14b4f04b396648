/** Runs the registry over one report: keeps to editions and settings, adds id and severity, sorts by place. Knows no single rule. */

import { registry } from './registry.ts';
import type { Finding, RuleContext, Severity } from './types.ts';

/** `severities`: by rule id; a rule that isn't named keeps its own, an `optional` one stays off. */
export function runRules(context: RuleContext, severities: Readonly<Record<string, Severity | 'off'>>): Finding[] {
  const findings: Finding[] = [];
  for (const rule of registry) {
    const chosen = severities[rule.id] ?? (rule.optional ? 'off' : rule.severity);
    if (chosen === 'off' || rule.editions?.includes(context.report.edition.id) === false) continue;
    for (const draft of rule.check(context)) findings.push({ ...draft, rule: rule.id, severity: lower(chosen, draft.severity) });
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const ranks: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A draft may speak lower than its rule, never louder. */
const lower = (rule: Severity, draft: Severity | undefined): Severity =>
  draft === undefined || ranks.indexOf(draft) < ranks.indexOf(rule) ? rule : draft;

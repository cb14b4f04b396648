/** Runs the registry over one report: keeps to editions and settings, adds id and severity, sorts by place. Knows no single rule. */

import type { EditionId } from '../form/types.ts';
import type { Say } from '../messages/say.ts';
import type { Sign } from '../narrative/signs.ts';
import type { Document } from '../read/types.ts';
import { textRules } from './allRules.ts';
import { registry } from './registry.ts';
import { NOTHING } from './shared/nothing.ts';
import { ANY, type Trait, traitsOf } from './shared/traits.ts';
import { unusualIn } from './shared/unusual.ts';
import type { Draft, Finding, Rule, RuleContext, Severity } from './types.ts';

/** What a report is checked by: settings by rule id; a rule that isn't named keeps its own severity, an `optional` one stays off. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** A rule that is switched on, with what the engine needs of it at hand. */
interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly where: Trait;
  readonly signs: Sign;
}

export function runRules(facts: Omit<RuleContext, 'unusual'>, severities: Severities): Finding[] {
  const { text, report, sums, suspects, mentions, statements, say } = facts;
  const context: RuleContext = { text, report, sums, suspects, mentions, statements, say, unusual: unusualIn(report) };
  const findings: Finding[] = [];
  const traits = traitsOf(context);
  const found = statements.prose.signs;
  for (const { rule, severity, where, signs } of rulesFor(report.edition.id, severities)) {
    if ((where & traits) === 0 || (signs & ~found) !== 0) continue;
    const drafts = rule.check(context);
    if (drafts === NOTHING) continue;
    for (const draft of drafts) findings.push(findingOf(draft, rule.id, severity));
  }
  return findings.length > 1 ? findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) : findings;
}

/** Why a text holds no report to check: at most one finding. */
export function runTextRules(document: Document, say: Say, severities: Severities): Finding[] {
  for (const rule of textRules) {
    const severity = severities[rule.id] ?? rule.severity;
    const draft = rule.check(document, say);
    if (draft !== undefined) return severity === 'off' ? [] : [findingOf(draft, rule.id, severity)];
  }
  return [];
}

/** The rules of each edition where no settings say otherwise. */
const standard: Readonly<Record<EditionId, readonly ActiveRule[]>> = { '2019': activeIn('2019', {}), '2021': activeIn('2021', {}) };

function rulesFor(edition: EditionId, severities: Severities): readonly ActiveRule[] {
  for (const _ in severities) return activeIn(edition, severities);
  return standard[edition];
}

function activeIn(edition: EditionId, severities: Severities): ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const rule of registry) {
    const severity = severities[rule.id] ?? (rule.optional ? 'off' : rule.severity);
    if (severity !== 'off' && rule.editions?.includes(edition) !== false) {
      const { where = ANY, signs = 0 } = rule;
      active.push({ rule, severity, where, signs });
    }
  }
  return active;
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Part by part: copying a draft as a whole takes four times as long. */
function findingOf(draft: Draft, rule: string, severity: Severity): Finding {
  const { related, fixes, sum, sums, cell, actual, expected, subject, unnecessary } = draft;
  const finding: Writable<Finding> = { rule, severity: lower(severity, draft.severity), message: draft.message, span: draft.span };
  if (related !== undefined) finding.related = related;
  if (fixes !== undefined) finding.fixes = fixes;
  if (sum !== undefined) finding.sum = sum;
  if (sums !== undefined) finding.sums = sums;
  if (cell !== undefined) finding.cell = cell;
  if (actual !== undefined) finding.actual = actual;
  if (expected !== undefined) finding.expected = expected;
  if (subject !== undefined) finding.subject = subject;
  if (unnecessary !== undefined) finding.unnecessary = unnecessary;
  return finding;
}

const ranks: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A draft may speak lower than its rule, never louder. */
const lower = (rule: Severity, draft: Severity | undefined): Severity =>
  draft === undefined || ranks.indexOf(draft) < ranks.indexOf(rule) ? rule : draft;

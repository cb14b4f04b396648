/**
 * What every test on findings goes through: the marks of a text are the findings, and the laws hold for it (design, "Laws"). Each new
 * case proves them anew, so a test says only what it is about.
 */

import assert from 'node:assert/strict';
import { type Analysis, analyze } from '../src/core/analyze.ts';
import type { Report } from '../src/core/read/types.ts';
import type { Finding, Fix, Severity } from '../src/core/rules/types.ts';
import { evaluateSums } from '../src/core/sums/evaluate.ts';
import { recomputeEdits } from '../src/core/sums/recompute.ts';
import { applyEdits } from '../src/core/text/edits.ts';
import { contains, type Span } from '../src/core/text/span.ts';
import { type Mark, readMarks } from './marks.ts';

export interface Expected {
  /** Only findings of these rules are compared; absent: every finding at or above `from`. */
  readonly rules?: readonly string[];
  /** The lowest severity that is compared: `warning` by default. */
  readonly from?: Severity;
  readonly settings?: Readonly<Record<string, Severity | 'off'>>;
}

const ranks: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The marks equal the findings, and the laws hold. Gives the analysis for what the test wants to see besides. */
export function check(source: string, { rules, from = 'warning', settings = {} }: Expected = {}): Analysis {
  const { text, marks } = readMarks(source);
  const analysis = analyze(text, { rules: settings });
  const compared = analysis.findings.filter(({ rule, severity }) =>
    rules === undefined
      ? ranks.indexOf(severity) <= ranks.indexOf(from) || marks.some(({ label }) => label === rule)
      : rules.includes(rule),
  );
  assertSame(text, marks, compared);
  assertLaws(text, analysis, settings);
  return analysis;
}

/** Missing and unexpected findings apart, each with its place. */
function assertSame(text: string, marks: readonly Mark[], findings: readonly Finding[]): void {
  const told = findings.map(({ rule, span, message }) => ({ name: nameOf(text, rule, span), message }));
  const wanted = marks.map(({ label, span }) => nameOf(text, label, span));
  const missing = subtract(
    wanted,
    told.map(({ name }) => name),
  );
  const unexpected = subtract(
    told.map(({ name }) => name),
    wanted,
  ).map((name) => `${name}  ${told.find((one) => one.name === name)?.message}`);
  if (missing.length + unexpected.length === 0) return;
  assert.fail([...missing.map((name) => `missing: ${name}`), ...unexpected.map((name) => `unexpected: ${name}`)].join('\n'));
}

function nameOf(text: string, rule: string, { start, end }: Span): string {
  const line = text.slice(0, start).split('\n').length;
  return `line ${line} ${rule} on “${text.slice(start, end)}” (${start}–${end})`;
}

function subtract(all: readonly string[], without: readonly string[]): string[] {
  const rest = [...without];
  return all.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** The laws that hold for every text whatever. */
export function assertLaws(text: string, analysis: Analysis, settings: Readonly<Record<string, Severity | 'off'>> = {}): void {
  assertPlaces(text, analysis);
  for (const finding of analysis.findings) for (const fix of finding.fixes ?? []) assertFix(text, analysis, finding, fix, settings);
  for (const { report } of analysis.reports) assertRecompute(text, report);
  for (const { rule, actual, expected } of analysis.findings) {
    for (const amount of [actual, expected]) {
      if (amount !== undefined) assert.match(amount, /^-?\d+(?:\.\d+)?$/u, `${rule} tells an amount that is no decimal number`);
    }
  }
}

function assertPlaces(text: string, { document, findings }: Analysis): void {
  assert.equal(document.pieces.map(({ span }) => text.slice(span.start, span.end)).join(''), text, 'the pieces give the text back');
  const whole = { start: 0, end: text.length };
  const places = findings.flatMap((finding) => [
    finding.span,
    ...(finding.related ?? []).map(({ span }) => span),
    ...(finding.fixes ?? []).flatMap(({ edits }) => edits.map(({ span }) => span)),
  ]);
  for (const place of places)
    assert.ok(place.start <= place.end && contains(whole, place), `a place outside the text: ${place.start}–${place.end}`);
}

/** Edits don't meet; afterwards the finding is gone; a safe fix adds none and changes no cell's value. */
function assertFix(text: string, before: Analysis, finding: Finding, fix: Fix, settings: Readonly<Record<string, Severity | 'off'>>): void {
  const about = `${finding.rule}: 「${fix.title}」`;
  assert.ok(fix.edits.length > 0, `${about} changes nothing`);
  const ordered = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
  ordered.forEach(({ span }, i) => {
    const next = ordered[i + 1];
    assert.ok(next === undefined || span.end <= next.span.start, `${about}: edits overlap`);
  });
  const after = analyze(applyEdits(text, fix.edits), { rules: settings });
  const count = ({ findings }: Analysis) =>
    findings.filter(({ rule, message }) => rule === finding.rule && message === finding.message).length;
  assert.ok(count(after) < count(before), `${about} leaves the finding`);
  if (fix.safety !== 'safe') return;
  const rules = (analysis: Analysis) => analysis.findings.map(({ rule }) => rule);
  assert.deepEqual(subtract(rules(after), rules(before)), [], `${about} is safe, yet adds findings`);
  assert.deepEqual(amounts(after), amounts(before), `${about} is safe, yet changes numbers`);
}

const amounts = ({ reports }: Analysis) =>
  reports.map(({ report }) => report.cells.flatMap(({ form, amount }) => (amount === undefined ? [] : [[form.key, amount]])));

/** Recompute once: no sum with a derived total is broken unless typed cells disagree; twice: no edit. */
function assertRecompute(text: string, before: Report): void {
  const { edits, plans } = recomputeEdits(text, before);
  if (edits.length === 0) return;
  const changed = applyEdits(text, edits);
  const after = analyze(changed).reports.find(({ report }) => report.span.start === before.span.start)?.report;
  assert.ok(after !== undefined, 'recomputing loses the report');
  const left = new Set(
    plans.flatMap(({ leftBroken, refused, table }) => (refused.length > 0 ? [table.key] : leftBroken.map(({ id }) => id))),
  );
  for (const { identity } of evaluateSums(after).broken) {
    assert.ok(left.has(identity.id) || left.has(identity.table.key), `recomputing leaves ${identity.id} broken`);
  }
  assert.deepEqual(recomputeEdits(changed, after).edits, [], 'recomputing twice changes something');
}

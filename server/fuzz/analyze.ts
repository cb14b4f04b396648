/** Random and mutated texts through `analyze`: nothing is thrown, nothing is lost, the laws hold, and no text costs more than its length allows. */

import assert from 'node:assert/strict';
import { type Analysis, type AnalyzeOptions, analyze } from '../src/core/analyze.ts';
import { formatTables } from '../src/core/format/format.ts';
import { sayIn } from '../src/core/messages/say.ts';
import { formatAmount } from '../src/core/number/amount.ts';
import { analyzeAgain } from '../src/core/reanalyze.ts';
import { registry } from '../src/core/rules/registry.ts';
import type { Finding, Fix } from '../src/core/rules/types.ts';
import { levels } from '../src/core/settings.ts';
import { applyEdits } from '../src/core/text/edits.ts';
import { assertLaws } from '../test/check.ts';
import type { Dice } from '../test/print/model.ts';
import { Failure, Failures, type Figures, type Plan, rounds } from './plan.ts';
import { applyChange, keystroke, mutation, report, whole } from './texts.ts';

export function fuzzAnalyze(plan: Plan): Figures {
  const figures = { texts: 0, reports: 0, findings: 0, characters: 0, 'slowest µs a character': 0 };
  const failures = new Failures();
  for (const dice of rounds(plan)) failures.during(() => round(dice, figures));
  failures.end(`analyze-${plan.seed}`);
  return { ...figures, 'slowest µs a character': figures['slowest µs a character'].toFixed(1) };
}

type Counts = Record<'texts' | 'reports' | 'findings' | 'characters' | 'slowest µs a character', number>;

/** A text and what becomes of it, change after change: by the keys of someone who writes, or by anything at all. */
function round(dice: Dice, figures: Counts): void {
  const tame = dice.once(2);
  const options = randomOptions(dice);
  let text = tame ? report(dice) : whole(dice);
  let last = tried(text, options);
  for (let changes = dice.once(4) ? 0 : 1 + dice.below(8); ; changes -= 1) {
    figures.texts += 1;
    figures.characters += text.length;
    figures.reports += last.reports.length;
    figures.findings += last.findings.length;
    if (dice.once(2)) holding(text, () => assertAll(text, options, tame));
    if (dice.once(20)) figures['slowest µs a character'] = Math.max(figures['slowest µs a character'], costOf(text));
    if (changes === 0) return;
    const before = text;
    text = applyChange(text, tame ? keystroke(text, dice) : mutation(text, dice));
    const fresh = tried(text, options);
    const again = holding(text, () => analyzeAgain(text, options, last));
    holding(`${before}\n=====\n${text}`, () => assertSame(again, fresh, 'analyzeAgain'));
    // What was taken over is what the next change is taken over from.
    last = again;
  }
}

function tried(text: string, options: AnalyzeOptions): Analysis {
  return holding(text, () => analyze(text, options));
}

/** Says with which text something failed. */
function holding<Result>(text: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), text, error);
  }
}

function randomOptions(dice: Dice): AnalyzeOptions {
  const rules = Object.fromEntries(registry.map(({ id }) => [id, levels[dice.below(levels.length)] ?? 'off']));
  return { ...(dice.once(3) ? { language: 'en' } : {}), ...(dice.once(5) ? { rules } : {}) };
}

function assertAll(text: string, options: AnalyzeOptions, tame: boolean): void {
  const analysis = analyze(text, options);
  assertPlaced(analysis, text.length);
  assertSame(analyze(text, options), analysis, 'a second time');
  if (tame && options.language === undefined) assertLaws(text, analysis, options.rules);
  for (const finding of analysis.findings) for (const fix of finding.fixes ?? []) assertFix(text, analysis, finding, fix, options);
  assertFormat(text, analysis);
  if (!text.includes('\r')) assertLineEnds(text, analysis, options);
}

/** Every place anywhere in the analysis lies in the text. */
function assertPlaced(value: unknown, length: number): void {
  if (typeof value !== 'object' || value === null) return;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number')
    assert.ok(start >= 0 && start <= end && end <= length, `a place outside the text: ${start}–${end}`);
  for (const [key, part] of Object.entries(value)) if (!PLACELESS.has(key)) assertPlaced(part, length);
}

/** The form's own data, of which every analysis holds the same. */
const PLACELESS: ReadonlySet<string> = new Set(['form', 'edition', 'identity', 'identities', 'explains', 'sum', 'text', 'readings']);

function assertSame(one: Analysis, other: Analysis, about: string): void {
  assert.deepEqual(one.findings, other.findings, about);
  assert.deepEqual(one.document.pieces, other.document.pieces, about);
  assert.equal(one.reports.length, other.reports.length, about);
  one.reports.forEach(({ report, mentions }, index) => {
    assert.deepEqual(cellsOf(report), cellsOf(other.reports[index]!.report), about);
    assert.deepEqual(
      mentions.map(({ span }) => span),
      other.reports[index]!.mentions.map(({ span }) => span),
      about,
    );
  });
}

const cellsOf = ({ cells, span }: Analysis['reports'][number]['report']) => [
  span,
  ...cells.map((cell) => [cell.state, cell.span, cell.amount === undefined ? '' : formatAmount(cell.amount)]),
];

/**
 * In a text that is no longer anybody's, a repair may bring to light what was hidden: a row that can be read now. Yet a safe one
 * touches no digit and no Chinese character, and what was read stays the same.
 */
function assertFix(text: string, before: Analysis, { rule }: Finding, { title, safety, edits }: Fix, options: AnalyzeOptions): void {
  const about = `${rule}: 「${title}」`;
  const repaired = applyEdits(text, edits);
  if (safety !== 'safe') return;
  const after = analyze(repaired, options);
  // The numeral of a heading, the unit in a cell are what these rules are about.
  if (rule !== 'section-numeral' && rule !== 'cell-unit')
    assert.equal(substance(repaired), substance(text), `${about} is safe, yet changes words`);
  if (after.reports.length !== before.reports.length) return;
  before.reports.forEach(({ report }, index) => {
    for (const { form, amount } of report.cells) {
      const now =
        after.reports[index]!.report.edition === report.edition ? after.reports[index]!.report.cells[form.index]?.amount : undefined;
      if (amount !== undefined && now !== undefined)
        assert.equal(formatAmount(now), formatAmount(amount), `${about} is safe, yet changes ${form.key}`);
    }
  });
}

const substance = (text: string): string => text.normalize('NFKC').replace(/[^\p{Script=Han}\d]/gu, '');

/** Tables in the canonical layout hold the same numbers, and are left alone the second time. */
function assertFormat(text: string, { document }: Analysis): void {
  const say = sayIn('zh-CN');
  const { edits } = formatTables(document, say);
  if (edits.length === 0) return;
  const tidy = applyEdits(text, edits);
  const after = analyze(tidy);
  const numbers = ({ reports }: Pick<Analysis['document'], 'reports'>) =>
    reports.flatMap(({ cells }) => cells.map(({ form, amount }) => `${form.key} ${amount === undefined ? '' : formatAmount(amount)}`));
  assert.deepEqual(numbers(after.document), numbers(document), 'a tidied table holds other numbers');
  assert.deepEqual(formatTables(after.document, say).edits, [], 'a tidied table is tidied again');
}

/** A text with CRLF says the same at the same lines and columns. */
function assertLineEnds(text: string, { findings }: Analysis, options: AnalyzeOptions): void {
  const before = startsOf(text);
  const crlf = text.replaceAll('\n', '\r\n');
  const after = startsOf(crlf);
  const told = (all: Analysis['findings'], starts: readonly number[]) =>
    all.map(({ rule, severity, message, span }) => [rule, severity, message, placeOf(starts, span.start)].join(' '));
  assert.deepEqual(told(analyze(crlf, options).findings, after), told(findings, before), 'CRLF says something else than LF');
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf(starts: readonly number[], offset: number): string {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return `${low}:${offset - (starts[low] ?? 0)}`;
}

/** Far above what any text needs (1 to 3), far below what a quadratic step makes of these lengths. */
const MOST = 40;
const FIXED = 5000;

/** Microseconds a character of the text many times over; the quickest of several, as the machine may be busy. */
function costOf(text: string): number {
  const long = text.repeat(Math.max(1, Math.ceil(60_000 / (text.length + 1))));
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    // The processor's time: others may be at work on this machine.
    const start = process.cpuUsage();
    analyze(long);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / (long.length + FIXED));
    if (best < MOST / 4) return best;
  }
  if (best > MOST) throw new Failure(`${best.toFixed(1)} µs a character`, long);
  return best;
}

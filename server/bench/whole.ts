/**
 * The whole check, from bytes to findings with every rule on, against the floor: decode the same bytes and look at each
 * character once. Then what each part of it takes, and whether time grows with the text in a straight line.
 */

import { decode, isDecoded } from '../src/cli/io/decode.ts';
import { analyze } from '../src/core/analyze.ts';
import { sayIn } from '../src/core/messages/say.ts';
import { readNarrative } from '../src/core/narrative/narrative.ts';
import { readDocument } from '../src/core/read/document.ts';
import { runRules } from '../src/core/rules/run.ts';
import { evaluateSums } from '../src/core/sums/evaluate.ts';
import { findSuspects } from '../src/core/sums/suspects.ts';
import { corpora } from './corpus.ts';
import { race } from './measure.ts';

export interface WholeResult {
  readonly layouts: readonly {
    readonly layout: string;
    readonly floor: number;
    readonly check: number;
    readonly ratio: number;
    readonly parts: Readonly<Record<string, number>>;
  }[];
  readonly growth: { readonly points: readonly { readonly reports: number; readonly ms: number }[]; readonly straightness: number };
}

const say = sayIn('zh-CN');

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if (!isDecoded(decoded)) throw new Error('the corpus is text');
  return decoded.text;
}

function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at) & 1;
  return sum;
}

export function measureWhole(reports: number, turns: number): WholeResult {
  const layouts = corpora(reports).map(({ layout, texts }) => {
    const files = texts.map((text) => Buffer.from(text));
    const each = (work: (text: string) => number) => () => files.reduce((sum, bytes) => sum + work(textOf(bytes)), 0);
    const documents = texts.map((text) => readDocument(text));
    const read = documents.flatMap((document) => document.reports.map((report) => ({ text: document.text, report })));
    const whole = read.map(({ text, report }) => {
      const sums = evaluateSums(report);
      return { text, report, sums, suspects: findSuspects(report, sums), ...readNarrative(text, report), say };
    });
    const [floor, check, reading, sums, mentions, rules] = race(
      [
        { name: 'floor', turn: each(scan) },
        { name: 'check', turn: each((text) => analyze(text).findings.length) },
        { name: 'read', turn: () => texts.reduce((sum, text) => sum + readDocument(text).reports.length, 0) },
        { name: 'sums', turn: () => read.reduce((sum, { report }) => sum + findSuspects(report, evaluateSums(report)).length, 0) },
        { name: 'narrative', turn: () => read.reduce((sum, { text, report }) => sum + readNarrative(text, report).mentions.length, 0) },
        { name: 'rules', turn: () => whole.reduce((sum, context) => sum + runRules(context, {}).length, 0) },
      ],
      turns,
    ).map(({ median }) => median / reports);
    return {
      layout,
      floor: floor!,
      check: check!,
      ratio: check! / floor!,
      parts: { read: reading!, sums: sums!, narrative: mentions!, rules: rules! },
    };
  });
  return { layouts, growth: measureGrowth(turns) };
}

/** One text that holds more and more reports. */
function measureGrowth(turns: number): WholeResult['growth'] {
  const texts = corpora(1000).find(({ layout }) => layout === 'tab')?.texts ?? [];
  const sizes = [1, 3, 10, 30, 100, 300, 1000];
  const points = sizes.map((reports) => {
    const text = texts.slice(0, reports).join('\n');
    const [timing] = race([{ name: 'check', turn: () => analyze(text).findings.length }], Math.max(3, Math.ceil((turns * 3) / reports)));
    return { reports, ms: timing!.median };
  });
  return {
    points,
    straightness: correlation(
      points.map(({ reports }) => reports),
      points.map(({ ms }) => ms),
    ),
  };
}

/** r² of a straight line through the points. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const sum = (term: (index: number) => number): number => xs.reduce((total, _, index) => total + term(index), 0);
  const xy = sum((index) => (xs[index]! - x) * (ys[index]! - y));
  return xy ** 2 / (sum((index) => (xs[index]! - x) ** 2) * sum((index) => (ys[index]! - y) ** 2));
}

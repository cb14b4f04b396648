/**
 * Two thousand documents open in one server, edited one after the other for as long as told: no diagnostics lost, none stale, and no
 * more memory after a warm-up. What the server pushes is held against a fresh analysis; its memory is what the system says.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyze } from '../src/core/analyze.ts';
import { Dice } from '../test/print/model.ts';
import { Lines, told } from './lines.ts';
import { Failure, type Figures, type Plan, rounds } from './plan.ts';
import { applyChange, type Change, keystroke, report } from './texts.ts';
import { type Message, Wire } from './wire.ts';

interface Open {
  readonly uri: string;
  readonly first: string;
  text: string;
  version: number;
}

interface Pushed {
  readonly version: number;
  readonly diagnostics: readonly { code: string; severity: number; message: string; range: { start: Place; end: Place } }[];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

export async function fuzzLoad(plan: Plan & { readonly documents?: number }): Promise<Figures> {
  const { documents: count = 2000 } = plan;
  const wire = new Wire();
  const pushed = new Map<string, Pushed>();
  wire.onMessage(({ method, params }: Message) => {
    if (method !== 'textDocument/publishDiagnostics') return;
    const { uri, ...rest } = params as Pushed & { uri: string };
    pushed.set(uri, rest);
  });
  await wire.initialize({ textDocument: { publishDiagnostics: { versionSupport: true } } });
  const dice = new Dice(plan.seed);
  const started = Date.now();
  const documents = Array.from({ length: count }, (_, index): Open => {
    const text = report(dice);
    return { uri: `file:///load/${index}.txt`, first: text, text, version: 1 };
  });
  for (const { uri, text } of documents)
    wire.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'disclosure-report', version: 1, text } });
  await settled(wire);
  for (const document of documents) assertTold(document, pushed);
  const opening = Date.now() - started;

  const memory: number[] = [];
  let edits = 0;
  let answers = count;
  for (const round of rounds({ ...plan, seed: plan.seed + 1 })) {
    // Some twenty documents at a time, most with one key, some with a burst: what was written in one go is answered once.
    const touched = new Set(Array.from({ length: 1 + round.below(20) }, () => documents[round.below(count)] as Open));
    for (const document of touched) {
      for (let keys = round.once(4) ? 1 + round.below(10) : 1; keys > 0; keys -= 1) edits += type(wire, document, round);
      if (round.once(50)) reopen(wire, document);
    }
    await settled(wire);
    for (const document of touched) assertTold(document, pushed);
    answers += touched.size;
    if (edits - memory.length * EDITS_A_SAMPLE >= 0) memory.push(residentMemory(wire));
  }
  for (const document of documents) assertTold(document, pushed);
  await wire.request('shutdown');
  wire.notify('exit');
  assert.equal(await wire.ended(), 0);
  return { documents: count, 'seconds to open them': (opening / 1000).toFixed(1), edits, 'answers compared': answers, ...growth(memory) };
}

const EDITS_A_SAMPLE = 200;

/** A key in one document, as a range; what has grown far from its beginning starts anew, so that texts do not wear out. */
function type(wire: Wire, document: Open, dice: Dice): number {
  const lines = new Lines(document.text);
  const change: Change = dice.once(40) ? { start: 0, end: document.text.length, text: document.first } : keystroke(document.text, dice);
  const [start, end] = [lines.before(change.start), lines.before(change.end)];
  document.text = applyChange(document.text, { start, end, text: change.text });
  document.version += 1;
  wire.notify('textDocument/didChange', {
    textDocument: { uri: document.uri, version: document.version },
    contentChanges: [{ range: { start: lines.position(start), end: lines.position(end) }, text: change.text }],
  });
  return 1;
}

function reopen(wire: Wire, document: Open): void {
  const { uri, text, version } = document;
  wire.notify('textDocument/didClose', { textDocument: { uri } });
  wire.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'disclosure-report', version, text } });
}

/** An answer to a request comes behind everything that was sent before it, and diagnostics are sent when nothing more is waiting. */
async function settled(wire: Wire): Promise<void> {
  for (let times = 0; times < 4; times += 1) await wire.request('gouji/explain', { rule: 'row-total' });
}

const levels = ['', 'error', 'warning', 'information', 'hint'];

function assertTold({ uri, text, version }: Open, pushed: ReadonlyMap<string, Pushed>): void {
  const last = pushed.get(uri);
  try {
    assert.equal(last?.version, version, `${uri}: version`);
    const lines = last?.diagnostics.map(
      ({ code, severity, message, range: { start, end } }) =>
        `${start.line}:${start.character}–${end.line}:${end.character} ${levels[severity]} ${code} ${message}`,
    );
    assert.deepEqual(lines, told(text, analyze(text).findings), uri);
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), text, error);
  }
}

/** Megabytes; where the system does not say, none. */
function residentMemory(wire: Wire): number {
  if (process.platform !== 'linux') return 0;
  return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${wire.child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** The second quarter of the time against the last: the first is the warm-up. */
function growth(memory: readonly number[]): Figures {
  if (memory.length < 8) return { 'memory samples': memory.length };
  const quarter = Math.floor(memory.length / 4);
  const median = (part: readonly number[]): number => part.toSorted((a, b) => a - b)[part.length >> 1] ?? 0;
  const [early, late] = [median(memory.slice(quarter, 2 * quarter)), median(memory.slice(-quarter))];
  const figures = {
    'memory samples': memory.length,
    'MB in the second quarter': early.toFixed(0),
    'MB in the last quarter': late.toFixed(0),
    'highest MB': Math.max(...memory).toFixed(0),
    growth: (late / early).toFixed(3),
  };
  assert.ok(late < early * 1.15, `memory grows: ${JSON.stringify(figures)}`);
  return figures;
}

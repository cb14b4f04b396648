/** The fuzzers for some seconds: `npm run fuzz -- analyze --minutes 10` runs them for as long as told (docs/reliability.md). */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzAnalyze } from '../../fuzz/analyze.ts';
import { fuzzEdits } from '../../fuzz/edits.ts';
import { fuzzKill } from '../../fuzz/kill.ts';
import { fuzzLoad } from '../../fuzz/load.ts';
import type { Figures, Plan } from '../../fuzz/plan.ts';
import { fuzzProtocol } from '../../fuzz/protocol.ts';

const seed = Number(process.env['GOUJI_SEED'] ?? Date.now() % 2_147_483_647);
const say = `seed ${seed}; repeat with GOUJI_SEED=${seed}`;
const factor = Number(process.env['GOUJI_RUNS'] ?? 1);

function fuzz(name: string, rounds: number, program: (plan: Plan) => Figures | Promise<Figures>): void {
  test(`${name} (${say})`, async () => {
    const figures = await program({ seed, rounds: Math.round(rounds * factor) });
    assert.ok(Object.keys(figures).length > 0);
  });
}

fuzz('random and mutated texts: nothing is thrown, nothing is lost, the laws hold', 8, fuzzAnalyze);
fuzz('random edits through the server: what is told is what a fresh analysis finds', 4, fuzzEdits);
fuzz('random protocol messages: each request is answered, and the server stays right', 12, fuzzProtocol);
fuzz('killed at random moments: each file is the old one or the new one', 4, fuzzKill);
fuzz('many documents in one server: no diagnostics lost, none stale', 5, (plan) => fuzzLoad({ ...plan, documents: 24 }));

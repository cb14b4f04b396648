/**
 * `npm run fuzz -- [analyze] [edits] [protocol] [kill] [load] [size] [--minutes 10] [--rounds N] [--seed N]`: runs the programs named, one after
 * the other, and prints their seed and figures. What fails is kept in `out/failures`.
 */

import { parseArgs } from 'node:util';
import { fuzzAnalyze } from './analyze.ts';
import { fuzzEdits } from './edits.ts';
import { fuzzKill } from './kill.ts';
import { fuzzLoad } from './load.ts';
import { Failure, type Figures, keep, type Plan } from './plan.ts';
import { fuzzProtocol } from './protocol.ts';
import { trySizes } from './size.ts';

const programs: Readonly<Record<string, (plan: Plan) => Figures | Promise<Figures>>> = {
  analyze: fuzzAnalyze,
  edits: fuzzEdits,
  protocol: fuzzProtocol,
  kill: fuzzKill,
  load: fuzzLoad,
  size: trySizes,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string' }, rounds: { type: 'string' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 2_147_483_647);
const limit = values.rounds === undefined ? { minutes: Number(values.minutes ?? 1) } : { rounds: Number(values.rounds) };

for (const name of positionals.length > 0 ? positionals : Object.keys(programs)) {
  const program = programs[name];
  if (program === undefined) throw new Error(`no program ${name}: ${Object.keys(programs).join(', ')}`);
  console.log(`${name}: seed ${seed}`);
  const started = Date.now();
  try {
    const figures = await program({ seed, ...limit, say: (line) => console.log(line) });
    console.log(`✔ ${name} (${((Date.now() - started) / 60_000).toFixed(1)} min)`);
    for (const [what, figure] of Object.entries(figures))
      console.log(`  ${what}: ${typeof figure === 'number' ? figure.toLocaleString('en') : figure}`);
  } catch (error) {
    console.log(
      `✖ ${name}: ${error instanceof Error ? ((error instanceof Failure ? error.stack : undefined) ?? error.message) : String(error)}`,
    );
    if (error instanceof Failure) console.log(`  kept in ${keep(`${name}-${seed}.txt`, error.text)}`);
    process.exitCode = 1;
  }
}
process.exit();

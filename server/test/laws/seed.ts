/** How the property tests are run: the seed is printed, and can be given again with GOUJI_SEED. */

import fc from 'fast-check';

const seed = Number(process.env['GOUJI_SEED'] ?? Date.now() % 2_147_483_647);
console.log(`seed ${seed}  (repeat with GOUJI_SEED=${seed})`);

const factor = Number(process.env['GOUJI_RUNS'] ?? 1);

export function always<Values extends [unknown, ...unknown[]]>(runs: number, property: fc.IProperty<Values>): void {
  fc.assert(property, { seed, numRuns: Math.round(runs * factor) });
}

/** Holds work to law 9, time that grows linearly with the text: counted in processor time, which a busy machine doesn't stretch. */

import assert from 'node:assert/strict';

const SMALL = 3_000;
const TIMES = 16;
/** Linear: 16. Quadratic: 256. */
const MOST = TIMES * 4;
/** In microseconds: more than the coarsest clock's step. */
const MEASURABLE = 20_000;

/** `work` on a text of some 3 000 characters of the unit, and on one of 16 times as many. */
export function assertLinear(unit: string, work: (repeated: string) => unknown): void {
  const small = unit.repeat(Math.ceil(SMALL / unit.length));
  const large = small.repeat(TIMES);
  let best = Number.POSITIVE_INFINITY;
  // Compiling and collecting garbage happen when they will; what is quadratic is so each time.
  for (let attempt = 0; attempt < 4 && best >= MOST; attempt += 1) {
    const one = processorTime(() => work(small));
    best = Math.min(best, processorTime(() => work(large)) / one);
  }
  assert.ok(best < MOST, `${JSON.stringify(unit.slice(0, 40))}: ${TIMES} times the text took ${best.toFixed(0)} times the time`);
}

/** Of one run, in microseconds. */
function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  for (let runs = 1; ; runs += 1) {
    work();
    const { user, system } = process.cpuUsage(start);
    if (user + system >= MEASURABLE) return (user + system) / runs;
  }
}

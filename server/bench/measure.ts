/** Fair times: the contestants take turns within one run, medians of many turns, so that what disturbs the machine disturbs all alike. */

export interface Contestant {
  readonly name: string;
  /** One turn of work. What it returns is kept, so that nothing is optimised away. */
  turn(): number;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds a turn. */
  readonly median: number;
  /** Half of the turns lie between these. */
  readonly quartiles: readonly [number, number];
}

let kept = 0;

export function race(contestants: readonly Contestant[], turns: number, warmUp = Math.ceil(turns / 4)): Timing[] {
  const times = contestants.map((): number[] => []);
  for (let turn = -warmUp; turn < turns; turn += 1) {
    contestants.forEach((contestant, index) => {
      const start = performance.now();
      kept += contestant.turn();
      if (turn >= 0) times[index]!.push(performance.now() - start);
    });
  }
  return contestants.map(({ name }, index) => ({ name, ...spread(times[index]!) }));
}

export function spread(times: readonly number[]): Omit<Timing, 'name'> {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), quartiles: [at(0.25), at(0.75)] };
}

export const keptWork = (): number => kept;

/** Takes times fairly and says what they come to: contenders in turn, round after round, so that a slow moment of the machine hits all of them. */

export interface Contender {
  readonly name: string;
  /** One measurement, in milliseconds. */
  readonly once: () => number | Promise<number>;
}

/** What one contender's times come to. */
export interface Times {
  readonly name: string;
  readonly median: number;
  /** The middle half of all times lies between these. */
  readonly low: number;
  readonly high: number;
  readonly p95: number;
  readonly count: number;
}

export async function interleaved(contenders: readonly Contender[], rounds: number, warmUps = 1): Promise<Times[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, { once }] of contenders.entries()) {
      const time = await once();
      if (round >= 0) times[index]?.push(time);
    }
  }
  return contenders.map(({ name }, index) => timesOf(name, times[index] ?? []));
}

export function timesOf(name: string, measured: readonly number[]): Times {
  const sorted = measured.toSorted((a, b) => a - b);
  const quantile = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  return { name, median: quantile(0.5), low: quantile(0.25), high: quantile(0.75), p95: quantile(0.95), count: sorted.length };
}

export function milliseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** A straight line through the points, and how much of the differences it explains (R²). */
export function lineThrough(points: readonly (readonly [number, number])[]): { slope: number; start: number; fit: number } {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const sum = (term: (x: number, y: number) => number) => points.reduce((total, [x, y]) => total + term(x - meanX, y - meanY), 0);
  const slope = sum((x, y) => x * y) / sum((x) => x * x);
  const fit = sum((x, y) => x * y) ** 2 / (sum((x) => x * x) * sum((_, y) => y * y));
  return { slope, start: meanY - slope * meanX, fit };
}

/** One line of the result: a ratio, and the goal it is held to. */
export interface Figure {
  readonly bench: string;
  /** In both languages. */
  readonly zh: string;
  readonly en: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: '×' | 'ms' | 'KB' | 'R²' | 'µs';
  readonly goal?: { readonly most: number } | { readonly least: number };
  /** Times that stand behind the ratio. */
  readonly note?: string;
}

export const meets = ({ value, goal }: Figure): boolean | undefined =>
  goal === undefined ? undefined : 'most' in goal ? value <= goal.most : value >= goal.least;

/** How often `of` goes into `times`, with the spread of its quartiles. */
export const ratio = (times: Times, of: Times, by: 'median' | 'p95' = 'median') => ({
  value: times[by] / of[by],
  ...(by === 'median' ? { low: times.low / of.median, high: times.high / of.median } : {}),
});

export const short = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

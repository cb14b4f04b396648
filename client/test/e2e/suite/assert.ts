// The few assertions that the suite needs, without Node: it runs in a web worker as well.

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T): void {
  ok(actual === expected, `expected ${JSON.stringify(expected)}\nactual   ${JSON.stringify(actual)}`);
}

export function deepEqual(actual: unknown, expected: unknown): void {
  equal(JSON.stringify(actual), JSON.stringify(expected));
}

/** Waits until the question has a truthy answer. */
export async function until<T>(question: () => T | Promise<T>, milliseconds = 8_000): Promise<NonNullable<T>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`no answer in time: ${question}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** How long a program runs, with which seed, and what it hands back. The same programs run for a second in `npm test` and for hours by hand. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dice } from '../test/print/model.ts';

export const root = process.env['GOUJI_ROOT'] ?? process.cwd();

export interface Plan {
  readonly seed: number;
  /** Ends after this time … */
  readonly minutes?: number;
  /** … or after so many rounds. */
  readonly rounds?: number;
  /** Told now and then, and when a round fails. */
  readonly say?: (line: string) => void;
}

/** What was done, for the figures: names and counts. */
export type Figures = Readonly<Record<string, number | string>>;

/** Numbers the rounds; each has dice of its own, so that one round can be repeated alone. */
export function* rounds({ seed, minutes, rounds: most = Number.POSITIVE_INFINITY, say = () => {} }: Plan): Generator<Dice> {
  const end = minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + minutes * 60_000;
  let nextWord = Date.now() + 60_000;
  for (let round = 0; round < most && Date.now() < end; round += 1) {
    if (Date.now() >= nextWord) {
      say(`… ${round} rounds`);
      nextWord += 60_000;
    }
    yield new Dice((Math.imul(seed, 0x9e3779b1) + Math.imul(round, 0x85ebca6b)) >>> 0);
  }
}

/** Keeps what failed in a file of `out/`, which is not part of the project, and gives its name. */
export function keep(name: string, content: string): string {
  const folder = join(root, 'out', 'failures');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A failure with the text that shows it. */
export class Failure extends Error {
  readonly text: string;

  constructor(message: string, text: string, cause?: unknown) {
    super(message, { cause });
    this.text = text;
  }
}

/** One failure of each kind, so that the first does not hide the others. */
export class Failures {
  readonly #kinds = new Map<string, { readonly failure: Failure; count: number }>();

  during(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const kind = error.message.split('\n', 1)[0]!.replace(/\d+/gu, '#');
      const known = this.#kinds.get(kind);
      if (known === undefined) this.#kinds.set(kind, { failure: error, count: 1 });
      else {
        known.count += 1;
      }
    }
  }

  /** Throws what was gathered, if anything was; the texts lie in `out/failures` then. */
  end(name: string): void {
    if (this.#kinds.size === 0) return;
    const told = [...this.#kinds.values()].map(
      ({ failure, count }, index) => `${count} × ${failure.message}\n  ${keep(`${name}-${index}.txt`, failure.text)}`,
    );
    throw new Error(`${told.length} kinds of failure\n${told.join('\n')}`);
  }
}

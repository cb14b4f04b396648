/**
 * Hands the files out in batches and the outcomes back in the order of the files, whatever the number of threads. The main thread
 * works like the others: it takes what they have no room for. Small by hand: the workers run this very bundle, which the well-known
 * pools can't be told.
 */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Input, Named, Unfound } from './io/inputs.ts';
import { type Job, type Outcome, prepare, type Task } from './work.ts';

/** A worker needs some 100 ms before it answers, and as long again until it is quick; fewer files than these are done by then. */
const fewFiles = 128;
const batchSize = 16;
/** Batches that a worker has: one at work, the others so that it never waits for the main thread, which takes no longer over one of its own. */
const depth = 4;
/** Outcomes for each thread that may wait for an earlier one, so that memory stays the same however many files there are. */
const patience = 8;

export interface Crew {
  readonly job: Job;
  readonly toTask: (input: Input) => Task;
  /** How many threads; by default one fewer than the machine has processors: compiling and collecting garbage keep one busy besides. */
  readonly jobs?: number;
}

/** What is asked for at a time. */
export type Batch = readonly (Task | Unfound)[];

export async function* inOrder(inputs: AsyncGenerator<Named>, crew: Crew): AsyncGenerator<Outcome> {
  const jobs = crew.jobs ?? Math.min(Math.max(availableParallelism() - 1, 1), 16);
  const first: Named[] = [];
  while (jobs > 1 && first.length < fewFiles) {
    const next = await inputs.next();
    if (next.done) break;
    first.push(next.value);
  }
  const hands = Array.from({ length: first.length < fewFiles ? 0 : jobs - 1 }, () => hire(crew.job));
  const underWay: Slot[] = [];
  try {
    const perform = await prepare(crew.job);
    for await (const batch of inBatches(chain(first, inputs), crew)) {
      // Messages come in between.
      if (hands.length > 0) await new Promise((resolve) => setImmediate(resolve));
      const hand = hands.find(({ waiting }) => waiting < depth);
      underWay.push(hand === undefined ? { outcome: perform(batch) } : hand.perform(batch));
      while (underWay[0]?.outcome !== undefined || underWay.length >= jobs * patience) yield await done(underWay.shift()!);
    }
    while (underWay.length > 0) yield await done(underWay.shift()!);
  } finally {
    await Promise.all(hands.map((hand) => hand.dismiss()));
  }
}

async function* chain<Item>(first: readonly Item[], rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* first;
  yield* rest;
}

async function* inBatches(inputs: AsyncIterable<Named>, { toTask }: Crew): AsyncGenerator<Batch> {
  let batch: (Task | Unfound)[] = [];
  for await (const input of inputs) {
    batch.push('problem' in input ? input : toTask(input));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The place of a batch in the order: its outcome, once it is there. */
interface Slot {
  outcome?: Outcome;
  failure?: Error;
  /** Called when either is there. */
  tell?: () => void;
}

async function done(slot: Slot): Promise<Outcome> {
  if (slot.outcome === undefined && slot.failure === undefined) await new Promise<void>((resolve) => (slot.tell = resolve));
  if (slot.outcome === undefined) throw slot.failure;
  return slot.outcome;
}

interface Hand {
  /** Batches that it has not answered. */
  readonly waiting: number;
  perform(batch: Batch): Slot;
  dismiss(): Promise<unknown>;
}

/** A worker answers in the order in which it is asked. */
function hire(job: Job): Hand {
  const worker = new Worker(import.meta.filename, { workerData: job });
  const slots: Slot[] = [];
  let failure: Error | undefined;
  const settle = (slot: Slot | undefined, result: Slot): void => {
    if (slot === undefined) return;
    Object.assign(slot, result);
    slot.tell?.();
  };
  worker.on('message', (outcome: Outcome) => settle(slots.shift(), { outcome }));
  worker.on('error', (error: Error) => {
    failure = error;
    for (const slot of slots.splice(0)) settle(slot, { failure: error });
  });
  return {
    get waiting() {
      return slots.length;
    },
    perform(batch) {
      if (failure !== undefined) return { failure };
      const slot: Slot = {};
      slots.push(slot);
      worker.postMessage(batch);
      return slot;
    },
    dismiss: () => worker.terminate(),
  };
}

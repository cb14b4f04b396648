/**
 * Gives files to the main thread, or to workers when there are many, and hands back the outcomes in the order of the files,
 * whatever the number of workers. Small by hand: the workers run this very bundle, which the well-known pools can't be told.
 */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Input, Named, Unfound } from './io/inputs.ts';
import { type Job, type Outcome, prepare, type Task } from './work.ts';

/** A worker needs some 50 ms to start; in that time one thread reads this many. */
const fewFiles = 64;
const batchSize = 16;
/** Batches under way for each worker: one at work, the others waiting for it. */
const depth = 3;

export interface Crew {
  readonly job: Job;
  readonly toTask: (input: Input) => Task;
  /** How many threads; by default as many as the machine has processors. */
  readonly jobs?: number;
}

export async function* inOrder(inputs: AsyncGenerator<Named>, crew: Crew): AsyncGenerator<Outcome> {
  const jobs = crew.jobs ?? Math.min(availableParallelism(), 16);
  const first: Named[] = [];
  if (jobs > 1) {
    while (first.length < fewFiles) {
      const next = await inputs.next();
      if (next.done) break;
      first.push(next.value);
    }
  }
  const all = chain(first, inputs);
  if (jobs > 1 && first.length === fewFiles) yield* inWorkers(all, crew, jobs);
  else {
    const work = await prepare(crew.job);
    for await (const input of all) yield work(taskFor(input, crew));
  }
}

async function* chain<Item>(first: readonly Item[], rest: AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* first;
  yield* rest;
}

/** What one worker is asked for at a time. */
export interface Batch {
  readonly tasks: (Task | Unfound)[];
}

async function* inWorkers(inputs: AsyncIterable<Named>, crew: Crew, jobs: number): AsyncGenerator<Outcome> {
  const hands = Array.from({ length: jobs }, () => hire(crew.job));
  const underWay: Promise<readonly Outcome[]>[] = [];
  try {
    let next = 0;
    for await (const { tasks } of inBatches(inputs, crew)) {
      underWay.push(hands[next]!.perform(tasks));
      next = (next + 1) % jobs;
      if (underWay.length >= jobs * depth) yield* await underWay.shift()!;
    }
    while (underWay.length > 0) yield* await underWay.shift()!;
  } finally {
    // A failure elsewhere must not leave another's rejection unheard.
    for (const batch of underWay) batch.catch(() => undefined);
    await Promise.all(hands.map((hand) => hand.dismiss()));
  }
}

async function* inBatches(inputs: AsyncIterable<Named>, crew: Crew): AsyncGenerator<Batch> {
  let tasks: Batch['tasks'] = [];
  for await (const input of inputs) {
    tasks.push(taskFor(input, crew));
    if (tasks.length < batchSize) continue;
    yield { tasks };
    tasks = [];
  }
  if (tasks.length > 0) yield { tasks };
}

const taskFor = (input: Named, { toTask }: Crew): Task | Unfound => ('problem' in input ? input : toTask(input));

interface Hand {
  perform(tasks: Batch['tasks']): Promise<readonly Outcome[]>;
  dismiss(): Promise<unknown>;
}

/** A worker answers in the order in which it is asked. */
function hire(job: Job): Hand {
  const worker = new Worker(import.meta.filename, { workerData: job });
  const waiting: { resolve: (outcomes: readonly Outcome[]) => void; reject: (error: Error) => void }[] = [];
  let failure: Error | undefined;
  worker.on('message', (outcomes: readonly Outcome[]) => waiting.shift()?.resolve(outcomes));
  worker.on('error', (error: Error) => {
    failure = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    perform: (tasks) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        waiting.push({ resolve, reject });
        worker.postMessage(tasks);
      }),
    dismiss: () => worker.terminate(),
  };
}

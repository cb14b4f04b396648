/** The command line's entry: runs what was asked for (or, in a worker thread, the worker's loop) and sets the exit code. Node ends by itself when everything is written. */

import { isMainThread } from 'node:worker_threads';
import { run } from './run.ts';

async function main(): Promise<void> {
  // Who reads our output may go away (`| head`); that is no failure.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  // Until we know better: work that ends without an answer is no success.
  process.exitCode = 2;
  process.exitCode = await run(process.argv.slice(2));
}

// Everything that a command needs loads when it runs: help and misuse answer at once.
if (isMainThread) void main();
else void import('./worker.ts').then(({ work }) => work());

/** The loop of a worker thread: answers each batch in the order in which it was asked. Knows only the job that it was started with. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from './pool.ts';
import { type Job, prepare } from './work.ts';

export function work(): void {
  const port = parentPort;
  if (port === null) return;
  const prepared = prepare(workerData as Job);
  port.on('message', (batch: Batch) => {
    void prepared.then((perform) => {
      const outcome = perform(batch);
      port.postMessage(
        outcome,
        outcome.written.map(({ bytes }) => bytes.buffer),
      );
    });
  });
}

/** A line on the terminal that says how far the work has come; nothing where the output goes to a pipe or stands on the terminal itself. */

import type { Words } from './words.ts';

export interface Progress {
  advance(files: number): void;
  /** Takes the line away, so that something else can be written. */
  clear(): void;
}

/** Nobody needs to be told of what is done in a moment. */
const patience = 500;
const interval = 100;

export function showProgress(wanted: boolean, words: Words): Progress {
  if (!wanted || process.stderr.isTTY !== true) return { advance: () => undefined, clear: () => undefined };
  let count = 0;
  let shown = false;
  let next = Date.now() + patience;
  return {
    advance(files) {
      count += files;
      if (Date.now() < next) return;
      next = Date.now() + interval;
      shown = true;
      process.stderr.write(`\r\u001b[K${words('progress', { count })}`);
    },
    clear() {
      if (shown) process.stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}

/**
 * Tells when the messages that have arrived together are handled, so that a burst of keys is answered once, at the newest version.
 * The protocol library hands over one message a turn of the event loop; a turn without a message means that none is waiting.
 * Knows no document, and no clock.
 */

import type { MessageStrategy } from 'vscode-languageserver';
import { RAL } from './library.ts';

export interface Turns {
  /** To be given to the connection: sees every message. */
  readonly messageStrategy: MessageStrategy;
  /** Runs `task` when no further message is waiting. */
  whenQuiet(task: () => void): void;
  /** The same as a promise. */
  quiet(): Promise<void>;
}

/** A client that never stops sending is answered nevertheless. */
const MOST_TURNS = 500;

export function createTurns(): Turns {
  let handled = 0;
  let tasks: (() => void)[] = [];

  const watch = (before: number, turns: number): void => {
    if (handled === before || turns >= MOST_TURNS) {
      const ready = tasks;
      tasks = [];
      for (const task of ready) task();
      return;
    }
    const seen = handled;
    nextTurn(() => watch(seen, turns + 1));
  };

  const whenQuiet = (task: () => void): void => {
    tasks.push(task);
    // In the turn after this one the next waiting message is handled; only the turn after that can tell whether there was one.
    if (tasks.length === 1) nextTurn(() => watch(-1, 0));
  };

  return {
    messageStrategy: {
      handleMessage(message, next) {
        handled += 1;
        // The library declares no result, yet waits for one that is a promise.
        return next(message);
      },
    },
    whenQuiet,
    quiet: () => new Promise((resolve) => whenQuiet(resolve)),
  };
}

const nextTurn = (task: () => void): void => {
  RAL().timer.setImmediate(task);
};

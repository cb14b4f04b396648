/** The server's process and when it ends. Knows no message. */

import type { Program } from '../lsp/server.ts';

const EVERY = 3000;
/** By the protocol: 0 only after `shutdown`. */
let code = 1;
let watching = false;

const exit = (): void => process.exit(code);

export const program: Program = {
  watch(processId) {
    if (watching) return;
    watching = true;
    setInterval(() => {
      if (!isAlive(processId)) exit();
    }, EVERY);
  },
  shutdown: () => {
    code = 0;
  },
  exit,
};

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

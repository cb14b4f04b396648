/** Writes a new file, never over one that is there. */

import { writeFileSync } from 'node:fs';
import { codeOf } from '../io/read.ts';
import type { Words } from '../words.ts';

/** A sentence where it could not be done. */
export function createFile(path: string, text: string, words: Words): string | undefined {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    const reason = codeOf(error) ?? String(error);
    return reason === 'EEXIST' ? words('already-there', { path }) : words('cannot-write', { path, reason });
  }
}

/** `gouji ignored`: its options. */

import type { Command } from 'commander';
import type { Words } from '../words.ts';
import { type Done, type InputFlags, namedBy, withInputs } from './options.ts';

export function addIgnored(command: Command, words: Words, done: Done): void {
  withInputs(command.description(words('about-ignored')), words).action(async (paths: string[], flags: InputFlags) => {
    const { listIgnored } = await import('../ignored.ts');
    done(await listIgnored(await namedBy(paths, flags), flags.encoding, words));
  });
}

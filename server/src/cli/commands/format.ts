/** `gouji format`: its options, put into the terms of `rewrite/run.ts`. */

import type { Command } from 'commander';
import type { Words } from '../words.ts';
import { type Done, type InputFlags, namedBy, present, type RewriteFlags, rewriteMode, wantsColour, withInputs } from './options.ts';

export function addFormat(format: Command, words: Words, done: Done): void {
  withInputs(format.description(words('about-format-command')), words)
    .option('--dry-run', words('about-dry-run'))
    .option('--diff', words('about-diff'))
    .action(async (paths: string[]) => {
      const flags = format.optsWithGlobals<InputFlags & RewriteFlags>();
      const { encoding, stdinFilename: standardInputName } = flags;
      const { runRewrite } = await import('../rewrite/run.ts');
      const { formatter } = await import('../rewrite/format.ts');
      const options = {
        rewrite: formatter(words),
        mode: rewriteMode(flags),
        colour: wantsColour(flags),
        failOn: 'never',
        ...present({ encoding, standardInputName }),
      } as const;
      done(await runRewrite(await namedBy(paths, flags), options, words));
    });
}

/** `gouji lsp`: the language server, for editors that start it from the command line. */

import type { Command } from 'commander';
import type { Words } from '../words.ts';
import type { Done } from './options.ts';

/** The server ends the process by itself when its client goes. */
export function addLsp(lsp: Command, words: Words, done: Done): void {
  lsp
    .description(words('about-lsp'))
    .option('--stdio', words('about-stdio'))
    .action(async () => {
      const { serve } = await import('../../node/serve.ts');
      serve();
      done(0);
    });
}

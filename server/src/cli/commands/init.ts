/** `gouji init`: a `gouji.json` to begin with in the current folder. */

import type { Command } from 'commander';
import { complain, exit } from '../exit.ts';
import type { Words } from '../words.ts';
import { createFile } from './createFile.ts';
import type { Done } from './options.ts';

export function addInit(command: Command, words: Words, done: Done): void {
  command.description(words('about-init')).action(async () => {
    const { SETTINGS_FILE } = await import('../../core/settings.ts');
    const text = `{\n  // ${words('init-language')}\n  "language": "auto",\n  // ${words('init-rules')}\n  "rules": {}\n}\n`;
    const problem = createFile(SETTINGS_FILE, text, words);
    if (problem !== undefined) complain(problem);
    else process.stdout.write(`${words('created', { path: SETTINGS_FILE })}\n`);
    done(problem === undefined ? exit.fine : exit.failure);
  });
}

/** The floor of a batch: every file of a folder read, decoded, each character looked at once. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
const decoder = new TextDecoder();
let sum = 0;
for (const name of readdirSync(folder).sort()) {
  const text = decoder.decode(readFileSync(join(folder, name)));
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
}
console.log(sum);

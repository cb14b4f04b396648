/** The floor of a batch: every file of a folder read, decoded as quickly as Node can (by way of UTF-16), each character looked at once. */

import { transcode } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
let sum = 0;
for (const name of readdirSync(folder).sort()) {
  const text = transcode(readFileSync(join(folder, name)), 'utf8', 'utf16le').toString('utf16le');
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
}
console.log(sum);

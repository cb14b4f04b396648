/** File lists from a file or standard input, read as they come: one name a line, or names ended by NUL. Knows no report. */

import { createReadStream } from 'node:fs';

/** `-`: standard input. Empty lines name nothing. */
export async function* namesFrom(source: string, separator: '\n' | '\0'): AsyncGenerator<string> {
  const stream = source === '-' ? process.stdin : createReadStream(source);
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream as AsyncIterable<string>) {
    const names = (rest + chunk).split(separator);
    rest = names.pop() ?? '';
    for (const name of names) yield* named(name, separator);
  }
  yield* named(rest, separator);
}

function* named(name: string, separator: string): Generator<string> {
  const plain = separator === '\n' && name.endsWith('\r') ? name.slice(0, -1) : name;
  if (plain !== '') yield plain;
}

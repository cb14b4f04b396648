/**
 * Writes messages to a stream, each in one piece, head and all, so that a reader wakes once. Lists of parts that were written before are not
 * put into words again: of a collection of reports one changes, the others say what they said. Knows LSP's two messages with such lists.
 */

import type { Writable } from 'node:stream';
import type { Message, MessageWriter } from 'vscode-languageserver';
import { property } from '../lsp/guard.ts';
import { AbstractMessageWriter } from '../lsp/library.ts';
import { type Part, partsOf } from '../lsp/parts.ts';

export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  #failures = 0;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Makes no closure here: what waits to hear of its writing must not hold the message meanwhile. */
  write(message: Message): Promise<void> {
    const { written, tell } = this.#outcome();
    try {
      this.#stream.write(withHead(encode(message)), tell);
    } catch (error) {
      tell(error);
    }
    return written;
  }

  #outcome(): { readonly written: Promise<void>; readonly tell: (error?: unknown) => void } {
    let tell: (error?: unknown) => void = () => {};
    const written = new Promise<void>((resolve, reject) => {
      tell = (error) => {
        if (error === undefined || error === null) return resolve();
        this.#failures += 1;
        this.fireError(error, undefined, this.#failures);
        reject(error);
      };
    });
    return { written, tell };
  }

  end(): void {
    this.#stream.end();
  }
}

type Content = string | readonly Uint8Array[];

function withHead(content: Content): string | Uint8Array {
  if (typeof content === 'string') return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
  const length = content.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return Buffer.concat([bytesOf(`Content-Length: ${length}\r\n\r\n`), ...content]);
}

/** Where a message that tells diagnostics has them: pushed, or as an answer. */
const LISTS = [
  ['params', 'diagnostics'],
  ['result', 'items'],
] as const;

function encode(message: Message): Content {
  for (const [member, list] of LISTS) {
    const outer = property(message, member);
    const parts = partsOf(property(outer, list));
    if (parts !== undefined) return encodeParts({ ...message, [member]: { ...(outer as object), [list]: [] } }, parts);
  }
  return JSON.stringify(message);
}

/** The list is empty in the message, and stands last: the parts are put between its brackets. */
function encodeParts(message: object, parts: readonly Part<unknown>[]): Uint8Array[] {
  const whole = JSON.stringify(message);
  const at = whole.lastIndexOf('[]') + 1;
  const content = [bytesOf(whole.slice(0, at))];
  for (const part of parts) {
    if (part.items.length === 0) continue;
    if (content.length > 1) content.push(COMMA);
    // Without the brackets of its own.
    part.written ??= bytesOf(JSON.stringify(part.items).slice(1, -1));
    content.push(part.written);
  }
  content.push(bytesOf(whole.slice(at)));
  return content;
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const COMMA = bytesOf(',');

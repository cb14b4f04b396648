/** Writes results to standard output or a file in order, without losing the end of them and without outrunning a slow reader. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { codeOf } from './read.ts';

export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  /** Resolves when everything has been handed over. */
  end(): Promise<void>;
}

/** Many small writes cost more than the check itself. */
const bufferSize = 64 * 1024;

export const toStandardOutput = (): Output => buffered('-', process.stdout, async () => undefined);

/** A file for results that can't be written. */
export class Unwritable extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(path, { cause });
    this.path = path;
  }
}

export async function toFile(path: string): Promise<Output> {
  const stream = createWriteStream(path);
  await saying(path, once(stream, 'open'));
  return buffered(path, stream, async () => {
    stream.end();
    await finished(stream);
  });
}

async function saying<Result>(path: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new Unwritable(path, error);
  }
}

function buffered(path: string, stream: Writable, close: () => Promise<void>): Output {
  let pending = '';
  // A reader such as `head` may go away in the middle: then there is no one left to write for, and that is no failure.
  let gone = false;
  let failure: Error | undefined;
  const note = (error: Error | null | undefined): void => {
    if (codeOf(error) === 'EPIPE') gone = true;
    else failure ??= error ?? undefined;
  };
  stream.on('error', note);
  const put = async (content: string | Uint8Array): Promise<void> => {
    if (failure !== undefined) throw failure;
    if (content.length === 0 || gone) return;
    await new Promise<void>((resolve) =>
      stream.write(content, (error) => {
        note(error);
        resolve();
      }),
    );
    if (failure !== undefined) throw failure;
  };
  const flush = async (): Promise<void> => {
    const text = pending;
    pending = '';
    await put(text);
  };
  const end = async (): Promise<void> => {
    await flush();
    if (!gone) await close();
    if (failure !== undefined) throw failure;
  };
  return {
    async write(content) {
      if (typeof content === 'string') {
        pending += content;
        if (pending.length >= bufferSize) await saying(path, flush());
      } else if (content.length > 0) {
        await saying(path, flush());
        await saying(path, put(content));
      }
    },
    end: () => saying(path, end()),
  };
}

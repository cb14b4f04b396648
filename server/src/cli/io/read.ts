/** Reads a file or standard input whole, or says in one line why not. Knows limits and the file system, no report. */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Words } from '../words.ts';
import { type Decoded, decode, type Encoding, isDecoded } from './decode.ts';

/** A yearbook of a thousand reports has some 20 MB; beyond this it is no text that a person wrote. */
export const sizeLimit = 64 * 1024 * 1024;
const megabyte = 1024 * 1024;

/** Why a file can't be checked, in words. `quiet`: for a file that was only met in a folder this is no news. */
export interface Unreadable {
  readonly problem: string;
  readonly quiet: boolean;
}

export const isUnreadable = (result: object): result is Unreadable => 'problem' in result;

export type ReadText = Decoded & { readonly bytes: Uint8Array };

/** `path`: `-` is standard input. `shownAs`: the name for messages. */
export function readText(path: string, shownAs: string, words: Words, asked?: Encoding): ReadText | Unreadable {
  const bytes = readBytes(path, shownAs, words);
  if (isUnreadable(bytes)) return bytes;
  const decoded = decode(bytes, asked);
  if (isDecoded(decoded)) return { ...decoded, bytes };
  const place = { path: shownAs, offset: decoded.offset + 1 };
  const quiet = !decoded.likelyReport;
  if (decoded.reason === 'nul') return { problem: words('nul-byte', place), quiet };
  if (decoded.reason === 'misfit') return { problem: words('wrong-encoding', { ...place, encoding: decoded.encoding }), quiet };
  return { problem: words('unknown-encoding', place), quiet };
}

export function readBytes(path: string, shownAs: string, words: Words): Uint8Array | Unreadable {
  let handle: number | undefined;
  try {
    handle = path === '-' ? 0 : openSync(path, 'r');
    if (path === '-') return readAll(handle, megabyte, shownAs, words);
    const status = fstatSync(handle);
    // A named pipe is welcome: shells give one for `<(…)`.
    if (!status.isFile() && !status.isFIFO()) return { problem: words('no-plain-file', { path: shownAs }), quiet: false };
    if (status.size > sizeLimit) return tooLarge(shownAs, status.size, words);
    return readAll(handle, status.size, shownAs, words);
  } catch (error) {
    return { problem: whyNot(shownAs, error, words), quiet: false };
  } finally {
    if (handle !== undefined && handle !== 0) closeSync(handle);
  }
}

/** Reads to the end, whatever size was promised: a pipe promises none, and a file may grow. */
function readAll(handle: number, expected: number, path: string, words: Words): Uint8Array | Unreadable {
  let buffer = Buffer.allocUnsafe(expected + 1);
  let length = 0;
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
    const count = readWaiting(handle, buffer, length);
    if (count === 0) return buffer.subarray(0, length);
    length += count;
    if (length > sizeLimit) return tooLarge(path, length, words);
  }
}

/** A pipe that is not yet filled answers EAGAIN; then we wait a little without spinning. */
function readWaiting(handle: number, buffer: Buffer, from: number): number {
  for (;;) {
    try {
      return readSync(handle, buffer, from, buffer.length - from, null);
    } catch (error) {
      if (codeOf(error) === 'EOF') return 0;
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function tooLarge(path: string, size: number, words: Words): Unreadable {
  return { problem: words('too-large', { path, size: Math.ceil(size / megabyte), limit: sizeLimit / megabyte }), quiet: false };
}

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The sentence for what the system said. */
export function whyNot(path: string, error: unknown, words: Words): string {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return words('no-such-file', { path });
  if (code === 'EACCES' || code === 'EPERM') return words('not-permitted', { path });
  if (code === 'EISDIR' || code === 'ENXIO') return words('no-plain-file', { path });
  if (code === 'ELOOP') return words('link-loop', { path });
  return words('cannot-read', { path, reason: code ?? String(error) });
}

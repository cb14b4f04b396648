/** Replaces a file whole or not at all: written beside it, flushed, then renamed onto it. Knows bytes only. */

import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Why the file was left as it is, though the system would have let us. */
export type Kept = 'changed' | 'many-names';

/** `before`: the bytes that the new ones were made from. Throws what the file system says; the file is the old one then. */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Kept | undefined {
  // A link stays a link: what it points to is replaced.
  const place = realpathSync(path);
  accessSync(place, constants.W_OK);
  const status = statusOf(place);
  // A rename would part the file from its other names.
  if (status.nlink > 1) return 'many-names';
  const draft = join(dirname(place), `.${basename(place)}.${process.pid}-${randomBytes(4).toString('hex')}.gouji`);
  try {
    writeDraft(draft, after, status);
    // Someone may have saved it while we worked; between this look and the rename there is next to no time.
    if (Buffer.compare(readFileSync(place), before) !== 0) return 'changed';
    renameSync(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
  flushFolder(dirname(place));
  return undefined;
}

function statusOf(place: string): Stats {
  const handle = openSync(place, 'r');
  try {
    return fstatSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeDraft(draft: string, bytes: Uint8Array, { mode, uid, gid }: Stats): void {
  const handle = openSync(draft, 'wx', 0o600);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    keepOwner(draft, uid, gid);
    fchmodSync(handle, mode & 0o7777);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Only a superuser may give a file away; for everyone else it is theirs already, or can't be kept. */
function keepOwner(draft: string, uid: number, gid: number): void {
  if (process.platform === 'win32' || (uid === process.getuid?.() && gid === process.getgid?.())) return;
  try {
    chownSync(draft, uid, gid);
  } catch {
    // Then the file is ours from now on, as with every editor that saves in this way.
  }
}

/** Makes the rename itself last; not every system lets a folder be opened. */
function flushFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // The file is whole in either case.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

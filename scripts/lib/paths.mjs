// Where things are: the repository, and the cache outside it that survives a fresh clone. Built-in modules only.
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything that builds and tests leave behind, in one ignored folder. */
export const outFolder = join(root, 'out');

/** Downloads that any clone on this machine can share: a VS Code, a Chromium, a font. `GOUJI_CACHE` moves it. */
export const cacheFolder = process.env['GOUJI_CACHE'] ?? join(userCache(), 'gouji');

function userCache() {
  if (process.platform === 'win32') return process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
}

/** Paths as other programs want them. */

import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';

export const slashed = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);

/** A relative reference for a relative path, so that results can move with the folder. */
export const toUri = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : slashed(path).replace(/^\.\//u, '').split('/').map(encodeURIComponent).join('/');

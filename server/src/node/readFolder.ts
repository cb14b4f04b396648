/** Reads what a folder says of its reports from files on this computer: `gouji.json`, the nearest one on the way up, and `gouji-ignore.json` beside the document. */

import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// Its main entry asks for its parts in a way that no bundler sees.
import { parse } from 'jsonc-parser/lib/esm/main.js';
import { IGNORES_FILE } from '../core/ignores.ts';
import { SETTINGS_FILE } from '../core/settings.ts';
import type { FolderFiles } from '../lsp/protocol.ts';

export function readFolder(uri: string): FolderFiles | undefined {
  const folder = folderOf(uri);
  if (folder === undefined) return undefined;
  return { settings: nearest(folder), ignores: readJson(join(folder, IGNORES_FILE)) };
}

function folderOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? dirname(fileURLToPath(uri)) : undefined;
  } catch {
    // An address that is no path of this computer.
    return undefined;
  }
}

function nearest(folder: string): unknown {
  const found = readJson(join(folder, SETTINGS_FILE));
  const above = dirname(folder);
  return found !== undefined || above === folder ? found : nearest(above);
}

const MOST = 4 * 1024 * 1024;

/** Undefined where there is no such file; an empty object where it holds no JSON, so that none further up is taken instead. */
function readJson(path: string): unknown {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return undefined;
    // A pipe or a device of this name would never end, and a person writes far less than this.
    if (!status.isFile() || status.size > MOST) return {};
    return parse(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''), [], { allowTrailingComma: true }) ?? {};
  } catch {
    return undefined;
  }
}

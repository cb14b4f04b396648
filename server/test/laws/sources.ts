/** The project's own files as the laws look at them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = process.env['GOUJI_ROOT'] ?? process.cwd();

export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What it imports, as written. */
  readonly imports: readonly string[];
}

export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      const imports = Array.from(
        text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gmu),
        (match) => match[1] ?? match[2] ?? match[3] ?? '',
      );
      return { path: relative(root, path).split(sep).join('/'), text, imports };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

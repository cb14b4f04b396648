/** The file that says what is known already: written by `--update-baseline`, read by `--baseline`. Knows fingerprints, no wording. */

import { readFileSync } from 'node:fs';
import { fingerprints } from './fingerprint.ts';
import { schemaVersion } from './shape.ts';
import type { Format } from './types.ts';

export const baselineFormat: Format = {
  head: () => `{"schemaVersion":${schemaVersion},"findings":[\n`,
  records: (file) =>
    file.entries.flatMap((entry) => {
      const prints = fingerprints(file, entry);
      // Rule and message are for the person who reads the file; the fingerprint alone counts.
      return entry.findings.map(({ rule, message }, index) =>
        JSON.stringify({ fingerprint: prints[index], path: file.path, rule, message }),
      );
    }),
  separator: ',\n',
  foot: () => '\n]}\n',
};

/** The fingerprints of a baseline, or undefined where the file holds none. Throws what the file system says. */
export function readBaseline(path: string): readonly string[] | undefined {
  try {
    const { findings } = JSON.parse(readFileSync(path, 'utf8')) as { findings?: unknown };
    if (!Array.isArray(findings)) return undefined;
    return findings.map(({ fingerprint }: { fingerprint?: unknown }) => String(fingerprint));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

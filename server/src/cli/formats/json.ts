/** `--format json` and `ndjson`: the shapes of `shape.ts`, one report a line in both, so that they stream. */

import type { Unfound } from '../io/inputs.ts';
import { checkEntry, extractEntry, schemaVersion } from './shape.ts';
import type { CheckedFile, Format } from './types.ts';

const isThere = (entry: string | undefined): entry is string => entry !== undefined;

const checkRecords = (file: CheckedFile): string[] => file.entries.map((entry) => checkEntry(file, entry));

const extractRecords = (file: CheckedFile): string[] => file.entries.map((entry) => extractEntry(file, entry)).filter(isThere);

export const checkJson: Format = {
  head: ({ style }) => `{"schemaVersion":${schemaVersion},"tool":${JSON.stringify({ name: 'gouji', version: style.version })},"files":[\n`,
  records: checkRecords,
  separator: ',\n',
  foot: ({ files, counts }) =>
    `\n],"summary":${JSON.stringify({
      files,
      errors: counts.error,
      warnings: counts.warning,
      informations: counts.information,
      hints: counts.hint,
    })}}\n`,
};

export const extractJson: Format = {
  head: () => `{"schemaVersion":${schemaVersion},"files":[\n`,
  records: extractRecords,
  separator: ',\n',
  foot: () => '\n]}\n',
};

/** In a stream over many machines each input has its answer, so that none is lost unseen. */
const unread = ({ path, problem }: Unfound): string[] => [JSON.stringify({ path, problem })];

const lines = { unread, head: () => '', separator: '\n', foot: ({ records }: { records: number }) => (records > 0 ? '\n' : '') };

export const checkNdjson: Format = { ...lines, records: checkRecords };
export const extractNdjson: Format = { ...lines, records: extractRecords };

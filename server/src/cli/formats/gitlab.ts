/** `--format gitlab`: the Code Quality report of GitLab. */

import type { Severity } from '../../core/rules/types.ts';
import { fingerprints } from './fingerprint.ts';
import type { CheckedFile, Entry, Format } from './types.ts';
import { slashed } from './uri.ts';

const grades = { error: 'major', warning: 'minor', information: 'info', hint: 'info' } as const satisfies Record<Severity, string>;

export const checkGitlab: Format = {
  head: () => '[\n',
  records: (file) => file.entries.flatMap((entry) => issues(file, entry)),
  separator: ',\n',
  foot: () => '\n]\n',
};

function issues(file: CheckedFile, entry: Entry): string[] {
  const prints = fingerprints(file, entry);
  return entry.findings.map(({ rule, severity, message, span }, index) => {
    const { start, end } = file.lines.range(span);
    return JSON.stringify({
      description: message,
      check_name: rule,
      fingerprint: prints[index],
      severity: grades[severity],
      location: { path: slashed(file.path).replace(/^\.\//u, ''), lines: { begin: start.line + 1, end: end.line + 1 } },
    });
  });
}

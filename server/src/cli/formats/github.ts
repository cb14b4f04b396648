/** `--format github`: workflow commands that GitHub Actions turns into annotations. */

import type { Finding, Severity } from '../../core/rules/types.ts';
import type { CheckedFile, Format } from './types.ts';
import { slashed } from './uri.ts';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const satisfies Record<Severity, string>;

export const checkGithub: Format = {
  head: () => '',
  records: (file) => file.entries.flatMap(({ findings }) => findings.map((finding) => annotation(file, finding))),
  separator: '\n',
  foot: ({ records }) => (records > 0 ? '\n' : ''),
};

function annotation({ path, lines }: CheckedFile, { severity, rule, message, span }: Finding): string {
  const { start, end } = lines.range(span);
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', slashed(path)],
    ['line', start.line + 1],
    ['endLine', end.line + 1],
    // Columns count only within one line.
    ...(start.line === end.line
      ? ([
          ['col', start.character + 1],
          ['endColumn', end.character + 1],
        ] as const)
      : []),
    ['title', rule],
  ];
  const told = properties.map(([name, value]) => `${name}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${commands[severity]} ${told.join(',')}::${escapeData(message)}`;
}

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

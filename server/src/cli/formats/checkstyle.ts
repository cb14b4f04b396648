/** `--format checkstyle`: the XML that many build servers read. */

import type { Severity } from '../../core/rules/types.ts';
import { escapeAttribute } from './escape.ts';
import type { CheckedFile, Format } from './types.ts';

const grades = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const satisfies Record<Severity, string>;

export const checkCheckstyle: Format = {
  head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="10.0">\n',
  records: (file) => [fileElement(file)],
  separator: '\n',
  foot: () => '\n</checkstyle>\n',
};

function fileElement({ path, lines, entries }: CheckedFile): string {
  const errors = entries
    .flatMap(({ findings }) => findings)
    .map(({ severity, message, rule, span }) => {
      const { line, character } = lines.position(span.start);
      const place = `line="${line + 1}" column="${character + 1}"`;
      return `    <error ${place} severity="${grades[severity]}" message="${escapeAttribute(message)}" source="gouji.${escapeAttribute(rule)}"/>`;
    });
  return [`  <file name="${escapeAttribute(path)}">`, ...errors, '  </file>'].join('\n');
}

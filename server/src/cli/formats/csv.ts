/** `check --format csv`: a finding a row, for Excel: byte order mark, CRLF, headings in the person's language. */

import { csvLine } from './escape.ts';
import type { CheckedFile, Entry, Format, FormatContext } from './types.ts';

export const byteOrderMark = '\ufeff';

export const checkCsv: Format = {
  head: ({ words }) =>
    byteOrderMark +
    csvLine([
      words('column-file'),
      words('column-part'),
      words('column-unit'),
      words('column-year'),
      words('column-line'),
      words('column-column'),
      words('column-severity'),
      words('column-rule'),
      words('column-problem'),
      words('column-actual'),
      words('column-expected'),
    ]) +
    '\r\n',
  records: (file, context) => file.entries.flatMap((entry) => rows(file, entry, context)),
  separator: '\r\n',
  foot: ({ records }) => (records > 0 ? '\r\n' : ''),
};

function rows({ path, lines }: CheckedFile, { part, analysis, findings }: Entry, { words }: FormatContext): string[] {
  const organ = analysis?.report.organ?.name;
  const year = analysis?.report.year?.value;
  return findings.map(({ span, severity, rule, message, actual, expected }) => {
    const { line, character } = lines.position(span.start);
    return csvLine([path, part, organ, year, line + 1, character + 1, words(severity), rule, message, actual, expected]);
  });
}

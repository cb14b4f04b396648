/** `--format markdown`: 审核意见 as one table that can be pasted into a message. */

import { escapeMarkdown } from './escape.ts';
import { type Opinion, opinions } from './opinion.ts';
import type { Format, FormatContext } from './types.ts';

export const checkMarkdown: Format = {
  head: ({ words }) => `# ${words('opinion-title')}\n\n${line(columns(words))}\n${line(['---', '---', '---', '---', '---'])}\n`,
  records: (file, context) =>
    opinions(file, context).map((opinion) =>
      rows(opinion, context)
        .map((row) => line(row.map(escapeMarkdown)))
        .join('\n'),
    ),
  separator: '\n',
  foot: ({ records }) => (records > 0 ? '\n' : ''),
};

export const columns = (words: FormatContext['words']): readonly string[] => [
  words('column-unit'),
  words('column-place'),
  words('column-problem'),
  words('column-basis'),
  words('column-advice'),
];

/** Without findings the unit has one row that says so. */
export const rows = ({ unit, rows: found }: Opinion, { words }: FormatContext): readonly (readonly string[])[] =>
  found.length === 0
    ? [[unit, '', words('opinion-none'), '', '']]
    : found.map(({ place, problem, basis, advice }) => [unit, place, problem, basis, advice]);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

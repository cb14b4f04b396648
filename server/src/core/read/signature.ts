/** Whether a text holds one of the form's tables, told by labels that occur nowhere else. Reads no cell. */

import { editions } from '../form/editions.ts';
import { phraseFinder } from '../text/phrases.ts';

/** Shorter labels (规章, 其他, 总计) are words of any text. */
const SHORTEST = 7;
const ENOUGH = 3;

const labels = phraseFinder(
  editions
    .flatMap(({ tables }) =>
      tables.flatMap(({ blocks }) =>
        blocks.flatMap(({ rows }) =>
          rows
            .map(({ label }) => label.replace(/^(?:[（(]?[一二三四五六七][）)、]?|\d\.)/u, ''))
            .filter((label) => label.length >= SHORTEST),
        ),
      ),
    )
    .map((label) => [label, label] as const),
);

/** At least three different labels of a table; a few words of one in a letter or a notice are not enough. */
export function tableSignature(text: string): boolean {
  const found = new Set<string>();
  for (const { value } of labels.findAll(text, 0, text.length)) {
    found.add(value);
    if (found.size >= ENOUGH) return true;
  }
  return false;
}

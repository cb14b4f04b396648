/** Whether a text holds one of the form's tables, told by labels that occur nowhere else. Reads no cell. */

import { editions } from '../form/editions.ts';
import { type PhraseFinder, phraseFinder } from '../text/phrases.ts';

/** Shorter labels (规章, 其他, 总计) are words of any text. */
const SHORTEST = 7;
const ENOUGH = 3;

/** Made when first asked for: most texts are known by their title. */
let finder: PhraseFinder<string> | undefined;

const makeFinder = (): PhraseFinder<string> =>
  phraseFinder(
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
  finder ??= makeFinder();
  for (const { value } of finder.findAll(text, 0, text.length)) {
    found.add(value);
    if (found.size >= ENOUGH) return true;
  }
  return false;
}

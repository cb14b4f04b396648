/** The text of `gouji-ignore.json` with one more entry. Knows no editor and no file system. */

import { applyEdits, modify } from 'jsonc-parser/lib/esm/main.js';

const EMPTY = '{\n  "schemaVersion": 1,\n  "ignored": []\n}\n';
const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** At the end of the list; everything else in the file, comments too, stays as it is. */
export function withEntry(text: string, entry: object): string {
  const before = text.trim() === '' ? EMPTY : text;
  return applyEdits(before, modify(before, ['ignored', -1], entry, { isArrayInsertion: true, formattingOptions }));
}

/** As the entries are dated: the day here, not in Greenwich. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

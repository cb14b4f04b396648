/** `gouji format`: each table in the one canonical layout; what can't be rewritten without loss stays, with the reason. */

import { formatTables } from '../../core/format/format.ts';
import { sayIn } from '../../core/messages/say.ts';
import { readDocument } from '../../core/read/document.ts';
import { applyEdits } from '../../core/text/edits.ts';
import type { Words } from '../words.ts';
import type { Rewrite } from './types.ts';

export const formatter =
  (words: Words): Rewrite =>
  (text) => {
    const { edits, refused } = formatTables(readDocument(text), sayIn(words.language));
    return {
      text: applyEdits(text, edits),
      done: edits.length > 0 ? [words('formatted', { count: edits.length })] : [],
      refused: refused.map(({ message }) => message),
    };
  };

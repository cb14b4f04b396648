/** A name for a finding that survives edits elsewhere in the file: rule, what it is about, and the numbers; no line, no wording. */

import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import type { Finding } from '../../core/rules/types.ts';
import { sliceOf } from '../../core/text/span.ts';
import type { CheckedFile, Entry } from './types.ts';
import { slashed } from './uri.ts';

/** One for each finding of the entry, in their order. Alike findings are told apart by a count. */
export function fingerprints({ path, lines }: CheckedFile, { part, findings }: Entry): string[] {
  if (findings.length === 0) return [];
  // `a.txt`, `./a.txt` and the absolute path are one file.
  const place = slashed(relative('', resolve(path)));
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = JSON.stringify([place, part ?? 1, finding.rule, subject(finding, lines.text), finding.actual, finding.expected]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return createHash('sha256').update(`${key}#${count}`).digest('hex').slice(0, 32);
  });
}

/** What a person would say it is about; the words themselves where it is neither a sum nor a cell. */
function subject({ sum, cell, span }: Finding, text: string): string {
  return sum ?? cell ?? sliceOf(text, { start: span.start, end: Math.min(span.end, span.start + 200) });
}

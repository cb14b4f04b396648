/** Web addresses in a text: `http://` and `https://` alone, up to the first character that no address has. */

import type { Span } from '../text/span.ts';

/** Marks that end a sentence more often than an address. */
const TRAILING = '.,;:!?)\'"]';

export function urls(text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('http'); at >= 0; at = text.indexOf('http', at)) {
    const body = text.startsWith('://', at + 4) ? at + 7 : text.startsWith('s://', at + 4) ? at + 8 : -1;
    if (body < 0) {
      at += 4;
      continue;
    }
    let end = body;
    while (end < text.length && isUrlCode(text.charCodeAt(end))) end += 1;
    while (end > body && TRAILING.includes(text.charAt(end - 1))) end -= 1;
    if (end > body) found.push({ start: at, end });
    at = end;
  }
  return found;
}

/** Printable ASCII without blanks, quotes and angle brackets: Chinese text often follows without a blank. */
const isUrlCode = (code: number): boolean => code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x3c && code !== 0x3e && code !== 0x60;

/** Lines and columns of a text as the protocol counts them, worked out the plain way; and findings put into one line each. */

import type { Finding } from '../src/core/rules/types.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export class Lines {
  /** Where each line begins, and where its own characters end. */
  readonly #lines: { readonly start: number; readonly end: number }[] = [];

  constructor(text: string) {
    let start = 0;
    for (const match of text.matchAll(/\r\n|\n|\r/gu)) {
      this.#lines.push({ start, end: match.index });
      start = match.index + match[0].length;
    }
    this.#lines.push({ start, end: text.length });
  }

  position(offset: number): Position {
    let [low, high] = [0, this.#lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#line(middle).start <= offset) low = middle;
      else high = middle - 1;
    }
    const { start, end } = this.#line(low);
    return { line: low, character: Math.min(offset, end) - start };
  }

  offset({ line, character }: Position): number {
    const { start, end } = this.#line(Math.min(line, this.#lines.length - 1));
    return Math.min(start + character, end);
  }

  /** The offset itself, or the one before the line end in whose middle it lies. */
  before(offset: number): number {
    return this.offset(this.position(offset));
  }

  #line(index: number): { readonly start: number; readonly end: number } {
    return this.#lines[index] ?? { start: 0, end: 0 };
  }
}

export function told(text: string, findings: readonly Finding[]): string[] {
  const lines = new Lines(text);
  return findings.map(({ rule, severity, message, span }) => {
    const [start, end] = [lines.position(span.start), lines.position(span.end)];
    return `${start.line}:${start.character}–${end.line}:${end.character} ${severity} ${rule} ${message}`;
  });
}

/** A text and the places in it, as the outside counts them (LSP: 0-based, UTF-16). Knows no report. */

import { type LineIndex, lineIndex, type Position } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export class Lines {
  readonly text: string;
  #index: LineIndex | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Made when first asked for: most texts have nothing to point at. */
  get #places(): LineIndex {
    this.#index ??= lineIndex(this.text);
    return this.#index;
  }

  position(offset: number): Position {
    return this.#places.positionAt(offset);
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  lineSpan(line: number): Span {
    return this.#places.lineSpan(line);
  }
}

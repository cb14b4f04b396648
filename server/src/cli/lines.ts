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
  /** Where the last place was: the next one is mostly in the same line. */
  #line = 0;
  #span: Span = { start: 0, end: -1 };

  constructor(text: string) {
    this.text = text;
  }

  /** Made when first asked for: most texts have nothing to point at. */
  get #places(): LineIndex {
    this.#index ??= lineIndex(this.text);
    return this.#index;
  }

  position(offset: number): Position {
    const { start, end } = this.#span;
    if (offset >= start && offset <= end) return { line: this.#line, character: offset - start };
    const place = this.#places.positionAt(offset);
    this.#line = place.line;
    this.#span = this.#places.lineSpan(place.line);
    return place;
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  lineSpan(line: number): Span {
    return this.#places.lineSpan(line);
  }
}

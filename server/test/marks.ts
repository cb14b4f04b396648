/**
 * The mark language of the tests: `⟦12⟧{row-total}` says that `12` is marked with `row-total`. Several labels stand side by side:
 * `⟦12⟧{row-total}{balance}`; marks may hold other marks. The text without marks is what is checked. Carets below a line would not
 * line up under Chinese characters, and `|` and `【】` occur in reports.
 */

import type { Span } from '../src/core/text/span.ts';

export interface Mark {
  readonly span: Span;
  readonly label: string;
}

export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const OPEN = '⟦';
const CLOSE = '⟧';

export function readMarks(source: string): Marked {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = '';
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === OPEN) open.push(text.length);
    else if (character === CLOSE) {
      const start = open.pop();
      if (start === undefined) throw new Error(`a mark ends that never began: ${source.slice(Math.max(0, at - 20), at + 20)}`);
      let labels = 0;
      for (; source.charAt(at + 1) === '{'; labels++) {
        const end = source.indexOf('}', at + 1);
        marks.push({ span: { start, end: text.length }, label: source.slice(at + 2, end) });
        at = end;
      }
      if (labels === 0) throw new Error(`a mark without a label: ${text.slice(start)}`);
    } else text += character;
  }
  if (open.length > 0) throw new Error('a mark never ends');
  return { text, marks: marks.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}

/** What can be folded away: reports of a collection, sections, tables, groups of rows. Spans; whether they cover lines is not its affair. */

import type { Analysis } from '../analyze.ts';
import type { Say } from '../messages/say.ts';
import type { Span } from '../text/span.ts';
import { type OutlineNode, outline } from './outline.ts';

export function foldingSpans(analysis: Analysis, say: Say): Span[] {
  const spans: Span[] = [];
  const visit = (nodes: readonly OutlineNode[]): void => {
    for (const { kind, span, children } of nodes) {
      if (kind !== 'row') spans.push(span);
      visit(children);
    }
  };
  visit(outline(analysis, say));
  return spans;
}

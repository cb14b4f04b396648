/** How rules on the running text name phrases and cells. Knows no rule and judges nothing. */

import type { FormCell } from '../../form/types.ts';
import type { Say } from '../../messages/say.ts';
import { formatAmount } from '../../number/amount.ts';
import type { Report } from '../../read/types.ts';
import { withoutBlanks } from '../../text/characters.ts';
import { type Span, sliceOf } from '../../text/span.ts';
import type { Related } from '../types.ts';
import { cellOf, MOST_RELATED, nameOf } from './cells.ts';

/** Longer phrases are cut in the middle: their ends tell what is meant. */
const LONGEST_PHRASE = 40;

export function phraseIn(text: string, place: Span): string {
  const phrase = withoutBlanks(sliceOf(text, place));
  return phrase.length <= LONGEST_PHRASE ? phrase : `${phrase.slice(0, LONGEST_PHRASE / 2)}…${phrase.slice(-LONGEST_PHRASE / 2)}`;
}

export function cellsInWords(cells: readonly FormCell[], say: Say): string {
  const [first, ...others] = cells;
  if (first === undefined) return '';
  const last = others.at(-1);
  return last === undefined
    ? nameOf(first, say)
    : say('text-cells', { first: nameOf(first, say), last: nameOf(last, say), count: cells.length });
}

export const tableOf = (cells: readonly FormCell[]): string => cells[0]?.table.name ?? '';

/** The cells that a phrase is compared with, each with its amount. */
export function relatedCells(report: Report, cells: readonly FormCell[], say: Say): Related[] {
  return cells.slice(0, MOST_RELATED).map((form) => {
    const { span, amount } = cellOf(report, form);
    const name = nameOf(form, say);
    return { span, message: amount === undefined ? name : say('text-cell', { name, value: formatAmount(amount) }) };
  });
}

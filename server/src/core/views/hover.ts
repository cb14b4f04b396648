/**
 * What stands under the pointer, explained: on a cell its row and column, its sums with the numbers and what the narrative says of
 * it; on a number of the narrative the cells that it may mean; on a heading what the section must hold.
 */

import type { Analysis, ReportAnalysis } from '../analyze.ts';
import type { FormCell, Identity } from '../form/types.ts';
import type { Say } from '../messages/say.ts';
import type { Mention } from '../narrative/types.ts';
import { formatAmount, isNegative, negate } from '../number/amount.ts';
import type { Cell } from '../read/types.ts';
import { type Span, sliceOf, touches } from '../text/span.ts';
import { formulaOf } from './formula.ts';
import { identitiesOf, meantCells, spanOf, targetAt } from './links.ts';
import { cellNames } from './names.ts';
import { reportAt } from './places.ts';

export interface Hover {
  readonly span: Span;
  readonly title: string;
  /** One thing a line. */
  readonly lines: readonly string[];
}

export function hover(analysis: Analysis, offset: number, say: Say): Hover | undefined {
  const found = targetAt(analysis, offset);
  if (found === undefined) return sectionHover(analysis, offset, say);
  const { at, target } = found;
  if (target.kind === 'cell') return cellHover(analysis.document.text, at, target.cell, say);
  return mentionHover(at, target.mention, say);
}

function cellHover(text: string, at: ReportAnalysis, cell: Cell, say: Say): Hover {
  const { form } = cell;
  const identities = identitiesOf(at.report, form);
  const own = identities.filter(({ derives }) => derives === form);
  const others = identities.filter(({ derives }) => derives !== form);
  const mentions = at.mentions.filter((mention) => meantCells(mention).includes(form));
  const lines = [
    ...stateLines(cell, say),
    ...own.flatMap((identity) => sumLines(at, identity, say)),
    ...others.map((identity) => enteredLine(at, identity, say)),
    ...mentions.map((mention) => say(`hover-said-${agreement(mention)}`, { phrase: sliceOf(text, mention.phrase) })),
  ];
  return { span: spanOf(cell), title: titleOf(form, say), lines };
}

const titleOf = ({ table, row, column }: FormCell, say: Say): string =>
  say('hover-cell', { table: table.name, row: row.label, column: column.label });

function stateLines({ state, amount, notes }: Cell, say: Say): string[] {
  if (state === 'uncertain' || state === 'not-a-number' || state === 'blank') return [say(`hover-${state}`)];
  return amount !== undefined && notes.length > 0 ? [say('hover-read-as', { value: formatAmount(amount) })] : [];
}

/** The sum that makes a total: formula, numbers, verdict. */
function sumLines(at: ReportAnalysis, identity: Identity, say: Say): string[] {
  const { labels, numbers } = formulaOf(at, identity, say);
  return [labels, numbers, verdict(at, identity, say)];
}

function verdict({ sums }: ReportAnalysis, identity: Identity, say: Say): string {
  const result = sums.byId.get(identity.id);
  if (result?.left === undefined || result.right === undefined || result.difference === undefined) {
    return say('hover-unknown', { cells: cellNames(result?.obstacles ?? [], say) });
  }
  if (result.state === 'holds') return say('hover-holds');
  const values = {
    stated: formatAmount(result.left),
    computed: formatAmount(result.right),
    difference: formatAmount(size(result.difference)),
  };
  return say(identity.derives === undefined ? 'hover-unequal' : 'hover-broken', values);
}

/** A sum that the cell enters: in one line. */
function enteredLine(at: ReportAnalysis, identity: Identity, say: Say): string {
  const state = at.sums.byId.get(identity.id)?.state ?? 'unknown';
  const { labels, numbers } = formulaOf(at, identity, say);
  return say(`hover-entered-${state}`, { labels, numbers });
}

function mentionHover({ report }: ReportAnalysis, mention: Mention, say: Say): Hover {
  const lines = mention.readings.map((cells) => {
    const names = cells
      .map(({ table, row, column }) => say('hover-cell', { table: table.name, row: row.label, column: column.label }))
      .join('＋');
    const values = cells.map(({ index }) => {
      const amount = report.cells[index]?.amount;
      return amount === undefined ? '？' : formatAmount(amount);
    });
    return say('hover-may-mean', { cells: names, values: values.join('＋') });
  });
  return {
    span: mention.span,
    title: say(`hover-mention-${agreement(mention)}`, { value: formatAmount(mention.amount), unit: mention.unit }),
    lines,
  };
}

const agreement = ({ agrees }: Mention): 'agrees' | 'differs' | 'unknown' =>
  agrees === 'unknown' ? 'unknown' : agrees ? 'agrees' : 'differs';

function sectionHover(analysis: Analysis, offset: number, say: Say): Hover | undefined {
  const section = reportAt(analysis, offset)?.report.sections.find(({ heading }) => touches(heading, offset));
  if (section === undefined) return undefined;
  const form = reportAt(analysis, offset)?.report.edition.sections.find(({ key }) => key === section.key);
  return { span: section.heading, title: form?.heading ?? section.title, lines: [say(`section-${section.key}`)] };
}

const size = (amount: NonNullable<Cell['amount']>) => (isNegative(amount) ? negate(amount) : amount);

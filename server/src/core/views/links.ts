/**
 * What belongs together: a total and its addends, the sides of a balance, a number of the narrative and the cells that it may mean.
 * Go to definition, references, highlights and hover are four looks at it. Words nothing.
 */

import type { Analysis, ReportAnalysis } from '../analyze.ts';
import type { FormCell, Identity } from '../form/types.ts';
import type { Mention } from '../narrative/types.ts';
import type { Cell, Report } from '../read/types.ts';
import { type Span, touches } from '../text/span.ts';
import { cellAt, reportAt } from './places.ts';

export type Target = { readonly kind: 'cell'; readonly cell: Cell } | { readonly kind: 'mention'; readonly mention: Mention };

/** The cell or the number of the narrative at an offset. */
export function targetAt(analysis: Analysis, offset: number): { readonly at: ReportAnalysis; readonly target: Target } | undefined {
  const at = reportAt(analysis, offset);
  if (at === undefined) return undefined;
  const cell = cellAt(at.report, offset);
  if (cell !== undefined) return { at, target: { kind: 'cell', cell } };
  const mention = at.mentions.find(({ span }) => touches(span, offset));
  return mention === undefined ? undefined : { at, target: { kind: 'mention', mention } };
}

/** Where a link leads from and to. */
export interface Links {
  readonly from: Span;
  readonly to: readonly Span[];
}

/** A number of the narrative leads to the cells that it may mean, a total to its addends, an addend to its totals. */
export function definition(analysis: Analysis, offset: number): Links | undefined {
  const found = targetAt(analysis, offset);
  if (found === undefined) return undefined;
  const { at, target } = found;
  if (target.kind === 'mention') return { from: target.mention.span, to: spansOf(at.report, meantCells(target.mention)) };
  const addends = addendsOf(at.report, target.cell.form);
  return { from: spanOf(target.cell), to: spansOf(at.report, addends.length > 0 ? addends : totalsOf(at.report, target.cell.form)) };
}

/** Everything that must change with it or may have to: cells of the same sums, numbers of the narrative. Itself first, if asked for. */
export function references(analysis: Analysis, offset: number, withItself: boolean): Span[] {
  const found = targetAt(analysis, offset);
  if (found === undefined) return [];
  const { at, target } = found;
  const cells = target.kind === 'cell' ? [target.cell.form] : meantCells(target.mention);
  const mentions = at.mentions.filter((mention) => cells.some((cell) => meantCells(mention).includes(cell)));
  const related = target.kind === 'cell' ? companionsOf(at.report, target.cell.form) : cells;
  const spans = [...spansOf(at.report, related), ...mentions.map(({ span }) => span)];
  const own = target.kind === 'cell' ? spanOf(target.cell) : target.mention.span;
  return [...(withItself ? [own] : []), ...spans.filter(({ start, end }) => start !== own.start || end !== own.end)];
}

export interface Highlight {
  readonly span: Span;
  /** The one that the caret stands in. */
  readonly itself: boolean;
}

/** A total lights up its addends, an addend its totals, a number of the narrative its cells, each with the others. */
export function highlights(analysis: Analysis, offset: number): Highlight[] {
  const found = targetAt(analysis, offset);
  if (found === undefined) return [];
  const { at, target } = found;
  const own = target.kind === 'cell' ? spanOf(target.cell) : target.mention.span;
  const { to } = definition(analysis, offset) ?? { to: [] };
  const mentions =
    target.kind === 'cell' ? at.mentions.filter((mention) => meantCells(mention).includes(target.cell.form)).map(({ span }) => span) : [];
  return [{ span: own, itself: true }, ...[...to, ...mentions].map((span) => ({ span, itself: false }))];
}

/** The identities of a cell, by its index. */
export const identitiesOf = ({ edition }: Report, cell: FormCell): readonly Identity[] => edition.identitiesByCell[cell.index] ?? [];

export const addendsOf = (report: Report, cell: FormCell): FormCell[] =>
  unique(identitiesOf(report, cell).flatMap((identity) => (identity.derives === cell ? identity.right : [])));

export const totalsOf = (report: Report, cell: FormCell): FormCell[] =>
  unique(identitiesOf(report, cell).flatMap(({ derives }) => (derives === undefined || derives === cell ? [] : [derives])));

const companionsOf = (report: Report, cell: FormCell): FormCell[] =>
  unique(
    identitiesOf(report, cell).flatMap(({ left, right, derives }) => {
      if (derives === undefined) return [...left, ...right];
      return derives === cell ? right : [derives];
    }),
  ).filter((other) => other !== cell);

/** All cells that a number of the narrative may mean: those of the reading that agrees, where one does. */
export function meantCells({ readings }: Mention): FormCell[] {
  return unique(readings.flat());
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** The value, or the empty field of a blank. */
export const spanOf = ({ span, field }: Cell): Span => (span.start === span.end ? field : span);

/** Of those that are printed. */
const spansOf = (report: Report, cells: readonly FormCell[]): Span[] =>
  cells.flatMap(({ index }) => {
    const cell = report.cells[index];
    return cell === undefined || cell.state === 'missing' ? [] : [spanOf(cell)];
  });

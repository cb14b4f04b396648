/** 「更正文中数字」: every number of the narrative that speaks of the same cells and says something else, changed as one. */

import type { Analysis } from '../analyze.ts';
import type { FormCell } from '../form/types.ts';
import type { Mention } from '../narrative/types.ts';
import { type Amount, formatAmount, sum, ZERO } from '../number/amount.ts';
import type { Report } from '../read/types.ts';
import type { TextEdit } from '../rules/types.ts';
import { targetAt } from './links.ts';

export interface Correction {
  /** What the table says. */
  readonly value: string;
  readonly edits: readonly TextEdit[];
}

/** For the cell or the number of the narrative at an offset; undefined where the text agrees or the table is not certain. */
export function correctMentions(analysis: Analysis, offset: number): Correction | undefined {
  const found = targetAt(analysis, offset);
  if (found === undefined) return undefined;
  const { at, target } = found;
  const cells = target.kind === 'cell' ? [target.cell.form] : meant(at.report, target.mention);
  const amount = amountOf(at.report, cells);
  if (amount === undefined) return undefined;
  const value = formatAmount(amount);
  const wrong = at.mentions.filter((mention) => mention.agrees === false && !mention.vague && same(meant(at.report, mention), cells));
  return wrong.length === 0 ? undefined : { value, edits: wrong.map(({ span }) => ({ span, newText: value })) };
}

/** The first reading whose cells are all known: what the phrase most plainly means. */
const meant = (report: Report, { readings }: Mention): readonly FormCell[] =>
  readings.find((cells) => amountOf(report, cells) !== undefined) ?? [];

function amountOf(report: Report, cells: readonly FormCell[]): Amount | undefined {
  const amounts = cells.map(({ index }) => report.cells[index]?.amount);
  return cells.length > 0 && amounts.every((amount) => amount !== undefined) ? sum(amounts.map((amount) => amount ?? ZERO)) : undefined;
}

const same = (a: readonly FormCell[], b: readonly FormCell[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell === b[index]);

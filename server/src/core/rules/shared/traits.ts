/**
 * What a report must have for a rule to find anything in it, as bits: a rule that names its traits isn't even asked about a report
 * without them, and most reports have hardly any. Judges nothing.
 */

import type { RuleContext } from '../types.ts';

/** A set of bits. */
export type Trait = number;

/** True of every report. */
export const ANY: Trait = 1;
export const BLANK_CELL: Trait = 1 << 1;
export const NOT_NUMBER: Trait = 1 << 2;
/** A number that is written with more than plain digits, or below zero. */
export const UNUSUAL_NUMBER: Trait = 1 << 3;
/** A cell with a note on how it is written. */
export const NOTED_CELL: Trait = 1 << 4;
/** A row that was not read plainly, or is printed twice. */
export const UNUSUAL_ROW: Trait = 1 << 5;
export const OTHER_ROW_ORDER: Trait = 1 << 6;
/** A label that is worded otherwise than in the form. */
export const OTHER_LABEL: Trait = 1 << 7;
/** Other sections than those of the form, each once and in order. */
export const OTHER_OUTLINE: Trait = 1 << 8;
/** A heading that is worded otherwise than in the form. */
export const OTHER_HEADING: Trait = 1 << 9;
export const MISSING_TABLE: Trait = 1 << 10;
export const MISSING_ROW: Trait = 1 << 11;
export const BROKEN_SUM: Trait = 1 << 12;
/** A number of the running text that no cell bears out. */
export const DISAGREEMENT: Trait = 1 << 13;
export const DENIAL: Trait = 1 << 14;
export const BREAKDOWN: Trait = 1 << 15;
export const PERCENTAGE: Trait = 1 << 16;
export const FEE: Trait = 1 << 17;
export const STALE_YEAR: Trait = 1 << 18;
/** More than one place that may end the mark of an item. */
export const MARKS: Trait = 1 << 19;
export const PERIOD: Trait = 1 << 20;
export const SIGNATURE: Trait = 1 << 21;
export const SPECIAL_BLANK: Trait = 1 << 22;
/** Something that another program may have left. */
export const LEFTOVER: Trait = 1 << 23;

export function traitsOf({ report, sums, mentions, statements, unusual }: RuleContext): Trait {
  let traits = ANY;
  if (unusual.blank.length > 0) traits |= BLANK_CELL;
  if (unusual.notNumber.length > 0) traits |= NOT_NUMBER;
  if (unusual.numbers.length > 0) traits |= UNUSUAL_NUMBER;
  if (unusual.noted.length > 0) traits |= NOTED_CELL;
  if (unusual.rows) traits |= UNUSUAL_ROW;
  if (unusual.order) traits |= OTHER_ROW_ORDER;
  if (unusual.labels.length > 0) traits |= OTHER_LABEL;
  if (unusual.outline) traits |= OTHER_OUTLINE;
  if (sums.broken.length > 0) traits |= BROKEN_SUM;
  if (statements.denials.length > 0) traits |= DENIAL;
  if (statements.breakdowns.length > 0) traits |= BREAKDOWN;
  if (statements.percentages.length > 0) traits |= PERCENTAGE;
  if (statements.fees.length > 0) traits |= FEE;
  if (statements.staleYears.length > 0) traits |= STALE_YEAR;
  if (statements.prose.marks.length > 1) traits |= MARKS;
  if (report.period !== undefined) traits |= PERIOD;
  if (report.signature !== undefined) traits |= SIGNATURE;
  if (report.tables.length < report.edition.tables.length) traits |= MISSING_TABLE;
  const { blanks, lines, leftovers } = report.rare;
  if (blanks.length > 0) traits |= SPECIAL_BLANK;
  if (leftovers || lines.length > 0) traits |= LEFTOVER;
  for (const { residue } of report.tables) if (residue.length > 0) traits |= LEFTOVER;
  for (const { missingRows } of report.tables) if (missingRows.length > 0) traits |= MISSING_ROW;
  for (const { official } of report.sections) if (!official) traits |= OTHER_HEADING;
  for (const { agrees } of mentions) if (agrees === false) traits |= DISAGREEMENT;
  return traits;
}

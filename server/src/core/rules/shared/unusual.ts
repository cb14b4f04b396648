/**
 * What is out of the ordinary in a report, found once, in one pass over its cells, rows, labels and headings. Most reports hold
 * next to nothing of it, so most rules on them are done when they have looked here. Judges nothing.
 */

import type { FormTable } from '../../form/types.ts';
import type { Cell, CellNote, ReadLabel, ReadRow, Report } from '../../read/types.ts';
import { rowsOf } from './form.ts';

export interface Unusual {
  /** Blank cells, in the order of the form. */
  readonly blank: readonly Cell[];
  readonly notNumber: readonly Cell[];
  /** Numbers that are written with more than plain digits, or below zero. */
  readonly numbers: readonly Cell[];
  /** Cells with a note on how they are written; those that are blank aside. */
  readonly noted: readonly Cell[];
  /** Whether a row was not read plainly, or is printed twice. */
  readonly rows: boolean;
  /** Whether the rows of a table stand in another order than in the form. */
  readonly order: boolean;
  /** Labels that are worded otherwise than in the form. */
  readonly labels: readonly ReadLabel[];
  /** Whether the sections are others than those of the form, each once and in order. */
  readonly outline: boolean;
}

export function unusualIn(report: Report): Unusual {
  const blank: Cell[] = [];
  const notNumber: Cell[] = [];
  const numbers: Cell[] = [];
  const noted: Cell[] = [];
  for (const cell of report.cells) {
    if (isPlain(cell)) continue;
    if (cell.state === 'blank') {
      blank.push(cell);
      continue;
    }
    if (cell.notes.length > 0) noted.push(cell);
    if (cell.state === 'not-a-number') notNumber.push(cell);
    else if (cell.amount !== undefined) numbers.push(cell);
  }
  const labels: ReadLabel[] = [];
  const { tables } = report;
  for (const table of tables) for (const label of table.labels) if (!label.exact) labels.push(label);
  return {
    blank,
    notNumber,
    numbers,
    noted,
    rows: tables.some(({ rows }) => rows.some(isUnusualRow)),
    order: tables.some(({ form, rows }) => !areInOrder(rows, form)),
    labels,
    outline: !isOutline(report),
  };
}

function isPlain({ amount, notes, span }: Cell): boolean {
  if (typeof amount !== 'number' || amount < 0 || notes.length > 0) return false;
  const length = span.end - span.start;
  if (length === 1) return true;
  let digits = 1;
  for (let above = 10; amount >= above; above *= 10) digits++;
  return length === digits;
}

const isUnusualRow = ({ placement, duplicate, shifted }: ReadRow): boolean =>
  placement !== 'plain' || duplicate !== undefined || shifted !== undefined;

function areInOrder(rows: readonly ReadRow[], form: FormTable): boolean {
  const official = rowsOf(form);
  let next = 0;
  for (const { key, duplicate } of rows) {
    if (duplicate !== undefined) continue;
    while (next < official.length && official[next]!.key !== key) next += 1;
    if (next === official.length) return false;
    next += 1;
  }
  return true;
}

function isOutline({ sections, edition }: Report): boolean {
  const official = edition.sections;
  if (sections.length !== official.length) return false;
  for (let at = 0; at < sections.length; at += 1) if (sections[at]!.key !== official[at]!.key) return false;
  return true;
}

/** The cells that carry a note. */
export const notedCells = ({ noted }: Unusual, note: CellNote): readonly Cell[] =>
  noted.length === 0 ? noted : noted.filter(({ notes }) => notes.includes(note));

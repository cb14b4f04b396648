/** Turns placed rows into the `ReadTable` that the rest of the product sees, and into the cells of the form. Decides nothing. */

import type { TableKey } from '../../form/types.ts';
import { withoutBlanks } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { Cell, Notation, ReadLabel, ReadRow, ReadTable } from '../types.ts';
import type { RowItem } from './cells.ts';
import { fillInOrder, fillRow, leaveRow } from './filling.ts';
import type { RowInOrder } from './inOrder.ts';
import { ALIKE, ELSEWISE, isOfficial, type Label, likeOfficial, VERBATIM } from './labels.ts';
import type { Outline } from './outline.ts';
import { type PlacedRow, rowOfForm } from './placing.ts';
import type { Scan } from './rows.ts';

type AnyRow = PlacedRow | RowInOrder;
type Mutable<T> = { -readonly [key in keyof T]: T[key] };

export function describeTable(text: string, scan: Scan, outline: Outline, placed: readonly AnyRow[], cells: Cell[]): ReadTable {
  const { form } = outline;
  const read: ReadLabel[] = [];
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const item of scan.labels) {
    const { label } = item;
    if (label?.table !== form.key) continue;
    const one = describeLabel(text, label, item.spans, outline.editionAt);
    read.push(one);
    if (label.kind === 'row') item.described = one;
    for (const span of item.spans) {
      if (span.start < start) start = span.start;
      if (span.end > end) end = span.end;
    }
  }
  const seen = new Uint8Array(outline.rows.length);
  const rows: ReadRow[] = [];
  for (let rowAt = 0; rowAt < placed.length; rowAt += 1) {
    const row = placed[rowAt]!;
    const at = rowOfForm(outline, row);
    const of = outline.rows[at];
    const again = seen[at] === 1;
    seen[at] = 1;
    const counts = of !== undefined && !again;
    const values = row.places === undefined ? fillInOrder(text, outline, counts ? of.firstCell : -1, row, rowAt, cells) : valuesOf(row);
    const one = describeRow(form.key, row, values);
    if (again) one.duplicate = true;
    rows.push(one);
    if (row.places !== undefined && counts) {
      if (row.places.length === 0) leaveRow(outline, of, 'uncertain', one.span.end, rowAt, cells);
      else fillRow(text, outline, of, row.places, values, one.span.end, rowAt, cells);
    }
    if (one.span.start < start) start = one.span.start;
    if (one.span.end > end) end = one.span.end;
  }
  const span = end < 0 ? { start: 0, end: 0 } : { start, end };
  const missingRows: string[] = [];
  for (let at = 0; at < seen.length; at += 1) {
    if (seen[at] === 1) continue;
    const of = outline.rows[at]!;
    missingRows.push(of.row.key);
    leaveRow(outline, of, 'missing', span.end, -1, cells);
  }
  const residue = scan.residue.filter((each) => each.span.start >= span.start && each.span.end <= span.end);
  return { form, span, notation: notationOf(placed), rows, missingRows, labels: read, residue };
}

function describeRow(
  table: TableKey,
  { item, key, expected, placement, doubt, shifted }: AnyRow,
  values: readonly Span[],
): Mutable<ReadRow> {
  const label = item.label?.described;
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  if (label !== undefined) {
    for (const { start, end } of label.spans) {
      if (start < from) from = start;
      if (end > to) to = end;
    }
  }
  for (const { start, end } of values) {
    if (start < from) from = start;
    if (end > to) to = end;
  }
  const span = to < 0 ? { start: item.start, end: item.start } : { start: from, end: to };
  const row: Mutable<ReadRow> = { key, table, label, span, values, expected, placement };
  if (doubt !== undefined) row.doubt = doubt;
  if (shifted === true) row.shifted = true;
  return row;
}

/** The values as they stand; all that the row holds where its places aren't known. */
function valuesOf({ item, places }: PlacedRow): Span[] {
  const values: Span[] = [];
  if (places.length === 0) {
    for (const { start, end } of item.cells) if (end > start) values.push({ start, end });
  } else for (const place of places) if (place !== undefined) values.push({ start: place.start, end: place.end });
  return values;
}

function describeLabel(text: string, label: Label, spans: readonly Span[], editionAt: number): ReadLabel {
  const { kind, key } = label;
  const [first] = spans;
  const own = label.official[editionAt];
  // Nearly every label is printed as the edition prints it.
  if (first !== undefined && spans.length === 1 && own !== undefined) {
    const like = likeOfficial(label, editionAt, text, first);
    if (like === VERBATIM) return { kind, key, spans, text: own, official: own, exact: true };
    if (like !== ELSEWISE) {
      const printed = text.slice(first.start, first.end);
      return { kind, key, spans, text: like === ALIKE ? printed : withoutBlanks(printed), official: own, exact: true };
    }
  }
  let printed = '';
  for (const { start, end } of spans) printed += withoutBlanks(text.slice(start, end));
  const official = own ?? label.official.find((text) => text !== undefined) ?? printed;
  return { kind, key, spans, text: printed, official, exact: isOfficial(label, text, spans) };
}

/** The notation of most rows. */
function notationOf(placed: readonly AnyRow[]): Notation {
  const kinds: Notation[] = [];
  const counts: number[] = [];
  for (const { item } of placed) {
    const kind = notationOfRow(item);
    const at = kinds.indexOf(kind);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
    else {
      kinds.push(kind);
      counts.push(1);
    }
  }
  const most = Math.max(0, ...counts);
  if (kinds.length > 1 && most < placed.length * 0.8) return 'mixed';
  return kinds[counts.indexOf(most)] ?? 'blank';
}

function notationOfRow(row: RowItem): Notation {
  const { kind, count } = row;
  if (kind === 'tab' || kind === 'html') return kind;
  if (kind === 'pipe' || kind === 'cell-pipe') return 'pipe';
  if (kind === 'cell-tab') return 'cell-per-line';
  for (let at = 1; at < count; at += 1) if (row.lineOf(at) === row.lineOf(at - 1)) return 'blank';
  return count > 1 ? 'cell-per-line' : 'blank';
}

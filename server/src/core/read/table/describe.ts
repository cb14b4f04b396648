/** Turns placed rows into the `ReadTable` that the rest of the product sees. Decides nothing. */

import { withoutBlanks } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { Notation, ReadLabel, ReadRow, ReadTable } from '../types.ts';
import { isOfficial, isPrintedAsOfficial, type Label } from './labels.ts';
import type { Outline } from './outline.ts';
import { type PlacedRow, rowOfForm } from './placing.ts';
import type { CellItem, LineKind, Scan } from './rows.ts';

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

export function describeTable(text: string, scan: Scan, outline: Outline, placed: readonly PlacedRow[]): ReadTable {
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
  for (const row of placed) {
    const one = describeRow(outline, row, row.item.label?.described);
    const at = rowOfForm(outline, row);
    if (seen[at] === 1) one.duplicate = true;
    seen[at] = 1;
    rows.push(one);
    if (one.span.start < start) start = one.span.start;
    if (one.span.end > end) end = one.span.end;
  }
  const span = end < 0 ? { start: 0, end: 0 } : { start, end };
  const missingRows: string[] = [];
  for (let at = 0; at < seen.length; at += 1) if (seen[at] === 0) missingRows.push(outline.rows[at]?.row.key ?? '');
  const residue = scan.residue.filter((each) => each.span.start >= span.start && each.span.end <= span.end);
  return { form, span, notation: notationOf(placed), rows, missingRows, labels: read, residue };
}

function describeRow(
  { form }: Outline,
  { item, key, places, expected, placement, doubt, shifted }: PlacedRow,
  label: ReadLabel | undefined,
): Mutable<ReadRow> {
  const known = places.length > 0;
  const values: Span[] = known && !places.includes(undefined) ? new Array<Span>(places.length) : [];
  let count = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  if (label !== undefined) {
    for (const { start, end } of label.spans) {
      if (start < from) from = start;
      if (end > to) to = end;
    }
  }
  for (const place of known ? places : item.cells) {
    if (place === undefined || (!known && place.end === place.start)) continue;
    const { start, end } = place;
    values[count] = { start, end };
    count += 1;
    if (start < from) from = start;
    if (end > to) to = end;
  }
  const span = to < 0 ? { start: item.start, end: item.start } : { start: from, end: to };
  const row: Mutable<ReadRow> = { key, table: form.key, label, span, values, expected, placement };
  if (doubt !== undefined) row.doubt = doubt;
  if (shifted === true) row.shifted = true;
  return row;
}

function describeLabel(text: string, label: Label, spans: readonly Span[], editionAt: number): ReadLabel {
  const { kind, key } = label;
  const [first] = spans;
  const own = label.official[editionAt];
  // Nearly every label is printed as the edition prints it.
  if (first !== undefined && spans.length === 1 && own !== undefined && isPrintedAsOfficial(label, editionAt, text, first))
    return { kind, key, spans, text: own, official: own, exact: true };
  let printed = '';
  for (const { start, end } of spans) printed += withoutBlanks(text.slice(start, end));
  const official = own ?? label.official.find((text) => text !== undefined) ?? printed;
  return { kind, key, spans, text: printed, official, exact: isOfficial(label, text, spans) };
}

/** The notation of most rows. */
function notationOf(placed: readonly PlacedRow[]): Notation {
  const kinds: Notation[] = [];
  const counts: number[] = [];
  for (const { item } of placed) {
    const kind = notationOfRow(item.kind, item.cells);
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

function notationOfRow(kind: LineKind, cells: readonly CellItem[]): Notation {
  if (kind === 'tab' || kind === 'html') return kind;
  if (kind === 'pipe' || kind === 'cell-pipe') return 'pipe';
  if (kind === 'cell-tab') return 'cell-per-line';
  for (let at = 1; at < cells.length; at += 1) if (cells[at]?.line === cells[at - 1]?.line) return 'blank';
  return cells.length > 1 ? 'cell-per-line' : 'blank';
}

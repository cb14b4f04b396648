/** Turns placed rows into the `ReadTable` that the rest of the product sees. Decides nothing. */

import { editions } from '../../form/editions.ts';
import type { Edition, FormTable } from '../../form/types.ts';
import { withoutBlanks } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { Notation, ReadLabel, ReadRow, ReadTable } from '../types.ts';
import { comparable, labels, splitNumeral } from './labels.ts';
import type { PlacedRow } from './placing.ts';
import type { LabelItem, Scan } from './rows.ts';

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

export function describeTable(text: string, scan: Scan, form: FormTable, placed: readonly PlacedRow[], edition: Edition): ReadTable {
  const editionAt = editions.indexOf(edition);
  const read: ReadLabel[] = [];
  const byItem = new Map<LabelItem, ReadLabel>();
  let whole: Span | undefined;
  for (const item of scan.labels) {
    if (item.label?.table !== form.key) continue;
    const label = describeLabel(text, item, editionAt);
    read.push(label);
    if (item.label.kind === 'row') byItem.set(item, label);
    for (const span of label.spans) whole = joined(whole, span);
  }
  const seen = new Set<string>();
  const rows = placed.map((row): ReadRow => {
    const label = row.item.label === undefined ? undefined : byItem.get(row.item.label);
    const described = describeRow(form, row, label, seen.has(row.key));
    seen.add(row.key);
    whole = joined(whole, described.span);
    return described;
  });
  const span = whole ?? { start: 0, end: 0 };
  const missingRows: string[] = [];
  for (const block of form.blocks) for (const { key } of block.rows) if (!seen.has(key)) missingRows.push(key);
  const residue = scan.residue.filter((each) => each.span.start >= span.start && each.span.end <= span.end);
  return { form, span, notation: notationOf(placed), rows, missingRows, labels: read, residue };
}

const joined = (a: Span | undefined, b: Span): Span =>
  a === undefined ? b : a.start <= b.start && b.end <= a.end ? a : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };

function describeRow(form: FormTable, row: PlacedRow, label: ReadLabel | undefined, duplicate: boolean): ReadRow {
  const values: Span[] = [];
  let span: Span | undefined;
  if (label !== undefined) for (const each of label.spans) span = joined(span, each);
  for (const place of row.places.length > 0 ? row.places : row.item.cells) {
    if (place === undefined || (row.places.length === 0 && place.end === place.start)) continue;
    const value = { start: place.start, end: place.end };
    values.push(value);
    span = joined(span, value);
  }
  return {
    key: row.key,
    table: form.key,
    label,
    span: span ?? { start: row.item.start, end: row.item.start },
    values,
    expected: row.expected,
    placement: row.placement,
    ...(row.doubt === undefined ? undefined : { doubt: row.doubt }),
    ...(duplicate ? { duplicate: true as const } : undefined),
    ...(row.shifted === true ? { shifted: true as const } : undefined),
  };
}

function describeLabel(text: string, item: LabelItem, editionAt: number): ReadLabel {
  const { label, spans } = item;
  let printed = '';
  for (const { start, end } of spans) printed += withoutBlanks(text.slice(start, end));
  const official = label?.official[editionAt] ?? label?.official.find(isPresent) ?? printed;
  const exact = label !== undefined && (label.official.includes(printed) || officially[label.id]?.has(comparable(printed)) === true);
  return { kind: label?.kind ?? 'group', key: label?.key ?? printed, spans, text: printed, official, exact };
}

/** What is compared with the official wordings of a label, with and without its numeral, by the label's id. */
const officially = labels.map(
  ({ official }) => new Set(official.filter(isPresent).flatMap((label) => [comparable(label), comparable(splitNumeral(label).rest)])),
);

function notationOf(placed: readonly PlacedRow[]): Notation {
  const counts = new Map<Notation, number>();
  for (const { item } of placed) {
    const kind = notationOfRow(item.kind, item.cells);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  let best: Notation = 'blank';
  for (const [kind, count] of counts) if (count > (counts.get(best) ?? 0)) best = kind;
  return counts.size > 1 && (counts.get(best) ?? 0) < placed.length * 0.8 ? 'mixed' : best;
}

function notationOfRow(kind: string, cells: PlacedRow['item']['cells']): Notation {
  if (kind === 'tab' || kind === 'html') return kind;
  if (kind === 'pipe' || kind === 'cell-pipe') return 'pipe';
  if (kind === 'cell-tab') return 'cell-per-line';
  if (cells.length > 1 && cells.every((cell, at) => at === 0 || cell.line !== cells[at - 1]?.line)) return 'cell-per-line';
  return 'blank';
}

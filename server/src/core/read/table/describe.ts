/** Turns placed rows into the `ReadTable` that the rest of the product sees. Decides nothing. */

import { editions } from '../../form/editions.ts';
import type { Edition, FormTable } from '../../form/types.ts';
import { withoutBlanks } from '../../text/characters.ts';
import { hull, type Span } from '../../text/span.ts';
import type { Notation, ReadLabel, ReadRow, ReadTable } from '../types.ts';
import { comparable, labels, splitNumeral } from './labels.ts';
import type { PlacedRow } from './placing.ts';
import type { LabelItem, Scan } from './rows.ts';

const isPresent = <T>(value: T | undefined): value is T => value !== undefined;

export function describeTable(text: string, scan: Scan, form: FormTable, placed: readonly PlacedRow[], edition: Edition): ReadTable {
  const editionAt = editions.indexOf(edition);
  const read: ReadLabel[] = [];
  const byItem = new Map<LabelItem, ReadLabel>();
  for (const item of scan.labels) {
    if (item.label?.table !== form.key) continue;
    const label = describeLabel(text, item, editionAt);
    read.push(label);
    byItem.set(item, label);
  }
  const seen = new Set<string>();
  const rows: ReadRow[] = placed.map((row) => {
    const duplicate = seen.has(row.key);
    seen.add(row.key);
    const label = row.item.label === undefined ? undefined : byItem.get(row.item.label);
    const values = (row.places.length > 0 ? row.places : row.item.cells.filter((cell) => cell.end > cell.start))
      .filter(isPresent)
      .map(({ start, end }): Span => ({ start, end }));
    const spans = [...(label?.spans ?? []), ...values];
    const first = spans[0] ?? { start: row.item.start, end: row.item.start };
    const base: ReadRow = {
      key: row.key,
      table: form.key,
      label,
      span: hull(first, ...spans),
      values,
      expected: row.expected,
      placement: row.placement,
    };
    return {
      ...base,
      ...(row.doubt === undefined ? {} : { doubt: row.doubt }),
      ...(duplicate ? { duplicate: true as const } : {}),
      ...(row.shifted === true ? { shifted: true as const } : {}),
    };
  });
  const spans: Span[] = [...read.flatMap((label) => label.spans), ...rows.map((row) => row.span)];
  const whole = hull(spans[0] ?? { start: 0, end: 0 }, ...spans);
  const missingRows = form.blocks.flatMap((block) => block.rows.map((row) => row.key)).filter((key) => !seen.has(key));
  const residue = scan.residue.filter(({ span }) => span.start >= whole.start && span.end <= whole.end);
  return { form, span: whole, notation: notationOf(placed), rows, missingRows, labels: read, residue };
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
  if (kind === 'tab') return 'tab';
  if (kind === 'pipe' || kind === 'cell-pipe') return 'pipe';
  if (kind === 'cell-tab') return 'cell-per-line';
  if (cells.length > 1 && cells.every((cell, at) => at === 0 || cell.line !== cells[at - 1]?.line)) return 'cell-per-line';
  return 'blank';
}

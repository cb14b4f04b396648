/** Random consistent reports: values that satisfy every identity, and the report that prints them. */

import fc from 'fast-check';
import { edition2019 } from '../../src/core/form/edition2019.ts';
import { edition2021, edition2021OneOtherRow } from '../../src/core/form/edition2021.ts';
import type { CellKey, Edition, FormCell } from '../../src/core/form/types.ts';
import { sampleCells } from '../../src/core/rules/shared/sample-cells.ts';

export interface Consistent {
  readonly edition: Edition;
  readonly values: Readonly<Record<CellKey, number>>;
}

export const editionsToTry: readonly Edition[] = [edition2019, edition2021, edition2021OneOtherRow];

/** Small numbers and zeros as in most reports, now and then a big one. */
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.nat(99_999) },
);

/** Typed cells at random, then every derived total; 结转下年度 takes up what the balance needs. */
export const consistent: fc.Arbitrary<Consistent> = fc
  .record({ edition: fc.constantFrom(...editionsToTry), amounts: fc.array(amount, { minLength: 240, maxLength: 240 }) })
  .map(({ edition, amounts }) => ({ edition, values: complete(edition, (cell) => amounts[cell.index] ?? 0) }));

/** `typed` says what stands in the cells that no identity derives; the others follow. */
export function complete(edition: Edition, typed: (cell: FormCell) => number): Record<CellKey, number> {
  const values: Record<CellKey, number> = {};
  const derived = new Set(edition.identities.map(({ derives }) => derives));
  for (const cell of edition.cells) if (!derived.has(cell)) values[cell.key] = typed(cell);
  // What is carried out must not be negative: as much as is handled came in.
  const derive = (): void => {
    for (const { derives, right } of edition.identities) {
      if (derives !== undefined) values[derives.key] = right.reduce((sum, { key }) => sum + (values[key] ?? 0), 0);
    }
  };
  derive();
  derive();
  for (const { kind, left, right } of edition.identities) {
    const [handled, carriedOut] = right;
    const [received] = left;
    if (kind !== 'balance' || derived.has(left[0]) || received === undefined || handled === undefined || carriedOut === undefined) continue;
    values[received.key] = (values[received.key] ?? 0) + (values[handled.key] ?? 0);
    const cameIn = left.reduce((sum, { key }) => sum + (values[key] ?? 0), 0);
    values[carriedOut.key] = cameIn - (values[handled.key] ?? 0);
  }
  derive();
  derive();
  return values;
}

/** The report that prints the values in the canonical layout. Its narrative names no number of them. */
export function printed({ edition, values }: Consistent): string {
  const cells = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  return sampleCells(cells, { edition, overview: OVERVIEW });
}

const OVERVIEW = `（一）主动公开。门户网站的栏目按季度更新。
（二）依申请公开。受理窗口全年开放，各项申请依法处理。
（三）政府信息管理。文稿发布前经过两级审核。
（四）平台建设。网站与公开栏的内容保持一致。
（五）监督保障。组织了一次业务培训，公开工作列入考核，社会评议和责任追究按规定办理。`;

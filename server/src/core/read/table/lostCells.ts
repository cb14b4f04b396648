/** Rows that may have lost a cell, looked at again when the whole table is placed. What stays open becomes uncertain. */

import type { Edition, FormTable } from '../../form/types.ts';
import type { Amount } from '../../number/amount.ts';
import { readNotation, readPlainInteger } from '../../number/notation.ts';
import { holds, identitiesOf } from './identities.ts';
import type { PlacedRow } from './placing.ts';

export function settleLostCells(text: string, placed: PlacedRow[], form: FormTable, edition: Edition): PlacedRow[] {
  settleZeros(text, placed);
  settleLoose(text, placed, form, edition);
  return placed;
}

function forget(row: PlacedRow): void {
  row.places = [];
  row.placement = 'uncertain';
  row.doubt = 'lost-cell';
}

/** Rows that lost a cell and hold only zeros are read as zeros where the whole table is zero (`domain.md` L1c). */
function settleZeros(text: string, placed: readonly PlacedRow[]): void {
  const lost = placed.filter((row) => row.doubt === 'lost-cell' && row.placement === 'inferred');
  if (lost.length === 0) return;
  const isZero = (row: PlacedRow) =>
    row.places.every((place) => place === undefined || place.start === place.end || readPlainInteger(text, place.start, place.end) === 0);
  if (!placed.every(isZero)) for (const row of lost) forget(row);
}

/** A row whose last cell alone is empty stands in its columns if every sum down the other columns holds with it. */
function settleLoose(text: string, placed: readonly PlacedRow[], form: FormTable, edition: Edition): void {
  if (placed.every((row) => row.loose !== true)) return;
  const keys = placed.map((row) => row.key);
  const amounts = placed.map((row) =>
    row.places.map((place): Amount | undefined =>
      place === undefined ? undefined : readNotation(text, place.start, place.end, 'count').amount,
    ),
  );
  const { down } = identitiesOf(edition, form, keys);
  placed.forEach((row, at) => {
    if (row.loose !== true) return;
    const last = row.expected - 1;
    const mine = down.filter((identity) =>
      [...identity.left, ...identity.right].some(([rowAt, column]) => rowAt === at && column !== last),
    );
    const sure =
      mine.length > 0 &&
      mine.every(
        (identity) =>
          [...identity.left, ...identity.right].every(([rowAt]) => placed[rowAt]?.placement !== 'uncertain') && holds(identity, amounts),
      );
    if (!sure) forget(row);
  });
}

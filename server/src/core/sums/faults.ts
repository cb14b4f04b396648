/**
 * Gathers broken sums that are one fact: so that a clerk is told once, at the best place. Knows sums and suspects, no rule and
 * no wording.
 */

import type { Edition, FormCell, Identity, IdentityKind } from '../form/types.ts';
import { equal, negate, sum, ZERO } from '../number/amount.ts';
import type { SumResult, Sums, Suspect } from './types.ts';

export interface Fault {
  /** `cell`: the first cell of the suspect explains them, alone or together with the second. `columns`: two columns off by −δ and +δ. `rows`: two rows so. `sum`: one sum, or one and the total that follows from it. */
  readonly shape: 'cell' | 'columns' | 'rows' | 'sum';
  /** The broken sums, the one that leads first. */
  readonly sums: readonly [SumResult, ...SumResult[]];
  /** The explanation that is certain, if there is one. */
  readonly suspect?: Suspect;
  /** The explanations that are equally good. */
  readonly candidates: readonly Suspect[];
}

const known = new WeakMap<Sums, readonly Fault[]>();

/** The faults of one report; every rule on sums asks for them, so they are gathered once. */
export function faultsOf(edition: Edition, sums: Sums, suspects: readonly Suspect[]): readonly Fault[] {
  let faults = known.get(sums);
  if (faults === undefined) {
    faults = gather(edition, sums, suspects);
    known.set(sums, faults);
  }
  return faults;
}

function gather(edition: Edition, sums: Sums, suspects: readonly Suspect[]): Fault[] {
  if (sums.broken.length === 0) return [];
  const open = new Set(sums.broken);
  const faults: Fault[] = [];
  const close = (fault: Fault): void => {
    for (const result of fault.sums) open.delete(result);
    faults.push(fault);
  };
  for (const suspect of suspects.filter(({ certain, kind }) => certain && kind === 'cell')) {
    const explained = leading(suspect.explains.flatMap((identity) => resultOf(open, identity)));
    if (explained !== undefined && explained.length === suspect.explains.length)
      close({ shape: 'cell', sums: explained, suspect, candidates: [] });
  }
  for (const suspect of suspects.filter(({ certain, kind }) => certain && kind === 'cells')) {
    for (const fault of oneEach(
      suspect,
      suspect.explains.flatMap((identity) => resultOf(open, identity)),
    ))
      close(fault);
  }
  for (const pair of oppositePairs([...open].filter(({ identity }) => isColumnSum(identity)))) {
    if (pair.every((result) => open.has(result))) close(pairFault('columns', pair, suspects, open));
  }
  for (const pair of oppositePairs([...open].filter(({ identity }) => !isColumnSum(identity)))) {
    const fault = pairFault('rows', pair, suspects, open);
    if (fault.candidates.length > 0 || fault.suspect !== undefined) close(fault);
  }
  for (const [first, ...followers] of withFollowers(edition, [...open])) {
    const candidates = suspects.filter(({ explains }) => explains.includes(first.identity));
    close({ shape: 'sum', sums: [first, ...followers], candidates });
  }
  return faults;
}

/** Two wrong cells are two faults; the sum that they share goes with the first. */
function oneEach(suspect: Suspect, results: readonly SumResult[]): Fault[] {
  if (results.length !== suspect.explains.length) return [];
  const [first, second] = suspect.cells;
  if (first === undefined || second === undefined) return [];
  const holds = ({ identity: { left, right } }: SumResult, cell: FormCell) => left.includes(cell) || right.includes(cell);
  const own = leading(results.filter((result) => holds(result, first.cell)));
  const others = leading(results.filter((result) => !holds(result, first.cell)));
  if (own === undefined || others === undefined) return [];
  return [
    { shape: 'cell', sums: own, suspect, candidates: [] },
    { shape: 'cell', sums: others, suspect: { ...suspect, cells: [second, first] }, candidates: [] },
  ];
}

const resultOf = (results: ReadonlySet<SumResult>, identity: Identity): SumResult[] =>
  [...results].filter((result) => result.identity === identity);

const ranks: readonly IdentityKind[] = ['row-total', 'case-total', 'results-total', 'balance'];

function leading(results: readonly SumResult[]): [SumResult, ...SumResult[]] | undefined {
  const [first, ...more] = [...results].sort((a, b) => ranks.indexOf(a.identity.kind) - ranks.indexOf(b.identity.kind));
  return first === undefined ? undefined : [first, ...more];
}

/** Whether an identity runs down a column: its cells are of one column. */
export const isColumnSum = ({ left, right }: Identity): boolean => left[0]?.column === right[0]?.column;

/** Two sums of one kind whose differences cancel each other, where no third is as large. */
function oppositePairs(results: readonly SumResult[]): [SumResult, SumResult][] {
  const pairs: [SumResult, SumResult][] = [];
  for (const one of results) {
    const alike = results.filter((other) => other.identity.kind === one.identity.kind && other !== one && sameSize(one, other));
    const [other] = alike;
    if (other === undefined || alike.length > 1 || !cancel(one, other) || pairs.some((pair) => pair.includes(one))) continue;
    pairs.push([one, other]);
  }
  return pairs;
}

const cancel = (a: SumResult, b: SumResult): boolean => equal(a.difference ?? ZERO, negate(b.difference ?? ZERO));

const sameSize = (a: SumResult, b: SumResult): boolean => equal(a.difference ?? ZERO, b.difference ?? ZERO) || cancel(a, b);

function pairFault(
  shape: 'columns' | 'rows',
  pair: readonly [SumResult, SumResult],
  suspects: readonly Suspect[],
  open: ReadonlySet<SumResult>,
): Fault {
  const explaining = suspects.filter(
    ({ cells, explains }) => cells.length === 2 && pair.every(({ identity }) => explains.includes(identity)),
  );
  const explainedToo = [...open].filter(
    (result) => !pair.includes(result) && explaining.length > 0 && explaining.every(({ explains }) => explains.includes(result.identity)),
  );
  const suspect = explaining.find(({ certain }) => certain);
  const fault = { shape, sums: [...pair, ...explainedToo] as const };
  return suspect === undefined ? { ...fault, candidates: explaining } : { ...fault, suspect, candidates: [] };
}

/**
 * Each sum by itself; but two that ask the same of one total are one, and a column of totals whose difference is that of the other
 * columns together follows the first of them.
 */
function withFollowers(edition: Edition, results: readonly SumResult[]): [SumResult, ...SumResult[]][] {
  const groups: [SumResult, ...SumResult[]][] = [];
  for (const result of results) {
    const same = groups.find(([{ identity, difference = ZERO }]) => {
      return identity.derives !== undefined && identity.derives === result.identity.derives && equal(difference, result.difference ?? ZERO);
    });
    if (same === undefined) groups.push([result]);
    else same.push(result);
  }
  for (const group of [...groups]) {
    const [total] = group;
    if (!isColumnSum(total.identity) || !isTotal(edition, total.identity.left[0])) continue;
    const columns = groups.filter(
      ([other]) => other !== total && isColumnSum(other.identity) && other.identity.kind === total.identity.kind,
    );
    const together = sum(columns.map(([{ difference = ZERO }]) => difference));
    if (columns.length === 0 || !equal(together, total.difference ?? ZERO)) continue;
    columns[0]?.push(...group);
    groups.splice(groups.indexOf(group), 1);
  }
  return groups;
}

const isTotal = (edition: Edition, cell: FormCell | undefined): boolean =>
  cell !== undefined &&
  (edition.identitiesByCell[cell.index] ?? []).some((identity) => identity.derives === cell && !isColumnSum(identity));

/** Which items of a list keep an order and which stand out of it. Knows nothing of what they are. */

export interface Misplaced<Item> {
  readonly item: Item;
  /** The item next to which it belongs, and on which side of it. */
  readonly other: Item;
  readonly side: 'before' | 'after';
}

/** The fewest items whose removal leaves the rest in order, each with the item that it should follow (or, as first, precede). */
export function outOfOrder<Item>(items: readonly Item[], rankOf: (item: Item) => number): Misplaced<Item>[] {
  const ranks = items.map(rankOf);
  if (ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] ?? 0))) return [];
  const kept = longestRun(ranks);
  const inOrder = items.filter((_, at) => kept.has(at));
  return items.flatMap((item, at): Misplaced<Item>[] => {
    if (kept.has(at)) return [];
    const follows = inOrder.filter((other) => rankOf(other) < rankOf(item)).at(-1);
    if (follows !== undefined) return [{ item, other: follows, side: 'after' }];
    const precedes = inOrder.find((other) => rankOf(other) > rankOf(item));
    return precedes === undefined ? [] : [{ item, other: precedes, side: 'before' }];
  });
}

/** The places of a longest rising run, by patience sorting: n log n. */
function longestRun(ranks: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  ranks.forEach((rank, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[tails[middle] ?? 0] ?? 0) < rank) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}

/**
 * Lists that are put together of parts which stay the same from one message to the next: whoever writes messages and asks here what a
 * list consists of can keep the written form of each part. Knows no message and no writer; to everybody else they are plain lists.
 */

export interface Part<Item> {
  readonly items: readonly Item[];
  /** As a writer wrote it last. */
  written?: Uint8Array;
}

/** Not a weak map: until the next great tidying up of the memory that would hold all that hangs on its values. */
const PARTS = Symbol('parts');

export function joined<Item>(parts: readonly Part<Item>[]): Item[] {
  const whole = parts.flatMap(({ items }) => items);
  Object.defineProperty(whole, PARTS, { value: parts });
  return whole;
}

/** Undefined for a list that was made otherwise. */
export const partsOf = (list: unknown): readonly Part<unknown>[] | undefined =>
  Array.isArray(list) ? (list as { readonly [PARTS]?: readonly Part<unknown>[] })[PARTS] : undefined;

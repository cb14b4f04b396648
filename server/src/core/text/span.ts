/** Places in a text: half-open ranges of UTF-16 offsets. Knows nothing of lines, columns or reports. */

export interface Span {
  /** First offset that belongs to the span. */
  readonly start: number;
  /** First offset after it. */
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const lengthOf = (place: Span): number => place.end - place.start;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const touches = (place: Span, offset: number): boolean => place.start <= offset && offset <= place.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest span that holds all the given ones; they need not be in order. At least one must be given. */
export function hull(first: Span, ...others: readonly Span[]): Span {
  let { start, end } = first;
  for (const other of others) {
    if (other.start < start) start = other.start;
    if (other.end > end) end = other.end;
  }
  return { start, end };
}

export const sliceOf = (text: string, place: Span): string => text.slice(place.start, place.end);

/** What several rules ask of a printed row: its name and the place to speak from. Judges nothing. */

import type { ReadRow } from '../../read/types.ts';
import type { Span } from '../../text/span.ts';

/** The official label, or the key where no label was read. */
export const labelOf = ({ label, key }: ReadRow): string => label?.official ?? key;

/** The label where it is printed, else the row. */
export const placeOf = ({ label, span }: ReadRow): Span => label?.spans[0] ?? span;

/** Finds and reads the tables of one report. (being written) */

import type { Edition, EditionId } from '../form/types.ts';
import type { Span } from '../text/span.ts';
import type { Cell, ReadSection, ReadTable } from './types.ts';

export interface TablesRead {
  readonly edition: Edition;
  readonly editionByLabels?: EditionId;
  readonly tables: readonly ReadTable[];
  /** By `FormCell.index` of `edition`. */
  readonly cells: readonly Cell[];
}

/** `year`: of the report, where it is known; decides the edition only where the labels tell nothing. */
export declare function readTables(text: string, report: Span, sections: readonly ReadSection[], year: number | undefined): TablesRead;

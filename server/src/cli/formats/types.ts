/** What a format is: strings around and for each file, so that any number of reports passes in constant memory. Knows no single format. */

import type { ReportAnalysis } from '../../core/analyze.ts';
import type { Language } from '../../core/messages/types.ts';
import type { Finding, Severity } from '../../core/rules/types.ts';
import type { Encoding } from '../io/decode.ts';
import type { Unfound } from '../io/inputs.ts';
import type { Lines } from '../lines.ts';
import type { Words } from '../words.ts';

/** One file that was read. */
export interface CheckedFile {
  /** As it was given. */
  readonly path: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly lines: Lines;
  /** Never empty: a text that is no report is one entry without `analysis`. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  /** 1, 2, … where a file holds several reports. */
  readonly part?: number;
  readonly analysis?: ReportAnalysis;
  /** Those to be told: less the ones that a baseline or a reason silences. */
  readonly findings: readonly Finding[];
}

export type Counts = Readonly<Record<Severity, number>>;

export interface Summary {
  readonly files: number;
  readonly reports: number;
  readonly counts: Counts;
  /** How many records the format has written. */
  readonly records: number;
  /** Files that could not be read, in words. */
  readonly problems: readonly string[];
}

/** How output is to look; plain values, since it travels to worker threads. */
export interface Style {
  readonly language: Language;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  readonly version: string;
}

export interface FormatContext {
  readonly style: Style;
  readonly words: Words;
}

export interface Format {
  head(context: FormatContext): string;
  /** One string for each record; none where there is nothing to say. */
  records(file: CheckedFile, context: FormatContext): readonly string[];
  /** For a file that can't be read; only a format whose reader sees no other stream and no exit code says it there. */
  unread?(unread: Unfound): readonly string[];
  /** Between records. */
  readonly separator: string;
  foot(summary: Summary, context: FormatContext): string;
}

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

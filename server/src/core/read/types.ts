/**
 * What reading yields: a text cut into pieces that give it back, and in it one or several reports, each bound to an edition of
 * the form. It says what stands where and how certain that is; it judges nothing.
 */

import type { Edition, FormCell, FormTable, SectionKey, TableKey } from '../form/types.ts';
import type { Amount } from '../number/amount.ts';
import type { Span } from '../text/span.ts';

/** The pieces tile the text: in order, without gap or overlap, they give it back. */
export interface Piece {
  readonly kind: 'blank' | 'title' | 'preamble' | 'heading' | 'narrative' | 'table' | 'closing' | 'other';
  readonly span: Span;
}

export interface Document {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** In order; empty where the text is no annual report. A 合订本 holds several. */
  readonly reports: readonly Report[];
  /** Why nothing could be read: the text was opened in the wrong encoding. Then there is no report. */
  readonly unreadable?: Unreadable;
}

export interface Unreadable {
  /** What was taken for what; `lost`: the original characters can't be had back from this text. */
  readonly kind: 'utf-8-as-gbk' | 'gbk-as-utf-8' | 'utf-8-as-latin' | 'gbk-as-latin' | 'utf-16' | 'lost';
  /** The encoding to reopen the file in; absent when `lost`. */
  readonly encoding?: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  /** The first line: where a finding stands. */
  readonly span: Span;
}

export interface Report {
  /** The whole report, from its title (or first heading) to the next report or the end of the text. */
  readonly span: Span;
  readonly edition: Edition;
  /** What the labels alone say; undefined where they tell nothing. They win over the year for reading. */
  readonly editionByLabels?: Edition['id'];
  readonly title?: Title;
  /** The organ that reports, without year: `示例区人民政府办公室`. */
  readonly organ?: { readonly name: string; readonly span: Span };
  readonly year?: { readonly value: number; readonly span: Span; readonly from: 'title' | 'period' | 'text' | 'signature' };
  /** Every 统计期限 that is stated with both ends, as `[year, month, day]`. */
  readonly period?: {
    readonly span: Span;
    readonly from: readonly [number, number, number];
    readonly to: readonly [number, number, number];
  };
  /** The date under the report, if there is one. */
  readonly signature?: { readonly span: Span; readonly year: number; readonly month: number; readonly day: number };
  /** Headings in the order of the text, duplicates included. */
  readonly sections: readonly ReadSection[];
  /** The tables in the order of the form; one that isn't there is absent. */
  readonly tables: readonly ReadTable[];
  /** By `FormCell.index` of the edition: every cell of the form, read or `missing`. */
  readonly cells: readonly Cell[];
  readonly rare: Rare;
  /** Running text outside headings and tables, in order: what the rules on narrative look at. Each span is one line without its line end. */
  readonly narrative: readonly NarrativeLine[];
}

/** What the look at every character finds now and then, in the order of the text. */
export interface Rare {
  /** Each run of blanks that look like plain ones and are not, as NBSP. */
  readonly blanks: readonly Span[];
  /** How a line begins that may hold a page's number, or a rule; from its first character on. */
  readonly lines: readonly Span[];
  /** Whether the report holds control or other invisible characters, `[`, or `&`. */
  readonly leftovers: boolean;
}

export interface Title {
  readonly span: Span;
  /** The lines of the title joined, blanks removed. */
  readonly text: string;
}

export interface ReadSection {
  readonly key: SectionKey;
  /** The heading as it stands, numeral included, without blanks around it. */
  readonly heading: Span;
  /** Its numeral, if it has one: `一、`, `2、`, `（三）`, `第四部分`. */
  readonly numeral?: { readonly span: Span; readonly value: number; readonly style: 'chinese' | 'arabic' | 'bracketed' | 'part' };
  /** The title without numeral, blanks removed. */
  readonly title: string;
  /** Whether the title is the official one (blanks aside). */
  readonly official: boolean;
  /** Heading and everything up to the next heading. */
  readonly span: Span;
  /** The part of `span` after the heading line. */
  readonly body: Span;
}

export interface NarrativeLine {
  readonly span: Span;
  /** The section it stands in; undefined before the first heading. */
  readonly section?: SectionKey;
}

/** How the cells of a table are told apart in the text. */
export type Notation = 'tab' | 'pipe' | 'cell-per-line' | 'blank' | 'run-together' | 'html' | 'mixed';

export interface ReadTable {
  readonly form: FormTable;
  /** From its first label or head cell to its last cell. */
  readonly span: Span;
  readonly notation: Notation;
  /** Rows in the order of the text; a row that is printed twice stands here twice, the later one with `duplicate`. */
  readonly rows: readonly ReadRow[];
  /** Keys of the rows of the form (of the bound edition) that are not printed. */
  readonly missingRows: readonly string[];
  /** Labels that were recognised, of rows, columns and groups, in the order of the text. */
  readonly labels: readonly ReadLabel[];
  /** Stray pieces inside the table: page numbers, separator rows, repeated heads. */
  readonly residue: readonly { readonly span: Span; readonly kind: 'page-number' | 'separator' | 'repeated-head' | 'other' }[];
}

export interface ReadLabel {
  readonly kind: 'row' | 'column' | 'group' | 'block';
  /** Key of the row or column; the label itself for a group or block. */
  readonly key: string;
  /** Where it stands; a wrapped label has several spans. */
  readonly spans: readonly Span[];
  /** As printed, blanks and line ends removed. */
  readonly text: string;
  /** The official label. */
  readonly official: string;
  /** Whether the wording is the official one: blanks, width of brackets and punctuation, quotes and the numeral's form aside. */
  readonly exact: boolean;
}

/** Why a row's values can't be given to its columns for certain. */
export type Doubt = 'lost-cell' | 'extra-cell' | 'run-together' | 'out-of-order' | 'label-unclear';

export interface ReadRow {
  readonly key: string;
  readonly table: TableKey;
  readonly label: ReadLabel | undefined;
  /** From the start of its label (or first value) to the end of its last value. For display; may contain other rows' text in odd layouts. */
  readonly span: Span;
  /** The values as they stand, in order, whatever became of them. */
  readonly values: readonly Span[];
  /** How many values its columns need. */
  readonly expected: number;
  /** `plain`: in plain order; `inferred`: the identities left exactly one reading; `uncertain`: its cells are not known. */
  readonly placement: 'plain' | 'inferred' | 'uncertain';
  readonly doubt?: Doubt;
  /** A further copy of a row that was read before; its values enter no cell. */
  readonly duplicate?: true;
  /** The values stand under other columns than those of their neighbours (domain.md L1a), yet read without doubt. */
  readonly shifted?: true;
}

export type CellState = 'number' | 'blank' | 'not-a-number' | 'missing' | 'uncertain';

/** Marks of how a value is written; none for plain ASCII digits. */
export type CellNote =
  | 'full-width' // １２
  | 'thousands' // 1,234
  | 'unit' // 5件, 12万元 (in a cell that carries no unit of its own)
  | 'remark' // 22（其中修订 16 件）
  | 'approximate' // 约30, 30余
  | 'nil-mark' // / - — 无
  | 'sign-word' // 减4
  | 'plus' // +3
  | 'split-digits' // 1 2 for 12
  | 'leading-zeros' // 007
  | 'chinese-numeral' // 十二: no number in a cell, yet its meaning is clear
  | 'look-alike'; // O for 0, l for 1

export interface Cell {
  readonly form: FormCell;
  readonly state: CellState;
  /** The printed value without blanks around it; empty (start = end) for an empty cell; where the row ends for a missing one. */
  readonly span: Span;
  /** The whole cell between its separators, blanks included. Contains `span`. */
  readonly field: Span;
  /** Present exactly when `state` is `number`. In 万元 for money. */
  readonly amount?: Amount;
  readonly notes: readonly CellNote[];
  /** Index into `ReadTable.rows`, or -1 when missing. */
  readonly row: number;
}

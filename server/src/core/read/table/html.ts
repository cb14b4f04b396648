/**
 * Tables that were pasted as HTML source: where rows and cells begin and end, and the text in them. Knows tags, no label and no value.
 */

import { BLANK, classes, LINE_END, TAB } from './characters.ts';

export interface HtmlRow {
  readonly start: number;
  readonly cells: readonly HtmlCell[];
}

/** What stands in a cell, without the tags and blanks around it; both ends are where the cell begins if nothing does. */
export interface HtmlCell {
  readonly start: number;
  readonly end: number;
  /** The stretches between tags that hold more than blanks, if there are several. */
  readonly pieces: readonly HtmlPiece[] | undefined;
}

export interface HtmlPiece {
  readonly start: number;
  readonly end: number;
}

/** What a `<` begins: no tag, a tag that says nothing of tables, or what the names below say. */
const NO_TAG = 0;
const SOME_TAG = 1;
const ROW = 2;
const ROW_END = 3;
const CELL = 4;
const CELL_END = 5;
const TABLE = 6;

/** Whether a table, a row or a cell begins at `at`. */
export function beginsHtml(text: string, at: number, end: number): boolean {
  const tag = tagAt(text, at, end);
  return tag === TABLE || tag === ROW || tag === CELL;
}

/** The rows from `start` on, and where the last of them ends. */
export function htmlRows(text: string, start: number, end: number): { readonly rows: readonly HtmlRow[]; readonly end: number } {
  const reader = new Reader(text);
  return { rows: reader.rows, end: reader.read(start, end) };
}

class Reader {
  readonly rows: HtmlRow[] = [];
  private readonly text: string;
  private cells: HtmlCell[] = [];
  private rowStart = 0;
  /** Where the text of the present cell may begin, -1 outside of cells. */
  private cellStart = -1;
  private pieces: HtmlPiece[] = NO_PIECES;

  constructor(text: string) {
    this.text = text;
  }

  read(start: number, end: number): number {
    const { text } = this;
    this.rowStart = start;
    let last = start;
    let at = start;
    while (at < end) {
      let open = at;
      let tag = NO_TAG;
      for (; open < end; open += 1) {
        if (text.charCodeAt(open) !== LESS) continue;
        tag = tagAt(text, open, end);
        if (tag !== NO_TAG) break;
      }
      if (this.cellStart >= 0) this.keep(at, open);
      // Without a further `>` nothing more is a tag.
      let close = open;
      while (close < end && text.charCodeAt(close) !== GREATER) close += 1;
      if (close >= end) break;
      at = close + 1;
      if (tag === SOME_TAG || tag === TABLE) continue;
      if (tag === CELL) {
        this.endCell();
        this.cellStart = at;
        continue;
      }
      if (tag === CELL_END) this.endCell();
      else {
        this.endRow();
        this.rowStart = open;
      }
      last = at;
    }
    const isOpen = this.cellStart >= 0;
    this.endRow();
    return isOpen ? end : last;
  }

  private endCell(): void {
    const { cellStart, pieces } = this;
    const only = pieces[0];
    if (cellStart >= 0) {
      if (only === undefined) this.cells.push({ start: cellStart, end: cellStart, pieces: undefined });
      else this.cells.push({ start: only.start, end: only.end, pieces: pieces.length > 1 ? pieces : undefined });
    }
    this.cellStart = -1;
    this.pieces = NO_PIECES;
  }

  private endRow(): void {
    this.endCell();
    if (this.cells.length === 0) return;
    this.rows.push({ start: this.rowStart, cells: this.cells });
    this.cells = [];
  }

  /** Keeps what stands between two tags, without blanks and `&nbsp;` around it. */
  private keep(from: number, to: number): void {
    const { text } = this;
    let start = from;
    let end = to;
    while (start < end) {
      if (isBlank(text, start)) start += 1;
      else if (text.charCodeAt(start) === AMPERSAND && text.startsWith(NO_BREAK, start)) start += NO_BREAK.length;
      else break;
    }
    while (end > start) {
      if (isBlank(text, end - 1)) end -= 1;
      else if (text.charCodeAt(end - 1) === SEMICOLON && text.endsWith(NO_BREAK, end)) end -= NO_BREAK.length;
      else break;
    }
    if (end <= start) return;
    if (this.pieces === NO_PIECES) this.pieces = [];
    this.pieces.push({ start, end });
  }
}

const NO_PIECES: HtmlPiece[] = [];
const NO_BREAK = '&nbsp;';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;

function isBlank(text: string, at: number): boolean {
  const kind = classes[text.charCodeAt(at)];
  return kind === BLANK || kind === LINE_END || kind === TAB;
}

/** The longest name of a tag that matters. */
const LONGEST_NAME = 'table'.length;
const PARTS_OF_TABLES: readonly string[] = ['table', 'tbody', 'thead'];

/** What the `<` at `at` begins. */
function tagAt(text: string, at: number, end: number): number {
  const closes = text.charCodeAt(at + 1) === SLASH;
  const from = closes ? at + 2 : at + 1;
  let stop = from;
  while (stop < end && stop - from <= LONGEST_NAME && isLetterOrDigit(text.charCodeAt(stop))) stop += 1;
  if (stop === from) return NO_TAG;
  // Nearly all tags of a table are one of three: td, th, tr.
  if (lowerCase(text, from) !== LETTER_T) return SOME_TAG;
  if (stop - from === 2) {
    const second = lowerCase(text, from + 1);
    if (second === LETTER_R) return closes ? ROW_END : ROW;
    if (second === LETTER_D || second === LETTER_H) return closes ? CELL_END : CELL;
  }
  if (stop - from !== LONGEST_NAME) return SOME_TAG;
  const name = text.slice(from, stop).toLowerCase();
  if (closes) return name === 'table' ? ROW_END : SOME_TAG;
  return PARTS_OF_TABLES.includes(name) ? TABLE : SOME_TAG;
}

const LETTER_D = 0x64;
const LETTER_H = 0x68;
const LETTER_R = 0x72;
const LETTER_T = 0x74;

const lowerCase = (text: string, at: number): number => text.charCodeAt(at) | 0x20;

const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

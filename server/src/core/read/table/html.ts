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

/**
 * The rows from `start` on, and where the last of them ends. `known`: what was learnt of the text before; a text may begin tables without
 * end, and to look for the end of each anew would take a time that grows with the square of its length.
 */
export function htmlRows(
  text: string,
  start: number,
  end: number,
  known: Known,
): { readonly rows: readonly HtmlRow[]; readonly end: number } {
  const reader = new Reader(text, known);
  return { rows: reader.rows, end: reader.read(start, end) };
}

/** What readings of one text know from one another. */
export class Known {
  /** No `>` stands from here on … */
  private from = 0;
  /** … up to here, where one stands; none at all if that is behind the text. */
  private close = -1;
  /** No row and no cell begins or ends from here on … */
  private lastRow = 0;
  /** … up to here. */
  private end = -1;

  /** Where the first `>` from `at` on stands; behind the text if there is none. */
  closeFrom(text: string, at: number): number {
    if (at < this.from || at > this.close) {
      const found = text.indexOf('>', at);
      this.from = at;
      this.close = found < 0 ? text.length : found;
    }
    return this.close;
  }

  noteLastRow(at: number, end: number): void {
    this.lastRow = at;
    this.end = end;
  }

  /** Whether no row and no cell comes behind the `>` before `at`. Wherever a reading began, behind a `>` it is outside of tags. */
  isBehindLastRow(at: number, end: number): boolean {
    return end === this.end && at >= this.lastRow;
  }
}

class Reader {
  readonly rows: HtmlRow[] = [];
  private readonly text: string;
  private readonly known: Known;
  private cells: HtmlCell[] = [];
  private rowStart = 0;
  /** Where the text of the present cell may begin, -1 outside of cells. */
  private cellStart = -1;
  /** The first stretch of text in it, empty while there is none; `pieces` holds all of them if there are several. */
  private textStart = 0;
  private textEnd = 0;
  private pieces: HtmlPiece[] | undefined;

  constructor(text: string, known: Known) {
    this.text = text;
    this.known = known;
  }

  read(start: number, end: number): number {
    const { text, known } = this;
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
      if (this.cellStart >= 0 && open > at) this.keep(at, open);
      // Without a further `>` nothing more is a tag.
      const close = tagEnd(text, open + 2, end, known);
      if (close >= end) break;
      at = close + 1;
      if (tag === SOME_TAG || tag === TABLE) {
        if (this.cellStart < 0 && known.isBehindLastRow(at, end)) break;
        continue;
      }
      if (tag === CELL) {
        this.endCell();
        this.cellStart = at;
        this.textStart = at;
        this.textEnd = at;
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
    if (!isOpen) known.noteLastRow(last, end);
    this.endRow();
    return isOpen ? end : last;
  }

  private endCell(): void {
    if (this.cellStart >= 0) this.cells.push({ start: this.textStart, end: this.textEnd, pieces: this.pieces });
    this.cellStart = -1;
    this.pieces = undefined;
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
    if (this.textEnd > this.textStart) {
      this.pieces ??= [{ start: this.textStart, end: this.textEnd }];
      this.pieces.push({ start, end });
    } else {
      this.textStart = start;
      this.textEnd = end;
    }
  }
}

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
  if (from >= end || !isLetterOrDigit(text.charCodeAt(from))) return NO_TAG;
  // Nearly all tags of a table are one of four: p, td, th, tr.
  if (lowerCase(text, from) !== LETTER_T) return SOME_TAG;
  const second = from + 1 < end ? lowerCase(text, from + 1) : 0;
  if ((second === LETTER_R || second === LETTER_D || second === LETTER_H) && !goesOn(text, from + 2, end)) {
    if (second === LETTER_R) return closes ? ROW_END : ROW;
    return closes ? CELL_END : CELL;
  }
  if (from + LONGEST_NAME > end || goesOn(text, from + LONGEST_NAME, end)) return SOME_TAG;
  const name = text.slice(from, from + LONGEST_NAME).toLowerCase();
  if (closes) return name === 'table' ? ROW_END : SOME_TAG;
  return PARTS_OF_TABLES.includes(name) ? TABLE : SOME_TAG;
}

/** Most tags are no longer; behind that the search that the machine does fastest is worth its call. */
const SHORT = 64;

/** Where the next `>` stands; `end` if there is none. */
function tagEnd(text: string, from: number, end: number, known: Known): number {
  const near = Math.min(end, from + SHORT);
  for (let at = from; at < near; at += 1) if (text.charCodeAt(at) === GREATER) return at;
  return near < end ? Math.min(known.closeFrom(text, near), end) : end;
}

/** Whether a name goes on at `at`. */
const goesOn = (text: string, at: number, end: number): boolean => at < end && isLetterOrDigit(text.charCodeAt(at));

const LETTER_D = 0x64;
const LETTER_H = 0x68;
const LETTER_R = 0x72;
const LETTER_T = 0x74;

const lowerCase = (text: string, at: number): number => text.charCodeAt(at) | 0x20;

const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

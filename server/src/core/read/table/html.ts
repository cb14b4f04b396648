/**
 * Tables that were pasted as HTML source: where rows and cells begin and end, and the text in them. Knows tags, no label and no value.
 */

import { BLANK, classes, LINE_END, TAB } from './characters.ts';

export interface HtmlRow {
  readonly start: number;
  /** The cells in order; `text`: the stretches between tags that hold more than blanks. */
  readonly cells: readonly HtmlCell[];
}

export interface HtmlCell {
  readonly start: number;
  readonly end: number;
  readonly text: readonly { readonly start: number; readonly end: number }[];
}

/** Whether a table, a row or a cell begins at `at`. */
export function beginsHtml(text: string, at: number, end: number): boolean {
  const name = tagName(text, at, end);
  return name === 'table' || name === 'tr' || name === 'td' || name === 'th' || name === 'tbody' || name === 'thead';
}

/** The rows from `start` on, and where the last of them ends. */
export function htmlRows(text: string, start: number, end: number): { readonly rows: readonly HtmlRow[]; readonly end: number } {
  const rows: HtmlRow[] = [];
  let cells: HtmlCell[] = [];
  let rowStart = start;
  let cellStart = -1;
  let stretches: { start: number; end: number }[] = [];
  let last = start;
  const endCell = (at: number): void => {
    if (cellStart >= 0) cells.push({ start: cellStart, end: at, text: stretches });
    cellStart = -1;
    stretches = [];
  };
  const endRow = (at: number): void => {
    endCell(at);
    if (cells.length > 0) rows.push({ start: rowStart, cells });
    cells = [];
  };
  let at = start;
  let close = start;
  while (at < end) {
    const open = nextTag(text, at, end);
    if (cellStart >= 0) keep(text, at, open, stretches);
    if (open >= end) break;
    if (close <= open) close = text.indexOf('>', open) + 1;
    // Without a further `>` nothing more is a tag.
    if (close === 0 || close > end) break;
    const name = tagName(text, open, end);
    if (name === 'tr' || name === '/tr' || name === '/table') {
      endRow(open);
      rowStart = open;
      last = close;
    } else if (name === 'td' || name === 'th') {
      endCell(open);
      cellStart = close;
    } else if (name === '/td' || name === '/th') {
      endCell(open);
      last = close;
    }
    at = close;
  }
  const open = cellStart >= 0;
  endRow(end);
  return { rows, end: open ? end : last };
}

/** The next `<…>`, `end` if there is none. */
function nextTag(text: string, start: number, end: number): number {
  for (let at = text.indexOf('<', start); at >= 0 && at < end; at = text.indexOf('<', at + 1)) if (tagName(text, at, end) !== '') return at;
  return end;
}

/** The name of the tag at `at`, lower case, with its slash; empty if it is none. */
function tagName(text: string, at: number, end: number): string {
  let stop = at + 1;
  if (text.charCodeAt(stop) === 0x2f) stop += 1;
  const from = stop;
  while (stop < end && stop - from < 10 && isLetterOrDigit(text.charCodeAt(stop))) stop += 1;
  if (stop === from) return '';
  return text.slice(at + 1, stop).toLowerCase();
}

const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

/** Keeps what stands between two tags, without blanks and `&nbsp;` around it. */
function keep(text: string, from: number, to: number, into: { start: number; end: number }[]): void {
  let start = from;
  let end = to;
  for (;;) {
    if (start < end && isBlank(text, start)) start += 1;
    else if (text.startsWith('&nbsp;', start)) start += 6;
    else break;
  }
  for (;;) {
    if (end > start && isBlank(text, end - 1)) end -= 1;
    else if (end - 6 >= start && text.startsWith('&nbsp;', end - 6)) end -= 6;
    else break;
  }
  if (end > start) into.push({ start, end });
}

function isBlank(text: string, at: number): boolean {
  const kind = classes[text.charCodeAt(at)];
  return kind === BLANK || kind === LINE_END || kind === TAB;
}

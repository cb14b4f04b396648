/**
 * One walk over the text that cuts it into what tables are made of: labels, cells (values and empty ones) and residue. Knows the
 * notations, not what a row needs nor what its values mean.
 */

import type { Span } from '../../text/span.ts';
import { clearCells } from './cells.ts';
import {
  BLANK,
  DASH,
  DIGIT,
  isChineseNumeral,
  LINE_END,
  lookAt,
  marks,
  PIPE,
  PUNCTUATION,
  roomForClasses,
  TAB,
  UNKNOWN,
} from './characters.ts';
import { beginsHtml, htmlRows, Known } from './html.ts';
import { LabelMatcher } from './matching.ts';
import { LINES_BELOW, Rows, type Scan } from './rows.ts';
import { isNilWord, isPageNumber, isSeparatorLine, valueEnd } from './shapes.ts';

/** 1 for a blank, 0 for anything else, without a branch. */
const isBlank = (kind: number): number => ((kind ^ BLANK) - 1) >>> 31;

/** Whether there are one to three digits and nothing else, as in nearly every cell. */
const isShortNumber = (kinds: Uint16Array, start: number, end: number): boolean =>
  end > start && end - start <= 3 && ((kinds[start]! ^ DIGIT) | (kinds[end - 1]! ^ DIGIT) | (kinds[(start + end) >> 1]! ^ DIGIT)) === 0;

/** Reads the given parts of the text, in order. */
export function scan(text: string, parts: readonly Span[]): Scan {
  clearCells();
  const scanner = new Scanner(text);
  for (const part of parts) scanner.read(part);
  return scanner.rows.finish();
}

class Scanner {
  readonly rows = new Rows();
  private readonly text: string;
  /** The classes of the characters, by their place. */
  private readonly kinds: Uint16Array;
  private readonly labels: LabelMatcher;
  private readonly html = new Known();
  private line = 0;
  // Of the present line: where its first separator stands among the marks, and how many there are.
  private first = 0;
  private tabs = 0;
  private pipes = 0;

  constructor(text: string) {
    this.text = text;
    this.kinds = roomForClasses(text.length);
    this.labels = new LabelMatcher(text, this.kinds, this.rows);
  }

  read(part: Span): void {
    const { text, rows } = this;
    const count = lookAt(text, part.start, part.end, this.kinds);
    let mark = 0;
    let at = part.start;
    while (at < part.end) {
      this.first = mark;
      mark = this.lineEnd(mark, count);
      const end = marks[mark]!;
      rows.lineStarts[this.line] = at;
      this.labels.line = this.line;
      const next = this.readLine(at, end, part.end);
      if (next > end) at = next;
      else {
        at = end + 1;
        if (text.charCodeAt(end) === 13 && text.charCodeAt(at) === 10) at += 1;
      }
      while (mark < count && marks[mark]! < at) mark += 1;
      this.line += 1;
    }
    this.labels.endOfPart();
    // Cells that stand one a line may be empty down to the end: lines below it begin where it ends.
    rows.lineStarts[this.line] = part.end;
    this.line += LINES_BELOW;
  }

  /** Which of the marks is the line's end, and how many tabs and pipes stand before it. Where a line has both, only the pipes part its cells. */
  private lineEnd(first: number, count: number): number {
    const { kinds } = this;
    let pipes = 0;
    let mark = first;
    for (; mark < count; mark += 1) {
      const place = marks[mark]!;
      const kind = kinds[place];
      if (kind === LINE_END) break;
      if (kind !== PIPE) continue;
      marks[first + pipes] = place;
      pipes += 1;
    }
    this.pipes = pipes;
    this.tabs = mark - first - pipes;
    return mark;
  }

  /** Reads one line; gives where a table of HTML source that begins in it ends. */
  private readLine(start: number, end: number, partEnd: number): number {
    const { text, rows, kinds } = this;
    let first = start;
    while (first < end && kinds[first] === BLANK) first += 1;
    if (first === end) {
      rows.blankLine();
      return end;
    }
    const kind = kinds[first];
    if (text.charCodeAt(first) === 0x3c && beginsHtml(text, first, end)) return this.readHtml(first, partEnd);
    if ((kind === DASH || kind === PIPE || kind === PUNCTUATION) && isSeparatorLine(text, kinds, first, end))
      rows.residue(first, end, 'separator');
    else if (this.pipes > 0) this.readPipes(start, first, end);
    else if (this.tabs > 0) this.readTabs(start, end);
    else if (kind === DIGIT && this.readValueLine(first, end)) return end;
    else if (isPageNumber(text, kinds, first, end)) rows.residue(first, end, 'page-number');
    else this.readPlain(first, end);
    return end;
  }

  /** Rows and cells between tags; each row counts as a line. */
  private readHtml(start: number, partEnd: number): number {
    const { rows } = this;
    const found = htmlRows(this.text, start, partEnd, this.html);
    for (const row of found.rows) {
      this.line += 1;
      this.labels.line = this.line;
      rows.lineStarts[this.line] = row.start;
      rows.beginLine(this.line, 'html');
      row.cells.forEach((cell, column) => {
        if (cell.pieces === undefined) this.readCell(cell.start, cell.end, column);
        // A label may be broken by tags; of several values in a cell none is the cell's.
        else for (const piece of cell.pieces) this.labels.readLabels(piece.start, piece.end, column);
      });
      rows.endGridLine();
    }
    return Math.max(found.end, start + 1);
  }

  /** Cells end at a pipe; one in front of the first cell is a frame, and pipes alone are empty cells or end the cell of the line above. */
  private readPipes(start: number, first: number, end: number): void {
    const { rows, kinds } = this;
    let last = end;
    while (last > start && kinds[last - 1] === BLANK) last -= 1;
    let onlyPipes = true;
    for (let at = first; at < last && onlyPipes; at += 1) {
      const kind = kinds[at];
      onlyPipes = kind === PIPE || kind === BLANK;
    }
    // One cell and its pipe: the rows of this notation run over many lines.
    const single = !onlyPipes && this.pipes === 1 && kinds[last - 1] === PIPE;
    const grid = !single && !onlyPipes;
    rows.beginLine(this.line, grid ? 'pipe' : 'cell-pipe');
    let at = start;
    if (!onlyPipes && kinds[first] === PIPE) at = first + 1;
    if (onlyPipes && rows.unended) {
      // The pipe that ends the cell above stands on a line of its own.
      at = first + 1;
      rows.unended = false;
    }
    let pipe = this.first;
    const behind = pipe + this.pipes;
    while (pipe < behind && marks[pipe]! < at) pipe += 1;
    for (let column = 0; at < last || (at === first && onlyPipes); column += 1) {
      const close = pipe < behind ? marks[pipe]! : last;
      if (close === last && onlyPipes) break;
      this.readCell(at, close, column);
      pipe += 1;
      at = close + 1;
    }
    rows.unended = false;
    if (grid) rows.endGridLine();
  }

  /** Cells between tabs; a line that has but one tab, at its start, is one cell. */
  private readTabs(start: number, end: number): void {
    const { text, rows } = this;
    const single = this.tabs === 1 && text.charCodeAt(start) === 9;
    rows.beginLine(this.line, single ? 'cell-tab' : 'tab');
    if (single) {
      this.readCell(start + 1, end, 0);
      return;
    }
    const { first, tabs, kinds } = this;
    const closes = marks;
    let at = start;
    // Behind the last tab is marked where the line ends.
    for (let column = 0; column <= tabs; column += 1) {
      const close = closes[first + column]!;
      // As a rule one blank or none, which nobody could foresee.
      const from = at + isBlank(kinds[at]!);
      const to = close - isBlank(kinds[close - 1]!);
      if (isShortNumber(kinds, from, to)) rows.cell(from, to, at, close, column, false);
      else this.readCell(at, close, column);
      at = close + 1;
    }
    rows.endGridLine();
  }

  /** A cell that separators bound: labels, or one value, or nothing. */
  private readCell(fieldStart: number, fieldEnd: number, column: number): void {
    const { text, rows, kinds } = this;
    let start = fieldStart;
    let end = fieldEnd;
    while (start < end && kinds[start] === BLANK) start += 1;
    while (end > start && kinds[end - 1] === BLANK) end -= 1;
    if (isShortNumber(kinds, start, end) || this.hasOnlyDigits(start, end)) {
      rows.cell(start, end, fieldStart, fieldEnd, column, false);
      return;
    }
    const kind = kinds[start];
    const mayBeValue = kind === DIGIT || kind === DASH || valueEnd(text, kinds, start, end, true) === end;
    if (!mayBeValue || this.labels.numeralEnd(start, end) > 0) {
      const labelEnd = this.labels.readLabels(start, end, column);
      if (labelEnd >= end) return;
      if (labelEnd > start) {
        this.readBetween(labelEnd, end, column);
        return;
      }
      if (!mayBeValue && !rows.takesJunk(end - start)) {
        rows.other(start, end);
        return;
      }
    }
    rows.cell(start, end, fieldStart, fieldEnd, column, false);
  }

  /** True for none at all, too. */
  private hasOnlyDigits(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.kinds[at] !== DIGIT) return false;
    return true;
  }

  /** Reads the line if it is one number and blanks; false if it is anything else. */
  private readValueLine(start: number, end: number): boolean {
    const { rows, line, kinds } = this;
    let stop = end;
    while (kinds[stop - 1] === BLANK) stop -= 1;
    if (!isShortNumber(kinds, start, stop) && !this.hasOnlyDigits(start, stop)) return false;
    rows.beginLine(line, 'plain');
    rows.cell(start, stop, start, stop, -1, rows.labelEndsAt(start));
    return true;
  }

  /** A line without separators but blanks: labels, values, and text that is neither. */
  private readPlain(first: number, end: number): void {
    this.rows.beginLine(this.line, 'plain');
    this.readBetween(first, end, -1);
    this.rows.endPlainLine();
  }

  private readBetween(from: number, end: number, column: number): void {
    const { text, rows, kinds } = this;
    let at = from;
    /** Whether a token may begin here: after a blank, at the start, or right behind a label. */
    let boundary = true;
    let other = -1;
    while (at < end) {
      const kind = kinds[at]!;
      if (kind === BLANK || kind === TAB || kind === PIPE) {
        if (other >= 0) rows.other(other, at);
        other = -1;
        boundary = true;
        at += 1;
        continue;
      }
      if (boundary && kind === DIGIT) {
        const stop = this.plainValueEnd(at, end);
        if (stop > at) {
          if (other >= 0) rows.other(other, at);
          other = -1;
          const glued = at > 0 && rows.labelEndsAt(at);
          rows.cell(at, stop, at, stop, column, glued);
          at = stop;
          continue;
        }
      }
      const isNil = boundary && rows.takesJunk(1) && isNilWord(text, kinds, at, end, rows.awaitsLast());
      if (!isNil && (kind !== DIGIT || (boundary && this.labels.numeralEnd(at, end) > 0))) {
        const labelEnd = boundary || other < 0 ? this.labels.readLabels(at, end, column) : this.labels.readWholeLabel(at, end, column);
        if (labelEnd > at) {
          if (other >= 0) rows.other(other, at);
          other = -1;
          boundary = true;
          at = labelEnd;
          continue;
        }
      }
      if (kind === DASH && rows.labelEndsAt(at) && this.labels.groupBeginsAt(at + 1, end)) {
        at += 1;
        continue;
      }
      if (boundary) {
        const close = valueEnd(text, kinds, at, end, rows.takesJunk(4));
        const stop = close > at ? this.beforeLabel(at, close, end) : at;
        if (stop > at && this.mayEnd(stop, end)) {
          const glued = at > 0 && rows.labelEndsAt(at);
          rows.cell(at, stop, at, stop, column, glued);
          at = stop;
          continue;
        }
      }
      if (other < 0) other = at;
      boundary = false;
      at += 1;
    }
    if (other >= 0) rows.other(other, end);
  }

  /** Where plain digits end that stand between blanks, with nothing behind that may be theirs; `start` if they are anything else. */
  private plainValueEnd(start: number, end: number): number {
    const { kinds } = this;
    let at = start + 1;
    while (at < end && kinds[at] === DIGIT) at += 1;
    if (at >= end) return at;
    // A unit may stand behind the blank.
    return kinds[at] === BLANK && (at + 1 >= end || (kinds[at + 1]! > UNKNOWN && kinds[at + 1]! <= DIGIT)) ? at : start;
  }

  /** Whether a value may end here: before a blank, a separator, another label, or the end. `2024年` is none. */
  private mayEnd(at: number, end: number): boolean {
    if (at >= end) return true;
    const { text, kinds } = this;
    const kind = kinds[at]!;
    if (kind === BLANK || kind === TAB || kind === PIPE || kind === DIGIT) return true;
    let next = at;
    while (next < end && (kinds[next] === PUNCTUATION || isChineseNumeral(text.charCodeAt(next)))) next += 1;
    return this.labels.beginsAt(next, end);
  }

  /** Digits that run into `2.其他法律…`: the last one is the label's numeral. Gives where the value ends. */
  private beforeLabel(start: number, close: number, end: number): number {
    const { kinds } = this;
    for (let at = start; at < close; at += 1) {
      const kind = kinds[at];
      if (kind === DIGIT) {
        const follows = this.labels.numeralEnd(at, end);
        if (follows > 0 && kinds[at + 1] !== DIGIT) return at;
      }
    }
    return close;
  }
}

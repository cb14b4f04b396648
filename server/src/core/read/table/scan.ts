/**
 * One walk over the text that cuts it into what tables are made of: labels (however wrapped), cells (values and empty ones) and
 * residue. Knows the notations, not what a row needs nor what its values mean.
 */

import type { TableKey } from '../../form/types.ts';
import type { Span } from '../../text/span.ts';
import {
  BLANK,
  classes,
  DASH,
  DIGIT,
  digitValue,
  FIRST_LABEL_CHARACTER,
  isChineseNumeral,
  LINE_END,
  PIPE,
  PUNCTUATION,
  TAB,
  UNKNOWN,
} from './characters.ts';
import { goesOn, isComplete, type Label, labels, labelsAt, onlyLabel, ROOT, stepFrom } from './labels.ts';
import { type CellItem, type LabelItem, type Residue, Rows, type Scan } from './rows.ts';
import { isPageNumber, isPunctuation, isSeparatorLine, valueEnd } from './shapes.ts';

/** As many lines as the widest row takes, one cell a line, a blank line between. */
const LINES_BELOW = 32;

/** How many labels may wait for their rest at a time. */
const OPEN_LIMIT = 8;

/** Reads the given parts of the text, in order. */
export function scan(text: string, parts: readonly Span[]): Scan {
  const scanner = new Scanner(text);
  for (const part of parts) scanner.read(part);
  return scanner.rows.finish();
}

class Scanner {
  readonly rows = new Rows();
  private readonly open: LabelItem[] = [];
  private end = 0;
  private line = 0;
  /** Where the next tab and the next pipe stand, `Infinity` if there is none in this part. */
  private nextTab = 0;
  private nextPipe = 0;
  // The last match of `walk`.
  private node = ROOT;
  private matched = 0;
  private matchEnd = 0;
  private completeNode = ROOT;
  private completeEnd = 0;
  private completeCount = 0;

  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(part: Span): void {
    this.end = part.end;
    this.nextTab = part.start - 1;
    this.nextPipe = part.start - 1;
    let at = part.start;
    while (at < part.end) {
      const end = this.lineEnd(at);
      this.rows.lineStarts.push(at);
      this.readLine(at, end);
      at = end + 1;
      if (this.text.charCodeAt(end) === 13 && this.text.charCodeAt(at) === 10) at += 1;
      this.line += 1;
    }
    this.open.length = 0;
    // Cells that stand one a line may be empty down to the end: lines below it begin where it ends.
    for (let below = 0; below < LINES_BELOW; below += 1) this.rows.lineStarts.push(part.end);
    this.line += LINES_BELOW;
  }

  private lineEnd(from: number): number {
    let at = from;
    while (at < this.end && classes[this.text.charCodeAt(at)] !== LINE_END) at += 1;
    return at;
  }

  private readLine(start: number, end: number): void {
    const { text } = this;
    let first = start;
    while (first < end && classes[text.charCodeAt(first)] === BLANK) first += 1;
    if (first === end) {
      this.rows.blankLine();
      return;
    }
    const hasPipe = this.isIn('pipe', start, end);
    const hasTab = !hasPipe && this.isIn('tab', start, end);
    const kind = classes[text.charCodeAt(first)];
    if (kind === DASH || kind === PIPE || kind === PUNCTUATION) {
      if (isSeparatorLine(text, first, end)) {
        this.rows.residue(first, end, 'separator');
        return;
      }
    }
    if (!hasPipe && !hasTab && isPageNumber(text, first, end)) {
      this.rows.residue(first, end, 'page-number');
      return;
    }
    if (hasPipe) this.readPipes(start, first, end);
    else if (hasTab) this.readTabs(start, end);
    else this.readPlain(first, end);
  }

  private isIn(separator: 'tab' | 'pipe', start: number, end: number): boolean {
    if (separator === 'tab') {
      if (this.nextTab < start) this.nextTab = this.find(9, start, end);
      return this.nextTab < end;
    }
    if (this.nextPipe < start) {
      let at = start;
      while (at < end && classes[this.text.charCodeAt(at)] !== PIPE) at += 1;
      this.nextPipe = at < end ? at : start - 1;
    }
    return this.nextPipe >= start;
  }

  private find(code: number, start: number, end: number): number {
    let at = start;
    while (at < end && this.text.charCodeAt(at) !== code) at += 1;
    return at < end ? at : end;
  }

  /** Cells end at a pipe; one in front of the first cell is a frame, and pipes alone are empty cells or end the cell of the line above. */
  private readPipes(start: number, first: number, end: number): void {
    const { text, rows } = this;
    let last = end;
    while (last > start && classes[text.charCodeAt(last - 1)] === BLANK) last -= 1;
    let onlyPipes = true;
    for (let at = first; at < last && onlyPipes; at += 1) {
      const kind = classes[text.charCodeAt(at)];
      onlyPipes = kind === PIPE || kind === BLANK;
    }
    let count = 0;
    for (let at = first; at < last; at += 1) if (classes[text.charCodeAt(at)] === PIPE) count += 1;
    // One cell and its pipe: the rows of this notation run over many lines.
    const single = !onlyPipes && count === 1 && classes[text.charCodeAt(last - 1)] === PIPE;
    const grid = !single && !onlyPipes;
    rows.beginLine(this.line, grid ? 'pipe' : 'cell-pipe');
    let at = start;
    if (!onlyPipes && classes[text.charCodeAt(first)] === PIPE) at = first + 1;
    if (onlyPipes && rows.unended) {
      // The pipe that ends the cell above stands on a line of its own.
      at = first + 1;
      rows.unended = false;
    }
    let column = 0;
    while (at < last || (at === first && onlyPipes)) {
      let close = at;
      while (close < last && classes[text.charCodeAt(close)] !== PIPE) close += 1;
      if (close === last && onlyPipes) break;
      this.readCell(at, close, column);
      column += 1;
      at = close + 1;
    }
    rows.unended = false;
    if (grid) rows.endGridLine();
  }

  /** Cells between tabs; a line that has but one tab, at its start, is one cell. */
  private readTabs(start: number, end: number): void {
    const { text, rows } = this;
    let tabs = 0;
    for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === 9) tabs += 1;
    const single = tabs === 1 && text.charCodeAt(start) === 9;
    rows.beginLine(this.line, single ? 'cell-tab' : 'tab');
    if (single) {
      this.readCell(start + 1, end, 0);
      return;
    }
    let column = 0;
    let at = start;
    while (at <= end) {
      const close = this.find(9, at, end);
      this.readCell(at, close, column);
      column += 1;
      at = close + 1;
    }
    rows.endGridLine();
  }

  /** A cell that separators bound: labels, or one value, or nothing. */
  private readCell(fieldStart: number, fieldEnd: number, column: number): void {
    const { text, rows } = this;
    let start = fieldStart;
    let end = fieldEnd;
    while (start < end && classes[text.charCodeAt(start)] === BLANK) start += 1;
    while (end > start && classes[text.charCodeAt(end - 1)] === BLANK) end -= 1;
    if (start === end) {
      rows.cell({ start, end, fieldStart, fieldEnd, column, line: this.line, glued: false });
      return;
    }
    const kind = classes[text.charCodeAt(start)];
    const mayBeValue = kind === DIGIT || kind === DASH || valueEnd(text, start, end, true) === end;
    if (!mayBeValue || this.numeralEnd(start, end) > 0) {
      const labelEnd = this.readLabels(start, end, column);
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
    rows.cell({ start, end, fieldStart, fieldEnd, column, line: this.line, glued: false });
  }

  /** A line without separators but blanks: labels, values, and text that is neither. */
  private readPlain(first: number, end: number): void {
    this.rows.beginLine(this.line, 'plain');
    this.readBetween(first, end, -1);
    this.rows.endPlainLine();
  }

  private readBetween(from: number, end: number, column: number): void {
    const { text, rows } = this;
    let at = from;
    /** Whether a token may begin here: after a blank, at the start, or right behind a label. */
    let boundary = true;
    let other = -1;
    while (at < end) {
      const code = text.charCodeAt(at);
      const kind = classes[code] ?? UNKNOWN;
      if (kind === BLANK || kind === TAB || kind === PIPE) {
        if (other >= 0) rows.other(other, at);
        other = -1;
        boundary = true;
        at += 1;
        continue;
      }
      if (kind !== DIGIT || (boundary && this.numeralEnd(at, end) > 0)) {
        const labelEnd = boundary || other < 0 ? this.readLabels(at, end, column) : this.readWholeLabel(at, end, column);
        if (labelEnd > at) {
          if (other >= 0) rows.other(other, at);
          other = -1;
          boundary = true;
          at = labelEnd;
          continue;
        }
      }
      if (boundary) {
        const close = valueEnd(text, at, end, rows.takesJunk(4));
        const stop = close > at ? this.beforeLabel(at, close, end) : at;
        if (stop > at && this.mayEnd(stop, end)) {
          const glued = at > 0 && rows.labelEndsAt(at);
          rows.cell({ start: at, end: stop, fieldStart: at, fieldEnd: stop, column, line: this.line, glued });
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

  /** Whether a value may end here: before a blank, a separator, another label, or the end. `2024年` is none. */
  private mayEnd(at: number, end: number): boolean {
    if (at >= end) return true;
    const { text } = this;
    const kind = classes[text.charCodeAt(at)] ?? UNKNOWN;
    if (kind === BLANK || kind === TAB || kind === PIPE || kind === DIGIT) return true;
    let next = at;
    while (next < end && (isPunctuation(text.charCodeAt(next)) || isChineseNumeral(text.charCodeAt(next)))) next += 1;
    this.walk(ROOT, next, end);
    return this.matched >= 2;
  }

  /** Digits that run into `2.其他法律…`: the last one is the label's numeral. Gives where the value ends. */
  private beforeLabel(start: number, close: number, end: number): number {
    const { text } = this;
    for (let at = start; at < close; at += 1) {
      const kind = classes[text.charCodeAt(at)];
      if (kind === DIGIT) {
        const follows = this.numeralEnd(at, end);
        if (follows > 0 && classes[text.charCodeAt(at + 1)] !== DIGIT) return at;
      }
    }
    return close;
  }

  /** Where the label begins behind a numeral like `1.` at this place, 0 if none stands here. */
  private numeralEnd(at: number, end: number): number {
    const { text } = this;
    if (classes[text.charCodeAt(at)] !== DIGIT) return 0;
    let next = at + 1;
    if (next >= end || classes[text.charCodeAt(next)] !== PUNCTUATION) return 0;
    next += 1;
    while (next < end && classes[text.charCodeAt(next)] === BLANK) next += 1;
    if (next >= end) return 0;
    this.walk(ROOT, next, end);
    return this.matched >= 2 ? next : 0;
  }

  /** Walks the tree from `from` along the text; the result stands in the fields. Blanks and punctuation are stepped over. */
  private walk(from: number, start: number, end: number): void {
    const { text } = this;
    let node = from;
    let at = start;
    this.matched = 0;
    this.completeNode = ROOT;
    this.completeCount = 0;
    this.matchEnd = start;
    while (at < end) {
      const kind = classes[text.charCodeAt(at)] ?? UNKNOWN;
      if (kind >= FIRST_LABEL_CHARACTER) {
        const next = stepFrom(node, kind);
        if (next === ROOT) break;
        node = next;
        this.matched += 1;
        at += 1;
        this.matchEnd = at;
        if (isComplete(node)) {
          this.completeNode = node;
          this.completeEnd = at;
          this.completeCount = this.matched;
        }
      } else if ((kind === BLANK || kind === PUNCTUATION || kind === DASH) && (this.matched > 0 || from !== ROOT)) at += 1;
      else break;
    }
    this.node = node;
  }

  /** Whether a label may break off at `at`: at the end, before a blank, a separator or a digit. */
  private breaksAt(at: number, end: number): boolean {
    let next = at;
    while (next < end && classes[this.text.charCodeAt(next)] === PUNCTUATION) next += 1;
    if (next >= end) return true;
    const kind = classes[this.text.charCodeAt(next)] ?? UNKNOWN;
    if (kind < FIRST_LABEL_CHARACTER) return kind !== UNKNOWN;
    // `结果结果其他尚未`: heads of columns whose second halves stand in the next line.
    const second = stepFrom(ROOT, kind);
    return second !== ROOT && stepFrom(second, classes[this.text.charCodeAt(next + 1)] ?? UNKNOWN) !== ROOT;
  }

  /** Reads labels and pieces of labels from `at` on, as many as stand one after another; gives where they end (`at` if none). */
  private readLabels(from: number, end: number, column: number): number {
    let at = from;
    for (;;) {
      const next = this.readLabel(at, end, column);
      if (next <= at) return at;
      at = next;
      while (at < end && classes[this.text.charCodeAt(at)] === BLANK) at += 1;
      if (at >= end) return at;
      const kind = classes[this.text.charCodeAt(at)];
      if (kind === TAB || kind === PIPE) return at;
    }
  }

  /** In the middle of other text only a whole label of some length counts, and nothing goes on. */
  private readWholeLabel(start: number, end: number, column: number): number {
    if (stepFrom(ROOT, classes[this.text.charCodeAt(start)] ?? UNKNOWN) === ROOT) return start;
    this.walk(ROOT, start, end);
    return this.completeCount >= 4 ? this.beginLabel(start, end, column, 3) : start;
  }

  private readLabel(start: number, end: number, column: number): number {
    const continued = this.continueOpen(start, end);
    const begun = this.beginLabel(start, end, column, continued.count);
    if (begun > start) return begun;
    if (continued.index >= 0) return this.extend(continued.index, start, end);
    return start;
  }

  /** The waiting label that the text goes on with, the latest first. */
  private continueOpen(start: number, end: number): { index: number; count: number } {
    let index = -1;
    let count = 0;
    for (let at = this.open.length - 1; at >= 0; at -= 1) {
      const item = this.open[at];
      if (item === undefined) continue;
      this.walk(item.node, start, end);
      // A label that is whole already goes on only where no other begins as well.
      if (this.matched - (isComplete(item.node) ? 0.5 : 0) <= count) continue;
      const whole = this.completeCount === this.matched || this.breaksAt(this.matchEnd, end) || this.completeCount > 0;
      if (!whole && !this.anotherGoesOn(at, this.matchEnd)) continue;
      index = at;
      count = (whole && this.completeCount > 0 && !this.breaksAt(this.matchEnd, end) ? this.completeCount : this.matched) - (isComplete(item.node) ? 0.5 : 0);
    }
    return { index, count };
  }

  private anotherGoesOn(index: number, at: number): boolean {
    const kind = classes[this.text.charCodeAt(at)] ?? UNKNOWN;
    return this.open.some((item, other) => other !== index && stepFrom(item.node, kind) !== ROOT);
  }

  private extend(index: number, start: number, end: number): number {
    const item = this.open[index];
    if (item === undefined) return start;
    this.walk(item.node, start, end);
    const useComplete = this.completeCount > 0 && this.completeCount < this.matched && !this.breaksAt(this.matchEnd, end);
    item.node = useComplete ? this.completeNode : this.node;
    const stop = this.closing(useComplete ? this.completeEnd : this.matchEnd, end);
    item.spans.push({ start, end: stop });
    item.lastLine = this.line;
    if (isComplete(item.node)) this.complete(item);
    else if (item.label === undefined) this.becomeRow(item);
    this.rows.goneOn(item);
    if (!goesOn(item.node)) this.open.splice(index, 1);
    return stop;
  }

  /** A label that begins here, with its numeral; `atLeast` characters must match so that it wins over one that goes on. */
  private beginLabel(start: number, end: number, column: number, atLeast: number): number {
    const { text } = this;
    let at = start;
    let numeral = '';
    while (at < end && at - start < 12) {
      const code = text.charCodeAt(at);
      const kind = classes[code] ?? UNKNOWN;
      if (kind === DIGIT && numeral === '' && this.numeralEnd(at, end) > 0) numeral = String(digitValue(code));
      else if (isChineseNumeral(code) && stepFrom(ROOT, kind) === ROOT) numeral = text.charAt(at);
      else if (kind !== PUNCTUATION && !(kind === BLANK && at > start)) break;
      at += 1;
    }
    this.walk(ROOT, at, end);
    if (this.matched <= atLeast || this.matched === 0) return start;
    const broken = this.breaksAt(this.matchEnd, end);
    let node = this.node;
    let stop = this.matchEnd;
    let variant = false;
    if (!isComplete(node) && !broken) {
      const only = labels[onlyLabel(node)];
      const enough = numeral !== '' && numeral === only?.numeral ? 3 : 5;
      if (only?.kind === 'row' && this.matched >= enough && this.matched >= this.completeCount + 3) {
        // A wording of its own: enough of one row's label, then something else up to the next blank or digit.
        while (stop < end && isLetter(text.charCodeAt(stop))) stop += 1;
        variant = true;
      } else if (this.completeCount > 0) {
        node = this.completeNode;
        stop = this.completeEnd;
      } else return start;
    }
    stop = this.closing(stop, end);
    const item: LabelItem = { node, label: undefined, numeral, spans: [{ start, end: stop }], column, line: this.line, lastLine: this.line, row: -1 };
    this.rows.label(item);
    if (variant) {
      const label = labels[onlyLabel(node)];
      if (label !== undefined) this.rows.become(item, label);
    } else {
      if (isComplete(node)) this.complete(item);
      else this.becomeRow(item);
      if (goesOn(node)) {
        this.open.push(item);
        if (this.open.length > OPEN_LIMIT) this.open.shift();
      }
    }
    return stop;
  }

  /** Takes closing brackets and quotes into the label. */
  private closing(at: number, end: number): number {
    let stop = at;
    while (stop < end && CLOSING.includes(this.text.charAt(stop))) stop += 1;
    return stop;
  }

  private complete(item: LabelItem): void {
    const label = this.rows.choose(item, labelsAt(item.node));
    if (label !== undefined) this.rows.become(item, label);
  }

  /** A label that isn't whole yet can already tell its row. */
  private becomeRow(item: LabelItem): void {
    const label: Label | undefined = labels[onlyLabel(item.node)];
    if (label?.kind !== 'row') return;
    let length = 0;
    for (const { start, end } of item.spans) length += end - start;
    if (length >= 3) this.rows.become(item, label);
  }
}

const isLetter = (code: number): boolean => {
  const kind = classes[code] ?? UNKNOWN;
  return kind === UNKNOWN || kind >= FIRST_LABEL_CHARACTER;
};

const CLOSING = '）)”"』」’]】';

export type { CellItem, LabelItem, Residue, Scan, TableKey };

/**
 * Finds labels in the text, whole or in pieces: a label that breaks off waits, and a later piece goes on with it, wherever it stands.
 * Knows the tree of labels and what the rows say of a label's meaning; no notation.
 */

import { BLANK, DASH, DIGIT, digitValue, FIRST_LABEL_CHARACTER, isChineseNumeral, PIPE, PUNCTUATION, TAB, UNKNOWN } from './characters.ts';
import { goesOn, isComplete, type Label, labels, labelsAt, onlyLabel, ROOT, stepFrom } from './labels.ts';
import type { LabelItem, Rows } from './rows.ts';
import { isNilWord } from './shapes.ts';

/** How many labels may wait for their rest at a time. */
const OPEN_LIMIT = 8;

/** As many blanks and punctuation marks may stand between two characters of a label. */
const SKIPS = 8;

const NOTHING = { index: -1, count: 0 } as const;

const CLOSING = '）)”"』」’]】';

export class LabelMatcher {
  /** The line that is read now. */
  line = 0;
  private readonly text: string;
  /** The classes of the characters, by their place. */
  private readonly kinds: Uint16Array;
  private readonly rows: Rows;
  private readonly open: LabelItem[] = [];
  // The last match of `walk`.
  private node = ROOT;
  private matched = 0;
  private matchEnd = 0;
  private completeNode = ROOT;
  private completeEnd = 0;
  private completeCount = 0;
  // What it was asked: the same place is often asked about twice.
  private walkedFrom = -1;
  private walkedStart = -1;
  private walkedEnd = -1;

  constructor(text: string, kinds: Uint16Array, rows: Rows) {
    this.text = text;
    this.kinds = kinds;
    this.rows = rows;
  }

  /** What still waits is given up. */
  endOfPart(): void {
    this.open.length = 0;
  }

  /** Whether a label begins here, by its first two characters at least. */
  beginsAt(at: number, end: number): boolean {
    this.walk(ROOT, at, end);
    return this.matched >= 2;
  }

  /** Whether the name of a group of table 四 begins here: the dash of `行政诉讼-未经复议直接起诉` is no empty cell. */
  groupBeginsAt(at: number, end: number): boolean {
    this.walk(ROOT, at, end);
    return (
      this.completeCount > 0 && labelsAt(this.completeNode).some((id) => labels[id]?.table === 'reviews' && labels[id]?.kind === 'row')
    );
  }

  /** Where the label begins behind a numeral like `1.` at this place, 0 if none stands here. */
  numeralEnd(at: number, end: number): number {
    const { kinds } = this;
    if (kinds[at] !== DIGIT) return 0;
    let next = at + 1;
    if (next >= end || kinds[next] !== PUNCTUATION) return 0;
    next += 1;
    while (next < end && kinds[next] === BLANK) next += 1;
    if (next >= end) return 0;
    this.walk(ROOT, next, end);
    return this.matched >= 2 ? next : 0;
  }

  /** Walks the tree from `from` along the text; the result stands in the fields. Blanks and punctuation are stepped over. */
  private walk(from: number, start: number, end: number): void {
    if (start === this.walkedStart && from === this.walkedFrom && end === this.walkedEnd) return;
    this.walkedFrom = from;
    this.walkedStart = start;
    this.walkedEnd = end;
    const { kinds } = this;
    let node = from;
    let at = start;
    let matched = 0;
    let matchEnd = start;
    let skipped = 0;
    this.completeNode = ROOT;
    this.completeCount = 0;
    while (at < end) {
      const kind = kinds[at]!;
      if (kind >= FIRST_LABEL_CHARACTER) {
        const next = stepFrom(node, kind);
        if (next === ROOT) break;
        node = next;
        matched += 1;
        at += 1;
        skipped = 0;
        matchEnd = at;
        if (isComplete(node)) {
          this.completeNode = node;
          this.completeEnd = at;
          this.completeCount = matched;
        }
      } else if (skipped < SKIPS && (kind === BLANK || kind === PUNCTUATION || kind === DASH) && (matched > 0 || from !== ROOT)) {
        at += 1;
        skipped += 1;
      } else break;
    }
    this.node = node;
    this.matched = matched;
    this.matchEnd = matchEnd;
  }

  /** Whether a label may break off at `at`: at the end, before a blank, a separator or a digit. */
  private breaksAt(at: number, end: number): boolean {
    let next = at;
    while (next < end && next - at < SKIPS && this.kinds[next] === PUNCTUATION) next += 1;
    if (next >= end) return true;
    const kind = this.kinds[next]!;
    if (kind < FIRST_LABEL_CHARACTER) return kind !== UNKNOWN;
    // `结果结果其他尚未`: heads of columns whose second halves stand in the next line.
    const second = stepFrom(ROOT, kind);
    return second !== ROOT && stepFrom(second, this.kinds[next + 1]!) !== ROOT;
  }

  /** Reads labels and pieces of labels from `at` on, as many as stand one after another; gives where they end (`at` if none). */
  readLabels(from: number, end: number, column: number): number {
    let at = from;
    for (;;) {
      const next = this.readLabel(at, end, column);
      if (next <= at) return at;
      at = next;
      while (at < end && this.kinds[at] === BLANK) at += 1;
      if (at >= end) return at;
      const kind = this.kinds[at];
      if (kind === TAB || kind === PIPE || isNilWord(this.text, this.kinds, at, end, false)) return at;
    }
  }

  /** In the middle of other text only a whole label of some length counts, and nothing goes on. */
  readWholeLabel(start: number, end: number, column: number): number {
    if (stepFrom(ROOT, this.kinds[start]!) === ROOT) return start;
    this.walk(ROOT, start, end);
    return this.completeCount >= 4 ? this.beginLabel(start, end, column, 3) : start;
  }

  private readLabel(start: number, end: number, column: number): number {
    if (this.open.length === 0) return this.beginLabel(start, end, column, 0);
    const continued = this.continueOpen(start, end);
    const begun = this.beginLabel(start, end, column, continued.count);
    if (begun > start) return begun;
    if (continued.index >= 0) return this.extend(continued.index, start, end);
    return start;
  }

  /** The waiting label that the text goes on with, the latest first. */
  private continueOpen(start: number, end: number): { readonly index: number; readonly count: number } {
    let index = -1;
    let count = 0;
    const first = this.firstCharacter(start, end);
    if (first === UNKNOWN) return NOTHING;
    for (let at = this.open.length - 1; at >= 0; at -= 1) {
      const item = this.open[at]!;
      if (stepFrom(item.node, first) === ROOT) continue;
      this.walk(item.node, start, end);
      // A label that is whole already goes on only where no other begins as well.
      if (this.matched - (isComplete(item.node) ? 0.5 : 0) <= count) continue;
      const whole = this.completeCount === this.matched || this.breaksAt(this.matchEnd, end) || this.completeCount > 0;
      if (!whole && !this.anotherGoesOn(at, this.matchEnd)) continue;
      index = at;
      count =
        (whole && this.completeCount > 0 && !this.breaksAt(this.matchEnd, end) ? this.completeCount : this.matched) -
        (isComplete(item.node) ? 0.5 : 0);
    }
    return { index, count };
  }

  /** The class of the character that a label would have to go on with, behind punctuation; `UNKNOWN` if it can't. */
  private firstCharacter(start: number, end: number): number {
    const { kinds } = this;
    for (let at = start; at < end && at - start <= SKIPS; at += 1) {
      const kind = kinds[at]!;
      if (kind >= FIRST_LABEL_CHARACTER) return kind;
      if (kind !== BLANK && kind !== PUNCTUATION && kind !== DASH) break;
    }
    return UNKNOWN;
  }

  private anotherGoesOn(index: number, at: number): boolean {
    const kind = this.kinds[at]!;
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
    this.rows.goneOn(item, stop);
    if (!goesOn(item.node)) this.open.splice(index, 1);
    return stop;
  }

  /** A label that begins here, with its numeral; `atLeast` characters must match so that it wins over one that goes on. */
  private beginLabel(start: number, end: number, column: number, atLeast: number): number {
    const { text, kinds } = this;
    let at = start;
    let numeral = '';
    while (at < end && at - start < 12) {
      const code = text.charCodeAt(at);
      const kind = kinds[at]!;
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
        while (stop < end && isLetter(kinds[stop]!)) stop += 1;
        variant = true;
      } else if (this.completeCount > 0) {
        node = this.completeNode;
        stop = this.completeEnd;
      } else return start;
    }
    stop = this.closing(stop, end);
    const item: LabelItem = {
      at: this.rows.labelCount,
      node,
      label: undefined,
      numeral,
      spans: [{ start, end: stop }],
      column,
      line: this.line,
      lastLine: this.line,
      row: -1,
      described: undefined,
    };
    this.rows.label(item, stop);
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
    while (stop < end && this.kinds[stop] === PUNCTUATION && CLOSING.includes(this.text.charAt(stop))) stop += 1;
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

const isLetter = (kind: number): boolean => kind === UNKNOWN || kind >= FIRST_LABEL_CHARACTER;

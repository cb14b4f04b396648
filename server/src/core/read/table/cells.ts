/**
 * The cells that a scan meets, and the rows that they make up. A cell is a few numbers in one array that all share: a table has hundreds,
 * and only those of an odd one are ever looked at one by one, as objects. Knows no label's meaning and no notation.
 */

import type { TableKey } from '../../form/types.ts';
import type { LabelItem, LineKind } from './rows.ts';

export interface CellItem {
  readonly start: number;
  readonly end: number;
  readonly fieldStart: number;
  readonly fieldEnd: number;
  /** Which cell of its line, counted from 0; -1 where blanks part the values. */
  readonly column: number;
  readonly line: number;
  /** Stands right behind its label, without a blank. */
  readonly glued: boolean;
}

/** As many numbers make up a cell. The first of a cell tells where it stands in the room. */
export const CELL_SIZE = 8;
export const START = 0;
export const END = 1;
export const FIELD_START = 2;
export const FIELD_END = 3;
export const COLUMN = 4;
export const LINE = 5;
const GLUED = 6;

const USUAL_ROOM = CELL_SIZE << 10;

/** Lent to one scan after another, for its table is read before the next begins. */
let room: Int32Array = new Int32Array(USUAL_ROOM);
/** Where the next cell goes. */
let free = 0;

/** The numbers of all cells. To be asked for again when cells were added. */
export const cellRoom = (): Int32Array => room;

/** Where the next cell will stand. */
export const nextCell = (): number => free;

/** Forgets all cells: a scan begins. */
export function clearCells(): void {
  free = 0;
  // What one huge text took isn't kept.
  if (room.length > USUAL_ROOM * 64) room = new Int32Array(USUAL_ROOM);
}

/** Adds a cell and gives its place. */
export function addCell(
  start: number,
  end: number,
  fieldStart: number,
  fieldEnd: number,
  column: number,
  line: number,
  glued: boolean,
): number {
  const at = free;
  if (at === room.length) {
    const larger = new Int32Array(2 * at);
    larger.set(room);
    room = larger;
  }
  room[at + START] = start;
  room[at + END] = end;
  room[at + FIELD_START] = fieldStart;
  room[at + FIELD_END] = fieldEnd;
  room[at + COLUMN] = column;
  room[at + LINE] = line;
  room[at + GLUED] = glued ? 1 : 0;
  free = at + CELL_SIZE;
  return at;
}

/** A label with the cells behind it, or cells without a label. */
export class RowItem {
  readonly table: TableKey;
  readonly label: LabelItem | undefined;
  kind: LineKind;
  /** The place among the rows' and labels' events, for order in the text. */
  readonly start: number;
  /** Where its first cell stands in the room; the others follow. */
  first = 0;
  /** How many cells it has. */
  count = 0;
  /** How many of them hold something. */
  filled = 0;
  private made: readonly CellItem[] | undefined = undefined;

  constructor(table: TableKey, label: LabelItem | undefined, kind: LineKind, start: number) {
    this.table = table;
    this.label = label;
    this.kind = kind;
    this.start = start;
  }

  /** To be asked for only when the row is whole. */
  get cells(): readonly CellItem[] {
    this.made ??= this.make();
    return this.made;
  }

  private make(): readonly CellItem[] {
    const cells = new Array<CellItem>(this.count);
    for (let at = 0; at < this.count; at += 1) cells[at] = cellAt(this.first + at * CELL_SIZE);
    return cells;
  }

  /** The cell that was added last becomes its last one. */
  take(cell: number, isFilled: boolean): void {
    if (this.count === 0) this.first = cell;
    else if (this.first + this.count * CELL_SIZE !== cell) this.moveTo(cell);
    this.count += 1;
    if (isFilled) this.filled += 1;
  }

  /** Moves its cells to where the last one was added, for other rows have theirs between. */
  private moveTo(cell: number): void {
    const { column, line, start, end, fieldStart, fieldEnd, glued } = cellAt(cell);
    free = cell;
    const from = this.first;
    for (let at = 0; at < this.count; at += 1) copyCell(from + at * CELL_SIZE);
    this.first = cell;
    addCell(start, end, fieldStart, fieldEnd, column, line, glued);
  }

  /** Its cells turn out to be none. */
  clear(): void {
    this.count = 0;
    this.filled = 0;
  }

  /** In which line one of its cells stands. */
  lineOf(at: number): number {
    return room[this.first + at * CELL_SIZE + LINE]!;
  }

  /** The same row under another label. */
  under(label: LabelItem | undefined): RowItem {
    const row = new RowItem(this.table, label, this.kind, this.start);
    row.first = this.first;
    row.count = this.count;
    row.filled = this.filled;
    row.made = this.made;
    return row;
  }

  /** The same row with these cells in place of its own. */
  withCells(cells: readonly CellItem[], filled: number): RowItem {
    const row = new RowItem(this.table, this.label, this.kind, this.start);
    row.first = free;
    for (const { start, end, fieldStart, fieldEnd, column, line, glued } of cells)
      addCell(start, end, fieldStart, fieldEnd, column, line, glued);
    row.count = cells.length;
    row.filled = filled;
    row.made = cells;
    return row;
  }
}

const copyCell = (at: number): number =>
  addCell(
    room[at + START]!,
    room[at + END]!,
    room[at + FIELD_START]!,
    room[at + FIELD_END]!,
    room[at + COLUMN]!,
    room[at + LINE]!,
    room[at + GLUED] === 1,
  );

function cellAt(at: number): CellItem {
  return {
    start: room[at + START]!,
    end: room[at + END]!,
    fieldStart: room[at + FIELD_START]!,
    fieldEnd: room[at + FIELD_END]!,
    column: room[at + COLUMN]!,
    line: room[at + LINE]!,
    glued: room[at + GLUED] === 1,
  };
}

/** Where the first cell that holds something stands among all cells; the row must have one. */
export function firstFilledOf(room: Int32Array, { first }: RowItem): number {
  let at = first;
  while (room[at + START] === room[at + END]) at += CELL_SIZE;
  return at;
}

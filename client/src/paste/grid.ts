/** Spreads the merged cells of an HTML table over a grid, by the rules of HTML's table model. Knows no HTML and no report. */

export interface GridCell {
  readonly text: string;
  readonly columns: number;
  /** 0: down to the end of its group, as HTML has it. */
  readonly rows: number;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Takes part in merging, but nobody sees it. */
  readonly hidden: boolean;
}

/** The rows of `thead`, `tbody` or `tfoot`: a merged cell ends with its group. */
export type RowGroup = readonly GridRow[];

/** A wider table is no form; without this bound a few merged cells could ask for millions. */
const WIDEST = 256;

interface Slot {
  rows: number;
  text: string;
}

/** The visible rows. The text of a merged cell stands once, in the first of its places that is seen; the others are empty. */
export function expand(groups: readonly RowGroup[]): string[][] {
  return groups.flatMap((group) => expandGroup(group) ?? plain(group));
}

const plain = (group: RowGroup): string[][] => group.filter(({ hidden }) => !hidden).map(({ cells }) => cells.map(({ text }) => text));

function expandGroup(group: RowGroup): string[][] | undefined {
  const lines: string[][] = [];
  /** By column, the merged cell that reaches down to this row. */
  const slots: (Slot | undefined)[] = [];
  for (const { cells, hidden } of group) {
    let column = 0;
    for (const { text, columns, rows } of cells) {
      while (slots[column] !== undefined) column += 1;
      for (let nth = 0; nth < Math.min(Math.max(columns, 1), WIDEST + 1); nth += 1)
        slots[column + nth] ??= { rows: rows === 0 ? group.length : rows, text: nth === 0 ? text : '' };
      if (slots.length > WIDEST) return undefined;
    }
    if (!hidden) {
      lines.push(Array.from(slots, (slot) => slot?.text ?? ''));
      for (const slot of slots) if (slot !== undefined) slot.text = '';
    }
    slots.forEach((slot, at) => {
      if (slot === undefined) return;
      slot.rows -= 1;
      if (slot.rows <= 0) slots[at] = undefined;
    });
    while (slots.length > 0 && slots[slots.length - 1] === undefined) slots.pop();
  }
  return lines;
}

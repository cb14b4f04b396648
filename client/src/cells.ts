/** The cells of a line that is a row of a table, as far as moving between them goes. Knows no editor and no form. */

/** Half-open columns of a cell's content, without the blanks round it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Something, a tab, something: a paragraph that only begins with a tab is no row. */
export function isRow(line: string): boolean {
  const first = line.indexOf('\t');
  return first >= 0 && (line.slice(0, first).trim() !== '' || line.includes('\t', first + 1));
}

export function cellAfter(line: string, column: number): Cell | undefined {
  const tab = line.indexOf('\t', column);
  return tab < 0 ? undefined : trimmed(line, tab + 1);
}

export function cellBefore(line: string, column: number): Cell | undefined {
  if (column === 0) return undefined;
  const tab = line.lastIndexOf('\t', column - 1);
  return tab < 0 ? undefined : trimmed(line, line.lastIndexOf('\t', tab - 1) + 1, tab);
}

function trimmed(line: string, start: number, stop = line.indexOf('\t', start)): Cell {
  const end = stop < 0 ? line.length : stop;
  const text = line.slice(start, end);
  // In a cell of blanks only, the place to type is its beginning.
  if (text.trim() === '') return { start, end: start };
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + lead + text.trim().length };
}

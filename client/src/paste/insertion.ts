/** How lines go into a document: as lines of their own, whatever stands around the place, with the document's line ends. Knows no editor. */

export interface Place {
  /** What stands on the line before and after the place or selection. */
  readonly before: string;
  readonly after: string;
  readonly lineEnd: string;
}

/** What is to be inserted so that every line of the text is a line of the document. */
export function asLines(text: string, { before, after, lineEnd }: Place): string {
  const lines = text.split('\n').join(lineEnd);
  return `${before === '' ? '' : lineEnd}${lines}${after === '' ? '' : lineEnd}`;
}

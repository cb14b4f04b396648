/** Columns that a text takes on a terminal: Chinese characters and full-width forms take two. Source: Unicode's East Asian Width. */

/** First and last code points that take two columns; ambiguous ones take one, as terminals in a Chinese locale mostly show them today. */
const wide: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0x4dbf],
  [0x4e00, 0xa4c6],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Nothing is seen of control characters, zero-width blanks and combining marks. */
const isHidden = (code: number): boolean =>
  code < 0x20 ||
  (code >= 0x7f && code < 0xa0) ||
  (code >= 0x200b && code <= 0x200f) ||
  code === 0xfeff ||
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0xfe00 && code <= 0xfe0f);

const isWide = (code: number): boolean => code >= 0x1100 && wide.some(([first, last]) => first <= code && code <= last);

/** A tab counts as one column: whoever prints replaces it by a blank. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x09) width += 1;
    else if (!isHidden(code)) width += isWide(code) ? 2 : 1;
  }
  return width;
}

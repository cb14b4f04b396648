/** The white space of HTML: what of it is seen, and how the lines of one cell become one. Knows no HTML beyond that. */

/** One line as a browser shows it. A line end between two Chinese characters is only the source's: no blank is seen there. */
export function shown(source: string): string {
  const blanks = /[ \t\r\n\f\u00a0]+/gu;
  const text = source.replace(blanks, (run, at: number) => {
    const ofSource = run.includes('\n') && !run.includes('\u00a0');
    return ofSource && isWide(source.charCodeAt(at - 1)) && isWide(source.charCodeAt(at + run.length)) ? '' : ' ';
  });
  return text.slice(text.startsWith(' ') ? 1 : 0, text.endsWith(' ') ? Math.max(text.length - 1, 0) : undefined);
}

/** The lines of a cell as one: a word that was wrapped is whole again, numbers stay apart. */
export function joined(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const together = text === '' || (isWide(text.charCodeAt(text.length - 1)) && isWide(line.charCodeAt(0)));
    text += together ? line : ` ${line}`;
  }
  return text.trim();
}

/** Chinese characters and their punctuation, quotes, dashes and dots. */
const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026);

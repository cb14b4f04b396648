/**
 * Whether a text is an annual report, by its words alone: what the editor asks of plain text and the command line of a
 * folder's files. It reads only the beginning, judges nothing, and must not know how sections are read in earnest.
 */

import { sections } from './form/sections.ts';

/** A report is about 20 KB; what has not shown itself in this much is something else. */
const BEGINNING = 65_536;
const HEADINGS_NEEDED = 4;
/** No heading is longer, so longer lines need no look. */
const LONGEST_HEADING = 60;

/** The identity that the official form prints under table 三 (`domain.md` §0, fact 3). */
const IDENTITY_START = '勾稽关系为';
const IDENTITY_END = '第一项加第二项之和';

const BLANKS = /[\s\u00A0\u2000-\u200B\u3000\uFEFF]+/gu;
/** 一、 (一) 1. 第一部分 …: numerals differ from report to report, the title's words do not. */
const NUMERAL = /^(?:第[一二三四五六]部分|[（(]?[一二三四五六1-6１-６][）)]?)[、.．，,:：]?/u;

const blanksAway = (text: string): string => text.replace(BLANKS, '');

export function looksLikeReport(text: string): boolean {
  const beginning = text.slice(0, BEGINNING);
  return hasIdentity(blanksAway(beginning)) || countHeadings(beginning) >= HEADINGS_NEEDED;
}

function hasIdentity(text: string): boolean {
  const start = text.indexOf(IDENTITY_START);
  return start >= 0 && text.slice(start, start + LONGEST_HEADING).includes(IDENTITY_END);
}

function countHeadings(text: string): number {
  const found = new Set<string>();
  const lines = text
    .split(/\r\n?|\n/u)
    .map(blanksAway)
    .filter((line) => line !== '');
  lines.forEach((line, index) => {
    if (line.length > LONGEST_HEADING) return;
    // A long heading may go on in the next line.
    const words = (line + (lines[index + 1] ?? '').slice(0, LONGEST_HEADING)).replace(NUMERAL, '');
    for (const { key, titles } of sections) if (titles.some((title) => words.startsWith(title))) found.add(key);
  });
  return found.size;
}

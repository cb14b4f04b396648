/**
 * Tells a text that was opened in the wrong encoding from a report: by characters that stand where no report has them.
 * Knows how encodings garble each other; changes nothing, and knows no editor that could reopen a file.
 */

import type { Unreadable } from './types.ts';

/** Enough of a text to judge by; what is garbled is garbled from its start. */
export const SAMPLE = 32_768;
const FEWEST = 4;

/** Chinese in UTF-8 that was read as GBK shows these again and again: the marks ，。、（）：and 的 一 是 and the like begin with the same bytes. */
const utf8AsGbkCharacters = '锛銆鈥鐨勬槸涓鍦ㄥ鏀垮簻淇℃伅鍏紑鎯呭喌鏈鐢宠鍚鍜屽勭鐞';
const utf8AsGbk = new Uint8Array(0x10000);
for (const character of utf8AsGbkCharacters) utf8AsGbk[character.charCodeAt(0)] = 1;
/** The official words as they look then, and what is left when replacement characters in turn were read as GBK. */
const garbledWords = ['鏀垮簻淇℃伅', '淇℃伅鍏', '鎬讳綋鎯呭喌'];
const lostWords = '锟斤拷';

/** It says nothing: texts of every language hold it. */
const NBSP = 0xa0;
const REPLACEMENT = 0xfffd;

/** Western letters and marks, which the bytes of Chinese are taken for; without the marks that Chinese texts use as well. */
const latinCodes: readonly number[] = [
  ...codesFrom(0x80, 0x180, [NBSP]),
  ...codesFrom(0x2013, 0x203b, [0x2014, 0x2018, 0x2019, 0x201c, 0x201d]),
  0x20ac,
];
const latin = new Uint8Array(0x2100);
for (const code of latinCodes) latin[code] = 1;
const isLatin = (code: number): boolean => latin[code] === 1;

function codesFrom(first: number, end: number, without: readonly number[]): number[] {
  const codes: number[] = [];
  for (let code = first; code < end; code += 1) if (!without.includes(code)) codes.push(code);
  return codes;
}

/** The characters that make a text unreadable where there are many of them. */
export const oddCodes: readonly number[] = [
  0,
  REPLACEMENT,
  ...latinCodes,
  ...Array.from(`${utf8AsGbkCharacters}${garbledWords.join('')}${lostWords}`, (character) => character.charCodeAt(0)),
];
const odd = new Uint8Array(0x10000);
for (const code of oddCodes) odd[code] = 1;

export const isOdd = (code: number): boolean => odd[code] === 1;

/** Fewer odd characters in a whole text leave it readable. */
export const FEWEST_ODD = FEWEST;

export function findUnreadable(text: string): Unreadable | undefined {
  const end = Math.min(text.length, SAMPLE);
  if (hasFewOdd(text, end)) return undefined;
  let beyondAscii = 0;
  let replaced = 0;
  let nul = 0;
  let nulAtOdd = 0;
  let latin = 0;
  let garbled = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) {
      nul += 1;
      nulAtOdd += at & 1;
    }
    if (code < 0x80 || code === NBSP) continue;
    beyondAscii += 1;
    if (code === REPLACEMENT) replaced += 1;
    else if (isLatin(code)) latin += 1;
    else garbled += utf8AsGbk[code] ?? 0;
  }
  const span = { start: 0, end: firstLineEnd(text) };
  if (nul >= FEWEST && nul * 5 > end) return { kind: 'utf-16', encoding: nulAtOdd * 2 > nul ? 'utf-16le' : 'utf-16be', span };
  const sample = text.slice(0, end);
  const lost = count(sample, lostWords);
  if (lost >= FEWEST && lost * 15 > beyondAscii) return { kind: 'lost', span };
  if (replaced >= FEWEST && replaced * 10 > beyondAscii) return { kind: 'gbk-as-utf-8', encoding: 'gb18030', span };
  if (garbledWords.some((word) => sample.includes(word)) || (garbled >= 8 && garbled * 4 > beyondAscii))
    return { kind: 'utf-8-as-gbk', encoding: 'utf-8', span };
  // Nearly all characters beyond ASCII are accented letters: bytes that were taken for letters one by one.
  if (latin >= 8 && latin * 10 > beyondAscii * 9)
    return isUtf8Bytes(sample) ? { kind: 'utf-8-as-latin', encoding: 'utf-8', span } : { kind: 'gbk-as-latin', encoding: 'gb18030', span };
  return undefined;
}

/** True of nearly every text, and soon seen: everything below needs more odd characters than this. */
function hasFewOdd(text: string, end: number): boolean {
  let found = 0;
  for (let at = 0; at < end; at += 1) if (odd[text.charCodeAt(at)] === 1) found += 1;
  return found < FEWEST;
}

/** UTF-8's Chinese characters begin with a byte E4 to E9, shown as ä to é, followed by one that GBK's pairs seldom have there. */
function isUtf8Bytes(text: string): boolean {
  let leads = 0;
  let beyond = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    beyond += 1;
    if (code >= 0xe4 && code <= 0xe9) leads += 1;
  }
  return leads * 5 > beyond;
}

function count(text: string, word: string): number {
  let found = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found += 1;
  return found;
}

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/u);
  return end < 0 ? text.length : end;
}

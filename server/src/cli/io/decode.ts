/**
 * Turns the bytes of a file into text, or says where they make no sense. A text comes back without its byte order mark, so
 * offsets are those that editors count. Knows nothing of files; of reports only the words that every one of them holds.
 */

import { isUtf8, transcode } from 'node:buffer';
import { sections } from '../../core/form/sections.ts';

export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

export interface Undecodable {
  /** `nul`: no text at all. `unknown`: no known encoding fits. `misfit`: the one that was asked for, or that the mark names, doesn't. */
  readonly reason: 'nul' | 'unknown' | 'misfit';
  readonly encoding: Encoding;
  /** 0-based offset of the first byte that doesn't fit. */
  readonly offset: number;
  /** Whether words of a report shine through, so that the file is a damaged report and not something else. */
  readonly likelyReport: boolean;
}

export const isDecoded = (result: Decoded | Undecodable): result is Decoded => 'text' in result;

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** `asked`: the encoding that the person named; a byte order mark that says otherwise is not believed then. */
export function decode(bytes: Uint8Array, asked?: Encoding): Decoded | Undecodable {
  const mark = marks.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  if (asked !== undefined || mark !== undefined) {
    const encoding = asked ?? mark!.encoding;
    const bom = mark?.encoding === encoding;
    const body = bom ? bytes.subarray(mark.bytes.length) : bytes;
    const text = strictly(body, encoding);
    if (text !== undefined) return { text, encoding, bom };
    const offset = firstUnfit(body, encoding) + bytes.length - body.length;
    return { reason: 'misfit', encoding, offset, likelyReport: speaksOfReport(loosely(body, encoding)) };
  }
  const nul = bytes.indexOf(0);
  if (nul < 0 && isUtf8(bytes)) return { text: textOf(bytes), encoding: 'utf-8', bom: false };
  return guess(bytes, nul);
}

/** No mark, and no plain UTF-8: the strict readings in order of likelihood; the first that speaks of a report, else the first that is text. */
function guess(bytes: Uint8Array, nul: number): Decoded | Undecodable {
  const wide = nul < 0 ? undefined : wideByNuls(bytes);
  const order: readonly Encoding[] = wide === undefined ? encodings : [wide, ...encodings.filter((encoding) => encoding !== wide)];
  let first: Decoded | undefined;
  for (const encoding of order) {
    const text = strictly(bytes, encoding);
    if (text === undefined) continue;
    const decoded: Decoded = { text, encoding, bom: false };
    if (speaksOfReport(text)) return decoded;
    // Any even number of bytes is UTF-16 of some kind: without NULs in the right places only the words can tell.
    if (first === undefined && (encoding === wide || (nul < 0 && !encoding.startsWith('utf-16')))) first = decoded;
  }
  const lossy = loosely(bytes, 'utf-8');
  const damaged = speaksOfReport(lossy) ? 'utf-8' : speaksOfReport(loosely(bytes, 'gb18030')) ? 'gb18030' : undefined;
  if (damaged === undefined && first !== undefined) return first;
  if (nul >= 0 && damaged === undefined) return { reason: 'nul', encoding: 'utf-8', offset: nul, likelyReport: false };
  return {
    reason: 'unknown',
    encoding: damaged ?? 'utf-8',
    offset: firstUnfit(bytes, damaged ?? 'utf-8'),
    likelyReport: damaged !== undefined,
  };
}

/** Text in Chinese and ASCII as UTF-16 has NULs at one parity only: the high bytes of its line ends, digits and tabs. */
function wideByNuls(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = bytes.indexOf(0); at >= 0 && at < 65_536; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  // A handful at the wrong parity may be U+3000 and the like.
  if (odd > 4 * even) return 'utf-16le';
  return even > 4 * odd ? 'utf-16be' : undefined;
}

/** Of bytes that are UTF-8. By way of UTF-16, which is what a string of Chinese consists of: Node's decoder takes nine times as long. */
const textOf = (bytes: Uint8Array): string => transcode(bytes, 'utf8', 'utf16le').toString('utf16le');

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding === 'utf-8') return isUtf8(bytes) ? textOf(bytes) : undefined;
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const loosely = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** Only ever called for bytes that don't fit; halves the range, so a long file costs some twenty readings. */
function firstUnfit(bytes: Uint8Array, encoding: Encoding): number {
  let fits = 0;
  let unfit = bytes.length + 1;
  while (unfit - fits > 1) {
    const middle = (fits + unfit) >> 1;
    if (fitsUpTo(bytes.subarray(0, middle), encoding)) fits = middle;
    else unfit = middle;
  }
  return Math.max(0, Math.min(fits, bytes.length - 1));
}

function fitsUpTo(prefix: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** 总体情况 stands in many a text; the longer official titles and the law's name for the matter don't. */
const tellingWords = ['政府信息公开', ...sections.flatMap(({ titles }) => titles.slice(0, 1)).filter((title) => title.length > 4)];

const speaksOfReport = (text: string): boolean => tellingWords.some((words) => text.includes(words));

/**
 * The numbers that people type into cells (`domain.md` §2.5), read exactly: full-width digits, thousands, signs in words, units, remarks,
 * nil marks, look-alikes. Knows nothing of tables or of where a value stands.
 */

import { type Amount, parseDecimal, scaleDown } from './amount.ts';

/** Marks of how a value is written; `read/types.ts` names them `CellNote`. */
export type Note =
  | 'full-width'
  | 'thousands'
  | 'unit'
  | 'remark'
  | 'approximate'
  | 'nil-mark'
  | 'sign-word'
  | 'plus'
  | 'split-digits'
  | 'leading-zeros'
  | 'chinese-numeral'
  | 'look-alike';

export interface Notation {
  readonly state: 'number' | 'blank' | 'not-a-number';
  /** Present exactly when `state` is `number`; 万元 for money. Zeros at the end of the fraction are dropped. */
  readonly amount?: Amount;
  readonly notes: readonly Note[];
}

export type ValueKind = 'count' | 'signed' | 'money';

const NONE: readonly Note[] = [];
const ZERO: Notation = { state: 'number', amount: 0, notes: NONE };
const EMPTY: Notation = { state: 'blank', notes: NONE };
const NIL: Notation = { state: 'blank', notes: ['nil-mark'] };
const JUNK: Notation = { state: 'not-a-number', notes: NONE };

const NIL_WORDS = new Set([
  '/',
  '//',
  '\\',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '―',
  '─',
  '－',
  '／',
  '无',
  '空',
  '无数据',
  '不适用',
  'N/A',
  'n/a',
  'NA',
  '无此项',
]);
const CHINESE_DIGITS = '〇零一二三四五六七八九十百千万两';
const LOOK_ALIKES = 'OoＯｏIlｌ〇○QD';

/** Reads `text[start, end)`, which has no blanks around it. Never throws; linear in its length. */
export function readNotation(text: string, start: number, end: number, kind: ValueKind): Notation {
  const length = end - start;
  if (length === 0) return EMPTY;
  const plain = readPlainInteger(text, start, end);
  if (plain >= 0) return plain === 0 ? ZERO : { state: 'number', amount: plain, notes: NONE };
  if (length > 80) return JUNK;
  return readWritten(text.slice(start, end), kind);
}

/** The value of plain ASCII digits without needless zeros in front, by far the commonest cell; -1 for anything else. */
export function readPlainInteger(text: string, start: number, end: number): number {
  const length = end - start;
  if (length <= 0 || length > 15) return -1;
  if (length <= 3) return readShortInteger(text, start, end);
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return text.charCodeAt(start) === 48 ? -1 : value;
}

/** The same of one to three characters. Which of them are how long no processor could foresee, so all are read as if they were three. */
function readShortInteger(text: string, start: number, end: number): number {
  const longerThanOne = (start + 1 - end) >>> 31;
  const longerThanTwo = (start + 2 - end) >>> 31;
  const first = text.charCodeAt(start) - 48;
  const tens = text.charCodeAt(start + longerThanTwo) - 48;
  const last = text.charCodeAt(end - 1) - 48;
  const hasOther = first | tens | last | (9 - first) | (9 - tens) | (9 - last);
  const hasNeedlessZero = (first - 1) & -longerThanOne;
  if ((hasOther | hasNeedlessZero) < 0) return -1;
  return last + longerThanOne * 10 * tens + longerThanTwo * 100 * first;
}

function readWritten(printed: string, kind: ValueKind): Notation {
  if (NIL_WORDS.has(printed)) return NIL;
  const notes: Note[] = [];
  let body = toHalfWidth(printed);
  if (/[\uff01-\uff5e]/u.test(printed)) notes.push('full-width');
  if (/[0-9０-９][\s\u200b]+[0-9０-９]/u.test(printed)) notes.push('split-digits');
  body = dropRemark(body, notes);
  body = readSign(body, kind, notes);
  const unit = readUnit(body, notes);
  body = dropThousands(unit.body, notes);
  const amount = parseDecimal(body);
  if (amount === undefined) return { state: 'not-a-number', notes: describeJunk(printed) };
  // 件 belongs to the head of the table; with it the cell no longer holds a number alone.
  if (unit.name !== '' && kind !== 'money') return { state: 'not-a-number', notes };
  if (/^[+-]?0\d/u.test(body)) notes.push('leading-zeros');
  const inTenThousands = unit.name === '元' ? scaleDown(amount, 4) : typeof amount === 'number' ? amount : scaleDown(amount, 0);
  return { state: 'number', amount: inTenThousands, notes };
}

/** Full-width ASCII (digits, letters, punctuation) and dashes used as a minus to their plain forms; blanks inside are dropped. */
function toHalfWidth(printed: string): string {
  let half = '';
  for (let at = 0; at < printed.length; at += 1) {
    const code = printed.charCodeAt(at);
    if (code >= 0xff01 && code <= 0xff5e) half += String.fromCharCode(code - 0xfee0);
    else if (code === 0x2212 || code === 0x2013) half += '-';
    else if (code > 0x20 && code !== 0xa0 && code !== 0x3000 && !(code >= 0x2000 && code <= 0x200b)) half += printed.charAt(at);
  }
  return half;
}

/** `22(其中修订16件)` reads 22: what stands in brackets after a number is a remark. */
function dropRemark(body: string, notes: Note[]): string {
  const open = body.indexOf('(');
  if (open <= 0 || !body.endsWith(')')) return body;
  notes.push('remark');
  return body.slice(0, open);
}

function readSign(body: string, kind: ValueKind, notes: Note[]): string {
  const first = body.charAt(0);
  if (first === '+') {
    notes.push('plus');
    return body.slice(1);
  }
  if (kind !== 'signed' || (first !== '减' && first !== '增')) return body;
  notes.push('sign-word');
  const rest = body.charAt(1) === '少' || body.charAt(1) === '加' ? body.slice(2) : body.slice(1);
  return first === '减' ? `-${rest}` : rest;
}

const UNITS = ['万元', '元', '件', '项', '个', '条', '宗'];

/** Takes a unit from the end, and the words that make a number inexact. */
function readUnit(body: string, notes: Note[]): { readonly body: string; readonly name: string } {
  let rest = body;
  let approximate = false;
  if (rest.startsWith('约')) {
    rest = rest.slice(1);
    approximate = true;
  }
  const name = UNITS.find((unit) => rest.endsWith(unit)) ?? '';
  rest = rest.slice(0, rest.length - name.length);
  if (rest.endsWith('余') || rest.endsWith('多')) {
    rest = rest.slice(0, -1);
    approximate = true;
  }
  if (name !== '') notes.push('unit');
  if (approximate) notes.push('approximate');
  // An inexact number is no number that sums could use: leave a mark that no decimal has.
  return { body: approximate ? `~${rest}` : rest, name };
}

/** `1,234`: commas count as thousands only where they stand three digits apart. */
function dropThousands(body: string, notes: Note[]): string {
  if (!body.includes(',')) return body;
  if (!/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(body)) return body;
  notes.push('thousands');
  return body.replaceAll(',', '');
}

function describeJunk(printed: string): readonly Note[] {
  const characters = [...printed];
  if (characters.every((character) => LOOK_ALIKES.includes(character) || isDigit(character))) return ['look-alike'];
  if (characters.every((character) => CHINESE_DIGITS.includes(character))) return ['chinese-numeral'];
  if (/^约|[余多](?:[件项个条宗]|万?元)?$/u.test(printed)) return ['approximate'];
  return NONE;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

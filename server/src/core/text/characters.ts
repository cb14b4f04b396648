/** Classes of characters, by UTF-16 code: blanks, line ends, digits, Chinese characters. Knows no word of the form. */

export const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

const BLANK = 1;
const LINE_END = 2;
/** Asked of nearly every character, by nearly everyone: a table. */
const spaces = new Uint8Array(0x10000);
const blankCodes = [0, 0x09, 0x0b, 0x0c, 0x20, 0xa0, ...Array.from({ length: 14 }, (_, at) => 0x2000 + at), 0x202f, 0x205f, 0x3000, 0xfeff];
const lineEndCodes = [0x0a, 0x0d];
for (const code of blankCodes) spaces[code] = BLANK;
for (const code of lineEndCodes) spaces[code] = LINE_END;

/** All for which `isSpace` holds. */
export const spaceCodes: readonly number[] = [...blankCodes, ...lineEndCodes];

/** A blank that is no line end: space, tab, NBSP, U+2000–200D, U+3000, BOM, and NUL, which some converters leave. */
export const isBlank = (code: number): boolean => spaces[code] === BLANK;

/** A blank or a line end. */
export const isSpace = (code: number): boolean => spaces[code]! > 0;

/** A blank that looks like a plain one and is not, as NBSP. */
export const isSpecialBlank = (code: number): boolean =>
  code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f;

/** The value of an ASCII or full-width digit, or -1. */
export const digitValue = (code: number): number =>
  code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;

export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;

/** ASCII or full-width letter. */
export const isLetter = (code: number): boolean => {
  const lower = (code >= 0xff21 ? code - 0xfee0 : code) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
};

/** Traditional characters that occur in headings, labels and phrases of a report, each before its simplified form. */
const traditional =
  '總总體体況况動动開开訴诉訟讼複复復复議议題题進进處处請请報报項项問问應应務务辦办結结轉转數数據据額额規规範范許许罰罚強强業业費费採采購购產产關关閱阅於于與与為为無无對对會会機机構构組组織织個个條条裡里廢废製制現现給给區区縣县鎮镇鄉乡廳厅勞劳學学國国護护權权維维糾纠審审寬宽屬属簡简類类內内歷历計计過过執执詢询沒没補补後后確确訪访舉举當当獲获認认繳缴納纳經经穩稳實实財财徵征單单統统電电決决發发佈布';

/** What `fold` makes of a code; 0 where it leaves it as it is. A table, for it is asked of every character. */
const folded = new Uint16Array(0x10000);
/** The traditional characters of a simplified one. */
const written = new Map<number, number[]>();
for (let i = 0; i + 1 < traditional.length; i += 2) {
  const [from, to] = [traditional.charCodeAt(i), traditional.charCodeAt(i + 1)];
  folded[from] = to;
  written.set(to, [...(written.get(to) ?? []), from]);
}
for (let code = 0xff01; code <= 0xff5e; code += 1) folded[code] = code - 0xfee0;

/** One code for all ways to write a character: full-width ASCII as ASCII, traditional as simplified. */
export const fold = (code: number): number => folded[code] || code;

/** A text of which each code is folded: nearly always the text itself. */
export function foldText(text: string): string {
  let result = text;
  for (let at = 0; at < text.length; at += 1) {
    const to = folded[text.charCodeAt(at)]!;
    if (to !== 0) result = result.slice(0, at) + String.fromCharCode(to) + result.slice(at + 1);
  }
  return result;
}

/** All codes that `fold` to the given one, itself included. */
export function unfold(code: number): number[] {
  const others = written.get(code);
  const codes = others === undefined ? [code] : [code, ...others];
  if (code >= 0x21 && code <= 0x7e) codes.push(code + 0xfee0);
  return codes;
}

/** The text without blanks and line ends. */
export function withoutBlanks(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isSpace(text.charCodeAt(at))) continue;
    if (at > from) result += text.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

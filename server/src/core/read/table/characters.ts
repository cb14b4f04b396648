/**
 * What each UTF-16 code unit is to the reader of tables, in one look-up. The characters that occur in labels have small numbers of
 * their own, shared by their traditional forms. Knows no label and no layout.
 */

export const UNKNOWN = 0;
export const BLANK = 1;
export const LINE_END = 2;
export const TAB = 3;
export const PIPE = 4;
/** Punctuation, which labels are compared without. */
export const PUNCTUATION = 5;
export const DASH = 6;
export const DIGIT = 7;
/** Classes from here on are characters of labels. */
export const FIRST_LABEL_CHARACTER = 16;

/** Class by code unit. Filled below, and by `labels.ts` with the characters of the form's labels. */
export const classes = new Uint16Array(0x10000);

const mark = (characters: string, kind: number): void => {
  for (let at = 0; at < characters.length; at += 1) classes[characters.charCodeAt(at)] = kind;
};

mark(' \u00a0\u1680\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u2060\u0000', BLANK);
for (let code = 0x2000; code <= 0x200a; code += 1) classes[code] = BLANK;
mark('\n\r\f\v\u2028\u2029\u0085', LINE_END);
mark('\t', TAB);
mark('|｜│┃', PIPE);
mark(',.;:!?\'"()[]{}<>*#`_/\\~+=，。、；：！？“”‘’（）〔〕【】《》〈〉「」『』［］｛｝．·…／＼＋＝～•＊＃＂＇', PUNCTUATION);
mark('-－—–―─−‐‑‒', DASH);
mark('0123456789０１２３４５６７８９', DIGIT);

let next = FIRST_LABEL_CHARACTER;

/** Lent to one reading after another, for each is done before the next begins. */
let lent = new Uint16Array(1 << 14);

/** Room for the classes of a text's code units, and of the end behind them. What stands in it is left over from another text. */
export function roomForClasses(length: number): Uint16Array {
  if (lent.length <= length) lent = new Uint16Array(2 * length);
  return lent;
}

/** The classes from `LINE_END` up to this one are marked. */
const FIRST_BEHIND_MARKED = PIPE + 1;

/** Where line ends, tabs and pipes stand; behind the last one where the part ends. Lent like the room for classes. */
export let marks: Int32Array = new Int32Array(1 << 12);

/** The one look at each character of a part: notes what it is by its place, the one behind them too, and marks what parts lines and cells. Gives how many marks there are. */
export function lookAt(text: string, start: number, end: number, kinds: Uint16Array): number {
  let count = 0;
  let at = start;
  while (at < end) {
    if (count * 2 > marks.length) {
      const longer = new Int32Array(2 * marks.length);
      longer.set(marks);
      marks = longer;
    }
    const own = marks;
    const stop = Math.min(end, at + own.length - 1 - count);
    for (; at < stop; at += 1) {
      const kind = classes[text.charCodeAt(at)]!;
      kinds[at] = kind;
      // Counted without a branch, which no processor could foresee: one character in four is marked.
      own[count] = at;
      count += (~(kind - LINE_END) & (kind - FIRST_BEHIND_MARKED)) >>> 31;
    }
  }
  marks[count] = end;
  kinds[end] = end < text.length ? classes[text.charCodeAt(end)]! : UNKNOWN;
  return count;
}

/** The class of a label's character, given to it on first use. */
export function labelCharacter(code: number): number {
  const known = classes[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const made = next;
  next += 1;
  classes[code] = made;
  return made;
}

/** How many classes there are now. */
export const classCount = (): number => next;

/** Traditional forms of the characters of labels, met in pasted texts: each reads as its simplified form. */
const TRADITIONAL =
  '規规範范許许處处強强費费開开總总條条項项內内變变機机構构織织業业會会務务請请數数轉转結结辦办區区這这計计況况於于屬属國国護护權权' +
  '類类過过執执卷卷詢询無无關关應应補补後后確确認认訴诉舉举報报複复復复與与製制發发廢废現现單单額额萬万購购採采買买對对誤误議议維维糾纠' +
  '訪访穩稳決决給给錄录審审經经訟讼種种證证據据繳缴納纳時时間间還还並并個个將将僅仅徵征壓压緊紧絕绝當当該该獲获實实';

/** To be called when every label is known: lets the traditional forms read as the simplified ones. */
export function unifyTraditional(): void {
  for (let at = 0; at + 1 < TRADITIONAL.length; at += 2) {
    const simplified = classes[TRADITIONAL.charCodeAt(at + 1)] ?? UNKNOWN;
    const traditional = TRADITIONAL.charCodeAt(at);
    if (simplified >= FIRST_LABEL_CHARACTER && classes[traditional] === UNKNOWN) classes[traditional] = simplified;
  }
}

const CHINESE_NUMERALS = '一二三四五六七八九十';

/** Whether the code unit is a Chinese numeral, as they stand before labels: 一、 （六）. */
export const isChineseNumeral = (code: number): boolean => code <= LAST_NUMERAL && numerals[code - FIRST_NUMERAL] === 1;

const numeralCodes = [...CHINESE_NUMERALS].map((numeral) => numeral.charCodeAt(0));
const FIRST_NUMERAL = Math.min(...numeralCodes);
const LAST_NUMERAL = Math.max(...numeralCodes);
const numerals = new Uint8Array(LAST_NUMERAL - FIRST_NUMERAL + 1);
for (const code of numeralCodes) numerals[code - FIRST_NUMERAL] = 1;

/** The value of a digit, half or full width; only for class `DIGIT`. */
export const digitValue = (code: number): number => (code >= 0xff10 ? code - 0xff10 : code - 48);

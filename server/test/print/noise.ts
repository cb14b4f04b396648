/** What people and converters do to labels and values without changing what they say. */

import type { Dice } from './model.ts';

export interface Style {
  /** How a value that is zero is left out; undefined: as 0. */
  readonly blank: string | undefined;
  readonly fullWidth: boolean;
  readonly thousands: boolean;
  /** Blanks put around values. */
  readonly padding: string;
  readonly numeral: '.' | '. ' | '．' | '、';
  readonly halfWidthBrackets: boolean;
  readonly traditional: boolean;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** Blank lines and page numbers between rows. */
  readonly pageBreaks: boolean;
}

export function randomStyle(dice: Dice, choices: { readonly blanks: readonly (string | undefined)[]; readonly plain?: boolean }): Style {
  return {
    blank: dice.once(2) ? undefined : choices.blanks[dice.below(choices.blanks.length)],
    fullWidth: choices.plain !== true && dice.once(6),
    thousands: choices.plain !== true && dice.once(6),
    padding: choices.plain === true ? '' : dice.pick(['', '', ' ', '\u00a0', '\u3000']),
    numeral: dice.pick(['.', '.', '. ', '．', '、']),
    halfWidthBrackets: dice.once(4),
    traditional: dice.once(8),
    lineEnd: dice.pick(['\n', '\n', '\r\n', '\r']),
    pageBreaks: dice.once(3),
  };
}

/** The value as it is printed. */
export function printValue(value: string, style: Style): string {
  if (value === '0' && style.blank !== undefined) return style.blank;
  let printed = value;
  if (style.thousands)
    printed = printed
      .replace(/^(-?\d+?)(?=(?:\d{3})+(?:\.|$))/u, '$1,')
      .replace(/(\d)(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/gu, (digit, _all, at, whole) => (whole[at + 1] === ',' ? digit : `${digit},`));
  if (style.fullWidth) printed = printed.replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  return printed;
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  总: '總',
  计: '計',
  请: '請',
  数: '數',
  转: '轉',
  结: '結',
  开: '開',
  办: '辦',
  规: '規',
  处: '處',
  诉: '訴',
  议: '議',
  复: '復',
  关: '關',
  无: '無',
};

/** The label as it is printed. */
export function printLabel(label: string, style: Style): string {
  let printed = label.replace(/^(\d)\./u, `$1${style.numeral}`);
  if (style.halfWidthBrackets) printed = printed.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('：', ':');
  if (style.traditional) printed = printed.replace(/./gu, (character) => TRADITIONAL[character] ?? character);
  return printed;
}

/** Cuts a label into lines of about so many characters, at any place but within its numeral. */
export function wrap(label: string, width: number): string[] {
  const lines: string[] = [];
  let rest = label;
  while (rest.length > width + 2) {
    lines.push(rest.slice(0, width));
    rest = rest.slice(width);
  }
  return [...lines, rest];
}

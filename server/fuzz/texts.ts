/** Texts to try: the fixtures, printed reports in every layout, several of them in one text, and what chance makes of them. */

import { edition2019 } from '../src/core/form/edition2019.ts';
import { edition2021 } from '../src/core/form/edition2021.ts';
import { fixtures } from '../test/laws/texts.ts';
import { type Dice, randomModel } from '../test/print/model.ts';
import { randomStyle } from '../test/print/noise.ts';
import { layouts } from '../test/print/printers.ts';

type Choices<Item> = readonly [Item, ...Item[]];

export const allFixtures = fixtures as Choices<string>;

const labels = [edition2019, edition2021].flatMap(({ sections, tables }) => [
  ...sections.flatMap(({ heading, titles }) => [heading, ...titles]),
  ...tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows, columns, label }) => [...rows, ...columns].map((one) => one.label).concat(label ?? [])),
  ),
]) as unknown as Choices<string>;

/** What slips into texts: blanks of every kind, halves of characters, marks of tables, numbers in every notation, words that rules look for. */
const litter: Choices<string> = [
  ...['\t', '\t\t\t', ' ', '　', ' ', '​', '﻿', '\n', '\n\n\n', '\r\n', '\r', '\u2028', '\u0085', '\f', '\0'],
  ...['𠮷', '\ud800', '\udc00', 'é', '👨‍👩‍👧', '\u202e', '\ufffd', '锟斤拷'],
  ...['|', '||', '|---|---|', '<td>', '</tr>', '+----+', '│', '┃', ',', '，', '。', '；', '（', '）', '(', ')', '【', '】', '《', '》'],
  ...[
    '0',
    '1',
    '12',
    '1,234',
    '１２',
    '1 2',
    '十二',
    '二〇二三',
    '-',
    '—',
    '/',
    '无',
    'O',
    '5件',
    '约30',
    '3.5',
    '-4',
    '+3',
    '%',
    '99999999999999999999',
  ],
  ...['1e5', '0x1F', '１，２３４', '12．5', '万', '壹佰', '百分之十', '½', '²', '٣'],
  ...[
    '2021年',
    '2024年12月31日',
    '2023年1月1日至2023年12月31日',
    '收到申请12件',
    '其中',
    '同比增长10%',
    '办结',
    '结转下年度',
    '共计',
    '全部办结',
  ],
  ...['X', 'XX', '待补充', 'TODO', '&nbsp;', '110101199003077571', '13800138000', '6222020200112233445', 'http://示例.cn/', 'a@b.cn'],
] as unknown as Choices<string>;

/** One report as a person or a converter might print it. */
export function printedReport(dice: Dice): string {
  const layout = dice.pick(layouts as Choices<(typeof layouts)[number]>);
  const model = randomModel(dice);
  return layout.print(model, randomStyle(dice, { blanks: layout.blanks, ...(layout.plain === true ? { plain: true } : {}) }), dice);
}

/** One report as somebody would hand it in. */
export const report = (dice: Dice): string => (dice.once(3) ? dice.pick(allFixtures) : printedReport(dice));

/** A report, now and then several in one text, now and then no report at all. */
export function whole(dice: Dice): string {
  if (dice.once(25)) return soup(dice);
  if (dice.once(8)) return Array.from({ length: 2 + dice.below(9) }, () => report(dice)).join(dice.pick(['\n', '\n\n', '\r\n', '\f', '']));
  return report(dice);
}

/** Words of reports and litter in any order, or characters of any kind. */
export function soup(dice: Dice): string {
  if (dice.once(3)) return Array.from({ length: dice.below(600) }, () => String.fromCharCode(dice.below(0x10000))).join('');
  return Array.from({ length: dice.below(200) }, () => piece(dice)).join('');
}

/** A small piece of anything that may be typed or pasted. */
export const piece = (dice: Dice): string => (dice.once(3) ? dice.pick(labels) : dice.pick(litter));

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const applyChange = (text: string, change: Change): string => text.slice(0, change.start) + change.text + text.slice(change.end);

type Mutation = (text: string, dice: Dice) => Change;

/** Where a number begins at or after a place, else that place. */
function numberNear(text: string, from: number): { start: number; end: number } {
  for (let at = from; at < Math.min(text.length, from + 2000); at += 1) {
    if (!isDigit(text, at)) continue;
    let end = at;
    while (isDigit(text, end)) end += 1;
    return { start: at, end };
  }
  return { start: from, end: from };
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;

function lineAt(text: string, offset: number): { start: number; end: number } {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end + 1 };
}

/** What hands and programs do to texts, from one key to whole tables. */
const mutations: Choices<Mutation> = [
  // A key typed, a character deleted, a few of them.
  (text, dice) => inserted(dice.below(text.length + 1), dice.pick(['1', '0', '2', '。', '的', '\n', '\t', ' '])),
  (text, dice) => removed(text, dice.below(text.length + 1), 1),
  (text, dice) => removed(text, dice.below(text.length + 1), 1 + dice.below(12)),
  (text, dice) => inserted(dice.below(text.length + 1), piece(dice)),
  // Another number.
  (text, dice) => ({ ...numberNear(text, dice.below(text.length + 1)), text: String(dice.below(dice.pick([3, 100, 100_000]))) }),
  (text, dice) => ({ ...numberNear(text, dice.below(text.length + 1)), text: piece(dice) }),
  // Lines deleted, doubled, moved behind the next.
  (text, dice) => ({ ...lineAt(text, dice.below(text.length + 1)), text: '' }),
  (text, dice) => doubled(text, lineAt(text, dice.below(text.length + 1))),
  (text, dice) => exchanged(text, lineAt(text, dice.below(text.length + 1))),
  // A tab, pipe or blank of a row gone.
  (text, dice) => {
    const { start, end } = lineAt(text, dice.below(text.length + 1));
    const fields = text.slice(start, end).split('\t');
    fields.splice(dice.below(fields.length), 1);
    return { start, end, text: fields.join('\t') };
  },
  // A stretch deleted, copied elsewhere, replaced by part of another report.
  (text, dice) => removed(text, dice.below(text.length + 1), dice.below(text.length)),
  (text, dice) => inserted(dice.below(text.length + 1), stretch(text, dice)),
  (text, dice) => ({ ...removed(text, dice.below(text.length + 1), dice.below(500)), text: stretch(dice.pick(allFixtures), dice) }),
  (text, dice) => inserted(dice.below(text.length + 1), Array.from({ length: dice.below(30) }, () => piece(dice)).join('')),
  (text, dice) => inserted(dice.below(text.length + 1), dice.pick(['\n', '0', '\t', '　', '一、', '合计', '0\t']).repeat(dice.below(400))),
];

const inserted = (at: number, text: string): Change => ({ start: at, end: at, text });
const removed = (text: string, start: number, length: number): Change => ({ start, end: Math.min(text.length, start + length), text: '' });
const doubled = (text: string, { start, end }: { start: number; end: number }): Change => inserted(end, text.slice(start, end));

function exchanged(text: string, first: { start: number; end: number }): Change {
  const second = lineAt(text, first.end);
  return { start: first.start, end: second.end, text: text.slice(first.end, second.end) + text.slice(first.start, first.end) };
}

function stretch(text: string, dice: Dice): string {
  const start = dice.below(text.length + 1);
  return text.slice(start, start + dice.below(dice.pick([40, 400, 4000])));
}

export const mutation = (text: string, dice: Dice): Change => dice.pick(mutations)(text, dice);

/** What a hand at work leaves in a cell or a sentence. */
const typed: Choices<string> = [
  '1',
  '0',
  '2',
  '12',
  '１２',
  '1,234',
  '-',
  '—',
  '/',
  '无',
  '5件',
  '3.5',
  '-4',
  '约30',
  '。',
  '，',
  ',',
  '的',
  '件',
  '年',
  '\n',
  '\t',
  ' ',
  '　',
];

/** Keys of someone at work: a character more or less, another number. */
export function keystroke(text: string, dice: Dice): Change {
  const at = dice.below(text.length + 1);
  if (dice.once(3))
    return { ...numberNear(text, at), text: dice.once(3) ? dice.pick(typed) : String(dice.below(dice.pick([3, 100, 100_000]))) };
  return dice.once(2) ? inserted(at, dice.pick(typed)) : removed(text, at, dice.once(3) ? 1 + dice.below(6) : 1);
}

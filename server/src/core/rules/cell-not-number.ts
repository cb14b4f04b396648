/** A cell of a table that holds something else than a number or a blank. */

import { formatAmount } from '../number/amount.ts';
import { valueNeeded } from '../sums/needed.ts';
import { nameOf, printedIn } from './shared/cells.ts';
import { chineseValue } from './shared/chinese-value.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { NOT_NUMBER } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const cellNotNumber: Rule = {
  id: 'cell-not-number',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '单元格不是数字',
      what: '应填数字的单元格里写的不是数字，例如字母 O、汉字“十二”或公式错误“#REF!”。',
      why: '读不出数的单元格使所在行、列的合计都无法核对。',
      repair: '填写确切的数字；没有发生的填 0。与数字形近的字母、按合计可以推出的数，可用快速修复改正。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'A cell holds no number',
      what: 'A cell that asks for a number holds something else: a letter O, a Chinese numeral, a formula error such as #REF!.',
      why: 'The sums of its row and its column can’t be checked.',
      repair:
        'Enter the exact number, or 0 where nothing happened. The quick fix corrects letters that look like digits, and offers the number that the sums ask for.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'requests/received/person': '0' })],
    bad: [
      sampleCells({ 'requests/received/person': '⟦O⟧{cell-not-number}' }),
      sampleCells({ 'requests/granted/person': '⟦十二⟧{cell-not-number}' }),
      sampleCells({ 'disclosure/licensing/decisions': '⟦#REF!⟧{cell-not-number}' }),
    ],
  }),
  where: NOT_NUMBER,
  check: found,
};

function* found({ text, report, unusual, say }: RuleContext): Iterable<Draft> {
  for (const cell of unusual.notNumber) {
    // A number with a unit or with 约 can be understood: `cell-unit` and `cell-approximate` speak of those.
    if (cell.notes.includes('unit') || cell.notes.includes('approximate')) continue;
    const printed = printedIn(text, cell);
    const meant = cell.notes.includes('look-alike')
      ? withDigits(printed)
      : cell.notes.includes('chinese-numeral')
        ? chineseValue(printed)
        : undefined;
    const needed = valueNeeded(report, cell.form);
    const offered = [...new Set([meant, needed === undefined ? undefined : formatAmount(needed)].filter((amount) => amount !== undefined))];
    yield {
      span: cell.span,
      message: say('cell-not-number', { name: nameOf(cell.form, say), printed: short(printed) }),
      fixes: offered.map((amount) => ({
        title: say(amount === meant ? 'change-to' : 'change-to-sum', { amount }),
        safety: 'choice',
        edits: [{ span: cell.span, newText: amount }],
      })),
      cell: cell.form.key,
      ...(offered[0] === undefined ? {} : { expected: offered[0] }),
    };
  }
}

const MOST_SHOWN = 20;

/** In one line, whatever lines a cell runs over. */
function short(printed: string): string {
  const line = printed.replace(/\s+/gu, ' ');
  return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN)}…`;
}

const digits: Readonly<Record<string, string>> = { O: '0', o: '0', 〇: '0', '○': '0', Q: '0', D: '0', l: '1', I: '1' };

/** The number that look-alikes stand for; undefined where one of them is no digit in disguise. */
function withDigits(printed: string): string | undefined {
  const number = Array.from(printed.normalize('NFKC'), (character) => digits[character] ?? character).join('');
  return /^\d+$/u.test(number) ? String(BigInt(number)) : undefined;
}

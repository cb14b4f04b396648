/** A number of items with a fraction. */

import { type Amount, formatAmount, isWhole } from '../number/amount.ts';
import type { Span } from '../text/span.ts';
import { nameOf, printedIn } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { UNUSUAL_NUMBER } from './shared/traits.ts';
import type { Draft, Fix, Rule, RuleContext } from './types.ts';

export const cellNotInteger: Rule = {
  id: 'cell-not-integer',
  severity: 'error',
  docs: {
    'zh-CN': {
      title: '件数不是整数',
      what: '填写件数的单元格里是小数。写作“3.0”这样小数部分为 0 的，只作警告。',
      why: '表二的件数、表三、表四都以件计，应为整数；只有金额可以带小数。',
      repair: '填写整数；如果把金额填进了件数栏，移到对应的栏。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'A number of items is not whole',
      what: 'A cell for a number of items holds a fraction. A fraction of zero, as in 3.0, is a warning only.',
      why: 'The tables count items; only amounts of money may have decimals.',
      repair: 'Enter a whole number, or move an amount to its own column.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({ 'disclosure/licensing/decisions': '5', 'disclosure/fees/amount': '5.25' })],
    bad: [
      sampleCells({ 'disclosure/licensing/decisions': '⟦5.5⟧{cell-not-integer}' }),
      sampleCells({ 'disclosure/penalties/decisions': '⟦3.0⟧{cell-not-integer}' }),
    ],
  }),
  where: UNUSUAL_NUMBER,
  check: found,
};

function* found({ text, unusual, say }: RuleContext): Iterable<Draft> {
  for (const cell of unusual.numbers) {
    const { amount, form, span } = cell;
    if (amount === undefined || form.column.kind === 'money') continue;
    // What is printed counts: reading may have dropped a fraction of zero.
    if (isWhole(amount) && !hasPoint(text, span)) continue;
    const printed = printedIn(text, cell);
    const message = say('cell-not-integer', { name: nameOf(form, say), amount: printed });
    const draft = { span, message, cell: form.key, actual: formatAmount(amount) };
    if (!isWhole(amount)) yield draft;
    else
      yield { ...draft, severity: 'warning', fixes: [withoutFraction(say('change-to', { amount: whole(amount) }), span, whole(amount))] };
  }
}

function hasPoint(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) if ('.．'.includes(text.charAt(at))) return true;
  return false;
}

const whole = (amount: Amount): string => formatAmount(amount).replace(/\.0+$/u, '');

const withoutFraction = (title: string, span: Fix['edits'][number]['span'], newText: string): Fix => ({
  title,
  safety: 'choice',
  edits: [{ span, newText }],
});

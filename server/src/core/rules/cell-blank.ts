/** Cells of a table that were left blank, or that say / or —: one summary a table. */

import type { FormCell } from '../form/types.ts';
import { isNegative, isZero } from '../number/amount.ts';
import type { Report } from '../read/types.ts';
import { isBlank, leftOutTogether } from '../sums/blanks.ts';
import { isColumnSum } from '../sums/faults.ts';
import { cellOf, MOST_RELATED, nameOf, onceACell, onceAnEdition, rewritten } from './shared/cells.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { BLANK_CELL } from './shared/traits.ts';
import type { Draft, Related, Rule, RuleContext, TextEdit } from './types.ts';

const MOST_NAMED = 3;

export const cellBlank: Rule = {
  id: 'cell-blank',
  severity: 'information',
  docs: {
    'zh-CN': {
      title: '单元格空白',
      what: '表格中有空白格，或者写着“/”“-”“—”“无”。每张表合并提示一次。',
      why: '空白分不清是没有发生还是漏填。核对时，空白的加数按没有发生计；空白的合计，以及只填了总计的行，无法核对。',
      repair: '没有发生的填 0，漏填的补上数字。快速修复可把空白的加数全部填 0，空白的合计请用“重新计算合计”补上。',
      source: FORM,
      ignore: '本地区明确要求没有发生的不填时，可以忽略。',
    },
    en: {
      title: 'Blank cells',
      what: 'Cells of a table are blank, or say /, -, — or 无. Told once a table.',
      why: 'A blank may mean nothing happened, or a number was left out. A blank addend counts as no entry; a blank total, and a row of which only the total is given, can’t be checked.',
      repair:
        'Enter 0 where nothing happened, and the number where it was left out. The quick fix enters 0 in all blank addends; recomputing fills blank totals.',
      source: FORM_EN,
      ignore: 'Where local rules ask to leave such cells blank.',
    },
  },
  examples: () => ({
    good: [sampleCells({})],
    bad: [
      sampleCells({ 'requests/received/person': '⟦/⟧{cell-blank}', 'requests/received/company': '—' }),
      sampleCells({ 'disclosure/fees/amount': '⟦无⟧{cell-blank}' }),
    ],
  }),
  where: BLANK_CELL,
  check: found,
};

/** The cells stand in the order of the form: those of a table side by side. */
function found(context: RuleContext): Draft[] {
  const { blank } = context.unusual;
  const notGiven = addendsOfTotalsAlone(context.report);
  const drafts: Draft[] = [];
  for (let first = 0; first < blank.length; ) {
    let end = first + 1;
    while (end < blank.length && blank[end]!.form.table === blank[first]!.form.table) end += 1;
    drafts.push(draftOn(context, first, end, notGiven));
    first = end;
  }
  return drafts;
}

/** On the blank cells of one table. */
function draftOn({ text, report, unusual: { blank }, say }: RuleContext, from: number, to: number, notGiven: ReadonlySet<FormCell>): Draft {
  const totals = totalsOf(report.edition);
  const { form, span } = blank[from]!;
  const count = to - from;
  let cells = nameOf(form, say);
  for (let at = from + 1; at < Math.min(to, from + MOST_NAMED); at += 1) cells += say('labels-comma') + nameOf(blank[at]!.form, say);
  if (count > MOST_NAMED) cells = say('cells-more', { cells });
  const related: Related[] = [];
  for (let at = from + 1; at < Math.min(to, from + MOST_RELATED); at += 1)
    related.push({ span: blank[at]!.span, message: blankIn(blank[at]!.form, say) });
  const together = leftOutTogether(blank);
  let withTotal = false;
  const edits: TextEdit[] = [];
  for (let at = from; at < to; at += 1) {
    const cell = blank[at]!;
    if (totals[cell.form.index]) withTotal = true;
    else if (!together.has(cell.form) && (notGiven === NONE || !notGiven.has(cell.form))) edits.push(rewritten(text, cell, 0));
  }
  return {
    span,
    message: say(withTotal ? 'cell-blank-total' : 'cell-blank', { table: form.table.name, count, cells }),
    related,
    fixes: edits.length === 0 ? [] : [{ title: say('fill-zeros', { count: edits.length }), safety: 'choice', edits }],
    cell: form.key,
  };
}

/** By index: whether sums derive the cell. */
const totalsOf = onceAnEdition(({ cells, identities }) => {
  const derived = new Set(identities.map(({ derives }) => derives));
  return cells.map((cell) => derived.has(cell));
});

const blankIn = onceACell((cell, say) => say('cell-blank-related', { name: nameOf(cell, say) }));

const rowSums = onceAnEdition(({ identities }) =>
  identities.filter((identity) => identity.derives !== undefined && !isColumnSum(identity)),
);

/** Where a row gives its total alone, zeros would contradict it. */
function addendsOfTotalsAlone(report: Report): ReadonlySet<FormCell> {
  let addends: Set<FormCell> | undefined;
  for (const { left, right } of rowSums(report.edition)) {
    const total = left[0] && cellOf(report, left[0]).amount;
    if (total === undefined || isZero(total) || isNegative(total)) continue;
    if (!right.every((cell) => isBlank(report, cell))) continue;
    addends ??= new Set();
    for (const cell of right) addends.add(cell);
  }
  return addends ?? NONE;
}

const NONE: ReadonlySet<FormCell> = new Set();

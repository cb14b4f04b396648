/** A phrase of the running text that leaves nothing for a cell in which there is something. */

import { formatAmount, isZero, sum } from '../number/amount.ts';
import { cellOf } from './shared/cells.ts';
import { applicants, cellsOf, outcomes, sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { cellsInWords, phraseIn, relatedCells, tableOf } from './shared/text-wording.ts';
import { DENIAL } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const oneOpen = {
  ...cellsOf('requests/received', applicants, '3 0 0 0 0 0 3'),
  ...cellsOf('requests/granted', applicants, '2 0 0 0 0 0 2'),
  ...cellsOf('requests/handled', applicants, '2 0 0 0 0 0 2'),
  ...cellsOf('requests/carriedOut', applicants, '1 0 0 0 0 0 1'),
};

export const textContradiction: Rule = {
  id: 'text-contradiction',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '正文说法与表格矛盾',
      what: '正文说没有收到申请、申请全部办结、没有结转、没有行政复议或行政诉讼，而表格中相应的数不是 0。',
      why: '这类话常从上一年的报告照抄下来；与表格矛盾会使整份报告不可信。',
      repair: '按表格的数字改写正文；如果正文是对的，改正表格。',
      source: FORM,
      ignore: '正文只说其中一部分（例如某一渠道或某一类申请）时可以忽略。',
    },
    en: {
      title: 'The text contradicts the table',
      what: 'The text says that no request was received, that all were finished, that none was carried over, or that there was no review or litigation, while the table has a number for it.',
      why: 'Such phrases are often left over from last year’s report; a contradiction makes the whole report doubtful.',
      repair: 'Rewrite the phrase after the table; if the text is right, correct the table.',
      source: FORM_EN,
      ignore: 'When the text speaks of a part only, such as one channel or one kind of request.',
    },
  },
  examples: () => ({
    good: [
      sampleCells(oneOpen, {
        overview: '共收到政府信息公开申请3件，办结2件，均在法定期限内答复。没有收到涉及收费的申请，未发生行政复议和行政诉讼。',
      }),
    ],
    bad: [
      sampleCells(oneOpen, { overview: '共收到政府信息公开申请3件，⟦全部办结⟧{text-contradiction}。' }),
      sampleCells(oneOpen, { overview: '本年度⟦未收到政府信息公开申请⟧{text-contradiction}。' }),
      sampleCells(
        { ...oneOpen, ...cellsOf('reviews/review', outcomes, '1 0 0 0 1') },
        { overview: '⟦没有因政府信息公开引发的行政复议⟧{text-contradiction}。' },
      ),
    ],
  }),
  where: DENIAL,
  check: draftsOn,
};

function* draftsOn({ text, report, statements, say }: RuleContext): Generator<Draft> {
  for (const { span, cells } of statements.denials) {
    const filled = cells.filter((form) => {
      const { amount } = cellOf(report, form);
      return amount !== undefined && !isZero(amount);
    });
    if (filled.length === 0) continue;
    const value = formatAmount(sum(filled.map((form) => cellOf(report, form).amount ?? 0)));
    const words = { phrase: phraseIn(text, span), table: tableOf(filled), cells: cellsInWords(filled, say), value };
    yield {
      span,
      message: say('text-contradiction', words),
      related: relatedCells(report, filled, say),
      ...(filled[0] && { cell: filled[0].key }),
      actual: '0',
      expected: value,
    };
  }
}

/** A number of the running text that none of the cells bears out which it may mean. */

import { amountOf } from '../narrative/mentions.ts';
import type { Mention } from '../narrative/types.ts';
import { equal, formatAmount } from '../number/amount.ts';
import { hull } from '../text/span.ts';
import { applicants, cellsOf, sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { cellsInWords, phraseIn, relatedCells, tableOf } from './shared/text-wording.ts';
import { DISAGREEMENT } from './shared/traits.ts';
import type { Draft, Fix, Rule, RuleContext } from './types.ts';

const twelve = {
  ...cellsOf('requests/received', applicants, '11 0 0 0 0 1 12'),
  ...cellsOf('requests/granted', applicants, '10 0 0 0 0 1 11'),
  ...cellsOf('requests/handled', applicants, '10 0 0 0 0 1 11'),
  ...cellsOf('requests/carriedOut', applicants, '1 0 0 0 0 0 1'),
};

export const textMismatch: Rule = {
  id: 'text-mismatch',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '正文数字与表格不一致',
      what: '正文中收到、办结、结转、各类办理结果、行政复议和行政诉讼、规范性文件等件数，与表格中它可能指的任何一格或几格之和都不相等。按渠道统计的数、其他年份的数、其他单位的数和约数不比较；说法不够明确的，只作提示。',
      why: '同一件事在正文和表格里数字不同，读者无从知道以哪个为准，审核时会被退回。',
      repair: '核对台账，改正填错的一处；快速修复可以把正文数字改为表格中的数。',
      source: FORM,
      ignore: '正文统计的范围与表格不同（例如只说本级或某一渠道）并且写清楚了，可以忽略。',
    },
    en: {
      title: 'A number in the text differs from the table',
      what: 'A number of requests received, finished or carried over, of a kind of result, of reviews, litigations or normative documents equals none of the cells, and no sum of them, that it may mean. Numbers by channel, of other years or bodies, and approximate ones are not compared; where the wording is loose the finding is a hint.',
      why: 'With two numbers for one fact a reader cannot tell which is right, and reviewers send the report back.',
      repair: 'Check the register and correct the wrong one; the quick fix writes the table’s number into the text.',
      source: FORM_EN,
      ignore: 'When the text clearly speaks of another scope than the table, such as one channel.',
    },
  },
  examples: () => ({
    good: [
      sampleCells(twelve, { overview: '全年共收到政府信息公开申请12件，办结11件，结转下年度继续办理1件。' }),
      sampleCells(twelve, { overview: '全年共收到政府信息公开申请十二件，其中网上申请9件、当面申请3件；上一年度共收到申请30件。' }),
    ],
    bad: [
      sampleCells(twelve, { overview: '全年共收到政府信息公开申请⟦13⟧{text-mismatch}件，办结11件。' }),
      sampleCells({}, { overview: '政府信息公开行政复议案件⟦2件、行政诉讼案件1⟧{text-mismatch}件。' }),
      sampleCells(twelve, { overview: '本年新收政府信息公开申请12件，予以公开⟦十⟧{text-mismatch}件，结转下年度⟦2⟧{text-mismatch}件。' }),
    ],
  }),
  where: DISAGREEMENT,
  check(context: RuleContext): readonly Draft[] {
    const differing = context.mentions.filter(({ agrees }) => agrees === false);
    const lists = new Map<number, Mention[]>();
    for (const mention of differing) {
      const list = lists.get(mention.list);
      if (list === undefined) lists.set(mention.list, [mention]);
      else list.push(mention);
    }
    return Array.from(lists.values(), (list) => draft(context, list));
  },
};

function draft({ text, report, say }: RuleContext, list: readonly Mention[]): Draft {
  const told = list.map((mention) => {
    const cells = mention.readings.find((reading) => amountOf(report, reading) !== undefined) ?? [];
    const expected = formatAmount(amountOf(report, cells) ?? 0);
    return { mention, cells, expected, words: { phrase: phraseIn(text, mention.phrase), cells: cellsInWords(cells, say), expected } };
  });
  const [first, ...others] = told as [(typeof told)[number], ...typeof told];
  const table = tableOf(first.cells);
  const message =
    others.length === 0
      ? say('text-mismatch', { ...first.words, table })
      : say('text-mismatch.joint', { table, differences: told.map(({ words }) => say('text-mismatch.difference', words)).join('；') });
  const [cell] = first.cells;
  return {
    span: hull(first.mention.span, ...others.map(({ mention }) => mention.span)),
    message,
    related: told.flatMap(({ cells }) => relatedCells(report, cells, say)),
    fixes: others.length === 0 ? fixes(first.mention) : [fixAll()],
    actual: formatAmount(first.mention.amount),
    expected: first.expected,
    ...(cell && { cell: cell.key }),
    ...(list.every(({ vague }) => vague) && { severity: 'hint' as const }),
  };

  function fixAll(): Fix {
    const value = told.map(({ expected }) => expected).join('、');
    const edits = told.map(({ mention, expected }) => ({ span: mention.span, newText: expected }));
    return { title: say('text-mismatch.fix', { value }), safety: 'choice', edits };
  }

  function fixes({ readings, span }: Mention): Fix[] {
    const values = readings.map((reading) => amountOf(report, reading)).filter((value) => value !== undefined);
    const distinct = values.filter((value, index) => values.findIndex((other) => equal(other, value)) === index);
    return distinct.map(formatAmount).map((value) => ({
      title: say('text-mismatch.fix', { value }),
      safety: 'choice',
      edits: [{ span, newText: value }],
    }));
  }
}

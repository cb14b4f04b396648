/** Rows whose numbers can’t be given to their columns for certain. */

import type { Doubt } from '../read/types.ts';
import type { Span } from '../text/span.ts';
import { MOST_RELATED } from './shared/cells.ts';
import { labelOf, placeOf } from './shared/rows.ts';
import { sampleCells } from './shared/sample-cells.ts';
import { PRACTICE, PRACTICE_EN } from './shared/sources.ts';
import { UNUSUAL_ROW } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const rowUncertain: Rule = {
  id: 'row-uncertain',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '一行的数字无法确定',
      what: '一行中数字的个数与栏目不符，或者数字连在一起，无法确定每个数属于哪一格。这样的行不参加合计的核对；同一张表有几行如此的，合并提示一次。',
      why: '少一个数时，缺的是哪一格无法断定；按猜测核对会把对的说成错的。',
      repair: '对照原表补齐缺少的数，没有发生的填 0。',
      source: PRACTICE,
      ignore: '',
    },
    en: {
      title: 'The numbers of a row are uncertain',
      what: 'A row has more or fewer numbers than columns, or they run together, so their cells can’t be told. Such rows take no part in the sums; several of one table are told once.',
      why: 'With a number lost, any cell may be the missing one; guessing would call right sums wrong.',
      repair: 'Complete the row from the original, with 0 where nothing happened.',
      source: PRACTICE_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sampleCells({})],
    bad: [
      sampleCells(
        {},
        {
          without: ['requests/granted'],
          after: { 'requests/carriedIn': '三、本年度办理结果\t⟦（一）予以公开⟧{row-uncertain}\t\t5\t0\t0\t0\t0\t5' },
        },
      ),
    ],
  }),
  where: UNUSUAL_ROW,
  check: found,
};

function* found({ text, report, say }: RuleContext): Iterable<Draft> {
  for (const table of report.tables) {
    const rows = table.rows.filter(({ placement, duplicate }) => placement === 'uncertain' && duplicate === undefined);
    const [first, ...others] = rows;
    if (first === undefined) continue;
    const zeros = rows.every((row) => row.doubt === 'lost-cell' && row.values.every((value) => isZero(text, value)));
    const values = { row: labelOf(first), expected: first.expected, count: first.values.length };
    const many = { table: table.form.name, row: labelOf(first), count: rows.length };
    yield {
      span: placeOf(first),
      message: zeros
        ? say('row-uncertain-zeros', many)
        : others.length === 0
          ? say(sentence(first.doubt), values)
          : say('row-uncertain-many', many),
      related: others.slice(0, MOST_RELATED).map((row) => ({
        span: placeOf(row),
        message: say('row-uncertain-related', { row: labelOf(row), expected: row.expected, count: row.values.length }),
      })),
      cell: `${table.form.key}/${first.key}`,
      // Rows of nothing but zeros hide no number.
      ...(zeros ? { severity: 'information' as const } : {}),
    };
  }
}

const isZero = (text: string, { start, end }: Span): boolean => end === start + 1 && '0０'.includes(text.charAt(start));

function sentence(doubt: Doubt | undefined) {
  switch (doubt) {
    case 'lost-cell':
      return 'row-uncertain-lost';
    case 'extra-cell':
      return 'row-uncertain-extra';
    case 'run-together':
      return 'row-uncertain-run-together';
    case 'out-of-order':
      return 'row-uncertain-order';
    default:
      return 'row-uncertain-label';
  }
}

/** Two columns of table 三 that are off by the same amount in opposite directions, while the totals agree. */

import { ZERO } from '../number/amount.ts';
import { faultsOf } from '../sums/faults.ts';
import { draftOf } from './shared/broken-sums.ts';
import { applicants, cellsOf, sampleCells } from './shared/sample-cells.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { columnOf, signed } from './shared/sum-wording.ts';
import { BROKEN_SUM } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

const row = (key: string, values: string) => cellsOf(`requests/${key}`, applicants, values);

export const columnsCancel: Rule = {
  id: 'columns-cancel',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '两列一多一少，疑似归类错位',
      what: '两类申请人的合计一个多、一个少，差数相同，而总计列相符。两列合并提示一次。',
      why: '总计相符容易掩盖分类的错误：通常是同一件申请在新收和办理结果中归入了不同的申请人类别。',
      repair: '按台账核对这几件申请的申请人类别，改正归错的一格。',
      source: FORM,
      ignore: '确属两处独立的填报差异、并已核实的，可以忽略。',
    },
    en: {
      title: 'Two columns are off by opposite amounts',
      what: 'Two kinds of applicants are off by the same amount, one too many and one too few, while the totals agree. The two are told once.',
      why: 'Totals that agree hide wrong classes: usually a request was counted under one kind of applicant when received and under another when handled.',
      repair: 'Check the kind of applicant of these requests and correct the cell that is wrong.',
      source: FORM_EN,
      ignore: 'When both differences were checked and are independent.',
    },
  },
  examples: () => ({
    good: [sampleCells({ ...row('received', '3 2 0 0 0 0 5'), ...row('granted', '3 2 0 0 0 0 5'), ...row('handled', '3 2 0 0 0 0 5') })],
    bad: [
      sampleCells({
        ...row('received', '3 2 0 0 0 0 5'),
        ...row('granted', '4 1 0 0 0 0 5'),
        ...row('handled', '⟦4⟧{columns-cancel} 1 0 0 0 0 5'),
      }),
    ],
  }),
  where: BROKEN_SUM,
  check: found,
};

function* found(context: RuleContext): Iterable<Draft> {
  const { report, sums, suspects, say } = context;
  for (const fault of faultsOf(report.edition, sums, suspects)) {
    const [first, second] = fault.sums;
    if (fault.shape !== 'columns' || second === undefined) continue;
    const [one, two] = [signed(first.difference ?? ZERO), signed(second.difference ?? ZERO)];
    const message = say('suspect-columns', { first: columnOf(first.identity), second: columnOf(second.identity), one, two });
    yield { ...draftOf(context, fault), message };
  }
}

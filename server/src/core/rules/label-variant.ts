/** A label of a table that differs from the official wording, as 其他法律法规禁止公开 for 其他法律行政法规禁止公开. */

import type { ReadLabel } from '../read/types.ts';
import { NOTHING } from './shared/nothing.ts';
import { sample } from './shared/sample.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import { OTHER_LABEL } from './shared/traits.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

export const labelVariant: Rule = {
  id: 'label-variant',
  severity: 'hint',
  docs: {
    'zh-CN': {
      title: '表格项目名称与格式不同',
      what: '表格的行、列名称认得出，但与格式的用语不同，例如“社会组织”“其他法律法规禁止公开”“合计”。空格、括号和标点的差别不算。同一名称多次出现时只提示一次。',
      why: '名称与格式不一致，通常是沿用了旧模板；有的名称少一个词，意思就不同。',
      repair: '用快速修复换成格式的名称。数字不受影响。',
      source: FORM,
      ignore: '省里印发的表样就用这个名称时可以忽略。',
    },
    en: {
      title: 'A label of a table is not the official one',
      what: 'The row or column is recognised, but worded otherwise than in the form. Blanks, brackets and punctuation do not count; a label that occurs several times is reported once.',
      why: 'Other labels usually come from an old template, and one word less may mean something else.',
      repair: 'The quick fix writes the official label. No number is touched.',
      source: FORM_EN,
      ignore: 'The template that your province issued has this label.',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [
      sample({ labels: { '2.其他法律行政法规禁止公开': '⟦2.其他法律法规禁止公开⟧{label-variant}' } }),
      sample({ labels: { 社会公益组织: '⟦社会组织⟧{label-variant}' } }),
    ],
  }),
  where: OTHER_LABEL,
  check: (context) => (context.unusual.labels.some(isVariant) ? found(context) : NOTHING),
};

const isVariant = (label: ReadLabel): boolean => !label.exact && label.spans.length > 0 && !saysTheSame(label);

function* found({ report, say }: RuleContext): Iterable<Draft> {
  for (const table of report.tables) {
    const told = new Map<string, ReadLabel[]>();
    for (const label of table.labels) {
      if (!isVariant(label)) continue;
      const id = `${label.kind}/${label.key}/${label.text}`;
      const alike = told.get(id);
      if (alike === undefined) told.set(id, [label]);
      else alike.push(label);
    }
    for (const [first, ...others] of told.values()) {
      if (first?.spans[0] === undefined) continue;
      const { text, official, spans } = first;
      // A label that is wrapped over several cells or lines has no one place to write to. One that occurs again is mended everywhere.
      const places = [first, ...others].flatMap((label) => (label.spans.length === 1 ? label.spans : []));
      const fix = {
        title: say('label-variant.fix', { official }),
        safety: 'choice' as const,
        edits: places.map((span) => ({ span, newText: official })),
      };
      yield {
        span: first.spans[0],
        message: say('label-variant', { stated: text, official }),
        ...(spans.length === 1 ? { fixes: [fix] } : {}),
      };
    }
  }
}

/**
 * A remark in brackets at the end, as 保留4位小数 which a province adds, is no other name; nor is the official one with a piece of a
 * merged cell before it.
 */
function saysTheSame({ text, official }: ReadLabel): boolean {
  return text.endsWith(official) || withoutRemark(text) === withoutRemark(official);
}

const withoutRemark = (label: string): string => label.replace(/[（(][^（()）]*[）)]$/u, '');

/** A heading whose numeral is not the one that the form gives its section. */

import type { ReadSection, Report } from '../read/types.ts';
import { NOTHING } from './shared/nothing.ts';
import { chineseNumeral, renumbered } from './shared/numerals.ts';
import { sample } from './shared/sample.ts';
import { formSection } from './shared/sections.ts';
import { FORM, FORM_EN } from './shared/sources.ts';
import type { Draft, Rule, RuleContext } from './types.ts';

interface Misnumbered {
  readonly section: ReadSection;
  readonly stated: number;
  readonly ordinal: number;
}

export const sectionOrdinal: Rule = {
  id: 'section-ordinal',
  severity: 'warning',
  docs: {
    'zh-CN': {
      title: '标题序号与内容不符',
      what: '六个部分的序号是固定的：一、总体情况，二、主动公开政府信息情况，直到六、其他需要报告的事项。标题的序号与它的内容对不上时提示；后面的标题一起错位时，只提示一次。',
      why: '序号错位通常说明漏了一个部分、重了一个部分，或者从别处粘贴时带来了旧序号。',
      repair: '用快速修复把序号改为格式规定的序号。如果是漏了一个部分，先补上那一部分。',
      source: FORM,
      ignore: '',
    },
    en: {
      title: 'The numeral of a heading does not fit its section',
      what: 'The six sections have fixed numerals, from 一、总体情况 to 六、其他需要报告的事项. A heading with another numeral is reported; headings that are all off by the same number are reported once.',
      why: 'A wrong numeral usually means that a section was left out or doubled, or that text was pasted with its old numeral.',
      repair: 'The quick fix writes the numeral of the form. If a section is missing, insert it first.',
      source: FORM_EN,
      ignore: '',
    },
  },
  examples: () => ({
    good: [sample()],
    bad: [
      sample({ headings: { problems: '⟦四、⟧{section-ordinal}存在的主要问题及改进情况' } }),
      sample({
        headings: { problems: '⟦六、⟧{section-ordinal}存在的主要问题及改进情况', other: '七、其他需要报告的事项' },
      }),
    ],
  }),
  check: (context) => (context.report.sections.every((section) => isNumberedRight(context.report, section)) ? NOTHING : found(context)),
};

function* found({ report, text, say }: RuleContext): Iterable<Draft> {
  for (const run of runs(report.sections.map((section) => misnumbered(section, formSection(report, section.key)?.ordinal)))) {
    const [first, ...others] = run;
    if (first?.section.numeral === undefined) continue;
    const edits = run.flatMap(({ section: { numeral }, ordinal }) =>
      numeral === undefined ? [] : [{ span: numeral.span, newText: renumbered(text.slice(numeral.span.start, numeral.span.end), ordinal) }],
    );
    const values = { title: first.section.title, stated: chineseNumeral(first.stated), expected: chineseNumeral(first.ordinal) };
    yield {
      span: first.section.numeral.span,
      message: others.length === 0 ? say('section-ordinal', values) : say('section-ordinal.shifted', { ...values, count: run.length }),
      related: others.map(({ section, ordinal }) => ({
        span: section.heading,
        message: say('section-ordinal.related', { title: section.title, expected: chineseNumeral(ordinal) }),
      })),
      fixes: [
        {
          title: say('section-ordinal.fix', { expected: chineseNumeral(first.ordinal), count: run.length }),
          safety: 'choice',
          edits,
          preferred: true,
        },
      ],
      actual: String(first.stated),
      expected: String(first.ordinal),
    };
  }
}

const isNumberedRight = (report: Report, { key, numeral }: ReadSection): boolean =>
  numeral === undefined || numeral.value === formSection(report, key)?.ordinal;

function misnumbered(section: ReadSection, ordinal: number | undefined): Misnumbered | undefined {
  const stated = section.numeral?.value;
  return stated === undefined || ordinal === undefined || stated === ordinal ? undefined : { section, stated, ordinal };
}

/** Neighbours that are off by the same number are one mistake. */
function runs(all: readonly (Misnumbered | undefined)[]): Misnumbered[][] {
  const found: Misnumbered[][] = [];
  let last: Misnumbered | undefined;
  for (const one of all) {
    if (one !== undefined && last !== undefined && one.stated - one.ordinal === last.stated - last.ordinal) found.at(-1)?.push(one);
    else if (one !== undefined) found.push([one]);
    last = one;
  }
  return found;
}

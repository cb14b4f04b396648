/**
 * A correct report, made from the form's data, for the examples of rules on structure and wording: each example names only what
 * it changes. Its wording is our own; the organ doesn't exist.
 */

import { edition2019 } from '../../form/edition2019.ts';
import { edition2021 } from '../../form/edition2021.ts';
import type { Edition, SectionKey } from '../../form/types.ts';
import { printTable } from '../../format/print.ts';

export interface SampleChanges {
  readonly edition?: Edition;
  readonly title?: string;
  readonly preamble?: string;
  readonly headings?: Readonly<Partial<Record<SectionKey, string>>>;
  /** The text under a heading that has no table. */
  readonly overview?: string;
  readonly problems?: string;
  readonly other?: string;
  readonly closing?: string;
  /** Labels of the form and what stands in their place, first occurrence. */
  readonly labels?: Readonly<Record<string, string>>;
}

const yearOf = (edition: Edition): number => (edition === edition2019 ? 2020 : 2021);

/** The whole text of the sample with the given parts replaced. */
export function sample(changes: SampleChanges = {}): string {
  const edition = changes.edition ?? edition2021;
  const year = yearOf(edition);
  const prose: Readonly<Partial<Record<SectionKey, string>>> = {
    overview: changes.overview ?? OVERVIEW,
    problems: changes.problems ?? PROBLEMS,
    other: changes.other ?? '本年度未收取信息处理费，没有其他需要报告的事项。',
  };
  const lines = [changes.title ?? `示例区档案局${year}年政府信息公开工作年度报告`, changes.preamble ?? preambleFor(year)];
  for (const { key, heading } of edition.sections) {
    lines.push(changes.headings?.[key] ?? heading);
    const body = prose[key];
    if (body !== undefined) lines.push(body);
    for (const table of edition.tables) if (table.section === key) lines.push(...printTable(table, () => '0'));
  }
  lines.push(changes.closing ?? `示例区档案局\n${year + 1}年1月15日`);
  let text = `${lines.filter((line) => line !== '').join('\n')}\n`;
  for (const [label, other] of Object.entries(changes.labels ?? {})) text = text.replace(label, () => other);
  return text;
}

const preambleFor = (year: number): string =>
  `本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成，统计期限自${year}年1月1日起至${year}年12月31日止。`;

const OVERVIEW = `（一）主动公开。门户网站的栏目按季度更新。
（二）依申请公开。没有收到申请，受理窗口全年开放。
（三）政府信息管理。文稿发布前经过两级审核。
（四）平台建设。网站与公开栏的内容保持一致。
（五）监督保障。组织了一次业务培训，公开工作列入考核，社会评议和责任追究按规定办理。`;

const PROBLEMS = `存在的主要问题是解读材料偏少，部分栏目更新不及时。
改进措施：增加图文解读，每月核对一次栏目。`;

/** The part of an example that differs from the plain sample, for rule pages. A blank line after a line that differs is part of it. */
export function changedLines(example: string): string[] {
  const plain = new Set([...sample().split('\n'), ...sample({ edition: edition2019 }).split('\n')]);
  const shown: string[] = [];
  let kept = false;
  for (const line of example.trimEnd().split('\n')) {
    kept = line === '' ? kept : !plain.has(line);
    if (kept) shown.push(line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}……` : line);
  }
  return shown;
}

const LONGEST_SHOWN = 160;

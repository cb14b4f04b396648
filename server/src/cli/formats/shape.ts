/** The JSON shapes of findings, cells and sums that the outside relies on; `schemas/` states them, tests hold the two together. */

import { formatAmount } from '../../core/number/amount.ts';
import type { Cell } from '../../core/read/types.ts';
import type { Finding, Fix } from '../../core/rules/types.ts';
import type { SumResult } from '../../core/sums/types.ts';
import { sliceOf } from '../../core/text/span.ts';
import type { Lines } from '../lines.ts';
import type { CheckedFile, Entry } from './types.ts';

export const schemaVersion = 1;

export function checkEntry({ path, encoding, bom, lines }: CheckedFile, { part, analysis, findings }: Entry): object {
  const report = analysis?.report;
  return {
    path,
    ...(part === undefined ? {} : { part }),
    encoding,
    ...(bom ? { bom } : {}),
    ...(report === undefined ? {} : { edition: report.edition.id }),
    ...(report?.year === undefined ? {} : { year: report.year.value }),
    ...(report?.organ === undefined ? {} : { organ: report.organ.name }),
    findings: findings.map((finding) => findingShape(finding, lines)),
  };
}

/** Undefined for a text that is no report: there is nothing to extract. */
export function extractEntry({ path, lines }: CheckedFile, { part, analysis }: Entry): object | undefined {
  if (analysis === undefined) return undefined;
  const { report, sums } = analysis;
  return {
    path,
    ...(part === undefined ? {} : { part }),
    edition: report.edition.id,
    ...(report.year === undefined ? {} : { year: report.year.value }),
    ...(report.organ === undefined ? {} : { organ: report.organ.name }),
    ...(report.title === undefined ? {} : { title: report.title.text }),
    sections: report.sections.map(({ key, heading }) => ({ key, heading: sliceOf(lines.text, heading), range: lines.range(heading) })),
    cells: Object.fromEntries(report.cells.map((cell) => [cell.form.key, cellShape(cell, lines)])),
    sums: Object.fromEntries(sums.results.map((result) => [result.identity.id, sumShape(result)])),
  };
}

function findingShape(finding: Finding, lines: Lines): object {
  const { rule, severity, message, span, sum, sums, cell, actual, expected, unnecessary, related = [], fixes = [] } = finding;
  return {
    rule,
    severity,
    message,
    range: lines.range(span),
    ...(sum === undefined ? {} : { sum }),
    ...(sums === undefined ? {} : { sums }),
    ...(cell === undefined ? {} : { cell }),
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(unnecessary === undefined ? {} : { unnecessary }),
    related: related.map((other) => ({ range: lines.range(other.span), message: other.message })),
    fixes: fixes.map((fix) => fixShape(fix, lines)),
  };
}

function fixShape({ title, safety, edits, preferred }: Fix, lines: Lines): object {
  return {
    title,
    safety,
    ...(preferred === undefined ? {} : { preferred }),
    edits: edits.map(({ span, newText }) => ({ range: lines.range(span), newText })),
  };
}

/** `text` is what stands in `range`: the whole cell, blanks included. */
function cellShape({ state, amount, field }: Cell, lines: Lines): object {
  return {
    state,
    ...(amount === undefined ? {} : { value: formatAmount(amount) }),
    text: sliceOf(lines.text, field),
    range: lines.range(field),
  };
}

function sumShape({ state, left, right }: SumResult): object {
  return {
    state,
    ...(left === undefined ? {} : { left: formatAmount(left) }),
    ...(right === undefined ? {} : { right: formatAmount(right) }),
  };
}

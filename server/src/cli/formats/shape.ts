/**
 * The JSON shapes of findings, cells and sums that the outside relies on, as the text itself: values made only to be turned into
 * text cost as much as half a check. `schemas/` states the shapes, tests hold the two together.
 */

import type { ReportAnalysis } from '../../core/analyze.ts';
import { formatAmount } from '../../core/number/amount.ts';
import type { Cell } from '../../core/read/types.ts';
import type { Finding, Fix } from '../../core/rules/types.ts';
import type { SumResult } from '../../core/sums/types.ts';
import { type Span, sliceOf } from '../../core/text/span.ts';
import type { Lines } from '../lines.ts';
import type { CheckedFile, Entry } from './types.ts';

export const schemaVersion = 1;

export function checkEntry({ path, encoding, bom, lines }: CheckedFile, { part, analysis, findings }: Entry): string {
  let json = `{"path":${quoted(path)}`;
  if (part !== undefined) json += `,"part":${part}`;
  json += `,"encoding":"${encoding}"`;
  if (bom) json += ',"bom":true';
  if (analysis !== undefined) json += facts(analysis);
  return `${json},"findings":${list(findings, lines, findingShape)}}`;
}

/** Undefined for a text that is no report: there is nothing to extract. */
export function extractEntry({ path, lines }: CheckedFile, { part, analysis }: Entry): string | undefined {
  if (analysis === undefined) return undefined;
  const { title, sections, cells } = analysis.report;
  let json = `{"path":${quoted(path)}`;
  if (part !== undefined) json += `,"part":${part}`;
  json += facts(analysis);
  if (title !== undefined) json += `,"title":${quoted(title.text)}`;
  json += `,"sections":${list(sections, lines, sectionShape)}`;
  json += `,"cells":{${cells.map((cell) => `"${cell.form.key}":${cellShape(cell, lines)}`).join()}}`;
  json += `,"sums":{${analysis.sums.results.map((result) => `"${result.identity.id}":${sumShape(result)}`).join()}}`;
  return `${json}}`;
}

function facts({ report: { edition, year, organ } }: ReportAnalysis): string {
  let json = `,"edition":"${edition.id}"`;
  if (year !== undefined) json += `,"year":${year.value}`;
  if (organ !== undefined) json += `,"organ":${quoted(organ.name)}`;
  return json;
}

function findingShape(finding: Finding, lines: Lines): string {
  const { rule, severity, message, span, sum, sums, cell, actual, expected, unnecessary, related = [], fixes = [] } = finding;
  let json = `{"rule":"${rule}","severity":"${severity}","message":${quoted(message)},"range":${range(span, lines)}`;
  if (sum !== undefined) json += `,"sum":"${sum}"`;
  if (sums !== undefined) json += `,"sums":${JSON.stringify(sums)}`;
  if (cell !== undefined) json += `,"cell":"${cell}"`;
  if (actual !== undefined) json += `,"actual":${quoted(actual)}`;
  if (expected !== undefined) json += `,"expected":${quoted(expected)}`;
  if (unnecessary !== undefined) json += `,"unnecessary":${unnecessary}`;
  return `${json},"related":${list(related, lines, placeShape)},"fixes":${list(fixes, lines, fixShape)}}`;
}

const placeShape = ({ span, message }: { readonly span: Span; readonly message: string }, lines: Lines): string =>
  `{"range":${range(span, lines)},"message":${quoted(message)}}`;

function fixShape({ title, safety, edits, preferred }: Fix, lines: Lines): string {
  const wish = preferred === undefined ? '' : `,"preferred":${preferred}`;
  return `{"title":${quoted(title)},"safety":"${safety}"${wish},"edits":${list(edits, lines, editShape)}}`;
}

const editShape = ({ span, newText }: Fix['edits'][number], lines: Lines): string =>
  `{"range":${range(span, lines)},"newText":${quoted(newText)}}`;

const sectionShape = ({ key, heading }: ReportAnalysis['report']['sections'][number], lines: Lines): string =>
  `{"key":"${key}","heading":${quoted(sliceOf(lines.text, heading))},"range":${range(heading, lines)}}`;

/** `text` is what stands in `range`: the whole cell, blanks included. */
function cellShape({ state, amount, field }: Cell, lines: Lines): string {
  const value = amount === undefined ? '' : `,"value":"${formatAmount(amount)}"`;
  return `{"state":"${state}"${value},"text":${quoted(sliceOf(lines.text, field))},"range":${range(field, lines)}}`;
}

function sumShape({ state, left, right }: SumResult): string {
  const first = left === undefined ? '' : `,"left":"${formatAmount(left)}"`;
  const second = right === undefined ? '' : `,"right":"${formatAmount(right)}"`;
  return `{"state":"${state}"${first}${second}}`;
}

function list<Item>(items: readonly Item[], lines: Lines, shape: (item: Item, lines: Lines) => string): string {
  let json = '[';
  for (let at = 0; at < items.length; at += 1) json += at === 0 ? shape(items[at]!, lines) : `,${shape(items[at]!, lines)}`;
  return `${json}]`;
}

function range({ start, end }: Span, lines: Lines): string {
  return `{"start":${position(start, lines)},"end":${position(end, lines)}}`;
}

function position(offset: number, lines: Lines): string {
  const { line, character } = lines.position(offset);
  return `{"line":${line},"character":${character}}`;
}

/** What JSON writes in another way than it stands: quotes, backslashes, controls, halves of surrogate pairs. */
const special = /["\\\u0000-\u001f\ud800-\udfff]/u;

const quoted = (text: string): string => (special.test(text) ? JSON.stringify(text) : `"${text}"`);

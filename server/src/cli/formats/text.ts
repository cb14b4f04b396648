/** `check --format text`, for a person at a terminal: each finding with its line and carets that stand right under Chinese text. */

import { styleText } from 'node:util';
import type { Finding, Severity } from '../../core/rules/types.ts';
import { excerpt, printable } from '../display.ts';
import type { Lines } from '../lines.ts';
import type { CheckedFile, Format, FormatContext, Summary } from './types.ts';
import { severities } from './types.ts';

/** More places than these make no one wiser on a terminal. */
const placesShown = 4;
const repairsShown = 2;

const colours = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'gray' } as const;

export const checkText: Format = {
  head: () => '',
  records: (file, context) => file.entries.flatMap(({ findings }) => findings.map((finding) => findingText(file, finding, context))),
  separator: '\n',
  foot: (summary, context) => `${summary.records > 0 ? '\n\n' : ''}${summaryText(summary, context)}\n`,
};

function findingText({ path, lines }: CheckedFile, finding: Finding, { style, words }: FormatContext): string {
  const paint = painter(style.colour);
  const { severity, message, rule, span } = finding;
  const start = lines.position(span.start);
  const lineSpan = lines.lineSpan(start.line);
  const mark = { start: span.start - lineSpan.start, end: Math.max(Math.min(span.end, lineSpan.end) - lineSpan.start, start.character) };
  const shown = excerpt(lines.text.slice(lineSpan.start, lineSpan.end), mark, style.columns - 2, style.language === 'zh-CN');
  const head = `${printable(path)}:${place(lines, span.start)} ${paint(colours[severity], words(severity))} ${printable(message)}  ${paint('gray', rule)}`;
  const rest = [
    ...(shown.line.trim() === '' ? [] : [shown.line, paint(colours[severity], shown.carets)]),
    ...relatedText(lines, finding, words).map((line) => paint('gray', line)),
  ];
  return [head, ...rest.map((line) => `  ${line}`)].join('\n');
}

const place = (lines: Lines, offset: number): string => {
  const { line, character } = lines.position(offset);
  return `${line + 1}:${character + 1}`;
};

function relatedText(lines: Lines, { related = [], fixes = [] }: Finding, words: FormatContext['words']): string[] {
  const comma = words('list-comma');
  const out: string[] = [];
  if (related.length > 0) {
    const places = related.slice(0, placesShown).map(({ span, message }) => `${place(lines, span.start)} ${printable(message)}`);
    const more = related.length > placesShown ? ` ${words('more-places', { count: related.length })}` : '';
    out.push(`${words('related')}  ${places.join(comma)}${more}`);
  }
  if (fixes.length > 0) {
    const titles = fixes.slice(0, repairsShown).map(({ title }) => printable(title));
    out.push(`${words('repair')}  ${titles.join(comma)}`);
  }
  return out;
}

function summaryText({ files, reports, counts, problems }: Summary, { style, words }: FormatContext): string {
  const paint = painter(style.colour);
  const told = severities.filter((severity) => counts[severity] > 0);
  if (files === 0) return words(problems.length > 0 ? 'nothing-checked' : 'no-report-met');
  if (told.length === 0) return words('nothing-found', { files, reports });
  const parts = told.map((severity) => paint(colours[severity], words(countKeys[severity], { count: counts[severity] })));
  return words('found-in-all', { files, reports, counts: parts.join(words('list-comma')) });
}

const countKeys = {
  error: 'count-error',
  warning: 'count-warning',
  information: 'count-information',
  hint: 'count-hint',
} as const satisfies Record<Severity, string>;

type Paint = (style: 'red' | 'yellow' | 'cyan' | 'gray' | 'green', text: string) => string;

export const painter = (colour: boolean): Paint =>
  colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;

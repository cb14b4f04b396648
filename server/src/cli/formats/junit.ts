/** `--format junit`: a suite for each report, a case for each finding; errors and warnings are failures, the rest is output. */

import type { Finding } from '../../core/rules/types.ts';
import { escapeAttribute, escapeXml } from './escape.ts';
import type { CheckedFile, Entry, Format } from './types.ts';

export const checkJunit: Format = {
  head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gouji">\n',
  records: (file) => file.entries.map((entry) => suite(file, entry)),
  separator: '\n',
  foot: () => '\n</testsuites>\n',
};

const isFailure = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

function suite(file: CheckedFile, { part, findings }: Entry): string {
  const name = escapeAttribute(part === undefined ? file.path : `${file.path}#${part}`);
  const cases =
    findings.length === 0 ? [`    <testcase classname="${name}" name="gouji"/>`] : findings.map((finding) => testCase(file, name, finding));
  const failures = findings.filter(isFailure).length;
  return [
    `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">`,
    ...cases,
    '  </testsuite>',
  ].join('\n');
}

function testCase({ path, lines }: CheckedFile, suiteName: string, finding: Finding): string {
  const { line, character } = lines.position(finding.span.start);
  const place = `${path}:${line + 1}:${character + 1}`;
  const start = `    <testcase classname="${suiteName}" name="${escapeAttribute(`${finding.rule} ${line + 1}:${character + 1}`)}">`;
  const body = isFailure(finding)
    ? `<failure type="${finding.severity}" message="${escapeAttribute(finding.message)}">${escapeXml(`${place} ${finding.message}`)}</failure>`
    : `<system-out>${escapeXml(`${place} ${finding.message}`)}</system-out>`;
  return `${start}${body}</testcase>`;
}

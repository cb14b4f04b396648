/** `--format sarif`: SARIF 2.1.0 (OASIS), one run; results stream, so a run of thousands needs no more memory than one. */

import { allRules } from '../../core/rules/allRules.ts';
import type { Finding, Fix, Severity } from '../../core/rules/types.ts';
import type { Span } from '../../core/text/span.ts';
import type { Lines } from '../lines.ts';
import { fingerprints } from './fingerprint.ts';
import type { CheckedFile, Format, FormatContext } from './types.ts';
import { toUri } from './uri.ts';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<Severity, string>;

const ruleIndex = new Map(allRules.map(({ id }, index) => [id, index]));

export const checkSarif: Format = {
  head: (context) =>
    `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify(tool(context))},` +
    `"language":${JSON.stringify(context.style.language)},"columnKind":"utf16CodeUnits","results":[\n`,
  records: (file) =>
    file.entries.flatMap((entry) => {
      const prints = fingerprints(file, entry);
      return entry.findings.map((finding, index) => JSON.stringify(result(file, finding, prints[index]!)));
    }),
  separator: ',\n',
  foot: ({ problems }) => `\n],"invocations":[${JSON.stringify(invocation(problems))}]}]}\n`,
};

function tool({ style: { version, language } }: FormatContext): object {
  const rules = allRules.map(({ id, severity, docs }) => {
    const { title, what, why, repair, source } = docs[language];
    return {
      id,
      shortDescription: { text: title },
      fullDescription: { text: what },
      help: { text: [why, repair, source].filter((text) => text !== '').join('\n') },
      defaultConfiguration: { level: levels[severity] },
    };
  });
  return { driver: { name: 'gouji', version, semanticVersion: version, rules } };
}

function result({ path, lines }: CheckedFile, finding: Finding, fingerprint: string): object {
  const { rule, severity, message, span, related = [], fixes = [], actual, expected, sum } = finding;
  const index = ruleIndex.get(rule);
  const uri = toUri(path);
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[severity],
    message: { text: message },
    locations: [location(uri, span, lines)],
    ...(related.length === 0
      ? {}
      : { relatedLocations: related.map((other, id) => ({ id, ...location(uri, other.span, lines), message: { text: other.message } })) }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(uri, fix, lines)) }),
    partialFingerprints: { 'gouji/v1': fingerprint },
    properties: { severity, ...defined({ sum, actual, expected }) },
  };
}

const location = (uri: string, span: Span, lines: Lines): object => ({
  physicalLocation: { artifactLocation: { uri }, region: region(span, lines) },
});

function fixOf(uri: string, { title, edits }: Fix, lines: Lines): object {
  const replacements = edits.map(({ span, newText }) => ({ deletedRegion: region(span, lines), insertedContent: { text: newText } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: { uri }, replacements }] };
}

/** Lines and columns from 1; the end column is the first one after the place. */
function region(span: Span, lines: Lines): object {
  const { start, end } = lines.range(span);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

const invocation = (problems: readonly string[]): object => ({
  executionSuccessful: problems.length === 0,
  ...(problems.length === 0 ? {} : { toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })) }),
});

const defined = (properties: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

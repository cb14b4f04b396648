import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { csvLine, escapeAttribute, escapeMarkdown, escapeXml } from '../../src/cli/formats/escape.ts';
import { allRules } from '../../src/core/rules/allRules.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';
import { brokenReport, type Ended, folder, gouji, schema } from './run.ts';

const formats = ['json', 'ndjson', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'csv', 'markdown', 'html'] as const;

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

describe('one run writes every format', () => {
  let cwd = '';
  let ended: Ended;
  /** What the JSON tells: the other formats must tell the same. */
  let findings: readonly Found[] = [];
  const name = 'a&b 示例.txt';
  const read = (format: string): string => readFileSync(join(cwd, `out.${format}`), 'utf8');

  before(async () => {
    cwd = folder({ [name]: brokenReport().replace(/(一、本年新收[^\t]*\t+)0/u, '$1若<i>干'), 'good.txt': sample() });
    ended = await gouji(cwd, [
      'check',
      name,
      'good.txt',
      'none.txt',
      ...formats.flatMap((format) => ['--format', `${format}:out.${format}`]),
    ]);
    findings = (JSON.parse(read('json')) as { files: { findings: Found[] }[] }).files.flatMap((file) => file.findings);
  });

  test('standard output stays free, and there is something to tell', () => {
    assert.deepEqual([ended.code, ended.out], [2, '']);
    assert.ok(findings.some(({ rule }) => rule === 'case-total'));
  });

  test('ndjson: the entries of the JSON, one a line, and a line for what could not be read', () => {
    const { files } = JSON.parse(read('json')) as { files: object[] };
    const lines = read('ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    assert.deepEqual(lines, [...files, { path: 'none.txt', problem: 'none.txt：没有这个文件' }]);
    const ajv = new Ajv().addSchema(schema('check'), 'check');
    for (const line of lines) assert.ok(ajv.validate({ $ref: 'check#/definitions/line' }, line), ajv.errorsText());
  });

  test('sarif: columns from 1 in UTF-16, a rule for each result, places of the addends, repairs, fingerprints, what could not be read', () => {
    const log = JSON.parse(read('sarif')) as {
      version: string;
      runs: {
        columnKind: string;
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
          relatedLocations?: { physicalLocation: { region: Record<string, number> }; message: { text: string } }[];
          fixes?: { artifactChanges: { replacements: { insertedContent: { text: string } }[] }[] }[];
          partialFingerprints: Record<string, string>;
        }[];
        invocations: { executionSuccessful: boolean; toolExecutionNotifications?: { message: { text: string } }[] }[];
      }[];
    };
    const run = log.runs[0]!;
    assert.deepEqual([log.version, run.columnKind, run.results.length], ['2.1.0', 'utf16CodeUnits', findings.length]);
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }) => id),
      allRules.map(({ id }) => id),
    );
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
    const at = findings.findIndex(({ rule }) => rule === 'case-total');
    const result = run.results[at]!;
    const { start, end } = findings[at]!.range;
    const { artifactLocation, region } = result.locations[0]!.physicalLocation;
    assert.equal(artifactLocation.uri, 'a%26b%20%E7%A4%BA%E4%BE%8B.txt');
    assert.deepEqual(region, {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    });
    assert.equal(result.level, 'error');
    assert.equal(result.relatedLocations?.length, 4);
    assert.equal(result.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent.text, '0');
    const prints = run.results.map(({ partialFingerprints }) => partialFingerprints['gouji/v1']);
    assert.equal(new Set(prints).size, prints.length);
    assert.deepEqual([run.invocations[0]!.executionSuccessful, run.invocations[0]!.toolExecutionNotifications?.length], [false, 1]);
  });

  test('github: one command a finding, with what would end it escaped', () => {
    const lines = read('github').trimEnd().split('\n');
    assert.equal(lines.length, findings.length);
    const index = findings.findIndex(({ rule }) => rule === 'case-total');
    const { start } = findings[index]!.range;
    assert.ok(
      lines[index]!.startsWith(`::error file=${name},line=${start.line + 1},endLine=${start.line + 1},col=${start.character + 1},`),
      lines[index],
    );
    assert.ok(lines[index]!.endsWith(`title=case-total::${findings[index]!.message}`));
  });

  test('gitlab: fingerprints that differ, severities that it knows', () => {
    const issues = JSON.parse(read('gitlab')) as {
      check_name: string;
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }[];
    assert.deepEqual(
      issues.map(({ check_name }) => check_name),
      findings.map(({ rule }) => rule),
    );
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    for (const { severity } of issues) assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(severity));
  });

  test('junit and checkstyle: well-formed, one element a finding', () => {
    for (const format of ['junit', 'checkstyle']) assertWellFormed(read(format));
    assert.equal(read('checkstyle').match(/<error /gu)?.length, findings.length);
    assert.equal(read('checkstyle').match(/<file name="a&amp;b 示例\.txt">/gu)?.length, 1);
    const failures = findings.filter((_, index) =>
      ['error', 'warning'].includes(
        (JSON.parse(read('json')) as { files: { findings: { severity: string }[] }[] }).files.flatMap((file) => file.findings)[index]!
          .severity,
      ),
    );
    assert.equal(read('junit').match(/<failure /gu)?.length, failures.length);
    assert.match(read('junit'), /<testsuite name="good\.txt" tests="\d+" failures="0"/u);
  });

  test('csv: a mark for Excel, CRLF, as many columns in each row', () => {
    const text = read('csv');
    assert.ok(text.startsWith('\ufeff文件,'));
    const rows = text.slice(1).trimEnd().split('\r\n');
    assert.equal(rows.length, findings.length + 1);
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/u);
  });

  test('markdown and html: 单位, 位置, 问题, 依据, 建议, and nothing of the report becomes markup', () => {
    const markdown = read('markdown');
    assert.match(markdown, /\| 单位 \| 位置 \| 问题 \| 依据 \| 建议 \|/u);
    for (const line of markdown.split('\n').slice(2, -1)) assert.equal(line.match(/(?<!\\)\|/gu)?.length, 6, line);
    assert.doesNotMatch(markdown, /<i>/u);
    const html = read('html');
    assert.doesNotMatch(html, /<i>|<script|https?:/u);
    assert.match(html, /&lt;i&gt;/u);
    assert.equal(html.match(/<tr>/gu)?.length, 1 + Math.max(findings.length, 1) + (findings.length > 0 ? goodRows() : 0));
  });

  /** A report without findings has a row that says so. */
  const goodRows = (): number =>
    (JSON.parse(read('json')) as { files: { findings: object[] }[] }).files.some((file) => file.findings.length === 0) ? 1 : 0;
});

test('extract to csv: a report a row, and a cell a row', async () => {
  const cwd = folder({ 'a.txt': brokenReport(), 'b.txt': sample() });
  await gouji(cwd, [
    'extract',
    'a.txt',
    'b.txt',
    '--format',
    'csv:wide.csv',
    '--format',
    'csv-long:long.csv',
    '--format',
    'ndjson:all.ndjson',
  ]);
  const rows = (file: string) =>
    readFileSync(join(cwd, file), 'utf8')
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
  const wide = rows('wide.csv');
  assert.equal(wide.length, 3);
  const value = (row: number, column: string) => wide[row]![wide[0]!.indexOf(column)];
  assert.deepEqual(
    [value(1, 'reviews/review/total'), value(2, 'reviews/review/total'), value(1, 'disclosure/regulations/made')],
    ['3', '0', ''],
  );
  assert.deepEqual([value(1, 'sums:broken'), value(2, 'sums:broken'), value(1, 'year')], ['1', '0', '2021']);
  const long = rows('long.csv');
  assert.equal(long.length, 1 + 2 * 200);
  assert.equal(readFileSync(join(cwd, 'all.ndjson'), 'utf8').trimEnd().split('\n').length, 2);
});

test('a text of a report can not break out of XML, Markdown or a spreadsheet', () => {
  assert.equal(escapeXml('<a b="c">&\'\0\u001b\ud800𠮷'), '&lt;a b=&quot;c&quot;&gt;&amp;&#39;\ufffd\ufffd\ufffd𠮷');
  assert.equal(escapeAttribute('a\nb\tc'), 'a&#10;b&#9;c');
  assert.equal(escapeMarkdown('a|b\n<i>*x*[y](z)`q`\\'), 'a\\|b &lt;i&gt;\\*x\\*\\[y\\](z)\\`q\\`\\\\');
  assert.equal(csvLine(['=1+1', '-4', '+3.5', '@x', '-a', 'a"b', 'c,d', undefined, 5]), '\'=1+1,-4,+3.5,\'@x,\'-a,"a""b","c,d",,5');
});

/** Every element that is opened is closed, in order. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, close, tag, selfClosed] of xml.replace(/<\?.*?\?>/u, '').matchAll(/<(\/?)([a-z-]+)(?:\s+[a-z]+="[^"<]*")*\s*(\/?)>/gu)) {
    if (close === '/') assert.equal(open.pop(), tag);
    else if (selfClosed !== '/') open.push(tag!);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(xml.replace(/<[^>]*>/gu, ''), /[<>]|&(?!amp;|lt;|gt;|quot;|#\d+;)/u);
}

test('json: what JSON can not hold as it stands is escaped, in names and in texts', { skip: process.platform === 'win32' }, async () => {
  const name = 'a"b\\c\n\u0001😀.txt';
  const text = brokenReport().replace(/(一、本年新收[^\t]*\t+)0/u, '$1若"干\\😀');
  const cwd = folder({ [name]: text });
  const read = async (command: 'check' | 'extract'): Promise<unknown> => {
    const { files } = JSON.parse((await gouji(cwd, [command, name, '--format', 'json'])).out) as { files: { path: string }[] };
    assert.equal(files[0]!.path, name);
    return files[0];
  };
  const { findings } = (await read('check')) as { findings: { message: string }[] };
  assert.ok(findings.some(({ message }) => message.includes('“若"干\\😀”')));
  const { cells } = (await read('extract')) as { cells: Record<string, { text: string }> };
  assert.equal(cells['requests/received/person']!.text, '若"干\\😀');
});

/** Law 7: of every fixture, push, pull, command line, one job or many, LF or CRLF, UTF-8 or GB18030 say the same. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import iconv from 'iconv-lite';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { told } from '../../fuzz/lines.ts';
import { analyze } from '../../src/core/analyze.ts';
import { checked, folder, gouji, program, root } from '../cli/run.ts';
import { plainEditor, richEditor, startClient, type TestClient } from '../lsp/testClient.ts';
import { readMarks } from '../marks.ts';

/** By name: every report of `test-fixtures`, as text with LF. */
const fixtures = new Map(
  ['correct', 'marked', 'samples'].flatMap((kind) =>
    readdirSync(join(root, 'test-fixtures', kind))
      .filter((name) => name.endsWith('.txt'))
      .map((name): [string, string] => {
        const { text } = readMarks(readFileSync(join(root, 'test-fixtures', kind, name), 'utf8'));
        return [`${kind}-${name}`, text.replaceAll('\r\n', '\n')];
      }),
  ),
);

/** What a fresh analysis finds, a line a finding: the same whatever the line ends. */
const expected = new Map([...fixtures].map(([name, text]) => [name, told(text, analyze(text).findings)]));

const clients: TestClient[] = [];
after(() => Promise.all(clients.map((client) => client.stop())));

async function client(pulls: boolean): Promise<TestClient> {
  const started = await startClient({ program: true, capabilities: pulls ? richEditor : plainEditor });
  clients.push(started);
  return started;
}

const levels = ['', 'error', 'warning', 'information', 'hint'];

const inLines = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(
    ({ range: { start, end }, severity, code, message }) =>
      `${start.line}:${start.character}–${end.line}:${end.character} ${levels[severity ?? 0]} ${code} ${message}`,
  );

const ends = { LF: (text: string) => text, CRLF: (text: string) => text.replaceAll('\n', '\r\n') };

test('there are fixtures with and without findings', () => {
  assert.ok(fixtures.size >= 10);
  assert.ok([...expected.values()].some((lines) => lines.length > 5));
});

for (const [end, write] of Object.entries(ends)) {
  test(`analysed, pushed and pulled, ${end}`, async () => {
    const [pushing, pulling] = [await client(false), await client(true)];
    for (const [name, text] of fixtures) {
      const uri = `file:///fixtures/${encodeURIComponent(name)}`;
      const written = write(text);
      assert.deepEqual(told(written, analyze(written).findings), expected.get(name), name);
      pushing.open(uri, written);
      pulling.open(uri, written);
      assert.deepEqual(inLines(await pushing.diagnostics(uri, 1)), expected.get(name), `pushed: ${name}`);
      const pulled = await pulling.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
      assert.ok(pulled.kind === 'full');
      assert.deepEqual(inLines(pulled.items), expected.get(name), `pulled: ${name}`);
    }
  });
}

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  GB18030: (text) => iconv.encode(text, 'gb18030'),
  'UTF-16': (text) => iconv.encode(text, 'utf-16le', { addBOM: true }),
};

for (const [end, write] of Object.entries(ends)) {
  for (const [encoding, encode] of Object.entries(encodings)) {
    test(`the command line, ${encoding}, ${end}`, async () => {
      const cwd = folder(Object.fromEntries([...fixtures].map(([name, text]) => [name, encode(write(text))])));
      const { out } = await gouji(cwd, ['check', ...readdirSync(cwd).sort(), '--format', 'json']);
      assert.deepEqual(inAnswer(out), expected);
    });
  }
}

test('the command line, one job or several: the same to the byte, faults included', async () => {
  // As many files as workers are hired for: each fixture several times.
  const copies = Math.ceil(200 / fixtures.size);
  const all = [...fixtures].flatMap(([name, text]) =>
    Array.from({ length: copies }, (_, copy): [string, string] => [`${copy}-${name}`, text]),
  );
  const cwd = folder(Object.fromEntries(all));
  const args = ['check', ...readdirSync(cwd).sort(), 'none.txt', '--format', 'json'];
  const three = program(cwd, [...args, '--jobs', '3']);
  assert.deepEqual(three, await gouji(cwd, [...args, '--jobs', '1']));
  assert.equal(three.code, 2);
  const found = inAnswer(three.out);
  assert.equal(found.size, all.length);
  for (const [name, lines] of found) assert.deepEqual(lines, expected.get(name.slice(name.indexOf('-') + 1)), name);
});

/** By file, as `told` puts it. */
function inAnswer(out: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, findings } of checked(out).files as unknown as readonly { path: string; findings: readonly Told[] }[]) {
    const lines = findings.map(
      ({ range: { start, end }, severity, rule, message }) =>
        `${start.line}:${start.character}–${end.line}:${end.character} ${severity} ${rule} ${message}`,
    );
    found.set(path, [...(found.get(path) ?? []), ...lines]);
  }
  return found;
}

interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

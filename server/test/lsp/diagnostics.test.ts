import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { analyze } from '../../src/core/analyze.ts';
import { report } from '../views/fixture.ts';
import { plainEditor, richEditor, startClient, type TestClient } from './testClient.ts';

const uri = 'file:///示例/年度报告.txt';
const wrongTotal = report({ 'requests/received/total': '13' });

const clients: TestClient[] = [];
const start = async (options: Parameters<typeof startClient>[0] = {}): Promise<TestClient> => {
  const client = await startClient(options);
  clients.push(client);
  return client;
};
after(() => Promise.all(clients.map((client) => client.stop())));

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const words = (diagnostic: Diagnostic | undefined) => (typeof diagnostic?.message === 'string' ? diagnostic.message : '');
const expected = (text: string) => analyze(text).findings.map(({ rule }) => rule);

describe('pushed diagnostics', () => {
  test('come on opening and on every change, with the version, and are those of the analysis', async () => {
    const client = await start({ program: true });
    client.open(uri, wrongTotal);
    const broken = await client.diagnostics(uri, 1);
    assert.ok(codes(broken).includes('row-total'));
    assert.deepEqual(codes(broken), expected(wrongTotal));
    client.change(uri, 2, report());
    const correct = await client.diagnostics(uri, 2);
    assert.deepEqual(codes(correct), expected(report()));
    assert.ok(!codes(correct).includes('row-total'));
  });

  test('of a burst only the newest version is answered', async () => {
    const client = await start({ program: true });
    client.open(uri, report());
    await client.diagnostics(uri, 1);
    const before = client.pushed.length;
    for (let version = 2; version <= 21; version += 1) client.change(uri, version, version % 2 === 0 ? wrongTotal : report());
    assert.deepEqual(codes(await client.diagnostics(uri, 21)), expected(report()));
    // A pipe may hand the twenty on in several lots; one by one it never does.
    assert.ok(client.pushed.length - before <= 10, `${client.pushed.length - before} answers to one burst`);
  });

  test('are cleared when the document is closed', async () => {
    const client = await start();
    client.open(uri, wrongTotal);
    await client.diagnostics(uri, 1);
    client.close(uri);
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  test('stand on the cell, say what they are called, and relate the addends', async () => {
    const client = await start();
    client.open(uri, wrongTotal);
    const found = (await client.diagnostics(uri, 1)).find(({ code }) => code === 'row-total');
    assert.ok(found);
    assert.equal(found.source, '勾稽');
    assert.equal(found.severity, 1);
    const line = wrongTotal.split('\n')[found.range.start.line] ?? '';
    assert.match(line, /^一、本年新收/u);
    assert.equal(line.slice(found.range.start.character, found.range.end.character), '13');
    assert.ok((found.relatedInformation?.length ?? 0) >= 6);
    assert.equal(found.codeDescription, undefined);
  });

  test('carry only what the client can take', async () => {
    const client = await start({ capabilities: {} });
    client.open(uri, wrongTotal);
    const [found] = (await client.diagnostics(uri)).filter(({ code }) => code === 'row-total');
    assert.ok(found);
    assert.equal(client.pushed[0]?.version, undefined);
    assert.equal(found.relatedInformation, undefined);
    assert.equal(found.data, undefined);
  });

  test('link to the page of the rule as the client wishes', async () => {
    const client = await start({ initializationOptions: { ruleHref: 'https://example.org/{rule}.md' } });
    client.open(uri, wrongTotal);
    const [found] = (await client.diagnostics(uri, 1)).filter(({ code }) => code === 'row-total');
    assert.equal(found?.codeDescription?.href, 'https://example.org/row-total.md');
  });

  test('of a text that is no report: one information', async () => {
    const client = await start();
    client.open(uri, '会议通知\n请各科室按时参加。\n');
    const [only, ...others] = await client.diagnostics(uri, 1);
    assert.equal(only?.code, 'not-a-report');
    assert.equal(only?.severity, 3);
    assert.deepEqual(others, []);
  });
});

describe('a collection of reports', () => {
  const collection = ['档案局', '水务局', '民政局', '教育局', '统计局', '审计局']
    .map((organ) => wrongTotal.replaceAll('档案局', organ))
    .join('\n');
  const behind = (text: string, word: string, from: string, to: string): string => {
    const at = text.indexOf(word);
    return text.slice(0, at) + text.slice(at).replace(from, to);
  };
  // The same length or not, lines that come or go or change places: whatever stays of what was said must be what is to be said.
  const edits: readonly ((text: string) => string)[] = [
    (text) => behind(text, '教育局', '\t1\t', '\t2\t'),
    (text) => `\n${text}`,
    (text) => text.replace('\n\n', '\n　'),
    (text) => text.replace('\n', '　'),
    (text) => text.replace('　', '\n'),
    (text) => text.replace('\n', '\r'),
    (text) => text.replace('\r', '\r\n'),
    (text) => behind(text, '统计局', '\n二、', '\n\n二、'),
    (text) => behind(text, '审计局', '\t1\t', '\t20\t'),
    (text) => text.slice(text.indexOf('示例区水务局')),
    (text) => text.slice(0, -1),
  ];

  test('after each change, pushed or pulled, what is said is what would be said of the text just opened', async () => {
    const [pushing, pulling] = [await start({ program: true }), await start({ program: true, capabilities: richEditor })];
    const pulled = async (of: string): Promise<Diagnostic[]> => {
      const answer = await pulling.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: of } });
      return answer.kind === 'full' ? answer.items : [];
    };
    let text = collection;
    pushing.open(uri, text);
    pulling.open(uri, text);
    for (const [index, edit] of edits.entries()) {
      const before = text;
      text = edit(text);
      assert.notEqual(text, before, `edit ${index}`);
      const fresh = `file:///示例/${index}.txt`;
      for (const client of [pushing, pulling]) {
        client.change(uri, index + 2, text);
        client.open(fresh, text);
      }
      const said = await pushing.diagnostics(uri, index + 2);
      const toBeSaid = JSON.stringify(await pushing.diagnostics(fresh, 1)).replaceAll(fresh, uri);
      assert.deepEqual(said, JSON.parse(toBeSaid), `edit ${index}`);
      const answer = JSON.stringify(await pulled(fresh)).replaceAll(fresh, uri);
      assert.deepEqual(await pulled(uri), JSON.parse(answer), `edit ${index}, pulled`);
    }
  });
});

describe('pulled diagnostics', () => {
  const pull = (client: TestClient, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    client.request('textDocument/diagnostic', {
      textDocument: { uri },
      identifier: 'gouji',
      ...(previousResultId ? { previousResultId } : {}),
    });

  test('are the same as pushed ones, and nothing is pushed', async () => {
    const [pulling, pushing] = await Promise.all([start({ capabilities: richEditor }), start()]);
    pulling.open(uri, wrongTotal);
    pushing.open(uri, wrongTotal);
    const pulled = await pull(pulling);
    assert.equal(pulled.kind, 'full');
    const strip = (diagnostics: readonly Diagnostic[]) =>
      diagnostics.map(({ code, message, range, severity }) => ({ code, message, range, severity }));
    assert.deepEqual(strip(pulled.kind === 'full' ? pulled.items : []), strip(await pushing.diagnostics(uri, 1)));
    assert.deepEqual(pulling.pushed, []);
  });

  test('are unchanged until the text or the settings change', async () => {
    let rules: Record<string, string> = {};
    const client = await start({ capabilities: richEditor, settings: () => ({ rules }) });
    client.open(uri, wrongTotal);
    const first = await pull(client);
    assert.ok(first.resultId);
    assert.equal((await pull(client, first.resultId)).kind, 'unchanged');
    client.change(uri, 2, report());
    const second = await pull(client, first.resultId);
    assert.equal(second.kind, 'full');
    rules = { 'row-total': 'off' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    client.change(uri, 3, wrongTotal);
    const third = await pull(client, second.resultId);
    assert.equal(third.kind, 'full');
    assert.ok(!codes(third.kind === 'full' ? third.items : []).includes('row-total'));
    assert.ok(client.received.some(({ method }) => method === 'workspace/diagnostic/refresh'));
  });

  test('a document that was closed and opened again is never "unchanged"', async () => {
    const client = await start({ capabilities: richEditor });
    client.open(uri, wrongTotal);
    const { resultId } = await pull(client);
    client.close(uri);
    client.open(uri, report());
    const again = await pull(client, resultId);
    assert.equal(again.kind, 'full');
    assert.deepEqual(codes(again.kind === 'full' ? again.items : []), expected(report()));
  });

  test('of a burst every request is answered or sent back, the last one about the newest text', async () => {
    const client = await start({ capabilities: richEditor, program: true });
    client.open(uri, report());
    const answers: Promise<DocumentDiagnosticReport | string>[] = [];
    for (let version = 2; version <= 21; version += 1) {
      client.change(uri, version, version % 2 === 0 ? report() : wrongTotal);
      answers.push(pull(client).catch((error: { code: number }) => String(error.code)));
    }
    const settled = await Promise.all(answers);
    const last = settled.at(-1);
    assert.ok(typeof last === 'object' && last.kind === 'full');
    assert.deepEqual(codes(last.items), expected(wrongTotal));
    for (const answer of settled) assert.ok(typeof answer === 'object' || answer === '-32802', String(answer));
  });

  test('of the whole workspace: a full report for every open document', async () => {
    const client = await start({ capabilities: richEditor });
    client.open(uri, wrongTotal);
    client.open('untitled:Untitled-1', report());
    const { items }: WorkspaceDiagnosticReport = await client.request('workspace/diagnostic', { previousResultIds: [] });
    assert.deepEqual(items.map((item) => [item.kind, item.uri, item.version]).sort(), [
      ['full', uri, 1],
      ['full', 'untitled:Untitled-1', 1],
    ]);
  });
});

describe('settings', () => {
  test('language: by locale, by initialization option, by setting; it changes at once', async () => {
    const message = async (options: Parameters<typeof startClient>[0]): Promise<string> => {
      const client = await start(options);
      client.open(uri, '会议通知\n');
      return words((await client.diagnostics(uri))[0]);
    };
    assert.match(await message({}), /不是/u);
    assert.match(await message({ locale: 'en-US' }), /^Not an annual report/u);
    assert.match(await message({ locale: 'fr' }), /不是/u);
    assert.match(await message({ locale: 'en', initializationOptions: { language: 'zh-CN' } }), /不是/u);
    assert.match(await message({ initializationOptions: { settings: { language: 'en' } } }), /^Not/u);

    const client = await start();
    client.open(uri, '会议通知\n');
    await client.diagnostics(uri, 1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { gouji: { language: 'en' } } });
    assert.match(words((await client.diagnostics(uri, 1))[0]), /^Not/u);
  });

  test('are asked for each document where the client can be asked', async () => {
    const capabilities = { ...plainEditor, workspace: { ...plainEditor.workspace, configuration: true } };
    const other = 'file:///other/报告.txt';
    const client = await start({ capabilities, settings: (scope) => (scope === other ? { rules: { 'row-total': 'hint' } } : null) });
    client.open(uri, wrongTotal);
    client.open(other, wrongTotal);
    const severity = async (of: string) => (await client.diagnostics(of, 1)).find(({ code }) => code === 'row-total')?.severity;
    assert.equal(await severity(uri), 1);
    assert.equal(await severity(other), 4);
  });

  test('nonsense is ignored', async () => {
    const client = await start({
      initializationOptions: { language: 7, ruleHref: null, settings: { rules: { 'row-total': 'loud', x: 3 }, codeLens: 'yes' } },
    });
    client.open(uri, wrongTotal);
    assert.deepEqual(codes(await client.diagnostics(uri, 1)), expected(wrongTotal));
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { report } from '../views/fixture.ts';
import { plainEditor, richEditor, startClient, type TestClient } from './testClient.ts';

const wrongTotal = report({ 'requests/received/total': '13' });
const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
mkdirSync(join(folder, '档案局'));
const uri = pathToFileURL(join(folder, '档案局', '年报.txt')).href;

const clients: TestClient[] = [];
const start = async (options: Parameters<typeof startClient>[0] = {}): Promise<TestClient> => {
  const client = await startClient(options);
  clients.push(client);
  return client;
};
after(async () => {
  await Promise.all(clients.map((client) => client.stop()));
  rmSync(folder, { recursive: true });
});

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe('what the folder says', () => {
  test('gouji.json further up holds, with comments; a change is seen at once', async () => {
    writeFileSync(join(folder, 'gouji.json'), '{ // 本县统一\n  "rules": { "row-total": "hint", "balance": "off", },\n}\n');
    const client = await start({ program: true, initializationOptions: { settings: { rules: { 'row-total': 'warning' } } } });
    client.open(uri, wrongTotal);
    assert.equal((await client.diagnostics(uri, 1)).find(({ code }) => code === 'row-total')?.severity, 4);
    rmSync(join(folder, 'gouji.json'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    assert.equal((await client.diagnostics(uri, 1)).find(({ code }) => code === 'row-total')?.severity, 2);
  });

  test('the files are watched where the client can', async () => {
    const capabilities = { ...plainEditor, workspace: { ...plainEditor.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } };
    const client = await start({ capabilities });
    client.open(uri, wrongTotal);
    await client.diagnostics(uri, 1);
    assert.match(JSON.stringify(client.received), /\*\*\/gouji-ignore\.json/u);
  });

  test('what was confirmed with a reason is not told again: the entry that the action offers is the one that is honoured', async () => {
    let ignores: unknown;
    const settings = () => ({ folder: { ignores } });
    const client = await start({ capabilities: richEditor, initializationOptions: { commands: true }, settings });
    client.open(uri, wrongTotal);
    const pull = async () => (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items;
    const found = (await pull()).find(({ code }) => code === 'row-total');
    assert.ok(found);
    const actions: CodeAction[] = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: found.range,
      context: { diagnostics: [found], only: ['quickfix'] },
    });
    const ignore = actions.find(({ command }) => command?.command === 'gouji.ignoreFinding');
    assert.equal(ignore?.title, '确认无误，忽略此处…');
    assert.deepEqual(ignore?.diagnostics, [found]);
    const [ofUri, entry] = ignore?.command?.arguments ?? [];
    assert.equal(ofUri, uri);
    assert.deepEqual(entry, { rule: 'row-total', key: 'requests/row/received', actual: '13', year: 2023, organ: '示例区档案局' });
    ignores = { schemaVersion: 1, ignored: [{ ...(entry as object), reason: '年中机构合并', date: '2024-01-18' }] };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const after = await pull();
    assert.ok(!codes(after).includes('row-total'));
  });

  test('there is nothing to ignore beside a document without a place, and nobody else’s client is offered it', async () => {
    const titles = async (client: TestClient, of: string): Promise<string[]> => {
      client.open(of, wrongTotal);
      const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
      const actions: CodeAction[] = await client.request('textDocument/codeAction', {
        textDocument: { uri: of },
        range: whole,
        context: { diagnostics: [] },
      });
      return actions.map(({ title }) => title).filter((title) => title.startsWith('确认无误'));
    };
    assert.deepEqual(await titles(await start({ initializationOptions: { commands: true } }), 'untitled:Untitled-1'), []);
    assert.deepEqual(await titles(await start(), uri), []);
  });
});

test('a text read in the wrong encoding is offered to be reopened, and nothing else', async () => {
  const garbled = new TextDecoder('gb18030').decode(new TextEncoder().encode(report()));
  const client = await start({ initializationOptions: { commands: true } });
  client.open(uri, garbled);
  const [only, ...others] = await client.diagnostics(uri, 1);
  assert.equal(only?.code, 'unreadable-text');
  assert.deepEqual(others, []);
  const actions: CodeAction[] = await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: only?.range,
    context: { diagnostics: [only], only: ['quickfix'] },
  });
  assert.deepEqual(
    actions.map(({ title, command }) => [title, command?.command, command?.arguments]),
    [['按 UTF-8 重新打开', 'gouji.reopenWithEncoding', [uri, 'utf-8']]],
  );
});

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { CancellationTokenSource, type DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { report } from '../views/fixture.ts';
import { richEditor, startClient, type TestClient } from './testClient.ts';

const uri = 'file:///年报.txt';
const clients: TestClient[] = [];
const start = async (options: Parameters<typeof startClient>[0] = {}): Promise<TestClient> => {
  const client = await startClient(options);
  clients.push(client);
  return client;
};
after(() => Promise.all(clients.map((client) => client.stop())));

const methods = [
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/selectionRange',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/completion',
  'textDocument/inlayHint',
  'textDocument/documentLink',
  'textDocument/onTypeFormatting',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'gouji/tidy',
  'gouji/tableText',
  'textDocument/diagnostic',
  'gouji/recompute',
];

/** The answer, or the code of the error. */
const outcome = (client: TestClient, method: string, params: unknown): Promise<unknown> =>
  client.request(method, params).catch(({ code }: { code: number }) => code);

const INVALID_PARAMS = -32602;

/** Still there, and right. */
async function assertAlive(client: TestClient): Promise<void> {
  client.open('file:///alive.txt', report());
  const symbols: unknown[] = await client.request('textDocument/documentSymbol', { textDocument: { uri: 'file:///alive.txt' } });
  assert.equal(symbols.length, 6);
  client.close('file:///alive.txt');
}

describe('whatever a client sends', () => {
  test('parameters without a document or place are refused, one by one', async () => {
    const client = await start({ capabilities: richEditor });
    client.open(uri, report());
    for (const method of methods) {
      for (const params of [null, {}, [], 7, { textDocument: null }, { textDocument: { uri: 3 } }]) {
        assert.equal(await outcome(client, method, params), INVALID_PARAMS, `${method} ${JSON.stringify(params)}`);
      }
    }
    for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/codeAction', 'textDocument/selectionRange']) {
      assert.equal(await outcome(client, method, { textDocument: { uri }, position: { line: -1 }, range: {} }), INVALID_PARAMS, method);
    }
    await assertAlive(client);
  });

  test('a document that isn’t open has no answer, and that is no error', async () => {
    const client = await start({ capabilities: richEditor });
    const position = { line: 0, character: 0 };
    const params = {
      textDocument: { uri: 'file:///closed.txt' },
      position,
      positions: [position],
      range: { start: position, end: position },
      context: { diagnostics: [] },
    };
    for (const method of methods) {
      const expected = method === 'textDocument/diagnostic' ? { kind: 'full', items: [] } : null;
      assert.deepEqual(await outcome(client, method, params), expected, method);
    }
  });

  test('places outside the text are moved into it', async () => {
    const client = await start({ capabilities: richEditor });
    client.open(uri, report());
    const position = { line: 1e9, character: 1e9 };
    const params = {
      textDocument: { uri },
      position,
      positions: [position],
      range: { start: position, end: position },
      context: { diagnostics: [] },
    };
    for (const method of methods) assert.notEqual(typeof (await outcome(client, method, params)), 'number', method);
  });

  test('unknown and malformed messages change nothing', async () => {
    const client = await start({ program: true });
    assert.equal(await outcome(client, 'textDocument/unknown', {}), -32601);
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri }, contentChanges: null });
    await client.connection.sendNotification('textDocument/didChange', {});
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, text: 7 } });
    await client.connection.sendNotification('textDocument/didClose', {});
    await client.connection.sendNotification('workspace/didChangeConfiguration', 'nonsense');
    await client.connection.sendNotification('$/setTrace', {});
    await client.connection.sendNotification('$/unknown', {});
    await client.connection.sendNotification('unknown', { x: [1] });
    await assertAlive(client);
  });

  test('a second initialize is refused', async () => {
    const client = await start();
    assert.equal(await outcome(client, 'initialize', { capabilities: {} }), -32600);
    await assertAlive(client);
  });
});

test('a cancelled request is answered as cancelled', async () => {
  const client = await start({ capabilities: richEditor });
  client.open(uri, report());
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
  source.cancel();
  assert.equal(
    await answer.then(
      () => 'answered',
      ({ code }: { code: number }) => code,
    ),
    -32800,
  );
  await assertAlive(client);
});

test('edits in any order: what is told is always what a fresh check of the text tells', async () => {
  const client = await start({ capabilities: richEditor });
  let text = report();
  client.open(uri, text);
  // A fixed sequence of pseudo-random edits: what fails can be repeated.
  let seed = 42;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed % below;
  };
  const pieces = ['', '1', '\t', '\n', '\r\n', '合计', '𠮷', '三、收到和处理政府信息公开申请情况\n', '０'];
  for (let version = 2; version <= 60; version += 1) {
    const lines = text.split(/\r\n|\n/u);
    const line = random(lines.length);
    const character = random((lines[line] ?? '').length + 1);
    const length = random(4);
    const range = { start: { line, character }, end: { line, character: Math.min(character + length, (lines[line] ?? '').length) } };
    const piece = pieces[random(pieces.length)] ?? '';
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text: piece }],
    });
    const offset = offsetOf(text, range.start);
    text = text.slice(0, offset) + piece + text.slice(offsetOf(text, range.end));
    const told = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    const { diagnostics } = await client.request<{ diagnostics: unknown[] }>('gouji/checkText', { uri: 'file:///fresh.txt', text });
    const items = told.kind === 'full' ? told.items : [];
    const plain = (list: readonly unknown[]) => JSON.stringify(list).replaceAll('file:///fresh.txt', uri);
    if (items.length !== 1 || items[0]?.code !== 'not-a-report') assert.equal(plain(items), plain(diagnostics), `version ${version}`);
  }
});

function offsetOf(text: string, { line, character }: { line: number; character: number }): number {
  let offset = 0;
  for (let at = 0; at < line; at += 1) {
    const end = /\r\n|\n/u.exec(text.slice(offset));
    offset += (end?.index ?? 0) + (end?.[0].length ?? 0);
  }
  return offset + character;
}

test('many open documents: each is told of, none is forgotten', async () => {
  const client = await start();
  const count = 100;
  const name = (index: number) => `file:///many/${index}.txt`;
  for (let index = 0; index < count; index += 1) client.open(name(index), report({ 'requests/received/total': String(12 + (index % 2)) }));
  for (let index = 0; index < count; index += 1) {
    const wrong = (await client.diagnostics(name(index), 1)).some(({ code }) => code === 'row-total');
    assert.equal(wrong, index % 2 === 1, name(index));
  }
});

test('shutdown and exit end the program with 0', async () => {
  const client = await startClient({ program: true });
  assert.equal(await client.stop(), 0);
});

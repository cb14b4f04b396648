/**
 * Random protocol messages: malformed, out of order, cancelled, unknown, huge. Whatever was sent, every request is answered once, and
 * the server goes on to say of a report what is true; or, where the bytes are no messages at all, it ends or goes on, but never hangs.
 */

import assert from 'node:assert/strict';
import { analyze } from '../src/core/analyze.ts';
import type { Dice } from '../test/print/model.ts';
import { Failure, type Figures, type Plan, rounds } from './plan.ts';
import { report, soup, whole } from './texts.ts';
import { Wire } from './wire.ts';

type Counts = Record<'rounds' | 'messages' | 'cancelled' | 'refused' | 'answered' | 'broken frames' | 'huge' | 'servers', number>;

export async function fuzzProtocol(plan: Plan): Promise<Figures> {
  const counts: Counts = { rounds: 0, messages: 0, cancelled: 0, refused: 0, answered: 0, 'broken frames': 0, huge: 0, servers: 0 };
  let wire: Wire | undefined;
  let uses = 0;
  try {
    for (const dice of rounds(plan)) {
      counts.rounds += 1;
      if (wire === undefined || uses === 100) {
        await ended(wire);
        wire = new Wire();
        counts.servers += 1;
        uses = 0;
        await beforeInitialize(wire, dice, counts);
        await wire.initialize(dice.once(2) ? { textDocument: { diagnostic: {} } } : {});
      }
      uses += 1;
      if (dice.once(12)) await huge(wire, dice, counts);
      else await mess(wire, dice, counts);
      await assertRight(wire, dice);
      if (dice.once(25)) {
        const survived = await brokenFrame(wire, dice, counts);
        if (!survived) wire = undefined;
      }
    }
    await ended(wire);
  } finally {
    wire?.kill();
  }
  return { ...counts };
}

async function ended(wire: Wire | undefined): Promise<void> {
  if (wire === undefined) return;
  await wire.request('shutdown');
  wire.notify('exit');
  assert.equal(await wire.ended(), 0, 'shutdown and exit end the server with 0');
}

/** Anything before `initialize` is refused or overheard. */
async function beforeInitialize(wire: Wire, dice: Dice, counts: Counts): Promise<void> {
  for (let times = dice.below(4); times > 0; times -= 1) {
    counts.messages += 1;
    if (dice.once(2)) wire.notify(dice.pick(notifications), params(dice));
    else {
      const answer = await wire.request(dice.pick(requests), params(dice));
      assert.ok(answer.error !== undefined, 'a request before initialize is refused');
      counts.refused += 1;
    }
  }
}

const requests = [
  'textDocument/diagnostic',
  'workspace/diagnostic',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/codeAction',
  'codeAction/resolve',
  'textDocument/codeLens',
  'codeLens/resolve',
  'textDocument/completion',
  'completionItem/resolve',
  'textDocument/documentLink',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/inlayHint',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/onTypeFormatting',
  'workspace/symbol',
  'workspace/executeCommand',
  'gouji/recompute',
  'gouji/tidy',
  'gouji/tableText',
  'gouji/checkText',
  'gouji/explain',
  'gouji/newReport',
  'gouji/unknown',
  'textDocument/rename',
  '$/secret',
  'initialize',
  '',
] as const;

const notifications = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'textDocument/willSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  '$/cancelRequest',
  '$/progress',
  '$/setTrace',
  '$/unknown',
  'initialized',
  'unknown',
  '',
] as const;

const uris = [
  'file:///a.txt',
  'file:///%E5%B9%B4%E6%8A%A5.txt',
  'untitled:Untitled-1',
  'file:///b/../c.txt',
  'x',
  '',
  'file:///%',
  'vscode-remote://h/p.txt',
] as const;

/** Something in the shape of what a method wants, and now and then not quite. */
function params(dice: Dice): unknown {
  if (dice.once(6)) return junk(dice, 3);
  const place = () => ({ line: dice.below(60), character: dice.below(40) });
  const uri = dice.pick(uris);
  const version = dice.below(5);
  const shape: Record<string, unknown> = {
    textDocument: { uri, version, languageId: 'disclosure-report', text: dice.once(3) ? whole(dice) : soup(dice) },
    position: place(),
    positions: [place(), place()],
    range: { start: place(), end: place() },
    context: { diagnostics: [], includeDeclaration: true, triggerKind: 1 },
    options: { tabSize: 4, insertSpaces: true },
    ch: '\n',
    contentChanges: Array.from({ length: dice.below(4) }, () => ({
      range: { start: place(), end: place() },
      text: soup(dice).slice(0, 50),
    })),
    settings: { gouji: { rules: { 'row-total': dice.pick(['off', 'error', 'nonsense']) }, language: dice.pick(['en', 'zh-CN', 'xx']) } },
    changes: [],
    query: '总计',
    command: 'gouji.recomputeTotals',
    arguments: [uri, 'requests'],
    uri,
    text: soup(dice),
    rule: 'row-total',
    year: dice.pick([2021, 1, -1, 1e9]),
    organ: '示例区民政局',
    id: dice.below(100),
  };
  return dice.once(2) ? shape : spoiled(shape, dice);
}

/** One part replaced by something else, or gone. */
function spoiled(value: unknown, dice: Dice): unknown {
  if (typeof value !== 'object' || value === null || dice.once(5)) return junk(dice, 2);
  const entries = Object.entries(value);
  if (entries.length === 0) return junk(dice, 2);
  const index = dice.below(entries.length);
  const changed = entries.map(([key, part], at) => [key, at === index ? spoiled(part, dice) : part] as const);
  if (dice.once(4)) changed.splice(index, 1);
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

function junk(dice: Dice, depth: number): unknown {
  const plain = [null, true, 0, -1, 0.5, 1e308, 2 ** 31, '', '\0', '😀', '__proto__', 'constructor', [], {}] as const;
  if (depth === 0 || dice.once(2)) return plain[dice.below(plain.length)];
  if (dice.once(2)) return Array.from({ length: dice.below(4) }, () => junk(dice, depth - 1));
  return Object.fromEntries(['uri', '__proto__', 'textDocument', 'x'].slice(0, dice.below(5)).map((key) => [key, junk(dice, depth - 1)]));
}

/** A burst of messages; every request of it is answered, and once. */
async function mess(wire: Wire, dice: Dice, counts: Counts): Promise<void> {
  const answers: Promise<unknown>[] = [];
  for (let times = 1 + dice.below(20); times > 0; times -= 1) {
    counts.messages += 1;
    if (dice.once(2)) {
      const method = dice.pick(notifications);
      wire.notify(method, method === '$/cancelRequest' && dice.once(2) ? { id: 1_000_000 + dice.below(1000) } : params(dice));
      continue;
    }
    const method = dice.pick(requests);
    const id = dice.once(10) ? `text ${counts.messages}` : counts.messages;
    const answer = wire.request(method, params(dice), id).then(({ error }) => {
      if (error === undefined) counts.answered += 1;
      else if (error.code === -32800) counts.cancelled += 1;
      else {
        counts.refused += 1;
        // What the library makes of parameters before it hands them on is its own affair.
        if (error.code === -32603 && method !== 'initialize' && !/(?:workDone|partialResult)Token/u.test(error.message))
          throw new Failure(`${method}: ${error.message}`, wire.complaints);
      }
    });
    answers.push(answer);
    if (dice.once(3)) wire.notify('$/cancelRequest', { id });
  }
  await Promise.all(answers);
}

/** A text of some megabytes, or a name, or a depth, that nobody needs. */
async function huge(wire: Wire, dice: Dice, counts: Counts): Promise<void> {
  counts.huge += 1;
  counts.messages += 1;
  const uri = 'file:///huge.txt';
  const kind = dice.below(4);
  if (kind === 0) {
    const text = report(dice);
    wire.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version: 1, text: text.repeat(Math.ceil(1e6 / text.length)) },
    });
    wire.notify('textDocument/didClose', { textDocument: { uri } });
  } else if (kind === 1)
    await wire.request('textDocument/hover', { textDocument: { uri: 'x'.repeat(5_000_000) }, position: { line: 0, character: 0 } });
  else if (kind === 2) {
    let deep = '';
    for (let depth = 0; depth < 2000; depth += 1) deep = `{"a":[${deep === '' ? '1' : deep}]}`;
    const body = `{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"gouji":${deep}}}}`;
    wire.raw(`Content-Length: ${body.length}\r\n\r\n${body}`);
  } else {
    wire.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version: 1, text: dice.pick(['合计\n', '0\t', '一、总体情况', ' ']).repeat(300_000) },
    });
    wire.notify('textDocument/didClose', { textDocument: { uri } });
  }
}

/** Of a report that is opened now it says what a fresh analysis finds. */
async function assertRight(wire: Wire, dice: Dice): Promise<void> {
  wire.notify('workspace/didChangeConfiguration', { settings: { gouji: { rules: {}, language: 'zh-CN' } } });
  const text = report(dice);
  const uri = 'file:///right.txt';
  const answer = await wire.request('gouji/checkText', { uri, text });
  const found = (answer.result as { diagnostics?: { message: string; range: { start: { line: number } } }[] } | undefined)?.diagnostics;
  assert.ok(found !== undefined, `no answer about a report: ${JSON.stringify(answer.error)}`);
  const expected = analyze(text).findings;
  assert.deepEqual(
    found.map(({ message }) => message),
    expected.map(({ message }) => message),
  );
}

/** Bytes that are no message. The library gives such a stream up; then the server must be gone, or still answer. */
async function brokenFrame(wire: Wire, dice: Dice, counts: Counts): Promise<boolean> {
  counts['broken frames'] += 1;
  const frames: readonly (string | Uint8Array)[] = [
    'Content-Length: 20\r\n\r\n{"jsonrpc":"2.0",,,,}',
    'Content-Length: 4\r\n\r\nnull',
    'Content-Length: 2\r\n\r\n[]',
    'Content-Length: 7\r\n\r\n[1,2,3]',
    'Content-Length: x\r\n\r\n{}',
    'Content-Length: -5\r\n\r\n{}',
    'Content-Type: x\r\n\r\n{}',
    '\r\n\r\n\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
    Uint8Array.from({ length: 200 }, () => dice.below(256)),
    'Content-Length: 3\r\n\r\n\u00ff\u00fe',
  ];
  wire.raw(frames[dice.below(frames.length)] ?? '');
  const answer = wire.request('gouji/explain', { rule: 'row-total' }).then(
    () => true,
    () => false,
  );
  const quick = await Promise.race([answer, new Promise<false>((resolve) => setTimeout(() => resolve(false), 1500))]);
  if (quick) return true;
  // Its client hangs up, as one does that gets no answer: then it must go.
  wire.child.stdin?.end();
  const code = await wire.ended();
  assert.notEqual(code, undefined, 'a server whose client hung up is still there');
  return false;
}

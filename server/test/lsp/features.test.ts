import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  MarkupContent,
  Position,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { report } from '../views/fixture.ts';
import { plainEditor, richEditor, startClient, type TestClient } from './testClient.ts';

const uri = 'untitled:Untitled-1';
const textDocument = { uri };
const wrongTotal = report({ 'requests/received/total': '13' });

/** Where a piece of the text begins. */
function positionOf(text: string, piece: string, into = 0): Position {
  const document = TextDocument.create(uri, '', 0, text);
  const at = text.indexOf(piece);
  assert.ok(at >= 0, `no ${piece}`);
  return document.positionAt(at + into);
}

/** The text after an edit by the versioned changes of one document. */
function apply(text: string, edit: WorkspaceEdit | undefined, version = 1): string {
  const [change, ...others] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.deepEqual(others, []);
  assert.deepEqual(change?.textDocument, { uri, version });
  return TextDocument.applyEdits(TextDocument.create(uri, '', version, text), change?.edits as TextEdit[]);
}

const started: TestClient[] = [];
const start = async (options: Parameters<typeof startClient>[0] = {}): Promise<TestClient> => {
  const client = await startClient(options);
  started.push(client);
  return client;
};
after(() => Promise.all(started.map((client) => client.stop())));

describe('capabilities', () => {
  test('say what is offered, and the position encoding', async () => {
    const { initialized } = await start();
    const { capabilities } = initialized;
    assert.equal(initialized.serverInfo?.name, 'gouji');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.deepEqual(capabilities.executeCommandProvider, { commands: ['gouji.recomputeTotals', 'gouji.tidyTables'] });
  });

  test('our own client keeps its commands to itself and pulls', async () => {
    const { initialized } = await start({ capabilities: richEditor, initializationOptions: { commands: true } });
    assert.equal(initialized.capabilities.executeCommandProvider, undefined);
    assert.deepEqual(initialized.capabilities.diagnosticProvider, {
      identifier: 'gouji',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
  });
});

describe('code actions', () => {
  const actions = (client: TestClient, position: Position, context: object = { diagnostics: [] }): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', { textDocument, range: { start: position, end: position }, context });

  test('on a wrong total: the fix, tied to its diagnostic, and recomputing the table', async () => {
    const client = await start();
    client.open(uri, wrongTotal);
    const diagnostics = await client.diagnostics(uri, 1);
    const own = diagnostics.filter(({ code }) => code === 'row-total');
    const at = own[0]?.range.start as Position;
    const found = await actions(client, at, { diagnostics: own });
    const fix = found.find(({ title }) => title.includes('12'));
    assert.equal(fix?.kind, 'quickfix');
    assert.deepEqual(fix?.diagnostics, own);
    assert.equal(apply(wrongTotal, fix?.edit), report());
    const recompute = found.find(({ title }) => title === '重新计算表三的合计');
    assert.equal(recompute?.kind, 'quickfix');
    assert.equal(apply(wrongTotal, recompute?.edit), report());
    assert.ok(found.some(({ title, kind }) => title === '重新计算全文的合计' && kind === 'refactor.rewrite.recompute.gouji'));
  });

  test('recomputing asks for confirmation where the client can show it', async () => {
    const client = await start({ capabilities: richEditor });
    client.open(uri, wrongTotal);
    const found = await actions(client, positionOf(wrongTotal, '13'), { diagnostics: [], only: ['refactor'] });
    const [recompute, ...others] = found;
    assert.deepEqual(others, []);
    assert.equal(recompute?.title, '重新计算全文的合计');
    assert.deepEqual(Object.values(recompute?.edit?.changeAnnotations ?? {}), [{ label: '按填写的数字更新合计', needsConfirmation: true }]);
    const [change] = (recompute?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.ok(change && change.edits.length > 0 && change.edits.every((edit) => 'annotationId' in edit));
  });

  test('recomputing that is refused is shown with its reason where the client can', async () => {
    const text = report({ 'requests/received/person': '若干', 'requests/granted/total': '9' });
    const at = positionOf(text, '若干');
    const rich = await start({ capabilities: richEditor });
    rich.open(uri, text);
    const disabled = (await actions(rich, at)).find(({ title }) => title === '重新计算表三的合计');
    assert.match(disabled?.disabled?.reason ?? '', /无法判断/u);
    const plain = await start();
    plain.open(uri, text);
    assert.equal(
      (await actions(plain, at)).find(({ title }) => title.startsWith('重新计算')),
      undefined,
    );
  });

  test('our own client is told to run its command', async () => {
    const client = await start({ capabilities: richEditor, initializationOptions: { commands: true } });
    client.open(uri, wrongTotal);
    const found = await actions(client, positionOf(wrongTotal, '13'));
    const recompute = found.find(({ title }) => title === '重新计算表三的合计');
    assert.deepEqual(recompute?.command, { title: '重新计算表三的合计', command: 'gouji.recomputeTotals', arguments: [uri, 'requests'] });
    assert.equal(recompute?.edit, undefined);
  });

  test('a missing section can be inserted where it belongs', async () => {
    const text = report().replace(/五、存在的主要问题及改进情况\n\n.*\n\n/u, '');
    const client = await start();
    client.open(uri, text);
    const missing = (await client.diagnostics(uri, 1)).find(({ code }) => code === 'section-missing');
    const found = await actions(client, missing?.range.start as Position, { diagnostics: [missing] });
    const insert = found.find(({ diagnostics }) => diagnostics?.length === 1);
    const after = apply(text, insert?.edit);
    assert.ok(after.indexOf('四、政府信息公开行政复议') < after.indexOf('五、存在的主要问题及改进情况'));
    assert.ok(after.indexOf('五、存在的主要问题及改进情况') < after.indexOf('六、其他需要报告的事项'));
  });

  test('更正文中数字: from the cell, all that the text says of it, with a preview', async () => {
    const text = report({ 'requests/received/total': '13', 'requests/received/person': '10' });
    const client = await start({ capabilities: richEditor });
    client.open(uri, text);
    const found = await actions(client, positionOf(text, '\t13', 1));
    const correct = found.find(({ title }) => title === '更正文中数字（1 处改为 13）');
    assert.ok(apply(text, correct?.edit).includes('收到政府信息公开申请13件'));
    assert.deepEqual(
      Object.values(correct?.edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
  });

  test('source.fixAll makes the safe repairs only: no number, no word', async () => {
    const text = wrongTotal.replace('规章\t0', '规章\t０');
    const client = await start();
    client.open(uri, text);
    const found = await actions(client, { line: 0, character: 0 }, { diagnostics: [], only: ['source.fixAll'] });
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['source.fixAll.gouji'],
    );
    const after = apply(text, found[0]?.edit);
    assert.ok(after.includes('规章\t0'));
    assert.equal(after.normalize('NFKC'), text.normalize('NFKC'));
    assert.deepEqual(await actions(client, { line: 0, character: 0 }, { diagnostics: [], only: ['source.organizeImports'] }), []);
  });

  test('a client that knows no code actions as values gets none it can’t read', async () => {
    const client = await start({ capabilities: {} });
    client.open(uri, wrongTotal);
    for (const action of await actions(client, positionOf(wrongTotal, '13'))) assert.equal(typeof action.command, 'string');
  });
});

describe('lenses and commands', () => {
  test('above each table, at its first line', async () => {
    const client = await start({ initializationOptions: { commands: true } });
    client.open(uri, wrongTotal);
    const lenses: CodeLens[] = await client.request('textDocument/codeLens', { textDocument });
    assert.deepEqual(
      lenses.map(({ command }) => command).filter((command) => command?.command !== 'gouji.copyTable'),
      [
        { title: '重新计算合计（2 处不一致）', command: 'gouji.recomputeTotals', arguments: [uri, 'requests'] },
        { title: '勾稽关系成立（3/3）', command: '' },
      ],
    );
    const recompute = lenses.find(({ command }) => command?.command === 'gouji.recomputeTotals');
    assert.ok((wrongTotal.split('\n')[recompute?.range.start.line ?? 0] ?? '').startsWith('（本列数据的勾稽关系为'));
  });

  test('can be switched off', async () => {
    const client = await start({ initializationOptions: { settings: { codeLens: false } } });
    client.open(uri, wrongTotal);
    assert.deepEqual(await client.request('textDocument/codeLens', { textDocument }), []);
  });

  test('each table can be copied for a spreadsheet, and tidied where its layout asks for it', async () => {
    const text = wrongTotal.replaceAll('\t', ' | ');
    const client = await start({ initializationOptions: { commands: true } });
    client.open(uri, text);
    const lenses: CodeLens[] = await client.request('textDocument/codeLens', { textDocument });
    const commands = lenses.map(({ command }) => command).filter((command) => command?.arguments?.[1] === 'requests');
    assert.deepEqual(
      commands.map((command) => [command?.command, command?.title]),
      [
        ['gouji.recomputeTotals', '重新计算合计（2 处不一致）'],
        ['gouji.tidyTables', '整理表格'],
        ['gouji.copyTable', '复制为 Excel 表格'],
      ],
    );
    const { text: copied }: { text: string } = await client.request('gouji/tableText', { textDocument, table: 'requests' });
    assert.match(copied, /^一、本年新收政府信息公开申请数量\t\t\t9\t3\t0\t0\t0\t0\t13$/mu);
    const { edit }: { edit: WorkspaceEdit } = await client.request('gouji/tidy', { textDocument });
    assert.equal(apply(text, edit), wrongTotal);
  });

  test('any client that can apply edits may run the command of the server', async () => {
    const client = await start();
    client.open(uri, wrongTotal);
    await client.request('workspace/executeCommand', { command: 'gouji.recomputeTotals', arguments: [uri, 'requests'] });
    const applied = client.received.find(({ method }) => method === 'workspace/applyEdit')?.params as { edit: WorkspaceEdit };
    assert.equal(apply(wrongTotal, applied.edit), report());
    await assert.rejects(client.request('workspace/executeCommand', { command: 'rm', arguments: [] }), { code: -32602 });
  });
});

describe('views over the protocol', () => {
  let client: TestClient;
  before(async () => {
    client = await start({ capabilities: richEditor });
    client.open(uri, wrongTotal);
  });
  const about = <Result>(method: string, params: object = {}): Promise<Result> => client.request(method, { textDocument, ...params });
  const total = positionOf(wrongTotal, '\t13', 1);

  test('documentSymbol: a tree, or a list for clients without', async () => {
    const symbols: DocumentSymbol[] = await about('textDocument/documentSymbol');
    assert.equal(symbols.length, 6);
    assert.equal(symbols[2]?.children?.[0]?.detail, '2 处不一致');
    const flat = await start({ capabilities: {} });
    flat.open(uri, wrongTotal);
    const list: SymbolInformation[] = await flat.request('textDocument/documentSymbol', { textDocument });
    assert.ok(list.some(({ name, containerName }) => name.startsWith('表三') && containerName === '三、收到和处理政府信息公开申请情况'));
  });

  test('foldingRange: whole lines', async () => {
    const ranges: FoldingRange[] = await about('textDocument/foldingRange');
    assert.ok(ranges.length > 8);
    for (const { startLine, endLine, startCharacter } of ranges) {
      assert.ok(startLine < endLine);
      assert.equal(startCharacter, undefined);
    }
  });

  test('hover: Markdown in which the report’s words are no markup, or plain text', async () => {
    const hover: Hover = await about('textDocument/hover', { position: total });
    assert.equal((hover.contents as MarkupContent).kind, 'markdown');
    assert.match((hover.contents as MarkupContent).value, /计算应为 12/u);
    const plain = await start({ capabilities: { textDocument: { hover: {} } } });
    plain.open(uri, wrongTotal);
    const text: Hover = await plain.request('textDocument/hover', { textDocument, position: total });
    assert.equal((text.contents as MarkupContent).kind, 'plaintext');
    assert.equal(await about('textDocument/hover', { position: { line: 1, character: 0 } }), null);
  });

  test('definition: links or locations', async () => {
    const links: LocationLink[] = await about('textDocument/definition', { position: total });
    assert.equal(links.length, 6);
    assert.deepEqual(links[0]?.originSelectionRange?.start, total);
    const locations: Location[] = await (async () => {
      const plain = await start();
      plain.open(uri, wrongTotal);
      return plain.request('textDocument/definition', { textDocument, position: total });
    })();
    assert.deepEqual(
      locations.map(({ range }) => range),
      links.map(({ targetRange }) => targetRange),
    );
  });

  test('references and highlights', async () => {
    const without: Location[] = await about('textDocument/references', { position: total, context: { includeDeclaration: false } });
    const all: Location[] = await about('textDocument/references', { position: total, context: { includeDeclaration: true } });
    assert.equal(all.length, without.length + 1);
    const lit: DocumentHighlight[] = await about('textDocument/documentHighlight', { position: total });
    assert.equal(lit.filter(({ kind }) => kind === 3).length, 1);
  });

  test('selectionRange: one chain for each position', async () => {
    const [range, other]: SelectionRange[] = await about('textDocument/selectionRange', { positions: [total, { line: 0, character: 0 }] });
    assert.deepEqual(range?.range.start, total);
    assert.ok(range?.parent?.parent?.parent);
    assert.ok(other);
  });

  test('semanticTokens: whole or a range, by the legend', async () => {
    const legend = client.initialized.capabilities.semanticTokensProvider?.legend;
    assert.deepEqual(legend?.tokenTypes, ['namespace', 'property', 'number', 'string', 'comment']);
    const { data }: SemanticTokens = await about('textDocument/semanticTokens/full');
    assert.ok(data.length > 0 && data.length % 5 === 0);
    const range = { start: total, end: { line: total.line, character: total.character + 2 } };
    const { data: one }: SemanticTokens = await about('textDocument/semanticTokens/range', { range });
    assert.deepEqual(one, [total.line, total.character, 2, 2, 0b011]);
  });

  test('inlayHint: the computed total at the end of the line', async () => {
    const hints: InlayHint[] = await about('textDocument/inlayHint', {
      range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } },
    });
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position.line]),
      [['总计应为 12', total.line]],
    );
  });

  test('documentLink and workspace/symbol', async () => {
    const links: DocumentLink[] = await about('textDocument/documentLink');
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://example.gov.cn/xxgk'],
    );
    const symbols: SymbolInformation[] = await client.request('workspace/symbol', { query: '档案' });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['示例区档案局 2023 年'],
    );
  });

  test('formatting: the document, or the tables of a range', async () => {
    const untidy = 'untitled:Untitled-2';
    const text = report().replaceAll('\t', ' | ');
    client.open(untidy, text);
    const options = { tabSize: 8, insertSpaces: false };
    const edits: TextEdit[] = await client.request('textDocument/formatting', { textDocument: { uri: untidy }, options });
    assert.equal(TextDocument.applyEdits(TextDocument.create(untidy, '', 1, text), edits), report());
    const start = positionOf(text, '结果维持');
    const one: TextEdit[] = await client.request('textDocument/rangeFormatting', {
      textDocument: { uri: untidy },
      options,
      range: { start, end: { ...start, character: 1 } },
    });
    assert.equal(one.length, 1);
    client.close(untidy);
  });

  test('completion and Enter in a table', async () => {
    const text = wrongTotal.replace(/四、结转下年度继续办理\t.*/u, '');
    client.change(uri, 2, text);
    const line = positionOf(text, '\n\n四、政府信息公开行政复议').line;
    const position = { line, character: 0 };
    const items: CompletionItem[] = await about('textDocument/completion', { position });
    assert.equal(items[0]?.label, '四、结转下年度继续办理');
    assert.equal(items[0]?.textEdit?.newText, '四、结转下年度继续办理\t\t\t$1\t$2\t$3\t$4\t$5\t$6\t$7');
    const edits: TextEdit[] = await about('textDocument/onTypeFormatting', {
      position,
      ch: '\n',
      options: { tabSize: 8, insertSpaces: false },
    });
    assert.equal(edits[0]?.newText, `四、结转下年度继续办理${'\t'.repeat(9)}`);
    client.change(uri, 3, wrongTotal);
  });
});

describe('requests of our own', () => {
  test('gouji/recompute gives the edit, gouji/explain the page, gouji/checkText the findings of a text that isn’t open', async () => {
    const client = await start({ capabilities: richEditor });
    client.open(uri, wrongTotal);
    const recomputed: { changes: number; edit: WorkspaceEdit } = await client.request('gouji/recompute', {
      textDocument,
      table: 'requests',
    });
    assert.equal(recomputed.changes, 1);
    assert.equal(apply(wrongTotal, recomputed.edit), report());
    const page: { title: string; markdown: string } = await client.request('gouji/explain', { rule: 'row-total' });
    assert.ok(page.markdown.startsWith(`# ${page.title}`));
    assert.equal(await client.request('gouji/explain', { rule: 'no-such-rule' }), null);
    const checked: { isReport: boolean; diagnostics: Diagnostic[] } = await client.request('gouji/checkText', {
      uri: 'file:///b.txt',
      text: wrongTotal,
    });
    assert.ok(checked.isReport && checked.diagnostics.some(({ code }) => code === 'row-total'));
    const other = await client.request('gouji/checkText', { uri: 'file:///c.txt', text: '会议通知' });
    assert.deepEqual(other, { isReport: false, diagnostics: [] });
  });

  test('gouji/newReport gives the official skeleton', async () => {
    const client = await start();
    const made: { text: string } = await client.request('gouji/newReport', { year: 2024, organ: '示例区档案局', previous: report() });
    assert.match(made.text, /^示例区档案局2024年政府信息公开工作年度报告/u);
  });

  test('gouji/formatPasted arranges a copied table, and leaves other text alone', async () => {
    const client = await start();
    const rows = ['行政许可', '行政处罚', '行政强制'].map((label) => `信息内容\t\t本年处理决定数量\n${label}\t\t3`);
    assert.deepEqual(await client.request('gouji/formatPasted', { text: rows.join('\n') }), {
      text: [
        '第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t3',
        '第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t3',
      ].join('\n'),
    });
    assert.deepEqual(await client.request('gouji/formatPasted', { text: '姓名\t电话' }), {});
    await assert.rejects(client.request('gouji/formatPasted', {}));
  });

  test('gouji/status tells our own client how a report stands, and no other', async () => {
    const own = await start({ capabilities: richEditor, initializationOptions: { commands: true } });
    own.open(uri, wrongTotal);
    await own.request('textDocument/diagnostic', { textDocument });
    const status = own.received.find(({ method }) => method === 'gouji/status')?.params as Record<string, unknown>;
    assert.equal(status['year'], 2023);
    assert.equal(status['organ'], '示例区档案局');
    assert.deepEqual(status['sums'], { holds: 40, broken: 2, unknown: 0 });
    const plain = await start({ capabilities: plainEditor });
    plain.open(uri, wrongTotal);
    await plain.diagnostics(uri, 1);
    assert.deepEqual(plain.received, []);
  });
});

/** A client that speaks real JSON-RPC with the server: the built program in a process of its own, or the same server in this one. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../src/lsp/server.ts';
import { createTurns } from '../../src/lsp/turns.ts';

export const serverProgram = join(process.env['GOUJI_ROOT'] ?? '.', 'server/out/server.js');

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** Answers `workspace/configuration`, by the URI asked about. */
  readonly settings?: (uri: string | undefined) => unknown;
  /** The built server as a program of its own, over standard input and output; else the server's source runs here, which is quicker. */
  readonly program?: boolean;
}

export interface TestClient {
  readonly connection: MessageConnection;
  readonly initialized: InitializeResult;
  open(uri: string, text: string, version?: number): void;
  /** Replaces the whole text. */
  change(uri: string, version: number, text: string): void;
  close(uri: string): void;
  request<Result>(method: string, params: unknown): Promise<Result>;
  /** What was pushed so far, in order. */
  readonly pushed: readonly PublishDiagnosticsParams[];
  /** The next push for a document that comes, or came unnoticed, with this version (any, where none is named). */
  diagnostics(uri: string, version?: number): Promise<Diagnostic[]>;
  /** Everything that the client was sent besides, by method. */
  readonly received: readonly { readonly method: string; readonly params: unknown }[];
  stop(): Promise<number | null>;
}

/** What an editor of 2022 sends: no pull diagnostics, no change annotations. */
export const plainEditor: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } },
};

/** What VS Code sends, as far as it matters here. */
export const richEditor: ClientCapabilities = {
  textDocument: {
    ...plainEditor.textDocument,
    diagnostic: { dynamicRegistration: false },
    codeAction: { ...plainEditor.textDocument?.codeAction, disabledSupport: true, dataSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 },
    definition: { linkSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  },
  workspace: {
    ...plainEditor.workspace,
    configuration: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {}, resourceOperations: ['create', 'rename', 'delete'] },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};

interface Server {
  /** What it says. */
  readonly output: Readable;
  /** What it is told. */
  readonly input: Writable;
  readonly child?: ChildProcess;
}

function startProgram(): Server {
  const child = spawn(process.execPath, [serverProgram, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  return { output: child.stdout, input: child.stdin, child };
}

function startHere(): Server {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const turns = createTurns();
  const options = { messageStrategy: turns.messageStrategy };
  startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(input), new StreamMessageWriter(output), options), {
    version: '0',
    turns,
  });
  return { output, input };
}

export async function startClient({
  capabilities = plainEditor,
  settings,
  program = false,
  ...rest
}: ClientOptions = {}): Promise<TestClient> {
  const { output, input, child } = program ? startProgram() : startHere();
  const connection = createMessageConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
  const pushed: PublishDiagnosticsParams[] = [];
  const received: { method: string; params: unknown }[] = [];
  let look = (): void => {};
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    pushed.push(params);
    look();
  });
  connection.onNotification((method, params) => void received.push({ method, params }));
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => settings?.(scopeUri) ?? null),
  );
  connection.onRequest((method, params) => {
    received.push({ method, params });
    return method === 'workspace/applyEdit' ? { applied: true } : null;
  });
  connection.listen();
  // The library would look every three seconds whether that process lives, and so keep this one alive.
  const params: InitializeParams = { processId: program ? process.pid : null, rootUri: null, capabilities, ...rest };
  const initialized: InitializeResult = await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});
  let noticed = 0;
  return {
    connection,
    initialized,
    pushed,
    received,
    open: (uri, text, version = 1) =>
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'disclosure-report', version, text } }),
    change: (uri, version, text) =>
      void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] }),
    close: (uri) => void connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    request: (method, params) => connection.sendRequest(method, params),
    diagnostics: (uri, version) =>
      new Promise((resolve, reject) => {
        const gone = (): void => reject(new Error('the server is gone'));
        child?.once('exit', gone);
        look = () => {
          const index = pushed.findIndex(
            (each, at) => at >= noticed && each.uri === uri && (version === undefined || each.version === version),
          );
          if (index < 0) return;
          noticed = index + 1;
          look = () => {};
          child?.off('exit', gone);
          resolve(pushed[index]?.diagnostics ?? []);
        };
        look();
      }),
    async stop() {
      if (child !== undefined && child.exitCode !== null) return child.exitCode;
      await connection.sendRequest('shutdown');
      if (child === undefined) {
        connection.dispose();
        return 0;
      }
      const exit = once(child, 'exit');
      await connection.sendNotification('exit');
      const [code] = await exit;
      connection.dispose();
      return code as number | null;
    },
  };
}

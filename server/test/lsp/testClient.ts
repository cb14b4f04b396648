/** A real client at the other end of a real pipe: starts the built server and speaks JSON-RPC with it. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
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

export const serverProgram = join(process.env['GOUJI_ROOT'] ?? '.', 'server/out/server.js');

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  /** Answers `workspace/configuration`, by the URI asked about. */
  readonly settings?: (uri: string | undefined) => unknown;
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

export async function startClient({ capabilities = plainEditor, settings, ...rest }: ClientOptions = {}): Promise<TestClient> {
  const child = spawn(process.execPath, [serverProgram, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
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
  const params: InitializeParams = { processId: process.pid, rootUri: null, capabilities, ...rest };
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
        child.once('exit', () => reject(new Error('the server is gone')));
        look = () => {
          const index = pushed.findIndex(
            (each, at) => at >= noticed && each.uri === uri && (version === undefined || each.version === version),
          );
          if (index < 0) return;
          noticed = index + 1;
          look = () => {};
          resolve(pushed[index]?.diagnostics ?? []);
        };
        look();
      }),
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      await connection.sendRequest('shutdown');
      const exit = once(child, 'exit');
      await connection.sendNotification('exit');
      const [code] = await exit;
      connection.dispose();
      return code as number | null;
    },
  };
}

/** 「整理表格」 and 「复制为 Excel 表格」: asks the server, which knows the tables, and applies or copies what it gives. */

import * as vscode from 'vscode';
import {
  Commands,
  type RecomputeParams,
  type TableKey,
  TableTextRequest,
  type TableTextResult,
  TidyRequest,
  type TidyResult,
} from '../../server/src/lsp/protocol.ts';
import { reportFor, type Session, say } from './session.ts';

const SHORTLY = 8000;

export function registerTables({ context, client }: Session): void {
  const ask = async <Result>(
    request: string,
    args: readonly unknown[],
  ): Promise<{ readonly document: vscode.TextDocument; readonly version: number; readonly result: Result } | undefined> => {
    const [uri, ...scope] = args;
    const document = reportFor(typeof uri === 'string' ? uri : undefined);
    if (!document) {
      void vscode.window.showInformationMessage(say('recompute.noReport'));
      return undefined;
    }
    const { version } = document;
    const table = scope.find((value) => typeof value === 'string') as TableKey | undefined;
    const part = scope.find((value) => typeof value === 'number');
    const params: RecomputeParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri), version },
      ...(table === undefined ? {} : { table }),
      ...(part === undefined ? {} : { part }),
    };
    const result = await client.sendRequest<Result | null>(request, params);
    if (result) return { document, version, result };
    // The server has not seen the document yet.
    vscode.window.setStatusBarMessage(say('tables.changed'), SHORTLY);
    return undefined;
  };

  const tidy = async (...args: unknown[]): Promise<void> => {
    const answer = await ask<TidyResult>(TidyRequest, args);
    if (!answer) return;
    const { document, version, result } = answer;
    if (result.edit) {
      const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
      // The edit speaks of places in that version; a later text would be damaged by it.
      const applied = document.version === version && (await vscode.workspace.applyEdit(edit));
      vscode.window.setStatusBarMessage(applied ? result.message : say('tables.changed'), SHORTLY);
    } else if (!result.refused) vscode.window.setStatusBarMessage(result.message, SHORTLY);
    if (result.refused) void vscode.window.showInformationMessage(result.refused);
  };

  const copy = async (...args: unknown[]): Promise<void> => {
    const answer = await ask<TableTextResult>(TableTextRequest, args);
    if (!answer) return;
    const { text, refused } = answer.result;
    if (text === undefined) {
      if (refused) void vscode.window.showInformationMessage(refused);
      return;
    }
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(say('tables.copied'), SHORTLY);
  };

  context.subscriptions.push(
    vscode.commands.registerCommand(Commands.tidyTables, tidy),
    vscode.commands.registerCommand(Commands.copyTable, copy),
  );
}

/** Reopens a document whose characters were read with the wrong encoding. */

import * as vscode from 'vscode';
import { Commands } from '../../server/src/lsp/protocol.ts';
import { say } from './session.ts';

export function registerEncoding(context: vscode.ExtensionContext): void {
  const reopen = async (uri: unknown, encoding: unknown): Promise<void> => {
    if (typeof uri !== 'string' || typeof encoding !== 'string') return;
    try {
      // utf-8 and utf-16le are utf8 and utf16le here.
      await vscode.workspace.openTextDocument(vscode.Uri.parse(uri), { encoding: encoding.replace('-', '') });
    } catch {
      // The editor refuses while there are unsaved changes: they were made on wrong characters.
      void vscode.window.showWarningMessage(say('encoding.failed'));
    }
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.reopenWithEncoding, reopen));
}

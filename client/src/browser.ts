/** The extension in the browser: the language server is a web worker. */

import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from './start.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'server', 'out', 'browser.js').toString(true));
  context.subscriptions.push({ dispose: () => worker.terminate() });
  await startClient(context, (id, name, options) => new LanguageClient(id, name, worker, options));
}

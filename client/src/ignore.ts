/** 「确认无误，忽略此处」: asks for the reason and writes it into `gouji-ignore.json` beside the report, whose text is not touched. */

import * as vscode from 'vscode';
import { DidChangeConfigurationNotification } from 'vscode-languageclient';
import { Commands, type IgnorableFinding } from '../../server/src/lsp/protocol.ts';
import { decodeText } from './decodeText.ts';
import { type FolderFiles, IGNORES_FILE } from './folderFiles.ts';
import { dayOf, withEntry } from './ignoresFile.ts';
import { type Session, say } from './session.ts';

export function registerIgnore({ context, client }: Session, files: FolderFiles): void {
  /** The server asks for the settings again, and with them for what the files say. */
  const changed = (): void => {
    files.forget();
    void client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  };
  const ignore = async (uri: unknown, finding: unknown): Promise<void> => {
    if (typeof uri !== 'string' || typeof finding !== 'object') return;
    const reason = await vscode.window.showInputBox({
      title: say('ignore.title'),
      prompt: say('ignore.reason'),
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? say('ignore.reason.empty') : undefined),
    });
    if (reason === undefined) return;
    const entry = { ...(finding as IgnorableFinding), reason: reason.trim(), date: dayOf(new Date()) };
    const file = vscode.Uri.joinPath(vscode.Uri.parse(uri), '..', IGNORES_FILE);
    try {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(withEntry(await textOf(file), entry)));
    } catch {
      void vscode.window.showWarningMessage(say('ignore.failed'));
      return;
    }
    changed();
    vscode.window.setStatusBarMessage(say('ignore.done'), 8000);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/{gouji,gouji-ignore}.json');
  watcher.onDidChange(changed);
  watcher.onDidCreate(changed);
  watcher.onDidDelete(changed);
  context.subscriptions.push(watcher, vscode.commands.registerCommand(Commands.ignoreFinding, ignore));
}

/** Empty where there is no such file; a file that can't be read is not to be overwritten. */
async function textOf(file: vscode.Uri): Promise<string> {
  try {
    await vscode.workspace.fs.stat(file);
  } catch {
    return '';
  }
  const decoded = decodeText(await vscode.workspace.fs.readFile(file));
  if (!decoded) throw new Error('no text');
  return decoded.text;
}

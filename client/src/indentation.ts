/**
 * Holds reports that were open before the extension to its settings for tabs. At start the editor opens the files of last time
 * first and learns of our language's defaults afterwards: such a file may have got spaces for tabs (seen in VS Code 1.100).
 */

import * as vscode from 'vscode';
import { isReport } from './session.ts';

export function applyIndentation(): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (!isReport(editor.document)) continue;
    const editing = vscode.workspace.getConfiguration('editor', editor.document);
    // Whoever wants the editor to find out from the text keeps what it found.
    if (editing.get('detectIndentation')) continue;
    editor.options = { insertSpaces: editing.get('insertSpaces', false), tabSize: editing.get('tabSize', 4) };
  }
}

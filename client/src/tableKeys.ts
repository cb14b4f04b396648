/** Tab and Shift+Tab in a row of a table move from cell to cell, as in a spreadsheet; after the last cell Tab types a tab. */

import * as vscode from 'vscode';
import { type Cell, cellAfter, cellBefore, isRow } from './cells.ts';
import { isReport } from './session.ts';

/** For the key bindings of the manifest: the caret stands in a row. */
const IN_ROW = 'gouji.inTableRow';

export function registerTableKeys(context: vscode.ExtensionContext): void {
  let inRow = false;
  const update = (editor = vscode.window.activeTextEditor): void => {
    const now = editor !== undefined && isReport(editor.document) && isRow(lineOf(editor));
    if (now === inRow) return;
    inRow = now;
    void vscode.commands.executeCommand('setContext', IN_ROW, now);
  };
  const next = async (editor: vscode.TextEditor): Promise<void> => {
    const { end } = editor.selection;
    const cell = cellAfter(lineOf(editor), end.character);
    if (cell) return select(editor, end.line, cell);
    await editor.edit((edit) => edit.insert(end, '\t'));
    select(editor, end.line, { start: end.character + 1, end: end.character + 1 });
  };
  const previous = (editor: vscode.TextEditor): void => {
    const { start } = editor.selection;
    const cell = cellBefore(lineOf(editor), start.character);
    if (cell) select(editor, start.line, cell);
  };
  context.subscriptions.push(
    vscode.commands.registerTextEditorCommand('gouji.nextCell', next),
    vscode.commands.registerTextEditorCommand('gouji.previousCell', previous),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => update(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
  update();
}

const lineOf = ({ document, selection }: vscode.TextEditor): string => document.lineAt(selection.active.line).text;

function select(editor: vscode.TextEditor, line: number, { start, end }: Cell): void {
  editor.selection = new vscode.Selection(line, start, line, end);
  editor.revealRange(editor.selection);
}

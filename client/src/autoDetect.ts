/**
 * Finds reports among plain text documents and lets the editor treat them as such; remembers for good where a person
 * has said no. It never switches a document twice, and never one that somebody switched back.
 */

import * as vscode from 'vscode';
import { looksLikeReport } from '../../server/src/core/detect.ts';
import { OptOut } from './optOut.ts';
import { isCopy, isReport, PLAIN_TEXT, REPORT, say, settings } from './session.ts';

const MEMORY = 'gouji.optOut';
/** As much as the detector reads; the copy of a huge text for nothing would cost a keystroke. */
const BEGINNING_LINES = 4000;

export function registerAutoDetect(context: vscode.ExtensionContext): void {
  const optOut = new OptOut(context.globalState.get<string[]>(MEMORY, []), (uris) => void context.globalState.update(MEMORY, uris));
  /** The editor closes and reopens one and the same document object when its language changes: this is the language it had. */
  const languageBefore = new WeakMap<vscode.TextDocument, string>();
  const asked = new Set<string>();

  const switchTo = async (document: vscode.TextDocument, language: string): Promise<void> => {
    if (!document.isClosed) await vscode.languages.setTextDocumentLanguage(document, language);
  };

  const consider = async (document: vscode.TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    const mode = settings(document).get<string>('autoDetect', 'on');
    if (mode === 'off' || document.languageId !== PLAIN_TEXT || isCopy(document.uri) || optOut.has(uri)) return;
    if (!looksLikeReport(beginningOf(document))) return;
    if (mode === 'on') {
      await switchTo(document, REPORT);
      return;
    }
    if (asked.has(uri)) return;
    asked.add(uri);
    const name = document.uri.path.split('/').at(-1) ?? uri;
    const answer = await vscode.window.showInformationMessage(say('detect.ask', { name }), say('detect.yes'), say('detect.no'));
    if (answer === say('detect.no')) optOut.add(uri);
    else if (answer === say('detect.yes')) await switchTo(document, REPORT);
  };

  const opened = async (document: vscode.TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    const before = languageBefore.get(document);
    if (isReport(document)) {
      // Named like a report, but somebody wants it as plain text; or somebody has just changed their mind.
      if (before !== undefined) optOut.delete(uri);
      else if (optOut.has(uri)) await switchTo(document, PLAIN_TEXT);
    } else if (before === REPORT) optOut.add(uri);
    else await consider(document);
  };

  const command = (id: string, language: string) =>
    vscode.commands.registerCommand(id, async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await switchTo(document, language);
    });

  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidCloseTextDocument((document) => {
      languageBefore.set(document, document.languageId);
      asked.delete(document.uri.toString());
    }),
    // A report pasted into an empty document; a keystroke makes no report.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === PLAIN_TEXT && contentChanges.some(({ text }) => text.length > 40)) void consider(document);
    }),
    command('gouji.treatAsReport', REPORT),
    command('gouji.treatAsPlainText', PLAIN_TEXT),
  );
  for (const document of vscode.workspace.textDocuments) void opened(document);
}

function beginningOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, BEGINNING_LINES, 0));
}

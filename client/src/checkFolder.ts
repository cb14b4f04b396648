/**
 * 「检查整个文件夹」: checks every text file of a folder without opening it, and keeps the findings in Problems until they
 * are dismissed. A document that is open shows its own findings; those of the folder check step back meanwhile.
 */

import * as vscode from 'vscode';
import { CheckTextRequest, type CheckTextResult } from '../../server/src/lsp/protocol.ts';
import { decodeText } from './decodeText.ts';
import { isReport, type Session, say } from './session.ts';
import { textFilesBelow } from './textFiles.ts';

const TEXT_FILES = '**/*.{txt,TXT}';
/** Enough to keep the server busy, few enough to stop at once. */
const AT_A_TIME = 8;
const SHORTLY = 10_000;

interface Checked {
  readonly isReport: boolean;
  readonly diagnostics: readonly vscode.Diagnostic[];
}

export function registerCheckFolder({ context, client }: Session): void {
  const findings = vscode.languages.createDiagnosticCollection('gouji-folder');
  /** What a check has covered, by URI; also the files in which nothing was found. */
  const covered = new Set<string>();
  let watcher: vscode.FileSystemWatcher | undefined;

  /** An editor shows it as a report. A document may live on without any tab, and shows no findings then. */
  const openReport = (uri: vscode.Uri): vscode.TextDocument | undefined => {
    const name = uri.toString();
    const inTab = vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOf(tab)?.toString() === name));
    return inTab ? vscode.workspace.textDocuments.find((document) => document.uri.toString() === name && isReport(document)) : undefined;
  };

  // The client library would send an absent token along as a parameter.
  const check = async (uri: vscode.Uri, token = new vscode.CancellationTokenSource().token): Promise<Checked> => {
    let text = openReport(uri)?.getText();
    if (text === undefined) {
      try {
        text = decodeText(await vscode.workspace.fs.readFile(uri))?.text;
      } catch {
        return { isReport: false, diagnostics: [note(say('file.unreadable'))] };
      }
      if (text === undefined) return { isReport: false, diagnostics: [note(say('encoding.unknown'))] };
    }
    const params = { uri: client.code2ProtocolConverter.asUri(uri), text };
    const result = await client.sendRequest<CheckTextResult>(CheckTextRequest, params, token);
    return { isReport: result.isReport, diagnostics: await client.protocol2CodeConverter.asDiagnostics(result.diagnostics) };
  };

  const publish = (uri: vscode.Uri, { diagnostics }: Checked): void => {
    covered.add(uri.toString());
    findings.set(uri, openReport(uri) ? [] : diagnostics);
  };

  /** Steps back for an open report; comes forward, anew, when it is closed. */
  const again = async (uri: vscode.Uri | undefined): Promise<void> => {
    if (!uri || !covered.has(uri.toString())) return;
    if (openReport(uri)) findings.set(uri, []);
    else publish(uri, await check(uri));
  };

  const clear = (): void => {
    findings.clear();
    covered.clear();
    watcher?.dispose();
    watcher = undefined;
    void vscode.commands.executeCommand('setContext', 'gouji.hasFolderFindings', false);
  };

  const keepCurrent = (): void => {
    watcher ??= vscode.workspace.createFileSystemWatcher(TEXT_FILES);
    watcher.onDidChange(again);
    watcher.onDidDelete((uri) => findings.delete(uri));
    void vscode.commands.executeCommand('setContext', 'gouji.hasFolderFindings', true);
  };

  const run = async (
    folder: vscode.Uri | undefined,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<string> => {
    const folders = folder ? [folder] : (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const files = (await Promise.all(folders.map((each) => textFilesBelow(each, token)))).flat();
    let done = 0;
    let reports = 0;
    let found = 0;
    const waiting = files.values();
    const worker = async (): Promise<void> => {
      for (const uri of waiting) {
        if (token.isCancellationRequested) return;
        const checked = await check(uri, token);
        if (token.isCancellationRequested) return;
        publish(uri, checked);
        done += 1;
        if (checked.isReport) reports += 1;
        if (checked.isReport && checked.diagnostics.some(isProblem)) found += 1;
        progress.report({ message: say('folder.progress', { done, total: files.length }), increment: 100 / files.length });
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
    if (token.isCancellationRequested) return say('folder.cancelled', { done, total: files.length });
    return reports > 0 ? say('folder.summary', { files: done, reports, found }) : say('folder.none', { files: done });
  };

  /** From the explorer's menu the folder is given; from the palette it is all folders of the window. */
  const checkFolder = async (folder?: unknown): Promise<void> => {
    clear();
    const summary = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: say('folder.title'), cancellable: true },
      (progress, token) => run(folder instanceof vscode.Uri ? folder : undefined, progress, token),
    );
    if (covered.size > 0) keepCurrent();
    vscode.window.setStatusBarMessage(summary, SHORTLY);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  };

  context.subscriptions.push(
    findings,
    { dispose: () => watcher?.dispose() },
    vscode.commands.registerCommand('gouji.checkFolder', checkFolder),
    vscode.commands.registerCommand('gouji.clearFolderFindings', clear),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => again(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => again(uri)),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const tab of [...opened, ...closed]) void again(uriOf(tab));
    }),
  );
}

function uriOf({ input }: vscode.Tab): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}

/** What must be looked into; information and hints are no fault of a report. */
const isProblem = ({ severity }: vscode.Diagnostic): boolean => severity <= vscode.DiagnosticSeverity.Warning;

function note(message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = say('name');
  return diagnostic;
}

/** 「新建年度报告」: asks for year, last year's file and organ, and opens the official skeleton as an unsaved document. */

import * as vscode from 'vscode';
import { findTitles } from '../../server/src/core/read/titles.ts';
import { type NewReportParams, NewReportRequest, type NewReportResult } from '../../server/src/lsp/protocol.ts';
import { decodeText } from './decodeText.ts';
import { isReport, REPORT, type Session, say } from './session.ts';

const STEPS = 3;

/** What a key binding or another extension may say beforehand; the rest is asked for. */
interface Given {
  readonly year?: number;
  readonly organ?: string;
  /** The address of last year's report; `null`: none. */
  readonly previous?: string | null;
}

/** Last year's report; without a text none is wanted. */
interface Previous {
  readonly text?: string;
}

export function registerNewReport({ context, client }: Session): void {
  const newReport = async ({ year: givenYear, organ: givenOrgan, previous: givenPrevious }: Given = {}): Promise<void> => {
    const year = givenYear ?? (await askYear());
    if (year === undefined) return;
    const previous = await (givenPrevious === undefined ? askPrevious() : readPrevious(givenPrevious));
    if (previous === undefined) return;
    const organ = givenOrgan ?? (await askOrgan(organOf(previous)));
    if (organ === undefined) return;
    const params: NewReportParams = { year, organ, ...(previous.text === undefined ? {} : { previous: previous.text }) };
    let result: NewReportResult;
    try {
      result = await client.sendRequest<NewReportResult>(NewReportRequest, params);
    } catch {
      void vscode.window.showWarningMessage(say('new.failed'));
      return;
    }
    const document = await unsaved(result.text);
    await vscode.window.showTextDocument(document);
    // Ticks the step of the walkthrough: ticked at the command's start, its page would take the focus from the questions.
    void vscode.commands.executeCommand('setContext', 'gouji.hasNewReport', true);
    if (result.message) vscode.window.setStatusBarMessage(result.message, 10_000);
  };
  context.subscriptions.push(vscode.commands.registerCommand('gouji.newReport', newReport));
}

/** Named by its title where there is a folder to save it in: the editor itself would propose a name without `.txt`. */
async function unsaved(content: string): Promise<vscode.TextDocument> {
  const target = targetOf(content);
  const unnamed = () => vscode.workspace.openTextDocument({ language: REPORT, content });
  if (target === undefined || (await exists(target))) return unnamed();
  const document = await vscode.workspace.openTextDocument(target.with({ scheme: 'untitled', authority: '' }));
  // One that was begun before and is not saved yet keeps the name.
  if (document.getText() !== '') return unnamed();
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(edit);
  return document;
}

function targetOf(content: string): vscode.Uri | undefined {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const title = content.slice(0, content.indexOf('\n')).replace(/[\\/:*?"<>|]/gu, '');
  return folder && vscode.Uri.joinPath(folder.uri, `${title}.txt`);
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

/** Reports are written in the first months for the year before, so that one stands first. */
async function askYear(): Promise<number | undefined> {
  const thisYear = new Date().getFullYear();
  const years = [thisYear - 1, thisYear, thisYear - 2, thisYear - 3].map((year) => ({ label: String(year), year }));
  return (await pick(1, say('new.year'), years))?.year;
}

/** The same office writes every year; a collection of several offices proposes none. */
function organOf({ text = '' }: Previous): string {
  const organs = new Set(findTitles(text, 0, text.length).flatMap(({ organ }) => organ?.name ?? []));
  const [only = ''] = organs;
  return organs.size === 1 ? only : '';
}

function askOrgan(proposed: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const input = vscode.window.createInputBox();
    Object.assign(input, { title: say('new.title'), step: 3, totalSteps: STEPS, prompt: say('new.organ'), ignoreFocusOut: true });
    input.value = proposed;
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    });
    input.onDidAccept(() => {
      const organ = input.value.trim();
      if (organ === '') {
        input.validationMessage = say('new.organ.empty');
        return;
      }
      resolve(organ);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

/** Undefined: given up. */
async function askPrevious(): Promise<Previous | undefined> {
  const open = vscode.workspace.textDocuments.filter(isReport);
  const items: (vscode.QuickPickItem & { readonly read: () => Promise<Previous | undefined> })[] = [
    ...open.map((document) => ({
      label: nameOf(document),
      description: say('new.previous.open'),
      read: async () => ({ text: document.getText() }),
    })),
    { label: say('new.previous.choose'), read: chooseFile },
    { label: say('new.previous.none'), read: () => readPrevious(null) },
  ];
  return (await pick(2, say('new.previous'), items))?.read();
}

const nameOf = ({ uri, fileName }: vscode.TextDocument): string => uri.path.split('/').at(-1) || fileName;

async function chooseFile(): Promise<Previous | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ title: say('new.previous'), filters: { TXT: ['txt'] } })) ?? [];
  return uri && readPrevious(uri.toString());
}

async function readPrevious(address: string | null): Promise<Previous | undefined> {
  if (address === null) return {};
  const decoded = decodeText(await vscode.workspace.fs.readFile(vscode.Uri.parse(address)));
  if (!decoded) void vscode.window.showWarningMessage(say('encoding.unknown'));
  return decoded && { text: decoded.text };
}

function pick<Item extends vscode.QuickPickItem>(step: number, placeholder: string, items: readonly Item[]): Promise<Item | undefined> {
  return new Promise((resolve) => {
    const list = vscode.window.createQuickPick<Item>();
    Object.assign(list, { title: say('new.title'), step, totalSteps: STEPS, placeholder, items, ignoreFocusOut: true });
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

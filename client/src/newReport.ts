/** 「新建年度报告」: asks for year, organ and last year's file, and opens the official skeleton as an unsaved document. */

import * as vscode from 'vscode';
import { type NewReportParams, NewReportRequest, type NewReportResult } from '../../server/src/lsp/protocol.ts';
import { decodeText } from './decodeText.ts';
import { isReport, REPORT, type Session, say } from './session.ts';

const STEPS = 3;

export function registerNewReport({ context, client }: Session): void {
  const newReport = async (): Promise<void> => {
    const year = await askYear();
    if (year === undefined) return;
    const organ = await askOrgan();
    if (organ === undefined) return;
    const previous = await askPrevious();
    if (previous === undefined) return;
    const params: NewReportParams = { year, organ, ...(previous.text === undefined ? {} : { previous: previous.text }) };
    let result: NewReportResult;
    try {
      result = await client.sendRequest<NewReportResult>(NewReportRequest, params);
    } catch {
      void vscode.window.showWarningMessage(say('new.failed'));
      return;
    }
    const document = await vscode.workspace.openTextDocument({ language: REPORT, content: result.text });
    await vscode.window.showTextDocument(document);
    if (result.message) vscode.window.setStatusBarMessage(result.message, 10_000);
  };
  context.subscriptions.push(vscode.commands.registerCommand('gouji.newReport', newReport));
}

/** Reports are written in the first months for the year before, so that one stands first. */
async function askYear(): Promise<number | undefined> {
  const thisYear = new Date().getFullYear();
  const years = [thisYear - 1, thisYear, thisYear - 2, thisYear - 3].map((year) => ({ label: String(year), year }));
  return (await pick(1, say('new.year'), years))?.year;
}

function askOrgan(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const input = vscode.window.createInputBox();
    Object.assign(input, { title: say('new.title'), step: 2, totalSteps: STEPS, prompt: say('new.organ'), ignoreFocusOut: true });
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

/** Undefined: given up. A text of undefined: none wanted. */
async function askPrevious(): Promise<{ readonly text: string | undefined } | undefined> {
  const open = vscode.workspace.textDocuments.filter(isReport);
  const items = [
    { label: say('new.previous.none'), text: async () => ({ text: undefined }) },
    ...open.map((document) => ({
      label: document.uri.path.split('/').at(-1) ?? '',
      description: say('new.previous.open'),
      text: async () => ({ text: document.getText() }),
    })),
    { label: say('new.previous.choose'), text: chooseFile },
  ];
  return (await pick(3, say('new.previous'), items))?.text();
}

async function chooseFile(): Promise<{ readonly text: string } | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ title: say('new.previous'), filters: { TXT: ['txt'] } })) ?? [];
  if (!uri) return undefined;
  const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
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

/** 「重新计算合计」: asks the server for the plan and applies it as one edit, which one undo takes back. It computes nothing. */

import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { Commands, type RecomputeParams, RecomputeRequest, type RecomputeResult, type TableKey } from '../../server/src/lsp/protocol.ts';
import { reportFor, type Session, say, settings } from './session.ts';

const SHORTLY = 8000;

export function registerRecompute({ context, client }: Session): void {
  /** A code lens or action names the document, then table and report of a collection as far as it means less; palette and menus name nothing. */
  const recompute = async (uri?: unknown, ...scope: readonly unknown[]): Promise<void> => {
    const fromLens = typeof uri === 'string';
    const document = reportFor(fromLens ? uri : undefined);
    if (!document) {
      void vscode.window.showInformationMessage(say('recompute.noReport'));
      return;
    }
    const { version } = document;
    const params: RecomputeParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri), version },
      ...readScope(scope),
    };
    const result = await client.sendRequest<RecomputeResult | null>(RecomputeRequest, params);
    // The server has not seen the document yet.
    if (!result) return void vscode.window.setStatusBarMessage(say('recompute.changed'), SHORTLY);
    if (!result.edit) {
      if (result.refused) void vscode.window.showInformationMessage(result.refused);
      else vscode.window.setStatusBarMessage(result.message ?? say('recompute.none'), SHORTLY);
      return;
    }
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(withoutConfirmation(result.edit));
    const chosen = previews(document, fromLens) ? await preview(document, edit, result.changed ?? []) : edit;
    if (!chosen) return void vscode.window.setStatusBarMessage(say('recompute.cancelled'), SHORTLY);
    // The edit speaks of places in that version; a later text would be damaged by it.
    const applied = document.version === version && (await vscode.workspace.applyEdit(chosen));
    if (!applied) return void vscode.window.setStatusBarMessage(say('recompute.changed'), SHORTLY);
    vscode.window.setStatusBarMessage(
      chosen === edit && result.message ? result.message : say('recompute.done', { count: chosen.get(document.uri).length }),
      SHORTLY,
    );
    if (result.refused) void vscode.window.showInformationMessage(result.refused);
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.recomputeTotals, recompute));
}

function readScope(scope: readonly unknown[]): Pick<RecomputeParams, 'table' | 'part'> {
  const table = scope.find((value) => typeof value === 'string') as TableKey | undefined;
  const part = scope.find((value) => typeof value === 'number');
  return { ...(table === undefined ? {} : { table }), ...(part === undefined ? {} : { part }) };
}

/** The lens stands above the table that it changes and says how many places differ; the palette says neither, so it shows them first. */
function previews(document: vscode.TextDocument, fromLens: boolean): boolean {
  const when = settings(document).get<string>('previewChanges', 'command');
  return when === 'always' || (when === 'command' && !fromLens);
}

/**
 * The changes one by one, all ticked; what is unticked stays as it is. The editor's own preview begins with nothing ticked, so that
 * who just confirms changes nothing.
 */
async function preview(
  document: vscode.TextDocument,
  edit: vscode.WorkspaceEdit,
  names: readonly string[],
): Promise<vscode.WorkspaceEdit | undefined> {
  const changes = edit.get(document.uri);
  const items = changes.map((change, index) => ({
    label: `${document.getText(change.range).trim() || say('recompute.blank')} → ${change.newText.trim()}`,
    description: names[index] ?? '',
    detail: say('recompute.line', { line: change.range.start.line + 1 }),
    picked: true,
    change,
  }));
  const ticked = await vscode.window.showQuickPick(items, {
    title: say('recompute.preview', { count: items.length }),
    placeHolder: say('recompute.confirm'),
    canPickMany: true,
    matchOnDescription: true,
  });
  if (!ticked || ticked.length === 0) return undefined;
  if (ticked.length === items.length) return edit;
  const chosen = new vscode.WorkspaceEdit();
  chosen.set(
    document.uri,
    ticked.map(({ change }) => change),
  );
  return chosen;
}

function withoutConfirmation(edit: WorkspaceEdit): WorkspaceEdit {
  const annotations = Object.entries(edit.changeAnnotations ?? {});
  if (annotations.length === 0) return edit;
  return { ...edit, changeAnnotations: Object.fromEntries(annotations.map(([id, note]) => [id, { ...note, needsConfirmation: false }])) };
}

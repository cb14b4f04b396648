/** 「重新检查」: asks the server anew for the findings of the open reports. */

import * as vscode from 'vscode';
import { DocumentDiagnosticRequest } from 'vscode-languageclient';
import { reportFor, type Session } from './session.ts';
import { RECHECK } from './status.ts';

export function registerRecheck({ context, client }: Session): void {
  const recheck = (): void => {
    const document = reportFor(undefined);
    if (!document) return;
    const provider = client.getFeature(DocumentDiagnosticRequest.method)?.getProvider(document);
    provider?.onDidChangeDiagnosticsEmitter.fire();
  };
  context.subscriptions.push(vscode.commands.registerCommand(RECHECK, recheck));
}

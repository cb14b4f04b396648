/** The page of a rule, shown offline as a read-only Markdown preview. The words come from the server. */

import * as vscode from 'vscode';
import { Commands, type ExplainParams, ExplainRequest, type ExplainResult } from '../../server/src/lsp/protocol.ts';
import { type Session, say } from './session.ts';

const SCHEME = 'gouji-docs';

/** What a problem's link opens; `{rule}` is filled in by the server. Arguments of a command link are JSON, percent-encoded. */
export const ruleHref = `command:${Commands.showRule}?${encodeURIComponent('["')}{rule}${encodeURIComponent('"]')}`;

export function registerRulePages({ context, client }: Session): void {
  const explain = async (rule: string): Promise<ExplainResult | null> => {
    const params: ExplainParams = { rule };
    return client.sendRequest<ExplainResult | null>(ExplainRequest, params);
  };
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const show = async (rule: unknown): Promise<void> => {
    const page = typeof rule === 'string' ? await explain(rule) : null;
    if (!page) {
      vscode.window.setStatusBarMessage(say('rule.unknown', { rule: String(rule) }), 8000);
      return;
    }
    // The preview's tab is named after the path, so the path is the title; the query says which rule it is.
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${page.title.replaceAll('/', '／')}.md`, query: String(rule) });
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
      await vscode.window.showTextDocument(uri, { preview: true });
    }
  };
  context.subscriptions.push(
    changed,
    vscode.commands.registerCommand(Commands.showRule, show),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => (await explain(uri.query))?.markdown ?? say('rule.unknown', { rule: uri.query }),
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('gouji.language')) return;
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
    }),
  );
}

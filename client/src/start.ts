/** Starts the language client and everything of the extension that stands round it. Which kind of server runs is the entry's affair. */

import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn, vsdiag } from 'vscode-languageclient';
import { Commands, type InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { registerAutoDetect } from './autoDetect.ts';
import { registerCheckFolder } from './checkFolder.ts';
import { registerEncoding } from './encoding.ts';
import { FolderFiles } from './folderFiles.ts';
import { registerIgnore } from './ignore.ts';
import { applyIndentation } from './indentation.ts';
import { resolveLanguage } from './language.ts';
import { registerNewReport } from './newReport.ts';
import { registerPaste } from './paste/paste.ts';
import { registerRecheck } from './recheck.ts';
import { registerRecompute } from './recompute.ts';
import { registerRulePages, ruleHref } from './rulePages.ts';
import { isCopy, REPORT, say, settings } from './session.ts';
import { registerStatus } from './status.ts';
import { registerTableKeys } from './tableKeys.ts';
import { registerTables } from './tables.ts';

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

const nothing: vsdiag.DocumentDiagnosticReport = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };

export async function startClient(context: vscode.ExtensionContext, createClient: CreateClient): Promise<BaseLanguageClient> {
  const initializationOptions: InitializationOptions = {
    language: resolveLanguage('auto', vscode.env.language),
    ruleHref,
    commands: true,
  };
  const files = new FolderFiles();
  const client = createClient('gouji', say('name'), {
    // No scheme: unsaved documents and folders that are not on a disk are reports like any other.
    documentSelector: [{ language: REPORT }],
    initializationOptions,
    synchronize: { configurationSection: 'gouji' },
    diagnosticPullOptions: { onChange: true, onSave: true },
    // Hovers may offer our own commands, nobody else's.
    markdown: { isTrusted: { enabledCommands: Object.values(Commands) } },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const answers = await next(params, token);
          if (!Array.isArray(answers)) return answers;
          return Promise.all(
            params.items.map(({ scopeUri }, index) =>
              scopeUri ? files.beside(answers[index], vscode.Uri.parse(scopeUri)) : answers[index],
            ),
          );
        },
      },
      provideOnTypeFormattingEdits: (document, position, typed, options, token, next) =>
        settings(document).get('tableKeys', true) ? next(document, position, typed, options, token) : [],
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isCopy(uri) ? [] : diagnostics),
      provideDiagnostics: (document, previous, token, next) =>
        isCopy(document instanceof vscode.Uri ? document : document.uri) ? nothing : next(document, previous, token),
    },
  });
  applyIndentation();
  const session = { context, client };
  registerRecompute(session);
  registerRulePages(session);
  registerStatus(session);
  registerRecheck(session);
  registerCheckFolder(session);
  registerNewReport(session);
  registerPaste(session);
  registerIgnore(session, files);
  registerEncoding(context);
  registerTableKeys(context);
  registerTables(session);
  context.subscriptions.push(client);
  await client.start();
  // Last: what it finds is to be checked at once.
  registerAutoDetect(context);
  return client;
}

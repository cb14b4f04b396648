/** What the server offers to this client. */

import type { ServerCapabilities } from 'vscode-languageserver';
import { codeActionKinds } from './codeActions.ts';
import { TextDocumentSyncKind } from './library.ts';
import { serverCommands } from './recompute.ts';
import type { Session } from './session.ts';
import { semanticTokensLegend } from './toLsp.ts';

export function capabilities({ abilities, options }: Pick<Session, 'abilities' | 'options'>): ServerCapabilities {
  const commands = serverCommands({ abilities, options });
  return {
    // Offsets in core are UTF-16 as well; every client must know this encoding.
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(abilities.pullsDiagnostics
      ? // Our own client checks folders with a command of its own, and would otherwise ask every two seconds.
        { diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: options.commands !== true } }
      : {}),
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeActionProvider: abilities.codeActionLiterals ? { codeActionKinds } : true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
    completionProvider: {},
    inlayHintProvider: true,
    documentLinkProvider: { resolveProvider: false },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    workspaceSymbolProvider: true,
    codeLensProvider: { resolveProvider: false },
    ...(commands.length > 0 ? { executeCommandProvider: { commands } } : {}),
  };
}

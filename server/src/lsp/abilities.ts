/** What the client at the other end can do, read once from `initialize`. Nothing is assumed: what it doesn't say, it can't. */

import type { ClientCapabilities, DiagnosticTag } from 'vscode-languageserver';
import { MarkupKind, ResourceOperationKind } from './library.ts';

export interface Abilities {
  /** Asks for diagnostics itself; else they are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly diagnosticVersion: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly diagnosticTags: readonly DiagnosticTag[];
  readonly pullsSettings: boolean;
  readonly registersSettings: boolean;
  readonly registersWatchers: boolean;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  readonly createFiles: boolean;
  readonly applyEdit: boolean;
  /** Understands code actions as values, not only as commands. */
  readonly codeActionLiterals: boolean;
  readonly disabledActions: boolean;
  readonly preferredActions: boolean;
  readonly codeLensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly semanticTokensRefresh: boolean;
  readonly foldingRefresh: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly wholeLineFolding: boolean;
  readonly mostFoldings: number;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly snippets: boolean;
  readonly locationLinks: boolean;
}

export function readAbilities(capabilities: ClientCapabilities | undefined): Abilities {
  const { textDocument, workspace } = capabilities ?? {};
  const push = textDocument?.publishDiagnostics;
  const pull = textDocument?.diagnostic;
  const edits = workspace?.workspaceEdit;
  const action = textDocument?.codeAction;
  const either = (name: 'relatedInformation' | 'codeDescriptionSupport' | 'dataSupport'): boolean => Boolean(push?.[name] ?? pull?.[name]);
  return {
    pullsDiagnostics: Boolean(pull),
    diagnosticRefresh: Boolean(workspace?.diagnostics?.refreshSupport),
    diagnosticVersion: Boolean(push?.versionSupport),
    relatedInformation: either('relatedInformation'),
    codeDescription: either('codeDescriptionSupport'),
    diagnosticData: either('dataSupport'),
    diagnosticTags: list(push?.tagSupport?.valueSet ?? pull?.tagSupport?.valueSet),
    pullsSettings: Boolean(workspace?.configuration),
    registersSettings: Boolean(workspace?.didChangeConfiguration?.dynamicRegistration),
    registersWatchers: Boolean(workspace?.didChangeWatchedFiles?.dynamicRegistration),
    documentChanges: Boolean(edits?.documentChanges),
    changeAnnotations: Boolean(edits?.documentChanges && edits.changeAnnotationSupport),
    createFiles: list(edits?.resourceOperations).includes(ResourceOperationKind.Create),
    applyEdit: Boolean(workspace?.applyEdit),
    codeActionLiterals: Boolean(action?.codeActionLiteralSupport),
    disabledActions: Boolean(action?.disabledSupport),
    preferredActions: Boolean(action?.isPreferredSupport),
    codeLensRefresh: Boolean(workspace?.codeLens?.refreshSupport),
    inlayHintRefresh: Boolean(workspace?.inlayHint?.refreshSupport),
    semanticTokensRefresh: Boolean(workspace?.semanticTokens?.refreshSupport),
    foldingRefresh: Boolean(workspace?.foldingRange?.refreshSupport),
    hierarchicalSymbols: Boolean(textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport),
    wholeLineFolding: Boolean(textDocument?.foldingRange?.lineFoldingOnly),
    mostFoldings: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    markdownHover: list(textDocument?.hover?.contentFormat).includes(MarkupKind.Markdown),
    markdownCompletion: list(textDocument?.completion?.completionItem?.documentationFormat).includes(MarkupKind.Markdown),
    snippets: Boolean(textDocument?.completion?.completionItem?.snippetSupport),
    locationLinks: Boolean(textDocument?.definition?.linkSupport),
  };
}

/** A client may send anything. */
const list = <Item>(value: readonly Item[] | undefined): readonly Item[] => (Array.isArray(value) ? value : []);

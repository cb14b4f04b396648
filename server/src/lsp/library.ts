/**
 * What is used of the protocol libraries besides their types. It stands here once, for a bundle makes a copy of all that a library has for
 * every file that asks for one name. Of JSON-RPC there is the library itself; of LSP, whose library takes longer to load than all of ours
 * beside it, only the few numbers and words that we use, held to its types.
 */

import type * as lsp from 'vscode-languageserver-protocol';

export { AbstractMessageWriter, createMessageConnection, ErrorCodes, RAL, ResponseError } from 'vscode-jsonrpc';

export type DiagnosticSeverity = lsp.DiagnosticSeverity;
export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3, Hint: 4 } as const satisfies Partial<
  typeof lsp.DiagnosticSeverity
>;

export type DiagnosticTag = lsp.DiagnosticTag;
export const DiagnosticTag = { Unnecessary: 1 } as const satisfies Partial<typeof lsp.DiagnosticTag>;

export const CodeActionKind = {
  QuickFix: 'quickfix',
  RefactorRewrite: 'refactor.rewrite',
  SourceFixAll: 'source.fixAll',
} as const satisfies Partial<Record<keyof typeof lsp.CodeActionKind, string>>;

export const CodeActionTriggerKind = { Invoked: 1 } as const satisfies Partial<typeof lsp.CodeActionTriggerKind>;

export type CompletionItemKind = lsp.CompletionItemKind;
export const CompletionItemKind = { Text: 1, Field: 5, Module: 9, Struct: 22 } as const satisfies Partial<typeof lsp.CompletionItemKind>;

export const DocumentHighlightKind = { Read: 2, Write: 3 } as const satisfies Partial<typeof lsp.DocumentHighlightKind>;

export const InsertTextFormat = { Snippet: 2 } as const satisfies Partial<typeof lsp.InsertTextFormat>;

export const LSPErrorCodes = { RequestCancelled: -32800, ServerCancelled: -32802 } as const satisfies Partial<typeof lsp.LSPErrorCodes>;

export const MarkupKind = { PlainText: 'plaintext', Markdown: 'markdown' } as const satisfies Partial<typeof lsp.MarkupKind>;

export const MessageType = { Error: 1, Info: 3 } as const satisfies Partial<typeof lsp.MessageType>;

export const ResourceOperationKind = { Create: 'create' } as const satisfies Partial<typeof lsp.ResourceOperationKind>;

export type SymbolKind = lsp.SymbolKind;
export const SymbolKind = { File: 1, Module: 2, Namespace: 3, Number: 16, Array: 18 } as const satisfies Partial<typeof lsp.SymbolKind>;

export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Partial<typeof lsp.TextDocumentSyncKind>;

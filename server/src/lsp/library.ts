/**
 * What is used of the protocol library besides its types. It stands here once, for a bundle makes a copy of all that the library has, some
 * five hundred names, for every file that asks for one of them.
 */

export {
  AbstractMessageWriter,
  CodeActionKind,
  CodeActionTriggerKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  ErrorCodes,
  InsertTextFormat,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  RAL,
  ResourceOperationKind,
  ResponseError,
  SemanticTokensBuilder,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';

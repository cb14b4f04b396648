/** What the parts of the extension share: the running client, the words, the id of the language. */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Language } from '../../server/src/lsp/protocol.ts';
import { resolveLanguage } from './language.ts';
import { type MessageKey, word } from './messages.ts';

/** The language id of the manifest. */
export const REPORT = 'disclosure-report';
export const PLAIN_TEXT = 'plaintext';

export interface Session {
  readonly context: vscode.ExtensionContext;
  readonly client: BaseLanguageClient;
}

export const settings = (scope?: vscode.ConfigurationScope): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration('gouji', scope ?? null);

export const language = (): Language => resolveLanguage(settings().get('language'), vscode.env.language);

export const say = (key: MessageKey, values?: Readonly<Record<string, string | number>>): string => word(language(), key, values);

export const isReport = (document: vscode.TextDocument): boolean => document.languageId === REPORT;

/** Old versions in a comparison view are read-only copies: checking them would double every problem. */
export const isCopy = (uri: vscode.Uri): boolean =>
  uri.scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false;

/** The document that a command is about: the one named, else the one in front. */
export function reportFor(uri: string | undefined): vscode.TextDocument | undefined {
  const document = uri
    ? vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === vscode.Uri.parse(uri).toString())
    : vscode.window.activeTextEditor?.document;
  return document && isReport(document) ? document : undefined;
}

/** The open documents, kept in step with the client's. A client may send anything: what is no text or no change is left out. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Connection } from './connection.ts';
import { property, uriOf } from './guard.ts';

type Listener = (document: TextDocument) => void;

export interface Documents {
  get(uri: string): TextDocument | undefined;
  keys(): string[];
  onOpened(listener: Listener): void;
  /** Opened as well as changed. */
  onChanged(listener: Listener): void;
  onClosed(listener: Listener): void;
}

export function createDocuments(connection: Connection): Documents {
  const open = new Map<string, TextDocument>();
  const opened: Listener[] = [];
  const changed: Listener[] = [];
  const closed: Listener[] = [];
  const tell = (listeners: readonly Listener[], document: TextDocument): void => {
    for (const listener of listeners) listener(document);
  };

  connection.onNotification('textDocument/didOpen', (params) => {
    const uri = uriOf(params);
    const sent = property(params, 'textDocument');
    const [languageId, version, text] = [property(sent, 'languageId'), property(sent, 'version'), property(sent, 'text')];
    const document = TextDocument.create(uri, languageId as string, version as number, typeof text === 'string' ? text : '');
    open.set(uri, document);
    tell(opened, document);
    tell(changed, document);
  });
  connection.onNotification('textDocument/didChange', (params) => {
    const document = open.get(uriOf(params));
    const changes = property(params, 'contentChanges');
    if (document === undefined || !Array.isArray(changes) || changes.length === 0) return;
    const version = property(property(params, 'textDocument'), 'version');
    if (typeof version !== 'number') throw new Error(`${document.uri}: a change without a version`);
    const usable = changes.filter((change) => typeof property(change, 'text') === 'string');
    tell(changed, TextDocument.update(document, usable, version));
  });
  connection.onNotification('textDocument/didClose', (params) => {
    const document = open.get(uriOf(params));
    if (document === undefined) return;
    open.delete(document.uri);
    tell(closed, document);
  });

  return {
    get: (uri) => open.get(uri),
    keys: () => [...open.keys()],
    onOpened: (listener) => void opened.push(listener),
    onChanged: (listener) => void changed.push(listener),
    onClosed: (listener) => void closed.push(listener),
  };
}

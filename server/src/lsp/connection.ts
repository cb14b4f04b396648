/** What the server needs of its connection, on the library of JSON-RPC alone. Knows how a message is sent, not what it says. */

import type { CancellationToken, ConnectionOptions, MessageReader, MessageWriter } from 'vscode-jsonrpc';
import { createMessageConnection, MessageType } from './library.ts';

export interface Connection {
  onRequest(method: string, answer: (params: unknown, token: CancellationToken) => unknown): void;
  onNotification(method: string, take: (params: unknown) => void): void;
  sendRequest(method: string, params?: unknown): Promise<unknown>;
  sendNotification(method: string, params: unknown): Promise<void>;
  /** For the client's log. */
  error(message: string): void;
  info(message: string): void;
  listen(): void;
}

export function createConnection(reader: MessageReader, writer: MessageWriter, options: ConnectionOptions): Connection {
  const log = (type: number) => (message: string) => {
    connection.sendNotification('window/logMessage', { type, message }).catch(() => {});
  };
  const error = log(MessageType.Error);
  const info = log(MessageType.Info);
  const connection = createMessageConnection(reader, writer, { error, warn: info, info, log: info }, options);
  return {
    onRequest: (method, answer) => void connection.onRequest(method, answer),
    onNotification: (method, take) => void connection.onNotification(method, take),
    sendRequest: (method, params) => (params === undefined ? connection.sendRequest(method) : connection.sendRequest(method, params)),
    sendNotification: (method, params) => connection.sendNotification(method, params),
    error,
    info,
    listen: () => connection.listen(),
  };
}

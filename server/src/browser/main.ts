/** The language server in a web worker, which ends with its editor. */

import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { version } from '../../../package.json';
import { createConnection } from '../lsp/connection.ts';
import { startServer } from '../lsp/server.ts';
import { createTurns } from '../lsp/turns.ts';

declare const self: DedicatedWorkerGlobalScope;

const turns = createTurns();
const options = { messageStrategy: turns.messageStrategy };
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options), { version, turns });

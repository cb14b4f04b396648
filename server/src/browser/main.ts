/** The language server in a web worker. */

import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { startServer } from '../lsp/server.ts';
import { createTurns } from '../lsp/turns.ts';

declare const self: DedicatedWorkerGlobalScope;

const turns = createTurns();
const options = { messageStrategy: turns.messageStrategy };
startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self), options), {
  version,
  turns,
});

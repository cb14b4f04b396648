/** Runs the language server in a Node process. Knows the transports, nothing of LSP's content. */

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { startServer } from '../lsp/server.ts';
import { createTurns } from '../lsp/turns.ts';
import { readFolder } from './readFolder.ts';

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/** Over what the command line names (`--stdio`, `--node-ipc`, `--socket=…`, `--pipe=…`); over standard input and output where it names nothing. */
export function serve(): void {
  const turns = createTurns();
  const options = { messageStrategy: turns.messageStrategy };
  const named = process.argv.slice(2).some((argument) => TRANSPORTS.some((name) => argument === name || argument.startsWith(`${name}=`)));
  const connection = named
    ? createConnection(ProposedFeatures.all, options)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout, options);
  startServer(connection, { version, turns, readFolder });
}

/** Runs the language server in a Node process. Knows the transports, nothing of LSP's content. */

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { startServer } from '../lsp/server.ts';
import { createTurns } from '../lsp/turns.ts';
import { readFolder } from './readFolder.ts';
import { StreamWriter } from './streamWriter.ts';

/** Those that the library sets up itself. */
const TRANSPORTS = ['--node-ipc', '--socket', '--pipe'];

/** Over what the command line names (`--stdio`, `--node-ipc`, `--socket=…`, `--pipe=…`); over standard input and output where it names nothing. */
export function serve(): void {
  const turns = createTurns();
  const options = { messageStrategy: turns.messageStrategy };
  const named = process.argv.slice(2).some((argument) => TRANSPORTS.some((name) => argument === name || argument.startsWith(`${name}=`)));
  const connection = named
    ? createConnection(ProposedFeatures.all, options)
    : createConnection(ProposedFeatures.all, process.stdin, writerAsStream(), options);
  startServer(connection, { version, turns, readFolder });
}

/** The library takes a writer as well as a stream, and ends the process with the input only where that is a stream; its types know no mixture. */
const writerAsStream = (): NodeJS.WritableStream => new StreamWriter(process.stdout) as unknown as NodeJS.WritableStream;

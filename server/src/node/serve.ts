/** Runs the language server in a Node process. Knows the transports, nothing of LSP's content. */

import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
} from 'vscode-jsonrpc/node';
import { version } from '../../../package.json';
import { createConnection } from '../lsp/connection.ts';
import { startServer } from '../lsp/server.ts';
import { createTurns } from '../lsp/turns.ts';
import { program } from './program.ts';
import { readFolder } from './readFolder.ts';
import { StreamWriter } from './streamWriter.ts';

/** Over what the command line names (`--stdio`, `--node-ipc`, `--socket=…`, `--pipe=…`); over standard input and output where it names nothing. */
export function serve(): void {
  const [reader, writer] = transport();
  const turns = createTurns();
  const connection = createConnection(reader, writer, { messageStrategy: turns.messageStrategy });
  // VS Code's client names its process so, too.
  const client = Number.parseInt(argument('--clientProcessId') ?? '', 10);
  if (!Number.isNaN(client)) program.watch(client);
  startServer(connection, { version, turns, readFolder, program });
}

function transport(): [MessageReader, MessageWriter] {
  const port = Number.parseInt(argument('--socket') ?? '', 10);
  if (!Number.isNaN(port)) return createServerSocketTransport(port);
  const pipe = argument('--pipe');
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  if (process.argv.includes('--node-ipc')) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  // Nobody is left to speak to.
  process.stdin.on('end', program.exit).on('close', program.exit);
  return [new StreamMessageReader(process.stdin), new StreamWriter(process.stdout)];
}

/** `--name value` or `--name=value`. */
function argument(name: string): string | undefined {
  const given = process.argv.slice(2);
  const at = given.findIndex((each) => each === name || each.startsWith(`${name}=`));
  return given[at] === name ? given[at + 1] : given[at]?.slice(name.length + 1);
}

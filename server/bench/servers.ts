/** The language servers that are measured: ours, the bare one, and peers that check text or data as it is typed. */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Client, type ServerKind } from './client.ts';

const from = (name: string): string => process.env[name] ?? '.';
const node = process.execPath;
const inPeers = (path: string): string => join(from('GOUJI_PEERS'), 'node_modules', path);

export const gouji: ServerKind = {
  name: 'Gouji',
  command: [node, join(from('GOUJI_ROOT'), 'server/out/server.js'), '--stdio'],
  languageId: 'disclosure-report',
  extension: 'txt',
};
export const goujiPull: ServerKind = { ...gouji, name: 'Gouji (pull)', pulls: true };
export const bare: ServerKind = {
  name: 'bare',
  command: [node, join(from('GOUJI_BENCH'), 'bareServer.cjs'), '--stdio'],
  languageId: 'plaintext',
  extension: 'txt',
};

export interface PeerServer extends ServerKind {
  /** What kind of document of the same size it is given. */
  readonly document: 'report' | 'json' | 'yaml' | 'markdown';
}

export const peerServers: readonly PeerServer[] = [
  {
    name: 'yaml-language-server',
    command: [node, inPeers('yaml-language-server/bin/yaml-language-server'), '--stdio'],
    languageId: 'yaml',
    extension: 'yaml',
    document: 'yaml',
    settings: { yaml: { validate: true, schemaStore: { enable: false } }, http: {} },
  },
  {
    name: 'vscode-json-languageserver',
    command: [node, inPeers('vscode-json-languageserver/bin/vscode-json-languageserver'), '--stdio'],
    languageId: 'json',
    extension: 'json',
    document: 'json',
  },
  {
    name: 'VS Code json (pull)',
    command: [node, inPeers('vscode-langservers-extracted/bin/vscode-json-language-server'), '--stdio'],
    languageId: 'json',
    extension: 'json',
    document: 'json',
    pulls: true,
  },
  {
    name: 'VS Code markdown (pull)',
    command: [node, inPeers('vscode-langservers-extracted/bin/vscode-markdown-language-server'), '--stdio'],
    languageId: 'markdown',
    extension: 'md',
    document: 'markdown',
    pulls: true,
    initializationOptions: { markdownFileExtensions: ['md'] },
    settings: {
      markdown: {
        validate: {
          enabled: true,
          referenceLinks: { enabled: 'error' },
          fragmentLinks: { enabled: 'error' },
          fileLinks: { enabled: 'ignore' },
          unusedLinkDefinitions: { enabled: 'warning' },
          duplicateLinkDefinitions: { enabled: 'error' },
          ignoredLinks: [],
        },
      },
    },
    answer: answerMarkdown(),
  },
  {
    name: 'AutoCorrect',
    command: [node, inPeers('autocorrect-node/cli.js'), 'server'],
    languageId: 'plaintext',
    extension: 'txt',
    document: 'report',
    clearsFirst: true,
  },
];

/** The markdown server has its client split the text: with the library, as VS Code's does. */
function answerMarkdown(): (method: string, params: unknown) => unknown {
  let parse: ((text: string) => unknown) | undefined;
  return (method, params) => {
    if (method === 'markdown/parse') {
      parse ??= (() => {
        const library = createRequire(join(from('GOUJI_PEERS'), 'package.json'))('markdown-it') as new () => {
          parse(text: string, env: object): unknown;
        };
        const parser = new library();
        return (text: string) => parser.parse(text, {});
      })();
      return parse((params as { text?: string }).text ?? '');
    }
    if (method === 'markdown/findMarkdownFilesInWorkspace') return [];
    return null;
  };
}

/** A document that the peer can check, as long (in bytes) as the report. */
export function documentFor(kind: PeerServer['document'] | undefined, report: string): string {
  if (kind === undefined || kind === 'report') return report;
  const lines = report.split('\n').filter((line) => line.trim() !== '');
  if (kind === 'markdown') return lines.map((line, at) => (at % 30 === 0 ? `# ${line}` : line)).join('\n');
  const size = Buffer.byteLength(report);
  const [open, close] = kind === 'json' ? ['{\n"digit": 1', '\n}\n'] : ['digit: 1', '\n'];
  let text = open;
  let bytes = text.length;
  for (let at = 0; bytes < size; at += 1) {
    const value = JSON.stringify((lines[at % lines.length] ?? '').replaceAll(/\s+/gu, ' ').slice(0, 60));
    const entry = kind === 'json' ? `,\n"k${at}": ${value}` : `\nk${at}: ${value}`;
    text += entry;
    bytes += Buffer.byteLength(entry);
  }
  return text + close;
}

export async function started(kind: ServerKind): Promise<Client> {
  const client = new Client(kind);
  await client.start();
  return client;
}

// A small web site on the loopback interface: the extension and the suite for hosts that load over http, the workbench with no server
// behind it (what vscode.dev is), and the place where a suite leaves its results.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { place } from './place.ts';
import type { Result } from './suite/run.ts';

export interface Site extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  /** What the suite said at its end. */
  readonly results: Promise<readonly Result[]>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const folders: Readonly<Record<string, string>> = { workbench: place.vscode, extension: place.extension };

/** Below the extension's address: a web host runs only tests that belong to an extension of its own. */
export const suitePath = '/extension/suite.js';

export async function openSite(): Promise<Site> {
  const { promise: results, resolve } = withResolvers<readonly Result[]>();
  const server = createServer((request, response) => {
    answer(request, response, resolve).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { authority: `127.0.0.1:${(server.address() as AddressInfo).port}`, results, [Symbol.asyncDispose]: close };
}

async function answer(request: IncomingMessage, response: ServerResponse, report: (results: readonly Result[]) => void): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const send = (type: string, body: string | Buffer, status = 200) =>
    response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }).end(body);
  if (pathname === '/results') {
    if (request.method === 'POST') report(JSON.parse(await text(request)) as readonly Result[]);
    return void send('text/plain', '');
  }
  if (pathname === suitePath) {
    // The suite runs where there is no environment: tell it where its results go.
    const suite = await readFile(join(place.suite, 'run.js'), 'utf8');
    return void send('text/javascript', `globalThis.GOUJI_RESULTS='http://${request.headers.host}/results';${suite}`);
  }
  if (pathname === '/') return void send('text/html', await workbenchPage(request.headers.host ?? ''));
  const [, top = '', ...rest] = decodeURIComponent(pathname).split('/');
  const folder = folders[top];
  const path = folder && normalize(join(folder, ...rest));
  const content = path?.startsWith(folder + sep) ? await readFile(path).catch(() => undefined) : undefined;
  if (!path || !content) return void send('text/plain', 'not found', 404);
  if (path.endsWith(join('workbench', 'workbench.js'))) return void send('text/javascript', withoutRemote(content.toString()));
  send(types[extname(path)] ?? 'application/octet-stream', content);
}

/** The workbench's own page, told to open an in-memory folder with our extension from this site. */
async function workbenchPage(host: string): Promise<string> {
  const at = (path: string) => ({ scheme: 'http', authority: host, path });
  const configuration = {
    folderUri: { scheme: 'tmp', path: '/reports' },
    userDataPath: '/',
    // This build asks for these three and does not start without an answer.
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    enableWorkspaceTrust: false,
    webviewEndpoint: '/workbench/out/vs/workbench/contrib/webview/browser/pre',
    configurationDefaults: { 'workbench.startupEditor': 'none', 'telemetry.telemetryLevel': 'off' },
    productConfiguration: { nameShort: 'VS Code', nameLong: 'VS Code', enableTelemetry: false },
    developmentOptions: { extensions: [at('/extension')], extensionTestsPath: at(suitePath) },
  };
  const values: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/workbench',
    WORKBENCH_NLS_FALLBACK_URL: '/workbench/out/nls.messages.js',
    BASE: '.',
    VS_BASE: '.',
  };
  const page = await readFile(join(place.vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  return page.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}

/** This build of the workbench takes a server for granted in two places; both must change, or the test is not what it says. */
function withoutRemote(script: string): string {
  const edits: readonly (readonly [RegExp, string])[] = [
    [/,remoteAuthority:location\.host/, ''],
    [/(\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\)/, '$1.file("/").with({scheme:$2.vscodeUserData})'],
  ];
  return edits.reduce((edited, [from, to]) => {
    if (!from.test(edited)) throw new Error(`the workbench no longer holds ${from}`);
    return edited.replace(from, to);
  }, script);
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

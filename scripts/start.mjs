// npm start: builds, prints the check of a sample report, and opens a real editor on it with the extension at work.
//   npm start                  the samples of this repository
//   npm start -- FILE…         one's own reports, where they lie
//   npm start -- --embedded    the embedded VS Code in the browser, even where `code` is installed
//   npm start -- --built       what was built and packaged before, as it is
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './lib/paths.mjs';
import { run, step } from './lib/process.mjs';
import { setup } from './setup.mjs';

const english = /^en/i.test(process.env['GOUJI_LANG'] ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? '');
const say = (/** @type {string} */ chinese, /** @type {string} */ other) => (english ? other : chinese);

const wanted = process.argv.slice(2);
const embedded = wanted.includes('--embedded');
const built = wanted.includes('--built');
const named = wanted.filter((argument) => !argument.startsWith('--')).map((path) => resolve(process.env['INIT_CWD'] ?? '.', path));

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main() {
  await setup();
  const { folder, files } = await reports();
  if (!built) {
    const { build } = await import('./build.mjs');
    await step(say('构建扩展和命令行', 'building the extension and the command line'), build);
  }
  await printCheck(files);
  if (!embedded && (await openInstalled(folder, files))) return;
  await openEmbedded(folder, files);
}

/** What is opened: the folder, and the files in it that were asked for. */
async function reports() {
  for (const path of named) {
    if (!statSync(path, { throwIfNoEntry: false })) throw new Error(say(`找不到 ${path}`, `${path} does not exist`));
  }
  const [first] = named;
  if (first !== undefined) {
    const files = named.filter((path) => statSync(path).isFile());
    return { folder: statSync(first).isDirectory() ? first : dirname(first), files };
  }
  const folder = join(root, 'test-fixtures', 'samples');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return { folder, files: names.slice(0, 1).map((name) => join(folder, name)) };
}

/** @param {readonly string[]} files */
async function printCheck(files) {
  if (files.length === 0) return;
  const shown = files.map((path) => (relative(root, path).startsWith('..') ? path : relative(root, path)));
  console.log(`\n$ gouji check ${shown.length > 3 ? `${shown.slice(0, 3).join(' ')} …` : shown.join(' ')}\n`);
  const language = english ? ['--lang', 'en'] : [];
  await run(process.execPath, [join(root, 'server', 'out', 'cli.js'), 'check', ...language, ...shown], { cwd: root });
  console.log();
}

/**
 * Opens the VS Code of this machine, if it has one that is new enough.
 * @param {string} folder
 * @param {readonly string[]} files
 */
async function openInstalled(folder, files) {
  const code = (/** @type {readonly string[]} */ args) =>
    process.platform === 'win32' ? run('cmd', ['/d', '/s', '/c', 'code', ...args], { quiet: true }) : run('code', args, { quiet: true });
  const version = await code(['--version']).catch(() => undefined);
  if (version === undefined || version.code !== 0) return false;
  const [major = 0, minor = 0] = version.output.split('.').map(Number);
  if (major === 1 && minor < 100) {
    console.log(say('已安装的 VS Code 低于 1.100，改用内置的', 'the installed VS Code is older than 1.100; using the embedded one'));
    return false;
  }
  const opened = await code([`--extensionDevelopmentPath=${root}`, folder, ...files]);
  if (opened.code === 0) console.log(say('已在 VS Code 中打开，扩展已启用', 'opened in VS Code with the extension at work'));
  return opened.code === 0;
}

/**
 * Opens the embedded VS Code in the browser: reachable from this machine only, and only with the token.
 * @param {string} folder
 * @param {readonly string[]} files
 */
async function openEmbedded(folder, files) {
  const { findVSCode, startVSCode } = await import('./lib/vscode.mjs');
  const { packageExtension, vsix } = await import('./package.mjs');
  const vscode = await step(
    say('准备 VS Code（首次约需下载 42 MB）', 'preparing VS Code (the first time, some 42 MB are downloaded)'),
    findVSCode,
  );
  if (!built) await step(say('打包扩展', 'packaging the extension'), packageExtension);
  const token = randomBytes(16).toString('hex');
  const server = await step(say('启动 VS Code', 'starting VS Code'), () =>
    startVSCode({ vscode, vsix, token, locale: english ? 'en' : 'zh-cn' }),
  );
  const stopping = new AbortController();
  const stop = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await server.stop();
    process.exit(0);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
  const url = server.url(folder, files[0]);
  console.log(`\n${say('请在浏览器中打开', 'Open in a browser')}:  ${url}\n${say('按 Ctrl+C 结束', 'Ctrl+C ends it')}\n`);
  openBrowser(url);
  await openRest(server, files.slice(1), stopping.signal);
}

/** @param {string} url */
function openBrowser(url) {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return;
  const opener = { darwin: 'open', win32: 'explorer' }[/** @type {string} */ (process.platform)] ?? 'xdg-open';
  // No browser, no matter: the address is on the screen.
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/**
 * The address opens one file. The others follow through the socket that the window gives to the `code` command of its terminal.
 * @param {import('./lib/vscode.mjs').Server} server
 * @param {readonly string[]} files
 * @param {AbortSignal} stopping
 */
async function openRest(server, files, stopping) {
  const served = new Set();
  while (files.length > 0 && !stopping.aborted) {
    const sockets = (await readdir(server.sockets).catch(() => [])).filter((name) => /^vscode-ipc-.*\.sock$/.test(name));
    for (const name of sockets) {
      if (served.has(name)) continue;
      served.add(name);
      const body = { type: 'open', fileURIs: files.map(server.uri), forceReuseWindow: true };
      await post(join(server.sockets, name), body).catch(() => served.delete(name));
    }
    await new Promise((done) => setTimeout(done, 500));
  }
}

/**
 * @param {string} socketPath
 * @param {unknown} body
 */
function post(socketPath, body) {
  return new Promise((done, fail) => {
    const message = request({ socketPath, path: '/', method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
      response.resume().on('end', done);
    });
    message.on('error', fail).end(JSON.stringify(body));
  });
}

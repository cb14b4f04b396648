// A complete VS Code for the browser on a machine that has none: the server and workbench inside the npm package `code-server`, started
// directly. For try-outs and tests; what ships knows nothing of it. Built-in modules only.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DownloadError, download } from './download.mjs';
import { endGroup, npm, run } from './process.mjs';

/** @returns {Promise<string>} the folder of a VS Code server with its web workbench */
export async function findVSCode() {
  const folder = await download({
    name: 'code-server',
    version: '4.100.3', // VS Code 1.100.3, the lowest that package.json promises; runs on Node 20
    integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    members: ['LICENSE', 'ThirdPartyNotices.txt', 'lib/vscode'],
    prepare: installVSCode,
  });
  return join(folder, 'lib', 'vscode');
}

/** @param {string} folder */
async function installVSCode(folder) {
  const cwd = join(folder, 'lib', 'vscode');
  // Its shrinkwrap lacks a peer dependency, which `ci` would refuse.
  const options = ['--legacy-peer-deps', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const { code, output } = await npm(['ci', ...options], { cwd, quiet: true });
  if (code !== 0) throw new DownloadError(`the dependencies of code-server: ${output.trim().split('\n').at(-1)}`);
  // It would download ripgrep in an install script; searching for files needs it.
  const ripgrep = join(cwd, 'node_modules', '@vscode', 'ripgrep', 'bin');
  const { rgPath } = createRequire(import.meta.url)('@vscode/ripgrep');
  mkdirSync(ripgrep, { recursive: true });
  copyFileSync(rgPath, join(ripgrep, basename(rgPath)));
}

/** A workbench that asks nothing, updates nothing and saves nothing by itself. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {string} vscode the folder that `findVSCode` gave
 * @property {string} [vsix] an extension to install
 * @property {string} [locale] the display language that extensions see
 * @property {string} [token] what a visitor must show; without one, anyone on this machine gets in
 * @property {Record<string, unknown>} [settings]
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * @typedef {object} Server
 * @property {string} authority `127.0.0.1:PORT`
 * @property {string} folder its own files, gone when it stops
 * @property {string} sockets where its windows leave their command sockets
 * @property {(path: string) => string} uri a file's address inside the workbench
 * @property {(folder: string, file?: string) => string} url the workbench's address with a folder, and a file, open
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code on a free port of the loopback interface, with data of its own.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startVSCode({ vscode, vsix, locale = 'en', token, settings = {}, env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-vscode-'));
  const data = join(folder, 'data');
  const sockets = join(folder, 't');
  for (const path of [join(data, 'data', 'User'), sockets]) mkdirSync(path, { recursive: true });
  writeFileSync(join(data, 'data', 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  if (locale !== 'en') writeLanguagePack(data, locale);

  const main = join(vscode, 'out', 'server-main.js');
  const common = ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', join(folder, 'extensions')];
  common.push('--telemetry-level', 'off', '--log', 'off');
  // Its sockets go to the temporary folder: one of its own, which goes away with it.
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...process.env, TMPDIR: sockets, TEMP: sockets, TMP: sockets, ...env };
  delete environment['NODE_OPTIONS'];
  delete environment['XDG_RUNTIME_DIR'];
  if (vsix !== undefined) {
    const { code, output } = await run(process.execPath, [main, ...common, '--install-extension', vsix, '--force'], {
      env: environment,
      quiet: true,
    });
    if (code !== 0) throw new Error(`${vsix} was not installed\n${output}`);
  }

  const access = token === undefined ? ['--without-connection-token'] : ['--connection-token', token];
  const child = spawn(process.execPath, [main, ...common, ...access, '--host', '127.0.0.1', '--port', '0', '--locale', locale], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const stop = async () => {
    await endGroup(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  let port;
  try {
    port = await listening(child);
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `127.0.0.1:${port}`;
  const uri = (/** @type {string} */ path) => `vscode-remote://${authority}${new URL(`file://${encodeURI(path)}`).pathname}`;
  return {
    authority,
    folder,
    sockets,
    uri,
    url: (opened, file) => {
      const url = new URL(`http://${authority}/`);
      if (token !== undefined) url.searchParams.set('tkn', token);
      url.searchParams.set('folder', opened);
      if (file !== undefined) url.searchParams.set('payload', JSON.stringify([['openFile', uri(file)]]));
      return url.href;
    },
    stop,
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} the port, as soon as the server says it
 */
function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`VS Code ended with ${code}\n${output}`)));
  });
}

/**
 * An empty language pack: the workbench keeps its English words, and every extension sees the display language.
 * @param {string} data
 * @param {string} locale
 */
function writeLanguagePack(data, locale) {
  const translations = join(data, 'translations.json');
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'gouji.language-pack' }, version: '1.0.0' }];
  const pack = { hash: 'gouji', label: locale, extensions, translations: { vscode: translations } };
  writeFileSync(join(data, 'data', 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

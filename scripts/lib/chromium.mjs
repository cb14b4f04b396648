// A Chromium to drive, and a font with Chinese glyphs for its screenshots. Where the machine has them, those are taken; else the
// ones inside npm packages, which need no root and no system library. Built-in modules only.
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { download, unpack } from './download.mjs';
import { run } from './process.mjs';

const decompress = promisify(brotliDecompress);

const installed = [
  process.env['CHROME_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} env what its process needs beside our own environment
 */

/**
 * @param {{ fonts?: readonly string[] }} [options] folders with fonts beside those of the machine
 * @returns {Promise<Browser>}
 */
export async function findChromium({ fonts = [] } = {}) {
  for (const path of installed) if (path && existsSync(path)) return { executablePath: path, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('no Chromium or Chrome found; CHROME_PATH can name one');
  const folder = await download({
    name: '@sparticuz/chromium', // the newest that is made for Node 20
    version: '143.0.4',
    integrity: 'sha512-/6I7uQTRhRDD2/gGPQ1Gkf+Dqk0RYDACPJDZfSzz0OWk4JmUTonNHPXbrn6UIklOHlnDLf8xAAzkOZKB/cJpLA==',
    members: ['LICENSE', 'bin'],
    prepare: unpackChromium,
  });
  // Without any font at all a page ends the browser: name the package's own, the machine's and the given ones.
  const configuration = join(folder, `fonts-${fonts.length}.conf`);
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', ...fonts].map((path) => `<dir>${path}</dir>`).join('');
  const fixed = ['DejaVu Sans Mono', 'Noto Sans SC'].map((family) => `<family>${family}</family>`).join('');
  const alias = `<alias><family>monospace</family><prefer>${fixed}</prefer></alias>`;
  const cache = `<cachedir>${join(folder, 'font-cache')}</cachedir>`;
  await writeFile(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${alias}${cache}</fontconfig>`,
  );
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: configuration },
  };
}

/** @param {string} folder */
async function unpackChromium(folder) {
  const packed = join(folder, 'bin');
  for (const name of ['al2023', 'fonts']) {
    const tarball = join(folder, `${name}.tar`);
    await writeFile(tarball, await decompress(await readFile(join(packed, `${name}.tar.br`))));
    await unpack(tarball, folder);
    await rm(tarball);
  }
  await writeFile(join(folder, 'chromium'), await decompress(await readFile(join(packed, 'chromium.br'))), { mode: 0o755 });
  await rm(packed, { recursive: true });
}

/** @returns {Promise<string[]>} a folder with a Chinese font, none where the machine has one */
export async function chineseFonts() {
  const { code, output } = await run('fc-list', [':lang=zh-cn', 'file'], { quiet: true }).catch(() => ({ code: 1, output: '' }));
  if ((code === 0 && output.trim() !== '') || process.platform !== 'linux') return [];
  const folder = await download({
    name: '@expo-google-fonts/noto-sans-sc',
    version: '0.4.3',
    integrity: 'sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
    members: ['LICENSE_FONT', '400Regular/NotoSansSC_400Regular.ttf'],
  });
  return [folder];
}

/**
 * What the files `gouji.json` and `gouji-ignore.json` say of the reports in their folder, sent along with the settings that the
 * server asks for. Reads through the editor's file system; checks nothing, that is the server's.
 */

import { parse } from 'jsonc-parser/lib/esm/main.js';
import * as vscode from 'vscode';
import type { Settings } from '../../server/src/lsp/protocol.ts';
import { decodeText } from './decodeText.ts';

const SETTINGS_FILE = 'gouji.json';
export const IGNORES_FILE = 'gouji-ignore.json';

type Answer = Readonly<Record<string, unknown>>;

export class FolderFiles {
  /** By URI of the file; what isn't there is remembered too. */
  readonly #known = new Map<string, Promise<Answer | undefined>>();

  forget(): void {
    this.#known.clear();
  }

  /** The answer to the server's question about the settings for a document, with what its folder says. */
  async beside(settings: unknown, document: vscode.Uri): Promise<unknown> {
    if (document.scheme === 'untitled') return settings;
    const [own, ignores] = await Promise.all([this.#nearest(document), this.#read(vscode.Uri.joinPath(document, '..', IGNORES_FILE))]);
    const folder: Settings['folder'] = { settings: own, ignores };
    return { ...objectOf(settings), folder };
  }

  /** The nearest one on the way up to the folder that is open. */
  async #nearest(document: vscode.Uri): Promise<Answer | undefined> {
    const top = vscode.workspace.getWorkspaceFolder(document)?.uri.path;
    let folder = vscode.Uri.joinPath(document, '..');
    for (;;) {
      const found = await this.#read(vscode.Uri.joinPath(folder, SETTINGS_FILE));
      if (found !== undefined || top === undefined || folder.path.length <= top.length) return found;
      folder = vscode.Uri.joinPath(folder, '..');
    }
  }

  #read(file: vscode.Uri): Promise<Answer | undefined> {
    const name = file.toString();
    let answer = this.#known.get(name);
    if (answer === undefined) {
      answer = read(file);
      this.#known.set(name, answer);
    }
    return answer;
  }
}

async function read(file: vscode.Uri): Promise<Answer | undefined> {
  try {
    const text = decodeText(await vscode.workspace.fs.readFile(file))?.text;
    // Comments are fine; of a broken file what can be read counts.
    return text === undefined ? undefined : objectOf(parse(text, [], { allowTrailingComma: true }));
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown): Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answer) : {};

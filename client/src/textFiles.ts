/**
 * The text files below a folder, by the editor's own view of files: the editor's search would be quicker, but folders that are
 * not on a disk often have none, and then it waits for ever. Knows nothing of reports.
 */

import * as vscode from 'vscode';

const { Directory, File, SymbolicLink } = vscode.FileType;

/** In the order of the explorer's tree; folders whose name begins with a dot, and links to folders, are not entered. */
export async function textFilesBelow(folder: vscode.Uri, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  if (token.isCancellationRequested) return [];
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const files: vscode.Uri[] = [];
  for (const [name, type] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type & File && /\.txt$/iu.test(name)) files.push(uri);
    else if (type & Directory && !(type & SymbolicLink) && !name.startsWith('.') && name !== 'node_modules')
      files.push(...(await textFilesBelow(uri, token)));
  }
  return files;
}

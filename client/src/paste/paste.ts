/**
 * 「粘贴为年报表格」: what was copied in Word, WPS, Excel or on a web page goes in as rows of the report, where it holds a table of
 * the form. Offered first; the plain text stays to choose. Whoever pastes anything else sees no difference.
 */

import * as vscode from 'vscode';
import { type FormatPastedParams, FormatPastedRequest, type FormatPastedResult } from '../../../server/src/lsp/protocol.ts';
import { REPORT, type Session, say } from '../session.ts';
import { asLines, type Place } from './insertion.ts';

const HTML = 'text/html';

export function registerPaste({ context, client }: Session): void {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('gouji', 'table');

  const provideDocumentPasteEdits = async (
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    clipboard: vscode.DataTransfer,
    { only }: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> => {
    const [range] = ranges;
    if (range === undefined || ranges.length > 1 || (only !== undefined && !only.contains(kind))) return undefined;
    const html = await clipboard.get(HTML)?.asString();
    if (html === undefined || !/<table\b/iu.test(html) || token.isCancellationRequested) return undefined;
    const text = await canonical(html, token);
    if (text === undefined) return undefined;
    return [new vscode.DocumentPasteEdit(asLines(text, placeOf(document, range)), say('paste.title'), kind)];
  };
  /** Undefined where no table is ours, or where the server can't be asked: then pasting is as ever. */
  const canonical = async (html: string, token: vscode.CancellationToken): Promise<string | undefined> => {
    const { textOfHtml } = await import('./html.ts');
    const text = textOfHtml(html);
    if (text === undefined) return undefined;
    const copied: FormatPastedParams = { text };
    const asked = client.sendRequest<FormatPastedResult>(FormatPastedRequest, copied, token);
    return (await asked.catch((): FormatPastedResult => ({}))).text;
  };
  const metadata = { pasteMimeTypes: [HTML], providedPasteEditKinds: [kind] };
  context.subscriptions.push(
    vscode.languages.registerDocumentPasteEditProvider({ language: REPORT }, { provideDocumentPasteEdits }, metadata),
  );
}

const placeOf = (document: vscode.TextDocument, { start, end }: vscode.Range): Place => ({
  before: document.lineAt(start.line).text.slice(0, start.character),
  after: document.lineAt(end.line).text.slice(end.character),
  lineEnd: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
});

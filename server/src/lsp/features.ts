/** Binds each request to its answer. An answer about a document is made in the turn in which its text is read. */

import type { CodeActionParams, ExecuteCommandParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../core/analyze.ts';
import { foldingSpans } from '../core/views/folding.ts';
import { outline } from '../core/views/outline.ts';
import { codeActions } from './codeActions.ts';
import { codeLenses } from './codeLenses.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { explain } from './explain.ts';
import { checkRange, guard, property, Unusable, uriOf } from './guard.ts';
import type { OpenReport } from './openReports.ts';
import { CheckTextRequest, type CheckTextResult, ExplainRequest, RecomputeRequest } from './protocol.ts';
import { executeCommand, recomputeTotals } from './recompute.ts';
import { openReport, type Session, sayFor, says } from './session.ts';
import { toDocumentSymbol, toFoldingRanges, toSymbolInformation } from './toLsp.ts';

export function serveFeatures(session: Session): void {
  const { connection, documents, settings, abilities } = session;
  const log = (message: string): void => connection.console.error(message);

  const serve = (method: string, answer: (params: unknown) => unknown): void => {
    connection.onRequest(method, guard<unknown, unknown>(method, log, answer));
  };
  /** About one open document; null for one that isn't open. */
  const about = <Params>(method: string, answer: (report: OpenReport, params: Params) => unknown): void =>
    serve(method, async (params) => {
      const uri = uriOf(params);
      if (documents.get(uri) !== undefined && settings.get(uri) === undefined) await settings.ready(uri);
      const report = openReport(session, uri);
      return report === undefined ? null : answer(report, params as Params);
    });

  about('textDocument/documentSymbol', (report) => {
    const nodes = outline(report.analysis, sayFor(report));
    return abilities.hierarchicalSymbols
      ? nodes.map((node) => toDocumentSymbol(report.document, node))
      : [...toSymbolInformation(report.document, nodes)];
  });
  about('textDocument/foldingRange', (report) =>
    toFoldingRanges(report.document, foldingSpans(report.analysis, sayFor(report)), abilities),
  );
  about('textDocument/codeAction', (report, params: CodeActionParams) => {
    checkRange(property(params, 'range'));
    return codeActions(session, report, { ...params, context: params.context ?? { diagnostics: [] } });
  });
  about('textDocument/codeLens', (report) => codeLenses(session, report));
  about(RecomputeRequest, (report, params: unknown) => recomputeTotals(session, report, params));

  serve('workspace/executeCommand', async (params) => executeCommand(session, params as ExecuteCommandParams));
  serve(ExplainRequest, (params) => explain(String(property(params, 'rule')), settings.general.language));
  serve(CheckTextRequest, async (params): Promise<CheckTextResult> => {
    const uri = property(params, 'uri');
    const text = property(params, 'text');
    if (typeof uri !== 'string' || typeof text !== 'string') throw new Unusable('uri and text must be strings');
    const { language, rules } = await settings.ready(uri);
    if (documents.get(uri) === undefined) settings.forget(uri);
    const analysis = analyze(text, { language, rules });
    const document = TextDocument.create(uri, '', 0, text);
    const isReport = analysis.reports.length > 0;
    return { isReport, diagnostics: isReport ? diagnosticsOf(session, document, analysis, says[language]) : [] };
  });
}

/** Binds each request to its answer. An answer about a document is made in the turn in which its text is read. */

import type {
  CodeActionParams,
  ExecuteCommandParams,
  Position,
  Range,
  ReferenceParams,
  SelectionRangeParams,
  TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatPasted } from '../core/format/pasted.ts';
import { newReport } from '../core/newReport.ts';
import type { Span } from '../core/text/span.ts';
import { completions } from '../core/views/completion.ts';
import { foldingSpans } from '../core/views/folding.ts';
import { totalHints } from '../core/views/hints.ts';
import { hover } from '../core/views/hover.ts';
import { definition, highlights, references } from '../core/views/links.ts';
import { outline } from '../core/views/outline.ts';
import { nextRow } from '../core/views/rows.ts';
import { selectionSpans } from '../core/views/selection.ts';
import { matches, reportSymbols } from '../core/views/symbols.ts';
import { type Tidied, tableText, tidy, tidyRange } from '../core/views/tidy.ts';
import { tokens } from '../core/views/tokens.ts';
import { urls } from '../core/views/urls.ts';
import { codeActions } from './codeActions.ts';
import { codeLenses } from './codeLenses.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { explain } from './explain.ts';
import { checkPosition, checkRange, guard, property, Unusable, uriOf } from './guard.ts';
import { check, type OpenReport } from './openReports.ts';
import {
  CheckTextRequest,
  type CheckTextResult,
  ExplainRequest,
  FormatPastedRequest,
  type FormatPastedResult,
  NewReportRequest,
  type NewReportResult,
  RecomputeRequest,
  TableTextRequest,
  type TableTextResult,
  TidyRequest,
} from './protocol.ts';
import { executeCommand, recomputeTotals, scopeOf, tidyTables } from './recompute.ts';
import { openReport, type Session, sayFor, says, settled } from './session.ts';
import {
  toCompletionItem,
  toDocumentLink,
  toDocumentSymbol,
  toFoldingRanges,
  toHighlights,
  toHover,
  toInlayHint,
  toLocationLinks,
  toLocations,
  toReportSymbol,
  toSelectionRange,
  toSemanticTokens,
  toSpan,
  toSymbolInformation,
  toTextEdits,
} from './toLsp.ts';

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
      await settled(session, uri);
      const report = openReport(session, uri);
      return report === undefined ? null : answer(report, params as Params);
    });

  /** About a place in an open document. */
  const at = <Params extends { position: Position }>(
    method: string,
    answer: (report: OpenReport, offset: number, params: Params) => unknown,
  ): void =>
    about(method, (report, params: Params) => {
      checkPosition(property(params, 'position'));
      return answer(report, report.document.offsetAt(params.position), params);
    });
  /** About a range of an open document. */
  const inRange = (method: string, answer: (report: OpenReport, span: Span) => unknown): void =>
    about(method, (report, params: { range: Range }) => {
      checkRange(property(params, 'range'));
      return answer(report, toSpan(report.document, params.range));
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
  at('textDocument/hover', (report, offset) => {
    const found = hover(report.analysis, offset, sayFor(report));
    return found === undefined ? null : toHover(report.document, found, abilities);
  });
  at('textDocument/definition', ({ document, analysis }, offset) => {
    const links = definition(analysis, offset);
    if (links === undefined) return null;
    return abilities.locationLinks ? toLocationLinks(document, links) : toLocations(document, links.to);
  });
  at('textDocument/references', ({ document, analysis }, offset, params: ReferenceParams) =>
    toLocations(document, references(analysis, offset, params.context?.includeDeclaration === true)),
  );
  at('textDocument/documentHighlight', ({ document, analysis }, offset) => toHighlights(document, highlights(analysis, offset)));
  about('textDocument/selectionRange', ({ document, analysis }, { positions }: SelectionRangeParams) => {
    if (!Array.isArray(positions)) throw new Unusable('positions must be an array');
    positions.forEach(checkPosition);
    return positions.map((position) => toSelectionRange(document, selectionSpans(analysis, document.offsetAt(position))));
  });
  about('textDocument/semanticTokens/full', ({ document, analysis }) =>
    toSemanticTokens(document, analysis.document.text, tokens(analysis)),
  );
  inRange('textDocument/semanticTokens/range', ({ document, analysis }, span) =>
    toSemanticTokens(document, analysis.document.text, tokens(analysis, span)),
  );
  at('textDocument/completion', (report, offset) =>
    completions(report.analysis, offset, sayFor(report)).map((completion, order) =>
      toCompletionItem(report.document, completion, order, abilities),
    ),
  );
  inRange('textDocument/inlayHint', (report, span) =>
    totalHints(report.analysis, span, sayFor(report)).map((hint) => toInlayHint(report.document, hint)),
  );
  about(
    'textDocument/documentLink',
    ({
      document,
      analysis: {
        document: { text },
      },
    }) => urls(text).map((span) => toDocumentLink(document, text, span)),
  );
  at('textDocument/onTypeFormatting', ({ analysis, settings: { tableKeys } }, offset, { position }) => {
    const newText = tableKeys ? nextRow(analysis, offset) : undefined;
    return newText === undefined ? [] : [{ range: { start: position, end: position }, newText }];
  });
  serve('workspace/symbol', async (params) => {
    const query = String(property(params, 'query') ?? '');
    const uris = documents.keys();
    await settled(session, ...uris);
    return uris.flatMap((uri) => {
      const report = openReport(session, uri);
      if (report === undefined) return [];
      const symbols = reportSymbols(report.analysis, sayFor(report)).filter(({ name }) => matches(name, query));
      return symbols.map((symbol) => toReportSymbol(report.document, symbol));
    });
  });
  const formatted = (report: OpenReport, { edits, refused }: Tidied): TextEdit[] => {
    if (refused !== undefined) connection.console.info(refused);
    return toTextEdits(report.document, edits);
  };
  about('textDocument/formatting', (report) => formatted(report, tidy(report.analysis, {}, sayFor(report))));
  inRange('textDocument/rangeFormatting', (report, span) => formatted(report, tidyRange(report.analysis, span, sayFor(report))));
  about(TidyRequest, (report, params: unknown) => tidyTables(session, report, params));
  about(TableTextRequest, (report, params: unknown): TableTextResult => tableText(report.analysis, scopeOf(params), sayFor(report)));
  about(RecomputeRequest, (report, params: unknown) => recomputeTotals(session, report, params));

  serve('workspace/executeCommand', async (params) => {
    if (typeof property(params, 'command') !== 'string') throw new Unusable('command must be a string');
    return executeCommand(session, params as ExecuteCommandParams);
  });
  serve(ExplainRequest, (params) => explain(String(property(params, 'rule')), settings.general.language));
  serve(NewReportRequest, (params): NewReportResult => {
    const [year, organ, previous] = ['year', 'organ', 'previous'].map((name) => property(params, name));
    if (!Number.isInteger(year) || typeof organ !== 'string') throw new Unusable('year must be a whole number, organ a string');
    const order = { year: year as number, organ, previous: typeof previous === 'string' ? previous : undefined };
    return newReport(order, says[settings.general.language]);
  });
  serve(FormatPastedRequest, (params): FormatPastedResult => {
    const copied = property(params, 'text');
    if (typeof copied !== 'string') throw new Unusable('text must be a string');
    const text = formatPasted(copied);
    return text === undefined ? {} : { text };
  });
  serve(CheckTextRequest, async (params): Promise<CheckTextResult> => {
    const uri = property(params, 'uri');
    const text = property(params, 'text');
    if (typeof uri !== 'string' || typeof text !== 'string') throw new Unusable('uri and text must be strings');
    const inForce = await settings.ready(uri);
    if (documents.get(uri) === undefined) settings.forget(uri);
    const analysis = check(text, inForce);
    const document = TextDocument.create(uri, '', 0, text);
    const isReport = analysis.reports.length > 0 || analysis.document.unreadable !== undefined;
    return { isReport, diagnostics: isReport ? diagnosticsOf(session, document, analysis, says[inForce.language]) : [] };
  });
}

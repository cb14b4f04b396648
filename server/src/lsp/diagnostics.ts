/**
 * Findings on their way to the editor: pulled where the client asks for them, else pushed; the same ones either way. What changed
 * in one burst is answered once, at the newest version. Also tells our own client how each report stands.
 */

import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analyze.ts';
import type { Say } from '../core/messages/say.ts';
import type { Finding, Severity } from '../core/rules/types.ts';
import { cancelled, guard, property, uriOf } from './guard.ts';
import {
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  ResponseError,
} from './library.ts';
import type { OpenReport } from './openReports.ts';
import { Said } from './said.ts';
import { openReport, type Session, sayFor, settled } from './session.ts';
import { reportStatus } from './status.ts';
import { SOURCE, toDiagnostic, toRange } from './toLsp.ts';

/** A text with more findings than this is no report that somebody mends one by one. */
const MOST_FINDINGS = 1000;

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** All diagnostics of a text; of very many the gravest, and one that says how many there are besides. */
export function diagnosticsOf(
  { abilities, options }: Session,
  document: TextDocument,
  { findings, reports }: Analysis,
  say: Say,
  said = new Said(),
): Diagnostic[] {
  const style = { abilities, ruleHref: options.ruleHref };
  const make = (finding: Finding) => toDiagnostic(document, finding, style);
  if (findings.length <= MOST_FINDINGS) {
    const ofReports = reports.reduce((count, report) => count + report.findings.length, 0);
    return reports.length > 1 && findings.length === ofReports ? said.of(document, reports, make) : findings.map(make);
  }
  const gravest = findings.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]).slice(0, MOST_FINDINGS);
  const rest: Diagnostic = {
    range: toRange(document, { start: 0, end: 0 }),
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: say('more-findings', { count: findings.length - MOST_FINDINGS }),
  };
  return [...gravest.toSorted((a, b) => a.span.start - b.span.start).map(make), rest];
}

const diagnosticsFor = (session: Session, report: OpenReport): Diagnostic[] =>
  diagnosticsOf(session, report.document, report.analysis, sayFor(report), report.said);

export function serveDiagnostics(session: Session): void {
  const { connection, documents, settings, analyses, abilities, turns } = session;
  const pushes = !abilities.pullsDiagnostics;
  const tells = session.options.commands === true;
  const changed = new Set<string>();

  const answer = (uri: string): void => {
    if (settings.get(uri) === undefined) {
      void settings.ready(uri).then(() => mark(uri));
      return;
    }
    const report = openReport(session, uri);
    if (report === undefined) return;
    if (pushes) push(session, report);
    if (tells) reportStatus(session, report);
  };
  const flush = (): void => {
    const uris = [...changed];
    changed.clear();
    for (const uri of uris) {
      try {
        answer(uri);
      } catch (error) {
        connection.console.error(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
    }
  };
  const mark = (uri: string): void => {
    changed.add(uri);
    if (changed.size === 1) turns.whenQuiet(flush);
  };

  if (pushes || tells) documents.onDidChangeContent(({ document }) => mark(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    changed.delete(uri);
    analyses.forget(uri);
    settings.forget(uri);
    if (pushes) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  const resultIds = pull(session);

  const settingsChanged = (sent: unknown): void => {
    settings.changed(sent);
    resultIds.forgetAll();
    for (const uri of documents.keys()) if (pushes || tells) mark(uri);
    refresh(session);
  };
  connection.onNotification(DidChangeConfigurationNotification.type, (params) => settingsChanged(property(params, 'settings')));
  // Only what folders say of their reports is watched.
  connection.onNotification(DidChangeWatchedFilesNotification.type, () => settingsChanged(undefined));
}

function push({ connection, abilities, ...rest }: Session, report: OpenReport): void {
  const { uri, version } = report.document;
  const diagnostics = diagnosticsFor({ connection, abilities, ...rest }, report);
  void connection.sendDiagnostics(abilities.diagnosticVersion ? { uri, version, diagnostics } : { uri, diagnostics });
}

/** What the client shows of the settings' effect is asked for anew. */
function refresh({ connection, abilities }: Session): void {
  const ignore = (): void => {};
  if (abilities.pullsDiagnostics && abilities.diagnosticRefresh) connection.languages.diagnostics.refresh();
  if (abilities.codeLensRefresh) connection.sendRequest('workspace/codeLens/refresh').catch(ignore);
  if (abilities.inlayHintRefresh) connection.sendRequest('workspace/inlayHint/refresh').catch(ignore);
}

interface ResultIds {
  of(document: TextDocument): string;
  forgetAll(): void;
}

/** A result is known by the opening of its document, its version and the settings: what is opened again is not what was closed. */
function createResultIds({ documents }: Session): ResultIds {
  const openings = new WeakMap<TextDocument, number>();
  let opened = 0;
  let generation = 0;
  documents.onDidOpen(({ document }) => openings.set(document, ++opened));
  return {
    of: (document) => `${generation}.${openings.get(document) ?? 0}.${document.version}`,
    forgetAll: () => {
      generation += 1;
    },
  };
}

function pull(session: Session): ResultIds {
  const { connection, documents, turns, abilities } = session;
  const resultIds = createResultIds(session);
  if (!abilities.pullsDiagnostics) return resultIds;
  const log = (message: string): void => connection.console.error(message);

  const reportOn = (report: OpenReport, known: unknown): DocumentDiagnosticReport => {
    const resultId = resultIds.of(report.document);
    return known === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items: diagnosticsFor(session, report) };
  };

  const one = guard<unknown, DocumentDiagnosticReport>('textDocument/diagnostic', log, async (params, token) => {
    const uri = uriOf(params);
    const asked = documents.get(uri)?.version;
    await settled(session, uri);
    await turns.quiet();
    if (token.isCancellationRequested) return cancelled();
    const report = openReport(session, uri);
    if (report === undefined) return { kind: 'full', items: [] };
    // A newer version came meanwhile: this answer would be about a text that is gone.
    if (report.document.version !== asked)
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'changed meanwhile', { retriggerRequest: true });
    return reportOn(report, property(params, 'previousResultId'));
  });
  connection.languages.diagnostics.on(one as Parameters<typeof connection.languages.diagnostics.on>[0]);

  // Full reports alone: an unchanged one for a document that was just closed leaves old problems standing in some clients.
  const all = guard<unknown, WorkspaceDiagnosticReport>('workspace/diagnostic', log, async (_, token) => {
    const uris = documents.keys();
    await settled(session, ...uris);
    await turns.quiet();
    if (token.isCancellationRequested) return cancelled();
    const items = uris.flatMap((uri) => {
      const report = openReport(session, uri);
      if (report === undefined) return [];
      const { version } = report.document;
      const resultId = resultIds.of(report.document);
      return [{ kind: 'full' as const, uri, version, resultId, items: diagnosticsFor(session, report) }];
    });
    return { items };
  });
  connection.languages.diagnostics.onWorkspace(all as Parameters<typeof connection.languages.diagnostics.onWorkspace>[0]);
  return resultIds;
}

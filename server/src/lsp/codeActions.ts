/**
 * Repairs as code actions: the fixes of the findings in the range, recomputing of totals, and the safe repairs of the whole text.
 * What changes numbers is an action of its own that shows what it does; only `source.fixAll` may be run on saving, and it is safe.
 */

import type { CodeAction, CodeActionParams, Command, Diagnostic } from 'vscode-languageserver';
import { ignoreEntry } from '../core/ignores.ts';
import type { Finding, Fix, TextEdit } from '../core/rules/types.ts';
import { overlaps, type Span, touches } from '../core/text/span.ts';
import { safeEdits } from '../core/views/fixes.ts';
import { correctMentions } from '../core/views/mentions.ts';
import { reportAt, tableAt } from '../core/views/places.ts';
import { recompute } from '../core/views/recompute.ts';
import { CodeActionKind, CodeActionTriggerKind } from './library.ts';
import type { OpenReport } from './openReports.ts';
import { Commands, type IgnorableFinding, type TableKey } from './protocol.ts';
import { type Session, sayFor } from './session.ts';
import { isDiagnosticOf, toSpan, toWorkspaceEdit } from './toLsp.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gouji`;
/** Under `refactor`, not under `source`: nobody's settings for saving include it. */
export const RECOMPUTE = `${CodeActionKind.RefactorRewrite}.recompute.gouji`;

export const codeActionKinds = [CodeActionKind.QuickFix, RECOMPUTE, FIX_ALL];

export function codeActions(session: Session, report: OpenReport, { range, context }: CodeActionParams): (CodeAction | Command)[] {
  const { document } = report;
  const place = toSpan(document, range);
  const asked = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  const found = report.analysis.findings.filter(({ span }) => meets(span, place));
  if (asked(CodeActionKind.QuickFix)) actions.push(...quickFixes(session, report, found, context.diagnostics ?? []));
  if (asked(CodeActionKind.QuickFix) && session.options.commands) actions.push(...ownCommands(report, found, context.diagnostics ?? []));
  if (asked(CodeActionKind.QuickFix)) actions.push(...correcting(session, report, place.start, found));
  actions.push(...recomputing(session, report, { place, found, context, asked }));
  // Offered to those who ask for it, or it would stand in every light bulb.
  if (context.only !== undefined && asked(FIX_ALL)) actions.push(...fixAll(session, report));
  return session.abilities.codeActionLiterals ? actions : actions.flatMap(({ command }) => command ?? []);
}

/** An empty range is a caret: it meets what it touches. */
const meets = (span: Span, place: Span): boolean =>
  place.start === place.end || span.start === span.end ? touches(span, place.start) || touches(place, span.start) : overlaps(span, place);

function quickFixes(
  { abilities }: Session,
  { document }: OpenReport,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  return findings.flatMap((finding) => {
    const own = diagnostics.filter((diagnostic) => isDiagnosticOf(document, finding, diagnostic));
    return (finding.fixes ?? []).map((fix: Fix): CodeAction => {
      const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix, edit: toWorkspaceEdit(document, fix.edits, abilities) };
      if (own.length > 0) action.diagnostics = own;
      if (fix.preferred && abilities.preferredActions) action.isPreferred = true;
      return action;
    });
  });
}

/** All mentions of one cell at once; a single one in the text has its own fix already, where the caret stands in it. */
function correcting({ abilities }: Session, report: OpenReport, offset: number, found: readonly Finding[]): CodeAction[] {
  const correction = correctMentions(report.analysis, offset);
  if (correction === undefined) return [];
  const { edits, value } = correction;
  if (edits.length === 1 && found.some(({ span }) => span.start === edits[0]?.span.start)) return [];
  const title = sayFor(report)('correct-mentions', { count: edits.length, value });
  return [{ title, kind: CodeActionKind.QuickFix, edit: toWorkspaceEdit(report.document, edits, abilities, { label: title }) }];
}

/** What only our own client can carry out: reopening in another encoding, and ignoring, which asks for a reason. */
function ownCommands(report: OpenReport, findings: readonly Finding[], diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { document, analysis } = report;
  const say = sayFor(report);
  const encoding = analysis.document.unreadable?.encoding;
  return findings.flatMap((finding): CodeAction[] => {
    const own = diagnostics.filter((diagnostic) => isDiagnosticOf(document, finding, diagnostic));
    const offer = (title: string, command: string, argument: string | IgnorableFinding): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command, arguments: [document.uri, argument] },
      ...(own.length > 0 ? { diagnostics: own } : {}),
    });
    if (encoding !== undefined) {
      return [
        { ...offer(say('reopen-with', { encoding: encoding.toUpperCase() }), Commands.reopenWithEncoding, encoding), isPreferred: true },
      ];
    }
    // A list beside the document needs a document with a place of its own, and a report that it can name.
    if (analysis.reports.length === 0 || document.uri.startsWith('untitled:')) return [];
    const { reason: _, date: __, ...entry } = ignoreEntry(analysis, finding, '', '');
    return [offer(say('ignore-action'), Commands.ignoreFinding, entry)];
  });
}

interface Asked {
  readonly place: Span;
  readonly found: readonly Finding[];
  readonly context: CodeActionParams['context'];
  asked(kind: string): boolean;
}

/** For the table at hand: a quick fix on a total that is wrong, else a change like any other. And for the whole text, to who looks for it. */
function recomputing(session: Session, report: OpenReport, { place, found, context, asked }: Asked): CodeAction[] {
  const { analysis, document } = report;
  const at = reportAt(analysis, place.start);
  const table = at === undefined ? undefined : tableAt(at.report, place.start);
  const say = sayFor(report);
  const actions: CodeAction[] = [];
  if (at !== undefined && table !== undefined && at.sums.results.some(({ identity }) => identity.table === table.form)) {
    const part = analysis.reports.length === 1 ? undefined : analysis.reports.indexOf(at) + 1;
    const sums = found.filter(({ sum }) => sum !== undefined && at.sums.byId.get(sum)?.identity.derives !== undefined);
    const kind = sums.length > 0 ? CodeActionKind.QuickFix : RECOMPUTE;
    const own = (context.diagnostics ?? []).filter((diagnostic) => sums.some((finding) => isDiagnosticOf(document, finding, diagnostic)));
    const offer = { title: say('recompute-table', { table: table.form.name }), kind, ...(own.length > 0 ? { diagnostics: own } : {}) };
    if (asked(kind)) actions.push(...recomputeAction(session, report, offer, { table: table.form.key, part }));
  }
  const looksForIt = table !== undefined || context.only !== undefined || context.triggerKind === CodeActionTriggerKind.Invoked;
  if (looksForIt && asked(RECOMPUTE))
    actions.push(...recomputeAction(session, report, { title: say('recompute-report'), kind: RECOMPUTE }, {}));
  return actions;
}

interface Scope {
  readonly table?: TableKey;
  readonly part?: number | undefined;
}

function recomputeAction(session: Session, report: OpenReport, offer: CodeAction, scope: Scope): CodeAction[] {
  const { abilities, options } = session;
  const { document, analysis } = report;
  const { edits, refused } = recompute(analysis, scope, sayFor(report));
  if (edits.length > 0) {
    const action = { ...offer };
    // Our own client asks again and shows the change first where its settings say so.
    if (options.commands) action.command = tableCommand(offer.title, Commands.recomputeTotals, document.uri, scope);
    else action.edit = recomputeWorkspaceEdit(report, edits, abilities);
    return [action];
  }
  return refused !== undefined && abilities.disabledActions ? [{ ...offer, disabled: { reason: refused } }] : [];
}

/** A command on a table, a report or the whole text: what is absent is left out. */
export function tableCommand(title: string, command: string, uri: string, { table, part }: Scope): Command {
  const args: unknown[] = [uri];
  if (table !== undefined) args.push(table);
  if (part !== undefined) args.push(part);
  return { title, command, arguments: args as NonNullable<Command['arguments']> };
}

export const recomputeWorkspaceEdit = (report: OpenReport, edits: readonly TextEdit[], abilities: Session['abilities']) =>
  toWorkspaceEdit(report.document, edits, abilities, { label: sayFor(report)('recompute-confirm') });

function fixAll({ abilities }: Session, report: OpenReport): CodeAction[] {
  const edits = safeEdits(report.analysis);
  if (edits.length === 0) return [];
  return [{ title: sayFor(report)('fix-all'), kind: FIX_ALL, edit: toWorkspaceEdit(report.document, edits, abilities) }];
}

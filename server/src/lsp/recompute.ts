/** Recomputing and tidying on request: by our own client, which applies the edits itself, or as a command of any client that can apply edits. */

import type { ApplyWorkspaceEditParams, ExecuteCommandParams } from 'vscode-languageserver';
import { cellName } from '../core/views/names.ts';
import { cellAt, reportAt } from '../core/views/places.ts';
import { type RecomputeScope, recompute } from '../core/views/recompute.ts';
import { tidy } from '../core/views/tidy.ts';
import { recomputeWorkspaceEdit } from './codeActions.ts';
import { property, Unusable } from './guard.ts';
import { MessageType } from './library.ts';
import type { OpenReport } from './openReports.ts';
import { Commands, type RecomputeResult, type TidyResult } from './protocol.ts';
import { openReport, type Session, sayFor, settled } from './session.ts';
import { toWorkspaceEdit } from './toLsp.ts';

export function scopeOf(params: unknown): RecomputeScope {
  const table = property(params, 'table');
  const part = property(params, 'part');
  return { table: typeof table === 'string' ? table : undefined, part: typeof part === 'number' ? part : undefined };
}

export function tidyTables({ abilities }: Session, report: OpenReport, params: unknown): TidyResult {
  const { edits, message, refused } = tidy(report.analysis, scopeOf(params), sayFor(report));
  return {
    message,
    ...(refused === undefined ? {} : { refused }),
    ...(edits.length === 0 ? {} : { edit: toWorkspaceEdit(report.document, edits, abilities) }),
  };
}

export function recomputeTotals({ abilities }: Session, report: OpenReport, params: unknown): RecomputeResult {
  const { edits, message, refused } = recompute(report.analysis, scopeOf(params), sayFor(report));
  const changed = edits.map(({ span: { start } }) => {
    const at = reportAt(report.analysis, start);
    const cell = at && cellAt(at.report, start);
    return cell === undefined ? '' : cellName(cell.form);
  });
  return {
    changes: edits.length,
    changed,
    message,
    ...(refused === undefined ? {} : { refused }),
    ...(edits.length === 0 ? {} : { edit: recomputeWorkspaceEdit(report, edits, abilities) }),
  };
}

/** The commands that the server carries out itself, for clients without their own. */
export const serverCommands = ({ abilities, options }: Pick<Session, 'abilities' | 'options'>): string[] =>
  abilities.applyEdit && !options.commands ? [Commands.recomputeTotals, Commands.tidyTables] : [];

export async function executeCommand(session: Session, { command, arguments: args }: ExecuteCommandParams): Promise<null> {
  if (!serverCommands(session).includes(command)) throw new Unusable(`unknown command ${command}`);
  const [uri, table, part] = Array.isArray(args) ? args : [];
  if (typeof uri !== 'string') throw new Unusable('the first argument must be the URI of the document');
  await settled(session, uri);
  const report = openReport(session, uri);
  if (report === undefined) return null;
  const carryOut = command === Commands.tidyTables ? tidyTables : recomputeTotals;
  const { edit, message, refused } = carryOut(session, report, { table, part });
  if (edit === undefined) {
    session.connection.sendNotification('window/showMessage', { type: MessageType.Info, message: refused ?? message ?? '' });
    return null;
  }
  const params: ApplyWorkspaceEditParams = { edit, ...(message === undefined ? {} : { label: message }) };
  await session.connection.sendRequest('workspace/applyEdit', params);
  return null;
}

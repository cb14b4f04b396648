/** The lenses above the tables. One that only tells has a title and no command. */

import type { CodeLens } from 'vscode-languageserver';
import { type TableAction, tableLenses } from '../core/views/codeLens.ts';
import { tableCommand } from './codeActions.ts';
import type { OpenReport } from './openReports.ts';
import { Commands } from './protocol.ts';
import { serverCommands } from './recompute.ts';
import { type Session, sayFor } from './session.ts';
import { toRange } from './toLsp.ts';

export function codeLenses(session: Session, report: OpenReport): CodeLens[] {
  const { document, settings, analysis } = report;
  if (!settings.codeLens) return [];
  const commands = session.options.commands ? Object.values(Commands) : serverCommands(session);
  return tableLenses(analysis, sayFor(report)).flatMap((lens): CodeLens[] => {
    const { start } = lens.span;
    const range = toRange(document, { start, end: start });
    const command = lens.action === undefined ? undefined : commandNames[lens.action];
    if (command !== undefined && commands.includes(command))
      return [{ range, command: tableCommand(lens.title, command, document.uri, lens) }];
    // What a client can't do isn't offered, yet how the sums stand is told.
    return lens.action === undefined || lens.action === 'recompute' ? [{ range, command: { title: lens.title, command: '' } }] : [];
  });
}

const commandNames: Readonly<Record<TableAction, string>> = {
  recompute: Commands.recomputeTotals,
  tidy: Commands.tidyTables,
  copy: Commands.copyTable,
};

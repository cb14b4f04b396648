/** The lenses above the tables. One that only tells has a title and no command. */

import type { CodeLens } from 'vscode-languageserver';
import { type TableLens, tableLenses } from '../core/views/codeLens.ts';
import { recomputeCommand } from './codeActions.ts';
import type { OpenReport } from './openReports.ts';
import { serverCommands } from './recompute.ts';
import { type Session, sayFor } from './session.ts';
import { toRange } from './toLsp.ts';

export function codeLenses(session: Session, report: OpenReport): CodeLens[] {
  const { document, settings, analysis } = report;
  if (!settings.codeLens) return [];
  const canCommand = session.options.commands === true || serverCommands(session).length > 0;
  const command = ({ title, table, part, recomputes }: TableLens) =>
    recomputes && canCommand ? recomputeCommand(title, document.uri, { table, part }) : { title, command: '' };
  return tableLenses(analysis, sayFor(report)).map((lens) => {
    const { start } = lens.span;
    return { range: toRange(document, { start, end: start }), command: command(lens) };
  });
}

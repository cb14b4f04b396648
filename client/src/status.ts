/** What the report in front is and how it stands: a language status item in full, one quiet text in the status bar. */

import * as vscode from 'vscode';
import { StatusNotification, type StatusParams } from '../../server/src/lsp/protocol.ts';
import { isReport, REPORT, type Session, say } from './session.ts';

export const RECHECK = 'gouji.recheck';

export function registerStatus({ context, client }: Session): void {
  const known = new Map<string, StatusParams>();
  const item = vscode.languages.createLanguageStatusItem('gouji.status', { language: REPORT });
  const bar = vscode.window.createStatusBarItem('gouji.status', vscode.StatusBarAlignment.Right, 100);
  bar.command = 'workbench.actions.view.problems';

  const show = (): void => {
    item.name = say('status.name');
    bar.name = say('status.name');
    const document = vscode.window.activeTextEditor?.document;
    const status = document && isReport(document) ? known.get(document.uri.toString()) : undefined;
    if (!status) {
      bar.hide();
      item.text = say('status.name');
      item.detail = '';
      item.severity = vscode.LanguageStatusSeverity.Information;
      return;
    }
    const text = sentence(status);
    const detail = describe(status);
    item.text = text;
    item.detail = detail;
    item.severity = severity(status);
    item.command = { command: RECHECK, title: say('status.recheck') };
    item.accessibilityInformation = { label: [say('status.name'), text, detail].join(' · '), role: 'status' };
    bar.text = short(status);
    bar.tooltip = [text, detail].join('\n');
    bar.accessibilityInformation = { label: `${say('status.name')} ${text}`, role: 'button' };
    bar.show();
  };

  context.subscriptions.push(
    item,
    bar,
    client.onNotification(StatusNotification, (status: StatusParams) => {
      known.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      known.delete(uri.toString());
      show();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('gouji.language')) show();
    }),
  );
  show();
}

const severity = ({ errors, warnings, sums }: StatusParams): vscode.LanguageStatusSeverity => {
  if (errors > 0) return vscode.LanguageStatusSeverity.Error;
  return warnings + sums.broken + sums.unknown > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
};

/** The tick stands only where everything could be judged. */
function short({ isReport, errors, warnings, sums }: StatusParams): string {
  if (!isReport) return say('status.notReport');
  const parts = [
    errors > 0 ? say('status.bar.errors', { count: errors }) : '',
    warnings > 0 ? say('status.bar.warnings', { count: warnings }) : '',
    // A rule that is switched off makes a sum no better.
    errors === 0 && sums.broken > 0 ? say('status.broken', { count: sums.broken }) : '',
    sums.unknown > 0 ? say('status.bar.unknown', { count: sums.unknown }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? say('status.bar.clean') : [say('status.bar.label'), ...parts].join(' ');
}

function sentence({ isReport, errors, warnings, sums }: StatusParams): string {
  if (!isReport) return say('status.notReport');
  const clean = errors + warnings + sums.broken === 0;
  const parts = [
    clean ? say('status.clean', { sums: sums.holds }) : '',
    errors > 0 ? say('status.errors', { count: errors }) : '',
    warnings > 0 ? say('status.warnings', { count: warnings }) : '',
    sums.broken > 0 ? say('status.broken', { count: sums.broken }) : '',
    sums.unknown > 0 ? say('status.unknown', { count: sums.unknown }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function describe({ year, organ, edition }: StatusParams): string {
  return [organ ?? '', year ? say('status.year', { year }) : '', edition ? say('status.edition', { edition }) : '']
    .filter((part) => part !== '')
    .join(' · ');
}

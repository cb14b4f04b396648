/**
 * What was said last of each report in an open document: of a collection a change touches one report, and the others, which are taken
 * over with their analysis, say the same again. Knows no rule and sends nothing.
 */

import type { Diagnostic, Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportAnalysis } from '../core/analyze.ts';
import { placeOf } from '../core/reanalyze.ts';
import type { Finding } from '../core/rules/types.ts';
import { joined, type Part } from './parts.ts';

interface SaidOfReport extends Part<Diagnostic> {
  /** Where the report began. */
  readonly begins: Position;
}

export class Said {
  #reports: ReadonlyMap<ReportAnalysis, SaidOfReport> = new Map();

  of(document: TextDocument, reports: readonly ReportAnalysis[], make: (finding: Finding) => Diagnostic): Diagnostic[] {
    const said = new Map<ReportAnalysis, SaidOfReport>();
    for (const report of reports) {
      // The same analysis has the same offsets. The same place of its first character then means that no line came or went before it.
      const begins = document.positionAt(placeOf(report).start);
      const before = this.#reports.get(report);
      const stays = before?.begins.line === begins.line && before.begins.character === begins.character;
      said.set(report, stays ? before : { begins, items: report.findings.map(make) });
    }
    this.#reports = said;
    return joined([...said.values()]);
  }
}

/**
 * The open documents and what is known of each: one analysis a version, shared by everything that is asked about it. Analyses are
 * small work and large values, so only those used last are kept: five hundred open reports cost little more than their text.
 */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/analyze.ts';
import { applyIgnores } from '../core/ignores.ts';
import { analyzeAgain } from '../core/reanalyze.ts';
import type { SettingsInForce } from './settings.ts';

/** Text, version, settings and analysis that belong together: valid within one turn of the event loop only. */
export interface OpenReport {
  readonly document: TextDocument;
  readonly settings: SettingsInForce;
  readonly analysis: Analysis;
}

interface Kept {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: SettingsInForce;
  readonly analysis: Analysis;
  /** Without the findings that are ignored. */
  readonly told: Analysis;
}

const KEPT = 8;

export interface AnalysisCache {
  of(document: TextDocument, settings: SettingsInForce): Analysis;
  forget(uri: string): void;
}

export function createAnalysisCache(): AnalysisCache {
  const kept = new Map<string, Kept>();
  return {
    of(document, settings) {
      const { uri, version } = document;
      const last = kept.get(uri);
      kept.delete(uri);
      const alike = last?.document === document && last.settings === settings ? last : undefined;
      // A client may open a document without a version.
      if (alike !== undefined && alike.version === version) {
        kept.set(uri, alike);
        return alike.told;
      }
      const text = document.getText();
      const analysis = alike === undefined ? analyze(text, settings) : analyzeAgain(text, settings, alike.analysis);
      const told = withoutIgnored(analysis, settings);
      kept.set(uri, { document, version, settings, analysis, told });
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? uri);
      return told;
    },
    forget: (uri) => void kept.delete(uri),
  };
}

/** The analysis of a text by the settings in force, without the findings that were confirmed to be right. */
export function check(text: string, settings: SettingsInForce): Analysis {
  return withoutIgnored(analyze(text, settings), settings);
}

function withoutIgnored(analysis: Analysis, { ignores }: SettingsInForce): Analysis {
  return ignores.length === 0 ? analysis : { ...analysis, findings: applyIgnores(analysis, ignores).kept };
}

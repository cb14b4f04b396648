/**
 * The open documents and what is known of each: one analysis a version, shared by everything that is asked about it. Analyses are
 * small work and large values, so only those used last are kept: five hundred open reports cost little more than their text.
 */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/analyze.ts';
import { applyIgnores } from '../core/ignores.ts';
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
      const current = last !== undefined && last.document === document && last.version === version && last.settings === settings;
      const analysis = current ? last.analysis : check(document.getText(), settings);
      kept.set(uri, { document, version, settings, analysis });
      if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? uri);
      return analysis;
    },
    forget: (uri) => void kept.delete(uri),
  };
}

/** The analysis of a text by the settings in force, without the findings that were confirmed to be right. */
export function check(text: string, { language, rules, ignores }: SettingsInForce): Analysis {
  const analysis = analyze(text, { language, rules });
  return ignores.length === 0 ? analysis : { ...analysis, findings: applyIgnores(analysis, ignores).kept };
}

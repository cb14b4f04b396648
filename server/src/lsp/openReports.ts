/**
 * The open documents and what is known of each: one analysis a version, shared by everything that is asked about it. Analyses are
 * small work and large values, so only those used last are kept: five hundred open reports cost little more than their text.
 */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze } from '../core/analyze.ts';
import { applyIgnores } from '../core/ignores.ts';
import { analyzeAgain } from '../core/reanalyze.ts';
import { Said } from './said.ts';
import type { SettingsInForce } from './settings.ts';

/** Text, version, settings and analysis that belong together: valid within one turn of the event loop only. */
export interface OpenReport {
  readonly document: TextDocument;
  readonly settings: SettingsInForce;
  readonly analysis: Analysis;
  readonly said: Said;
}

interface Kept {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: SettingsInForce;
  readonly analysis: Analysis;
  /** Without the findings that are ignored. */
  readonly told: Analysis;
  /** Goes from version to version. */
  readonly said: Said;
}

const KEPT = 8;

export interface AnalysisCache {
  of(document: TextDocument, settings: SettingsInForce): OpenReport;
  forget(uri: string): void;
}

export function createAnalysisCache(): AnalysisCache {
  // In place, not in a map: one that is added to and taken from again and again leaves old copies of itself behind, each with all it held.
  const kept: Kept[] = [];
  const take = (uri: string): Kept | undefined => {
    const at = kept.findIndex(({ document }) => document.uri === uri);
    return at < 0 ? undefined : kept.splice(at, 1)[0];
  };
  return {
    of(document, settings) {
      const last = take(document.uri);
      const alike = last?.document === document && last.settings === settings ? last : undefined;
      // A client may open a document without a version.
      const now = alike !== undefined && alike.version === document.version ? alike : read(document, settings, alike);
      kept.push(now);
      if (kept.length > KEPT) kept.shift();
      return { document, settings, analysis: now.told, said: now.said };
    },
    forget: (uri) => void take(uri),
  };
}

function read(document: TextDocument, settings: SettingsInForce, last: Kept | undefined): Kept {
  const text = document.getText();
  const analysis = last === undefined ? analyze(text, settings) : analyzeAgain(text, settings, last.analysis);
  const told = withoutIgnored(analysis, settings);
  return { document, version: document.version, settings, analysis, told, said: last?.said ?? new Said() };
}

/** The analysis of a text by the settings in force, without the findings that were confirmed to be right. */
export function check(text: string, settings: SettingsInForce): Analysis {
  return withoutIgnored(analyze(text, settings), settings);
}

function withoutIgnored(analysis: Analysis, { ignores }: SettingsInForce): Analysis {
  return ignores.length === 0 ? analysis : { ...analysis, findings: applyIgnores(analysis, ignores).kept };
}

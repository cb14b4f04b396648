/**
 * What the parts of the server share: the connection, what the client can, the open documents and what is known of them.
 * Every answer about a document is made by `report`: version, text and analysis of one turn of the event loop.
 */

import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Say, sayIn } from '../core/messages/say.ts';
import type { Abilities } from './abilities.ts';
import type { AnalysisCache, OpenReport } from './openReports.ts';
import type { InitializationOptions } from './protocol.ts';
import type { SettingsStore } from './settings.ts';
import type { Turns } from './turns.ts';

export interface Session {
  readonly connection: Connection;
  readonly turns: Turns;
  readonly abilities: Abilities;
  readonly options: InitializationOptions;
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: SettingsStore;
  readonly analyses: AnalysisCache;
}

/** The open document as it stands now; undefined when it is not open, or its settings are not known yet. */
export function openReport({ documents, settings, analyses }: Session, uri: string): OpenReport | undefined {
  const document = documents.get(uri);
  const inForce = settings.get(uri);
  if (document === undefined || inForce === undefined) return undefined;
  return analyses.of(document, inForce);
}

/** Waits until the settings of the open documents among these are known. Whoever waits reads the documents afterwards. */
export async function settled(session: Session, ...uris: readonly string[]): Promise<void> {
  const { documents, settings } = session;
  const open = uris.filter((uri) => documents.get(uri) !== undefined && settings.get(uri) === undefined);
  if (open.length === 0) return;
  await Promise.all(open.map((uri) => settings.ready(uri)));
  // They may have changed, and be unknown again, while others were waited for.
  await settled(session, ...open);
}

export const sayFor = ({ settings }: Pick<OpenReport, 'settings'>): Say => says[settings.language];

export const says = { 'zh-CN': sayIn('zh-CN'), en: sayIn('en') } as const;

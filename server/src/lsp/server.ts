/**
 * The language server: one `startServer` for every main. It binds what LSP asks to the views of the one analysis, each request
 * behind the guard. It must not know how it is connected nor on what it runs.
 */

import type { Connection, InitializeParams, InitializeResult, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { IGNORES_FILE } from '../core/ignores.ts';
import { SETTINGS_FILE } from '../core/settings.ts';
import { type Abilities, readAbilities } from './abilities.ts';
import { capabilities } from './capabilities.ts';
import { serveDiagnostics } from './diagnostics.ts';
import { serveFeatures } from './features.ts';
import { property } from './guard.ts';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  ResponseError,
  TextDocuments,
} from './library.ts';
import { createAnalysisCache } from './openReports.ts';
import type { FolderFiles, InitializationOptions, Language, Settings } from './protocol.ts';
import type { Session } from './session.ts';
import { createSettings } from './settings.ts';
import type { Turns } from './turns.ts';

export interface Runtime {
  /** Of the program, for `serverInfo`. */
  readonly version: string;
  readonly turns: Turns;
  /** Reads what the folder of a document says; absent where no files can be reached. */
  readonly readFolder?: (uri: string) => FolderFiles | undefined;
}

export function startServer(connection: Connection, runtime: Runtime): void {
  const { version } = runtime;
  const documents = new TextDocuments(textsOnly);
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult | ResponseError<never> => {
    if (session !== undefined) return new ResponseError(ErrorCodes.InvalidRequest, 'already initialized') as ResponseError<never>;
    session = createSession(connection, runtime, documents, params);
    serveDiagnostics(session);
    serveFeatures(session);
    return { capabilities: capabilities(session), serverInfo: { name: 'gouji', version } };
  });
  connection.onInitialized(() => {
    if (session?.abilities.registersSettings) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' }).catch(() => {});
    }
    // Our own client watches them itself.
    if (session?.abilities.registersWatchers && !session.options.commands) {
      const watchers = [SETTINGS_FILE, IGNORES_FILE].map((name) => ({ globPattern: `**/${name}` }));
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
    }
  });
  documents.listen(connection);
  connection.listen();
}

/** What a client sends as a text may be none. */
const textsOnly: TextDocumentsConfiguration<TextDocument> = {
  create: (uri, languageId, version, content: unknown) =>
    TextDocument.create(uri, languageId, version, typeof content === 'string' ? content : ''),
  update: (document, changes, version) =>
    TextDocument.update(
      document,
      changes.filter((change) => typeof property(change, 'text') === 'string'),
      version,
    ),
};

function createSession(
  connection: Connection,
  { turns, readFolder }: Runtime,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
): Session {
  const abilities = readAbilities(property(params, 'capabilities') as InitializeParams['capabilities'] | undefined);
  const options = optionsOf(property(params, 'initializationOptions'));
  const settings = createSettings({
    turns,
    initial: options.settings,
    language: languageOf(options.language, property(params, 'locale')),
    ...pulling(connection, abilities),
    // Our own client sends along what the folder says.
    ...(readFolder === undefined || options.commands ? {} : { readFolder }),
  });
  return { connection, turns, abilities, options, documents, settings, analyses: createAnalysisCache() };
}

/** A client may send anything: what has the wrong type counts as not sent. */
function optionsOf(given: unknown): InitializationOptions {
  const language = property(given, 'language');
  const ruleHref = property(given, 'ruleHref');
  return {
    ...(language === 'zh-CN' || language === 'en' ? { language } : {}),
    ...(typeof ruleHref === 'string' ? { ruleHref } : {}),
    commands: property(given, 'commands') === true,
    settings: (property(given, 'settings') ?? {}) as Settings,
  };
}

const pulling = (connection: Connection, { pullsSettings }: Abilities) =>
  pullsSettings
    ? {
        pull: (uris: readonly (string | undefined)[]): Promise<unknown[]> =>
          connection.workspace.getConfiguration(uris.map((uri) => ({ section: 'gouji', ...(uri === undefined ? {} : { scopeUri: uri }) }))),
      }
    : {};

/** English only for an English editor: the language of the reports is Chinese. */
function languageOf(chosen: Language | undefined, locale: unknown): Language {
  if (chosen !== undefined) return chosen;
  return typeof locale === 'string' && /^en\b/iu.test(locale) ? 'en' : 'zh-CN';
}

/**
 * The language server: one `startServer` for every main. It binds what LSP asks to the views of the one analysis, each request
 * behind the guard. It must not know how it is connected nor on what it runs.
 */

import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import { IGNORES_FILE } from '../core/ignores.ts';
import { SETTINGS_FILE } from '../core/settings.ts';
import { type Abilities, readAbilities } from './abilities.ts';
import { capabilities } from './capabilities.ts';
import type { Connection } from './connection.ts';
import { serveDiagnostics } from './diagnostics.ts';
import { createDocuments, type Documents } from './documents.ts';
import { serveFeatures } from './features.ts';
import { property } from './guard.ts';
import { ErrorCodes, ResponseError } from './library.ts';
import { createAnalysisCache } from './openReports.ts';
import type { FolderFiles, InitializationOptions, Language, Settings } from './protocol.ts';
import type { Session } from './session.ts';
import { createSettings } from './settings.ts';
import type { Turns } from './turns.ts';

/** The process that the server runs in. */
export interface Program {
  /** It ends when this other one has ended. */
  watch(processId: number): void;
  /** It is expected to end. */
  shutdown(): void;
  exit(): void;
}

export interface Runtime {
  /** Of the program, for `serverInfo`. */
  readonly version: string;
  readonly turns: Turns;
  /** Reads what the folder of a document says; absent where no files can be reached. */
  readonly readFolder?: (uri: string) => FolderFiles | undefined;
  /** Absent where the server has no process of its own. */
  readonly program?: Program;
}

export function startServer(connection: Connection, runtime: Runtime): void {
  const { version, program } = runtime;
  const documents = createDocuments(connection);
  let session: Session | undefined;

  connection.onRequest('initialize', (params): InitializeResult | ResponseError<never> => {
    if (session !== undefined) return new ResponseError(ErrorCodes.InvalidRequest, 'already initialized') as ResponseError<never>;
    const processId = property(params, 'processId');
    if (typeof processId === 'number') program?.watch(processId);
    session = createSession(connection, runtime, documents, params);
    serveDiagnostics(session);
    serveFeatures(session);
    return { capabilities: capabilities(session), serverInfo: { name: 'gouji', version } };
  });
  connection.onNotification('initialized', () => {
    const register = (method: string, registerOptions: unknown): void => {
      connection.sendRequest('client/registerCapability', { registrations: [{ id: method, method, registerOptions }] }).catch(() => {});
    };
    if (session?.abilities.registersSettings) register('workspace/didChangeConfiguration', { section: 'gouji' });
    // Our own client watches them itself.
    if (session?.abilities.registersWatchers && !session.options.commands) {
      const watchers = [SETTINGS_FILE, IGNORES_FILE].map((name) => ({ globPattern: `**/${name}` }));
      register('workspace/didChangeWatchedFiles', { watchers });
    }
  });
  connection.onRequest('shutdown', () => {
    program?.shutdown();
    return null;
  });
  connection.onNotification('exit', () => program?.exit());
  connection.listen();
}

function createSession(connection: Connection, { turns, readFolder }: Runtime, documents: Documents, params: unknown): Session {
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
        pull: async (uris: readonly (string | undefined)[]): Promise<unknown[]> => {
          const items = uris.map((uri) => ({ section: 'gouji', ...(uri === undefined ? {} : { scopeUri: uri }) }));
          const answer = await connection.sendRequest('workspace/configuration', { items });
          return Array.isArray(answer) ? answer : [];
        },
      }
    : {};

/** English only for an English editor: the language of the reports is Chinese. */
function languageOf(chosen: Language | undefined, locale: unknown): Language {
  if (chosen !== undefined) return chosen;
  return typeof locale === 'string' && /^en\b/iu.test(locale) ? 'en' : 'zh-CN';
}

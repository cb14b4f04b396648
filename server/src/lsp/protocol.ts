/**
 * The requests and notifications that client and server add to LSP: names and shapes only.
 * Imported by both sides, so it must not know `vscode`, node, or how anything is answered.
 *
 * Choices both sides rely on:
 * - Commands are the client's: the server puts the names of `Commands` into code lenses and code actions when
 *   `InitializationOptions.commands` says that the client has them. A client that has none but can apply edits is offered
 *   `recomputeTotals` through `workspace/executeCommand` instead.
 * - `Diagnostic.codeDescription.href` is `InitializationOptions.ruleHref` with `{rule}` replaced; without it there is no
 *   `codeDescription`. VS Code's client sends `command:gouji.showRule?…`: problem links open with `allowCommands`
 *   (markerHoverParticipant, Link), so the rule page opens offline on desktop, in the browser and in code-server alike,
 *   where a `vscode://` link would leave the window.
 * - Recomputing is computed by the server and applied by the client. The edit carries the document's version and one change
 *   annotation with `needsConfirmation: true`, for clients with a preview of their own. VS Code's starts with nothing ticked, so that
 *   「Apply」 changes nothing (seen in 1.100); our client therefore lists the changes itself and clears the mark.
 */
import type { Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol';

/** The tables of the form, by key of form.md. */
export type TableKey = 'disclosure' | 'requests' | 'reviews';

/** Names of the client's commands that a server may put into a code lens or code action, with their arguments. */
export const Commands = {
  /** `[uri: string, table?: TableKey, part?: number]` */
  recomputeTotals: 'gouji.recomputeTotals',
  /** `[uri: string, table?: TableKey, part?: number]`: the tables in the canonical layout. */
  tidyTables: 'gouji.tidyTables',
  /** `[uri: string, table: TableKey, part?: number]`: to the clipboard, as a spreadsheet takes it. */
  copyTable: 'gouji.copyTable',
  /** `[rule: string]` */
  showRule: 'gouji.showRule',
  /** `[uri: string, encoding: string]`, encoding as VS Code names it: `utf8`, `gb18030`, … */
  reopenWithEncoding: 'gouji.reopenWithEncoding',
  /** `[uri: string, finding: IgnorableFinding]`: asks for the reason and writes `gouji-ignore.json` beside the document. */
  ignoreFinding: 'gouji.ignoreFinding',
} as const;

/** An entry of `gouji-ignore.json` that lacks only the reason and the date. */
export interface IgnorableFinding {
  readonly rule: string;
  readonly key: string;
  readonly actual?: string;
  readonly year?: number;
  readonly organ?: string;
}

export type Language = 'zh-CN' | 'en';

/** What a client may tell at the start; every part is optional, a plain LSP client sends nothing. */
export interface InitializationOptions {
  /** What the setting `auto` means: from the editor's display language. */
  readonly language?: Language;
  /** A URI with `{rule}` in it, for `codeDescription.href`. */
  readonly ruleHref?: string;
  /** True where the commands of `Commands` exist and `gouji/status` is listened to. */
  readonly commands?: boolean;
  /** The settings, from a client that can't be asked for them. */
  readonly settings?: Settings;
}

/** Section `gouji` of the settings, pulled with `workspace/configuration` and the document's URI as scope. */
export interface Settings {
  readonly language?: 'auto' | Language;
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  readonly codeLens?: boolean;
  /** Help with Enter and Tab in rows of a table; Tab is the client's, Enter is `textDocument/onTypeFormatting`. */
  readonly tableKeys?: boolean;
  /** What the document's folder says, from a client that reads it for the server: our own, as only it reaches every kind of folder. */
  readonly folder?: FolderFiles;
}

/** The values in the files that hold for a document; comments are stripped, nothing else is checked. */
export interface FolderFiles {
  /** Of the nearest `gouji.json` on the way up. */
  readonly settings?: unknown;
  /** Of `gouji-ignore.json` beside the document. */
  readonly ignores?: unknown;
}
export type RuleLevel = 'off' | 'hint' | 'information' | 'warning' | 'error';

/** Client → server: the edits that make every derived total right. */
export const RecomputeRequest = 'gouji/recompute';
export interface RecomputeParams {
  readonly textDocument: { readonly uri: string; readonly version?: number };
  /** Only this table; absent: the whole report. */
  readonly table?: TableKey;
  /** Which report of a collection in one text, from 1. Absent: all of them. */
  readonly part?: number;
}
export interface RecomputeResult {
  /** Absent when nothing is to be changed, or when refused. */
  readonly edit?: WorkspaceEdit;
  /** How many cells the edit changes. */
  readonly changes: number;
  /** What each edit changes, in their order, by the form's names: row and column. */
  readonly changed?: readonly string[];
  /** Why some or all totals were not recomputed (a sentence for people): cells that are uncertain. */
  readonly refused?: string;
  /** What was done, or that everything already adds up (a sentence for people). */
  readonly message?: string;
}

/** Client → server: the edits that bring the tables into the canonical layout (整理表格); no number changes. Scope as for recomputing. */
export const TidyRequest = 'gouji/tidy';
export type TidyParams = RecomputeParams;
export interface TidyResult {
  /** Absent when nothing is to be changed, or when refused. */
  readonly edit?: WorkspaceEdit;
  /** Why some or all tables were left as they are (a sentence for people). */
  readonly refused?: string;
  readonly message: string;
}

/** Client → server: one table as text with tabs, for the clipboard. */
export const TableTextRequest = 'gouji/tableText';
export type TableTextParams = RecomputeParams;
export interface TableTextResult {
  readonly text?: string;
  /** Why there is no text (a sentence for people). */
  readonly refused?: string;
}

/** Client → server: the page of a rule, as Markdown, in the language in force. `null`: no such rule. */
export const ExplainRequest = 'gouji/explain';
export interface ExplainParams {
  readonly rule: string;
}
export interface ExplainResult {
  readonly title: string;
  readonly markdown: string;
}

/** Client → server: check a text that is not open, as a whole-folder check does. */
export const CheckTextRequest = 'gouji/checkText';
export interface CheckTextParams {
  readonly uri: string;
  readonly text: string;
}
export interface CheckTextResult {
  /** False: no annual report; then there are no diagnostics. */
  readonly isReport: boolean;
  readonly diagnostics: Diagnostic[];
}

/** Client → server: the official skeleton for a year, on the base of last year's text where given. */
export const NewReportRequest = 'gouji/newReport';
export interface NewReportParams {
  readonly year: number;
  readonly organ: string;
  /** The whole text of last year's report. */
  readonly previous?: string;
}
export interface NewReportResult {
  readonly text: string;
  /** What was taken over, or why nothing could be (a sentence for people). */
  readonly message?: string;
}

/** Client → server: text copied elsewhere, a row a line and a tab between cells, with our tables in the canonical layout. */
export const FormatPastedRequest = 'gouji/formatPasted';
export interface FormatPastedParams {
  readonly text: string;
}
export interface FormatPastedResult {
  /** Absent where no table is ours for certain: then it is pasted as it is. */
  readonly text?: string;
}

/** Server → client: what is known of an open document, after every analysis of it. */
export const StatusNotification = 'gouji/status';
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** False: the text is no annual report, the rest says nothing. */
  readonly isReport: boolean;
  readonly edition?: string;
  readonly year?: number;
  readonly organ?: string;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
  /** Sums that hold, are broken, and can't be judged. */
  readonly sums: { readonly holds: number; readonly broken: number; readonly unknown: number };
}

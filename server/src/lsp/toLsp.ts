/** The only file that makes LSP values of offsets and of what core says. Knows no rule, no table, and asks nothing. */

import type {
  CodeDescription,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensLegend,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit as Edit, Finding, Severity } from '../core/rules/types.ts';
import { linesIn } from '../core/text/lines.ts';
import type { Span } from '../core/text/span.ts';
import type { Completion, CompletionKind } from '../core/views/completion.ts';
import type { Hint } from '../core/views/hints.ts';
import type { Hover as HoverText } from '../core/views/hover.ts';
import type { Highlight, Links } from '../core/views/links.ts';
import type { OutlineKind, OutlineNode } from '../core/views/outline.ts';
import type { ReportSymbol } from '../core/views/symbols.ts';
import type { Token, TokenKind, TokenMark } from '../core/views/tokens.ts';
import type { Abilities } from './abilities.ts';
import {
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentHighlightKind,
  InsertTextFormat,
  MarkupKind,
  SemanticTokensBuilder,
  SymbolKind,
} from './library.ts';

export const toRange = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const toSpan = (document: TextDocument, { start, end }: Range): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

export const SOURCE = '勾稽';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What of a finding the client can take in. */
export interface DiagnosticStyle {
  readonly abilities: Abilities;
  /** A URI with `{rule}` in it. */
  readonly ruleHref?: string | undefined;
}

export function toDiagnostic(document: TextDocument, finding: Finding, { abilities, ruleHref }: DiagnosticStyle): Diagnostic {
  const { rule, severity, span, message, related, unnecessary } = finding;
  const diagnostic: Diagnostic = { range: toRange(document, span), severity: severities[severity], code: rule, source: SOURCE, message };
  if (ruleHref !== undefined && abilities.codeDescription) diagnostic.codeDescription = ruleLink(rule, ruleHref);
  if (related !== undefined && related.length > 0 && abilities.relatedInformation) {
    const { uri } = document;
    diagnostic.relatedInformation = related.map((place) => ({
      location: { uri, range: toRange(document, place.span) },
      message: place.message,
    }));
  }
  if (unnecessary && abilities.diagnosticTags.includes(DiagnosticTag.Unnecessary)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  const about = finding.sum ?? finding.cell;
  if (about !== undefined && abilities.diagnosticData) diagnostic.data = { about };
  return diagnostic;
}

const ruleLink = (rule: string, href: string): CodeDescription => ({ href: href.replace('{rule}', encodeURIComponent(rule)) });

/** Whether a diagnostic that a client hands back is the one of this finding. */
export const isDiagnosticOf = (document: TextDocument, finding: Finding, { code, message, range }: Diagnostic): boolean =>
  code === finding.rule && message === finding.message && document.offsetAt(range.start) === finding.span.start;

export const toTextEdits = (document: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, newText }) => ({ range: toRange(document, span), newText }));

/** Why a change wants a look before it is made: shown by clients that can. */
export interface Confirmation {
  readonly label: string;
  readonly description?: string;
}

/** Edits of the document's present version; a client that knows versions refuses them for another one. */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  { documentChanges, changeAnnotations }: Abilities,
  confirmation?: Confirmation,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = toTextEdits(document, edits);
  if (!documentChanges) return { changes: { [uri]: changes } };
  const textDocument = { uri, version };
  if (confirmation === undefined || !changeAnnotations) return { documentChanges: [{ textDocument, edits: changes }] };
  const annotationId = 'gouji';
  return {
    documentChanges: [{ textDocument, edits: changes.map((edit) => ({ ...edit, annotationId })) }],
    changeAnnotations: { [annotationId]: { ...confirmation, needsConfirmation: true } },
  };
}

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  table: SymbolKind.Array,
  group: SymbolKind.Namespace,
  row: SymbolKind.Number,
};

export function toDocumentSymbol(document: TextDocument, node: OutlineNode): DocumentSymbol {
  const symbol: DocumentSymbol = {
    name: node.name,
    kind: symbolKinds[node.kind],
    range: toRange(document, node.span),
    selectionRange: toRange(document, node.selection),
  };
  if (node.detail !== '') symbol.detail = node.detail;
  if (node.children.length > 0) symbol.children = node.children.map((child) => toDocumentSymbol(document, child));
  return symbol;
}

/** For clients that know no hierarchy. */
export function* toSymbolInformation(
  document: TextDocument,
  nodes: readonly OutlineNode[],
  containerName = '',
): Generator<SymbolInformation> {
  for (const node of nodes) {
    const location = { uri: document.uri, range: toRange(document, node.span) };
    const name = node.detail === '' ? node.name : `${node.name} ${node.detail}`;
    yield { name, kind: symbolKinds[node.kind], location, ...(containerName === '' ? {} : { containerName }) };
    yield* toSymbolInformation(document, node.children, node.name);
  }
}

/** A range of one line folds nothing. */
export function toFoldingRanges(
  document: TextDocument,
  spans: readonly Span[],
  { wholeLineFolding, mostFoldings }: Abilities,
): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const span of spans) {
    if (ranges.length >= mostFoldings) break;
    const { start, end } = toRange(document, span);
    if (start.line >= end.line) continue;
    ranges.push(
      wholeLineFolding
        ? { startLine: start.line, endLine: end.line }
        : { startLine: start.line, startCharacter: start.character, endLine: end.line, endCharacter: end.character },
    );
  }
  return ranges;
}

export function toHover(document: TextDocument, { span, title, lines }: HoverText, { markdownHover }: Abilities): Hover {
  const value = markdownHover ? [`**${escapeMarkdown(title)}**`, ...lines.map(escapeMarkdown)].join('\n\n') : [title, ...lines].join('\n');
  return { range: toRange(document, span), contents: { kind: markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText, value } };
}

/** A report's words are never markup. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#+\-.!|~&]/gu, '\\$&').replace(/\s+/gu, ' ');

export const toLocations = (document: TextDocument, spans: readonly Span[]): Location[] =>
  spans.map((span) => ({ uri: document.uri, range: toRange(document, span) }));

export const toLocationLinks = (document: TextDocument, { from, to }: Links): LocationLink[] =>
  to.map((span) => {
    const range = toRange(document, span);
    return { originSelectionRange: toRange(document, from), targetUri: document.uri, targetRange: range, targetSelectionRange: range };
  });

export const toHighlights = (document: TextDocument, highlights: readonly Highlight[]): DocumentHighlight[] =>
  highlights.map(({ span, itself }) => ({
    range: toRange(document, span),
    kind: itself ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));

/** From the inside out; there is always the whole text. */
export function toSelectionRange(document: TextDocument, spans: readonly Span[]): SelectionRange {
  const ranges = spans.map((span): SelectionRange => ({ range: toRange(document, span) }));
  for (const [index, range] of ranges.entries()) {
    const parent = ranges[index + 1];
    if (parent !== undefined) range.parent = parent;
  }
  return ranges[0] ?? { range: toRange(document, { start: 0, end: 0 }) };
}

/** Standard types, so that every theme has a colour for them; the marks are our own and may be themed. */
const tokenTypes: Readonly<Record<TokenKind, string>> = {
  heading: 'namespace',
  label: 'property',
  number: 'number',
  text: 'string',
  residue: 'comment',
};
const tokenKinds = Object.keys(tokenTypes) as TokenKind[];
const tokenMarks: readonly TokenMark[] = ['total', 'wrong', 'uncertain'];

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: Object.values(tokenTypes), tokenModifiers: [...tokenMarks] };

/** A token that reaches over several lines is cut at their ends: few clients take it whole. */
export function toSemanticTokens(document: TextDocument, text: string, tokens: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind, marks } of tokens) {
    const type = tokenKinds.indexOf(kind);
    const modifiers = marks.reduce((bits, mark) => bits | (1 << tokenMarks.indexOf(mark)), 0);
    for (const { start, end } of linesIn(text, span)) {
      if (start === end) continue;
      const { line, character } = document.positionAt(start);
      builder.push(line, character, end - start, type, modifiers);
    }
  }
  return builder.build();
}

const completionKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  heading: CompletionItemKind.Module,
  table: CompletionItemKind.Struct,
  row: CompletionItemKind.Field,
  phrase: CompletionItemKind.Text,
};

export function toCompletionItem(document: TextDocument, completion: Completion, order: number, { snippets }: Abilities): CompletionItem {
  const { kind, label, detail, filter, newText, cells = 0, span } = completion;
  const stops = snippets && cells > 0;
  return {
    label,
    kind: completionKinds[kind],
    detail,
    filterText: filter,
    sortText: String(order).padStart(4, '0'),
    textEdit: { range: toRange(document, span), newText: stops ? withStops(newText, cells) : newText },
    ...(stops ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
  };
}

/** As a snippet: the caret goes from cell to cell. */
function withStops(newText: string, cells: number): string {
  const labels = newText.slice(0, newText.length - cells).replace(/[\\$}]/gu, '\\$&');
  return labels + Array.from({ length: cells }, (_, index) => `\t$${index + 1}`).join('');
}

export const toInlayHint = (document: TextDocument, { offset, label }: Hint): InlayHint => ({
  position: document.positionAt(offset),
  label,
  paddingLeft: true,
});

export const toDocumentLink = (document: TextDocument, text: string, span: Span): DocumentLink => ({
  range: toRange(document, span),
  target: text.slice(span.start, span.end),
});

export const toReportSymbol = (document: TextDocument, { name, span }: ReportSymbol): SymbolInformation => ({
  name,
  kind: SymbolKind.File,
  location: { uri: document.uri, range: toRange(document, span) },
});

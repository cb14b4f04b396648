/**
 * Random edits through the server, over standard input and output: after each, what the server tells is what a fresh analysis of the
 * same text finds. The text and its lines are kept here by other means than the server's.
 */

import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { analyze } from '../src/core/analyze.ts';
import { plainEditor, richEditor, startClient, type TestClient } from '../test/lsp/testClient.ts';
import type { Dice } from '../test/print/model.ts';
import { Lines, told } from './lines.ts';
import { Failure, type Figures, type Plan, rounds } from './plan.ts';
import { applyChange, type Change, keystroke, mutation, piece, report, whole } from './texts.ts';

export async function fuzzEdits(plan: Plan): Promise<Figures> {
  const counts = { sequences: 0, edits: 0, answers: 0, diagnostics: 0, requests: 0, 'repairs applied': 0 };
  let client: TestClient | undefined;
  let pulls = false;
  let uses = 0;
  for (const dice of rounds(plan)) {
    // A server of its own for a while, so that what one text leaves behind meets the next.
    if (client === undefined || uses === 40) {
      await client?.stop();
      pulls = dice.once(2);
      client = await startClient({ program: true, capabilities: pulls ? richEditor : plainEditor });
      uses = 0;
    }
    uses += 1;
    await new Sequence(client, pulls, dice, counts).run(`file:///fuzz/${uses % 5}.txt`);
    counts.sequences += 1;
  }
  assert.equal(await client?.stop(), 0, 'the server ends as asked');
  return counts;
}

type Counts = Record<'edits' | 'answers' | 'diagnostics' | 'requests' | 'repairs applied', number>;

class Sequence {
  readonly #client: TestClient;
  readonly #pulls: boolean;
  readonly #dice: Dice;
  readonly #counts: Counts;
  #text = '';
  #version = 1;
  /** The last changes, for whoever looks into a failure. */
  readonly #changes: Change[] = [];

  constructor(client: TestClient, pulls: boolean, dice: Dice, counts: Counts) {
    this.#client = client;
    this.#pulls = pulls;
    this.#dice = dice;
    this.#counts = counts;
  }

  async run(uri: string): Promise<void> {
    const [client, dice] = [this.#client, this.#dice];
    this.#text = dice.once(3)
      ? whole(dice)
      : dice.once(3)
        ? Array.from({ length: 5 + dice.below(4) }, () => report(dice)).join('\n')
        : report(dice);
    client.open(uri, this.#text, this.#version);
    await this.#compare(uri);
    const tame = dice.once(2);
    for (let edit = dice.below(16); edit > 0; edit -= 1) {
      await this.#change(uri, tame);
      await this.#compare(uri);
      if (dice.once(3)) await this.#ask(uri);
    }
    client.close(uri);
  }

  /** One notification with one or several changes, now and then several notifications in a burst. */
  async #change(uri: string, tame: boolean): Promise<void> {
    const dice = this.#dice;
    for (let burst = dice.once(4) ? 2 + dice.below(6) : 1; burst > 0; burst -= 1) {
      const contentChanges = Array.from({ length: dice.once(5) ? 1 + dice.below(3) : 1 }, () => {
        const change = tame ? keystroke(this.#text, dice) : dice.once(12) ? replacement(this.#text, dice) : mutation(this.#text, dice);
        return this.#take(change);
      });
      this.#version += 1;
      this.#counts.edits += 1;
      await this.#client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: this.#version },
        contentChanges,
      });
    }
  }

  /** Makes the change here and says it in the words of the protocol. */
  #take(change: Change): { range?: object; text: string } {
    const lines = new Lines(this.#text);
    // Nobody can put a cursor between the two characters of a line end.
    const [start, end] = [lines.before(change.start), lines.before(change.end)];
    this.#changes.push({ start, end, text: change.text });
    if (start === 0 && end === this.#text.length) {
      this.#text = change.text;
      return { text: change.text };
    }
    const range = { start: lines.position(start), end: lines.position(end) };
    this.#text = applyChange(this.#text, { start, end, text: change.text });
    return { range, text: change.text };
  }

  async #compare(uri: string): Promise<void> {
    const diagnostics = this.#pulls ? await this.#pulled(uri) : await this.#client.diagnostics(uri, this.#version);
    this.#counts.answers += 1;
    this.#counts.diagnostics += diagnostics.length;
    const fresh = analyze(this.#text);
    try {
      assert.deepEqual(toldBy(diagnostics), told(this.#text, fresh.findings).slice(0, 1000));
    } catch (error) {
      if (fresh.findings.length > 1000) return;
      const script = JSON.stringify({ pulls: this.#pulls, changes: this.#changes, text: this.#text });
      throw new Failure(`version ${this.#version}: ${error instanceof Error ? error.message : String(error)}`, script, error);
    }
  }

  async #pulled(uri: string): Promise<Diagnostic[]> {
    const answer = await this.#client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    if (answer.kind !== 'full') throw new Failure('an unchanged report nobody asked for', this.#text);
    return answer.items;
  }

  /** Anything an editor asks for, anywhere in the text; now and then a repair is taken up. */
  async #ask(uri: string): Promise<void> {
    const dice = this.#dice;
    const lines = new Lines(this.#text);
    const textDocument = { uri };
    const [from, to] = [dice.below(this.#text.length + 1), dice.below(this.#text.length + 1)].sort((a, b) => a - b) as [number, number];
    const position = lines.position(from);
    const range = { start: position, end: lines.position(to) };
    const place = { textDocument, position };
    const options = { tabSize: 4, insertSpaces: false };
    const requests: readonly [string, object][] = [
      ['textDocument/documentSymbol', { textDocument }],
      ['textDocument/foldingRange', { textDocument }],
      ['textDocument/codeLens', { textDocument }],
      ['textDocument/documentLink', { textDocument }],
      ['textDocument/semanticTokens/full', { textDocument }],
      ['textDocument/semanticTokens/range', { textDocument, range }],
      ['textDocument/inlayHint', { textDocument, range }],
      ['textDocument/hover', place],
      ['textDocument/definition', place],
      ['textDocument/references', { ...place, context: { includeDeclaration: true } }],
      ['textDocument/documentHighlight', place],
      ['textDocument/completion', place],
      ['textDocument/selectionRange', { textDocument, positions: [position] }],
      ['textDocument/onTypeFormatting', { ...place, ch: '\n', options }],
      ['textDocument/rangeFormatting', { textDocument, range, options }],
      ['gouji/recompute', { textDocument }],
      ['gouji/tidy', { textDocument }],
    ];
    for (let times = 1 + dice.below(4); times > 0; times -= 1) {
      const [method, params] = dice.pick(requests as [(typeof requests)[number]]);
      await this.#request(method, params);
    }
    const edits = dice.once(4) ? await this.#request<TextEdit[] | null>('textDocument/formatting', { textDocument, options }) : undefined;
    if (edits) await this.#apply(uri, edits);
    else if (dice.once(2)) await this.#repair(uri, lines);
  }

  async #repair(uri: string, lines: Lines): Promise<void> {
    const range = { start: lines.position(0), end: lines.position(this.#text.length) };
    const actions = await this.#request<{ edit?: WorkspaceEdit }[] | null>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    const edits = (actions ?? []).flatMap(({ edit }) => {
      const [change] = edit?.documentChanges ?? [];
      return change !== undefined && 'edits' in change && change.textDocument.uri === uri ? [change.edits as TextEdit[]] : [];
    });
    if (edits.length > 0) await this.#apply(uri, edits[this.#dice.below(edits.length)] ?? []);
  }

  /** As an editor does: from the end of the text, so that no place moves. */
  async #apply(uri: string, edits: readonly TextEdit[]): Promise<void> {
    if (edits.length === 0) return;
    const lines = new Lines(this.#text);
    const changes = edits
      .map(({ range, newText }) => ({ start: lines.offset(range.start), end: lines.offset(range.end), text: newText }))
      .sort((a, b) => b.start - a.start || b.end - a.end);
    this.#counts['repairs applied'] += 1;
    this.#version += 1;
    await this.#client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: this.#version },
      contentChanges: changes.map((change) => this.#take(change)),
    });
    await this.#compare(uri);
  }

  async #request<Result>(method: string, params: object): Promise<Result> {
    this.#counts.requests += 1;
    try {
      return await this.#client.request<Result>(method, params);
    } catch (error) {
      throw new Failure(
        `${method} ${JSON.stringify(params)}: ${error instanceof Error ? error.message : String(error)}`,
        this.#text,
        error,
      );
    }
  }
}

/** Everything selected and something else pasted. */
const replacement = (text: string, dice: Dice): Change => ({ start: 0, end: text.length, text: dice.once(3) ? piece(dice) : whole(dice) });

const levels = ['', 'error', 'warning', 'information', 'hint'];

const toldBy = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(
    ({ code, severity, message, range: { start, end } }) =>
      `${start.line}:${start.character}–${end.line}:${end.character} ${levels[severity ?? 0]} ${code} ${message}`,
  );

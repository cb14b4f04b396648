/** From a key to the findings, over standard input and output, and a burst of keys. */

import type { Client, ServerKind } from './client.ts';
import { type Figure, ratio, short, type Times, timesOf } from './figures.ts';
import { manyReports } from './reports.ts';
import { bare, documentFor, gouji, goujiPull, type PeerServer, peerServers, started } from './servers.ts';

/** A document open in a server, one digit of which is typed over again and again. */
class Typing {
  readonly client: Client;
  readonly uri: string;
  private readonly place: { readonly line: number; readonly character: number };
  private text: string;
  private readonly at: number;
  private version = 1;

  private constructor(client: Client, uri: string, text: string) {
    this.client = client;
    this.uri = uri;
    // A digit in the middle of the text, with nothing but digits and blanks beside it.
    const at = text.slice(text.length >> 1).search(/(?<=[\t ])\d(?=[\t\n ])/u);
    const digit = at < 0 ? Math.max(0, text.search(/\d/u)) : at + (text.length >> 1);
    this.text = text;
    this.at = digit;
    const before = text.slice(0, digit).split('\n');
    this.place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  static async in(kind: ServerKind & { readonly document?: PeerServer['document'] }, report: string): Promise<Typing> {
    const client = await started(kind);
    const typing = new Typing(client, client.uri('a'), documentFor(kind.document, report));
    const document = documentFor(kind.document, report);
    // Who pushes is listened to before, who is asked is asked afterwards.
    const pushed = kind.pulls ? undefined : client.diagnostics(typing.uri);
    client.open(typing.uri, document);
    await (pushed ?? client.diagnostics(typing.uri));
    return typing;
  }

  press(): void {
    this.version += 1;
    const digit = String(this.version % 10);
    if (this.client.wholeText) this.text = this.text.slice(0, this.at) + digit + this.text.slice(this.at + 1);
    const { line, character } = this.place;
    const range = { start: { line, character }, end: { line, character: character + 1 } };
    this.client.notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [this.client.wholeText ? { text: this.text } : { range, text: digit }],
    });
  }

  /** Milliseconds until what was typed is answered. */
  async keys(count = 1): Promise<number> {
    const start = process.hrtime.bigint();
    for (let key = 0; key < count; key += 1) this.press();
    return Number((await this.client.diagnostics(this.uri)) - start) / 1e6;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function keystroke(quick: boolean, missing: string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of [1, 10, 100]) {
    const text = manyReports(size);
    const contenders: { typing: Typing; times: number[]; rounds: number; name: string }[] = [];
    for (const kind of [bare, gouji, goujiPull, ...peerServers]) {
      try {
        // A peer that waits by the clock needs no more rounds to tell.
        const rounds = kind === bare || kind === gouji || kind === goujiPull ? (quick ? 100 : 300) : quick ? 5 : 15;
        contenders.push({ typing: await Typing.in(kind, text), times: [], rounds, name: kind.name });
      } catch (error) {
        missing.push(`keystroke, ${size}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    const most = Math.max(...contenders.map(({ rounds }) => rounds));
    for (let round = -20; round < most; round += 1) {
      for (const contender of contenders) {
        if (round >= contender.rounds || (round < -2 && contender.rounds < most)) continue;
        const time = await contender.typing.keys().catch((error: Error) => {
          // Who doesn't answer once is not waited for again.
          missing.push(`keystroke, ${size}: ${error.message}`);
          contender.rounds = 0;
          return Number.NaN;
        });
        if (round >= 0 && Number.isFinite(time)) contender.times.push(time);
        // A person types no two keys in one millisecond: the servers clean up meanwhile.
        await pause(3);
      }
    }
    const times = new Map(contenders.map(({ name, times }): [string, Times] => [name, timesOf(name, times)]));
    const [low, own] = [times.get(bare.name)!, times.get(gouji.name)!];
    figures.push({
      bench: 'keystroke',
      zh: `一次按键，${size} 篇：第 95 百分位 / 空服务器`,
      en: `one key, ${size} report${size > 1 ? 's' : ''}: p95 / bare server`,
      unit: '×',
      ...ratio(own, low, 'p95'),
      ...(size === 1 ? { goal: { most: 1.5 } } : size === 100 ? { goal: { most: 2.5 } } : {}),
      note: `p95 ${short(low.p95)} → ${short(own.p95)} ms, median ${short(low.median)} → ${short(own.median)} ms`,
    });
    for (const { name } of [goujiPull, ...peerServers]) {
      const peer = times.get(name);
      if (peer === undefined || peer.count === 0) continue;
      const ours = name.includes('pull') && name !== goujiPull.name ? times.get(goujiPull.name)! : own;
      figures.push({
        bench: 'keystroke-peers',
        zh: `一次按键，${size} 篇：${name} / 勾稽`,
        en: `one key, ${size} report${size > 1 ? 's' : ''}: ${name} / Gouji`,
        unit: '×',
        ...ratio(peer, ours, 'p95'),
        ...(name === goujiPull.name ? {} : { goal: { least: 1 } }),
        note: `p95 ${short(peer.p95)} ms`,
      });
    }
    const typing = contenders.find(({ name }) => name === gouji.name)?.typing;
    if (typing !== undefined && size !== 10) {
      const [one, burst]: [number[], number[]] = [[], []];
      for (let round = 0; round < (quick ? 30 : 100); round += 1) {
        one.push(await typing.keys());
        await pause(5);
        burst.push(await typing.keys(20));
        await pause(30);
      }
      const [single, twenty] = [timesOf('one', one), timesOf('twenty', burst)];
      figures.push({
        bench: 'burst',
        zh: `连按二十键 / 一键，${size} 篇`,
        en: `burst of twenty keys / one key, ${size} report${size > 1 ? 's' : ''}`,
        unit: '×',
        ...ratio(twenty, single),
        goal: { most: 2 },
        note: `${short(single.median)} → ${short(twenty.median)} ms`,
      });
    }
    await Promise.all(contenders.map(({ typing: { client } }) => client.stop()));
  }
  return figures;
}

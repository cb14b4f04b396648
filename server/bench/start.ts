/** What a server costs before and beside the typing: from its start to the first findings, its size, and five hundred open reports. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ServerKind } from './client.ts';
import { Client } from './client.ts';
import { type Figure, interleaved, ratio, short, timesOf } from './figures.ts';
import { layoutNamed, mixedReport, report } from './reports.ts';
import { bare, gouji, started } from './servers.ts';

export async function start(quick: boolean): Promise<Figure[]> {
  const text = report(layoutNamed('tab'), 1);
  const first = (kind: ServerKind) => ({
    name: kind.name,
    once: async () => {
      const before = process.hrtime.bigint();
      const client = new Client(kind);
      await client.start();
      const answered = client.diagnostics(client.uri('a'));
      client.open(client.uri('a'), text);
      const time = Number((await answered) - before) / 1e6;
      await client.stop();
      return time;
    },
  });
  const [low, own] = await interleaved([first(bare), first(gouji)], quick ? 10 : 40);
  const figures: Figure[] = [
    {
      bench: 'start',
      zh: '启动到首次结果 / 空服务器',
      en: 'start to first findings / bare server',
      unit: '×',
      ...ratio(own!, low!),
      goal: { most: 1.25 },
      note: `${short(low!.median)} → ${short(own!.median)} ms`,
    },
  ];
  const folder = process.env['GOUJI_ROOT'] ?? '.';
  for (const path of [
    'server/out/server.js',
    'server/out/browser.js',
    'server/out/cli.js',
    'client/out/extension.js',
    'client/out/browser.js',
  ]) {
    const file = join(folder, path);
    figures.push({
      bench: 'size',
      zh: path,
      en: path,
      unit: 'KB',
      value: statSync(file).size / 1024,
      note: `gzip ${short(gzipSync(readFileSync(file)).length / 1024)} KB`,
    });
  }
  return [...figures, ...(await manyOpen(quick))];
}

async function manyOpen(quick: boolean): Promise<Figure[]> {
  const texts = Array.from({ length: 500 }, (_, seed) => mixedReport(seed + 1));
  const [memory, times] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    for (const kind of [bare, gouji]) {
      const client = await started(kind);
      let answered = 0;
      const all = new Promise<void>((resolve) => {
        client.pushed = () => {
          answered += 1;
          if (answered === texts.length) resolve();
        };
      });
      const before = process.hrtime.bigint();
      for (const [at, text] of texts.entries()) client.open(client.uri(at), text);
      await all;
      const time = Number(process.hrtime.bigint() - before) / 1e6;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      memory.set(kind.name, [...(memory.get(kind.name) ?? []), client.memory() / 1024]);
      times.set(kind.name, [...(times.get(kind.name) ?? []), time]);
      await client.stop();
    }
  }
  const of = (values: ReadonlyMap<string, number[]>, { name }: ServerKind) => timesOf(name, values.get(name) ?? []);
  const [lowMemory, ownMemory, low, own] = [of(memory, bare), of(memory, gouji), of(times, bare), of(times, gouji)];
  return [
    {
      bench: 'memory',
      zh: '五百篇打开后的内存 / 空服务器',
      en: 'memory after 500 open reports / bare server',
      unit: '×',
      ...ratio(ownMemory, lowMemory),
      goal: { most: 1.5 },
      note: `${short(lowMemory.median)} → ${short(ownMemory.median)} MB`,
    },
    {
      bench: 'open',
      zh: '打开五百篇的时间 / 空服务器',
      en: 'time for all 500 / bare server',
      unit: '×',
      ...ratio(own, low),
      goal: { most: 3 },
      note: `${short(low.median)} → ${short(own.median)} ms`,
    },
  ];
}

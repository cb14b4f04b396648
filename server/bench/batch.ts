/**
 * Thousands of reports from disk to findings: our command line with one job and with two, the floor, and peers that check text.
 * Every program gets the same files, all of them, from its start to its end: start-up and warming up weigh for each what they weigh
 * in such work, and no figure is projected from fewer files.
 */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, interleaved, ratio, short } from './figures.ts';
import { mixedReport } from './reports.ts';

const peers = ['AutoCorrect (native)', 'zhlint', 'markdownlint', 'prettier --check', 'textlint'];

export async function batch(quick: boolean, missing: string[]): Promise<Figure[]> {
  const count = quick ? 500 : 5000;
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    for (let seed = 1; seed <= count; seed += 1) {
      writeFileSync(join(reports, `${String(seed).padStart(5, '0')}.txt`), mixedReport(seed));
    }
    const bench = process.env['GOUJI_BENCH'] ?? '.';
    const cli = join(process.env['GOUJI_ROOT'] ?? '.', 'server/out/cli.js');
    const ours = (jobs: number) => [cli, 'check', reports, '--format', 'ndjson', '--fail-on', 'never', '--jobs', String(jobs)];
    const contender = (name: string, args: readonly string[]) => ({ name, once: () => lasting(args) });
    const [low, one, two] = await interleaved(
      [contender('floor', [join(bench, 'floorBatch.cjs'), reports]), contender('Gouji', ours(1)), contender('Gouji, 2 jobs', ours(2))],
      5,
    );
    const figures: Figure[] = [
      {
        bench: 'batch',
        zh: `${count} 篇整批，单作业 / 下限`,
        en: `${count} reports, one job / floor`,
        unit: '×',
        ...ratio(one!, low!),
        note: `${short((low!.median * 1000) / count)} → ${perFile(one!.median, count)}`,
      },
      {
        bench: 'batch',
        zh: '单作业 / 两作业',
        en: 'one job / two jobs',
        unit: '×',
        value: one!.median / two!.median,
        low: one!.low / two!.median,
        high: one!.high / two!.median,
        goal: { least: 1.7 },
        note: perFile(two!.median, count),
      },
    ];
    for (const name of peers) {
      try {
        // Some need minutes: once each, and ourselves before and behind.
        const before = await lasting(ours(1));
        const theirs = await lasting([join(bench, 'peers/batch.cjs'), name, reports]);
        const behind = await lasting(ours(1));
        const own = (before + behind) / 2;
        const native = name.includes('native');
        figures.push({
          bench: 'batch-peers',
          zh: `${name} / 勾稽（单作业），${count} 篇`,
          en: `${name} / Gouji (one job), ${count} reports`,
          unit: '×',
          value: theirs / own,
          low: theirs / Math.max(before, behind),
          high: theirs / Math.min(before, behind),
          goal: { least: native ? 1 : 5 },
          note: `${short((own * 1000) / count)} → ${perFile(theirs, count)}`,
        });
      } catch (error) {
        missing.push(`batch, ${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const perFile = (time: number, count: number): string => `${short((time * 1000) / count)} µs a file`;

/** From start to end of a program whose output is thrown away. */
function lasting(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const before = process.hrtime.bigint();
    let told = '';
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (told += chunk));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve(Number(process.hrtime.bigint() - before) / 1e6)
        : reject(new Error(told.trim().slice(0, 300) || `ended with ${code}`)),
    );
  });
}

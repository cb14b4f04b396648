/** `gouji fix` is killed at random moments, with no chance to clean up: every file is the old one or the new one, to the byte. */

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { analyze } from '../src/core/analyze.ts';
import { safeEdits } from '../src/core/views/fixes.ts';
import { Dice } from '../test/print/model.ts';
import { type Figures, type Plan, root, rounds } from './plan.ts';
import { report } from './texts.ts';

const cli = join(root, 'server/out/cli.js');
const FILES = 24;

export async function fuzzKill(plan: Plan): Promise<Figures> {
  const counts = {
    kills: 0,
    'before the first file': 0,
    'between the first and the last file': 0,
    'after the last file': 0,
    'drafts left': 0,
  };
  const folder = mkdtempSync(join(tmpdir(), 'gouji-kill-'));
  try {
    const before = filesToMend(plan.seed);
    const restore = (): void => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
      for (const [name, bytes] of before) writeFileSync(join(folder, name), bytes);
    };
    restore();
    const started = performance.now();
    spawnSync(process.execPath, [cli, 'fix', '.'], { cwd: folder });
    const whole = performance.now() - started;
    const after = new Map([...before.keys()].map((name) => [name, readFileSync(join(folder, name))]));
    for (const [name, bytes] of before) assert.notDeepEqual(after.get(name), bytes, `${name} has nothing to mend`);

    for (const dice of rounds(plan)) {
      restore();
      const child = spawn(process.execPath, [cli, 'fix', '.'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
      // Half of the kills at any moment; half from the moment on when it begins to write, which is the shorter part of its life.
      const timer = dice.once(2) ? setTimeout(() => child.kill('SIGKILL'), dice.next() * whole * 1.1) : undefined;
      if (timer === undefined) watch(folder, dice.next() * whole * 0.5, () => child.kill('SIGKILL'), child);
      await new Promise((resolve) => child.on('close', resolve));
      clearTimeout(timer);
      counts.kills += 1;
      let mended = 0;
      for (const [name, bytes] of before) {
        const now = readFileSync(join(folder, name));
        if (now.equals(after.get(name) ?? Buffer.alloc(0))) mended += 1;
        else assert.ok(now.equals(bytes), `${name} is neither the old file nor the new one`);
      }
      counts[mended === 0 ? 'before the first file' : mended < FILES ? 'between the first and the last file' : 'after the last file'] += 1;
      counts['drafts left'] += readdirSync(folder).length - FILES;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return counts;
}

/** Reports with something that a safe repair mends, in several encodings. */
function filesToMend(seed: number): Map<string, Buffer> {
  const dice = new Dice(seed);
  const files = new Map<string, Buffer>();
  while (files.size < FILES) {
    const text = report(dice).replaceAll('，', ',');
    if (safeEdits(analyze(text)).length === 0) continue;
    files.set(`${String(files.size).padStart(2, '0')}.txt`, files.size % 3 === 0 ? iconv.encode(text, 'gb18030') : Buffer.from(text));
  }
  return files;
}

/** Calls `kill` so many milliseconds after the first sign of writing. */
function watch(folder: string, delay: number, kill: () => void, child: { readonly exitCode: number | null }): void {
  const look = (): void => {
    if (child.exitCode !== null) return;
    if (readdirSync(folder).length > FILES) setTimeout(kill, delay * 0.3);
    else setTimeout(look, 1);
  };
  look();
}

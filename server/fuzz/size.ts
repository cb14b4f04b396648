/** Texts of any size: twenty megabytes are checked by the command line and by the server, a hundred are refused; how long it takes and how much memory. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dice } from '../test/print/model.ts';
import { type Figures, type Plan, root } from './plan.ts';
import { report } from './texts.ts';
import { Wire } from './wire.ts';

const cli = join(root, 'server/out/cli.js');
const BYTES = 20_000_000;

export async function trySizes({ seed }: Plan): Promise<Figures> {
  const dice = new Dice(seed);
  const parts: string[] = [];
  for (let bytes = 0; bytes < BYTES; ) {
    const text = `${report(dice)}\n`;
    parts.push(text);
    bytes += Buffer.byteLength(text);
  }
  const folder = mkdtempSync(join(tmpdir(), 'gouji-size-'));
  try {
    const path = join(folder, 'many.txt');
    writeFileSync(path, parts.join(''));
    const many = await checked(path);
    assert.ok(many.code === 0 || many.code === 1, 'twenty megabytes are checked');
    truncateSync(path, 100_000_000);
    const huge = await checked(path);
    assert.equal(huge.code, 2, 'a hundred megabytes are refused');
    assert.match(huge.said, /文件过大/u);
    const server = await opened(parts.join(''));
    return {
      'reports in 20 MB': parts.length,
      'command line, seconds': (many.ms / 1000).toFixed(1),
      'command line, MB at most': many.memory,
      'server, seconds to the first answer': (server.ms / 1000).toFixed(1),
      'server, MB at most': server.memory,
      '100 MB refused, seconds': (huge.ms / 1000).toFixed(1),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function checked(path: string): Promise<{ code: number | null; said: string; ms: number; memory: string }> {
  const started = performance.now();
  const child = spawn(process.execPath, [cli, 'check', path, '--lang', 'zh-CN', '--format', 'ndjson'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  let memory = '';
  const timer = setInterval(() => (memory = mostMemory(child.pid) || memory), 50);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  return { code, said, ms: performance.now() - started, memory };
}

async function opened(text: string): Promise<{ ms: number; memory: string }> {
  const wire = new Wire();
  await wire.initialize();
  const started = performance.now();
  const told = wire.next(({ method }) => method === 'textDocument/publishDiagnostics', 'the diagnostics of twenty megabytes', 300);
  wire.notify('textDocument/didOpen', { textDocument: { uri: 'file:///many.txt', languageId: 'disclosure-report', version: 1, text } });
  const { params } = await told;
  assert.ok((params as { diagnostics: unknown[] }).diagnostics.length > 0);
  const ms = performance.now() - started;
  const memory = mostMemory(wire.child.pid);
  wire.kill();
  return { ms, memory };
}

/** Megabytes; where the system does not say, nothing. */
function mostMemory(pid: number | undefined): string {
  try {
    return (Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024).toFixed(0);
  } catch {
    return '';
  }
}

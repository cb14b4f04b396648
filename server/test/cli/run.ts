/**
 * Runs the command line in a folder of its own: `program` the built one, in a process, as a person would; `gouji` the same code in this
 * process, where only what was asked, said and written matters. (Each process costs what a hundred checks cost.)
 */

import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { run } from '../../src/cli/run.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';

export const root = process.env['GOUJI_ROOT'] ?? process.cwd();
export const cli = join(root, 'server/out/cli.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

process.setMaxListeners(0);

/** A new empty folder that goes when the tests of the file have ended. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'gouji-cli-'));
  process.on('exit', () => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

// The tests speak Chinese and without colours, wherever they run.
Object.assign(process.env, { LANG: 'C.UTF-8', LC_ALL: '' });
for (const name of ['NO_COLOR', 'FORCE_COLOR']) delete process.env[name];

/** For what only a process shows: standard input, the environment, threads, what is written when it ends. */
export function program(cwd: string, args: readonly string[], options: SpawnSyncOptions = {}): Ended {
  const env = { ...process.env, ...options.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, maxBuffer: 1 << 28, ...options, env });
  return { code: status, out: String(stdout), err: String(stderr) };
}

/** One at a time: the working folder is the whole process's. */
export async function gouji(cwd: string, args: readonly string[]): Promise<Ended> {
  const before = process.cwd();
  const said: Said = { stdout: '', stderr: '' };
  process.chdir(cwd);
  try {
    const code = await hearing.run(said, () => run(args));
    return { code, out: said.stdout, err: said.stderr };
  } finally {
    process.chdir(before);
  }
}

type Said = Record<'stdout' | 'stderr', string>;

/** Tells what the command line writes from what the test runner says meanwhile through the same streams. */
const hearing = new AsyncLocalStorage<Said>();

for (const name of ['stdout', 'stderr'] as const) {
  const stream = process[name].setMaxListeners(0);
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const said = hearing.getStore();
    if (said === undefined) return write(chunk, ...rest);
    said[name] += Buffer.from(chunk as string).toString();
    const done = rest.at(-1);
    if (typeof done === 'function') process.nextTick(done as () => void);
    return true;
  };
}

export const schema = (name: string): object =>
  JSON.parse(readFileSync(join(root, 'server/schemas', `${name}.schema.json`), 'utf8')) as object;

/** A report whose only fault is the 总计 of 行政复议: it says 3, its addends are all 0. */
export const brokenReport = (): string =>
  sample().replace(/^0(?:\t0){14}$/mu, ['0\t0\t0\t0\t3', ...Array<string>(10).fill('0')].join('\t'));

const isCheck = new Ajv({ allErrors: true }).compile(schema('check'));

export interface Place {
  readonly line: number;
  readonly character: number;
}
export interface CheckAnswer {
  readonly files: readonly {
    readonly path: string;
    readonly part?: number;
    readonly encoding: string;
    readonly bom?: true;
    readonly edition?: string;
    readonly year?: number;
    readonly organ?: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly sum?: string;
      readonly actual?: string;
      readonly expected?: string;
      readonly range: { start: Place; end: Place };
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** The answer of `check --format json`, held to its schema. */
export const checked = (text: string): CheckAnswer => {
  const answer = JSON.parse(text) as CheckAnswer;
  assert.ok(isCheck(answer), JSON.stringify(isCheck.errors));
  return answer;
};

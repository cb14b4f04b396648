// Starts other programs and says in one line what is going on. Knows nothing of the project. Built-in modules only: it runs before anything is installed.
import { spawn } from 'node:child_process';

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, input?: string }} RunOptions */

/**
 * Runs a program to its end. Its output goes to the terminal, or, when quiet, comes back as text.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/**
 * Runs npm, the one that runs us if there is one: so it needs no shell, on Windows either.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function npm(args, options = {}) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return process.platform === 'win32' ? run('cmd', ['/d', '/s', '/c', 'npm', ...args], options) : run('npm', args, options);
}

/**
 * Does a piece of work and shows its name while it goes on and its time when it is done. Work that says `false` has failed.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = Date.now();
  const terminal = process.stdout.isTTY;
  if (terminal) process.stdout.write(`… ${title}`);
  let mark = '✖';
  try {
    const result = await work();
    if (result !== false) mark = '✔';
    return result;
  } finally {
    process.stdout.write(`${terminal ? '\r' : ''}${mark} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  }
}

/**
 * Ends a process and all that it started. It must have been started `detached`, as the head of its own group.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endGroup(child) {
  const { pid } = child;
  if (pid === undefined) return;
  const gone =
    child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' }).on('error', () => child.kill());
    await gone;
    return;
  }
  signalGroup(pid, 'SIGTERM');
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
  signalGroup(pid, 'SIGKILL');
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

// Bundles the programs that try to break Gouji and runs them: `npm run fuzz -- analyze --minutes 10 --seed 1`.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { build as buildPrograms } from '../../scripts/build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
// A folder a run: several may run at the same time, and what they try is what stood in the sources when they began.
const outdir = join(root, 'out', `fuzz-${process.pid}`);
mkdirSync(outdir, { recursive: true });
const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  sourcemap: true,
  charset: 'utf8',
  logLevel: 'warning',
};
if (process.env['GOUJI_BUILT'] === undefined) await buildPrograms();
await build({
  ...options,
  entryPoints: ['server/fuzz/main.ts'],
  outfile: join(outdir, 'main.mjs'),
  format: 'esm',
  external: ['recheck'],
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});
const child = spawn(process.execPath, ['--enable-source-maps', join(outdir, 'main.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, GOUJI_ROOT: root },
});
process.exitCode = await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
rmSync(outdir, { recursive: true, force: true });
